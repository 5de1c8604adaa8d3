import { type Actor, actorOf, actors } from "../../money/actor.ts";
import { type PresentedTable, presentTable } from "../../show/present-table.ts";
import type { InLanguage } from "../../show/words.ts";
import type { Accounts } from "../accounts.ts";
import type { HumanGain } from "../human-gain.ts";
import { resultOver } from "../ledgers.ts";
import { publishedHorizons } from "../returns.ts";
import type { View } from "../view.ts";
import type { WhoPaysWhoGains } from "../who-pays.ts";
import type { Over } from "../worth.ts";
import { actorLabel, viewName, yearsLabel } from "./actor-label.ts";

/** What human gains are counted in, in Swedish. */
const gainUnits: Readonly<Record<HumanGain["unit"], string>> = {
  "person-years": "personår",
  events: "händelser",
  units: "enheter",
};

const thousands = { sv: "tkr", en: "SEK thousand" };

/**
 * Accounts of one world, or of a change, over several horizons at once: a row for each actor's purse, and the real economy below a rule. The two are
 * never added. What is not money stands in rows of its own, in its own unit.
 *
 * @param options  `horizons`: those of 1, 3, 5, 10, 30 and 45 that the accounts reach when left out; discounting; `beside`: human gains of the same change; `perPerson`
 * @returns        kronor in thousands, positive when the row gains
 * @example
 * const change = changeBetween(accountsOf(exampleOccurrences, examplePrices), { treated: "treated", control: "control" })
 * accountsShown(change, "change", { horizons: [1, 2] }).raw.rows // => [["Municipality", -3.75, 33.75], ["Households", -5, -35], ["Real economy (no transfers)", 28.75, 261.25]]
 */
export function accountsShown(
  accounts: Accounts,
  world: string,
  options: InLanguage &
    Omit<Over, "years"> & {
      readonly horizons?: readonly number[];
      readonly beside?: readonly HumanGain[];
      readonly perPerson?: boolean;
    } = {},
): PresentedTable {
  const { language = "en", discounting, beside = [], perPerson = false } = options;
  const heads = perPerson ? accounts.persons : 1;
  const each = perPerson ? { sv: " per person", en: " per person" } : { sv: "", en: "" };
  const horizons = options.horizons ?? publishedHorizons.filter((years) => years <= accounts.years);
  const purses = (Object.keys(actors) as Actor[]).filter(
    (actor) =>
      actor !== "society" && accounts.lines.some((line) => line.world === world && actorOf(line.actor) === actor),
  );
  const row = (view: View) => {
    const sums = resultOver(accounts, world, { view, horizons, ...(discounting === undefined ? {} : { discounting }) });
    return {
      who: viewName(view),
      ...Object.fromEntries(sums.map((sum, at) => [`h${horizons[at]}`, sum / 1000 / heads])),
    };
  };
  const last = `h${horizons.at(-1)}`;
  const other = { missing: { sv: "visas bara för den längsta horisonten", en: "shown for the longest horizon only" } };
  return presentTable({
    language,
    caption: {
      sv: `${accounts.name}: resultat per aktör, tkr${each.sv}`,
      en: `${accounts.name}: result by actor, SEK thousand${each.en}`,
    },
    columns: [
      { id: "who", head: { sv: "Aktör", en: "Actor" }, kind: "words" },
      ...horizons.map((years) => ({
        id: `h${years}`,
        head: yearsLabel(years),
        kind: "difference" as const,
        decimals: perPerson ? 1 : 0,
      })),
    ],
    rows: purses.map(row),
    totals: [
      row("real economy"),
      ...beside.map(({ name, unit, change }) => ({
        who: { sv: `${name.sv} (${gainUnits[unit]})`, en: `${name.en} (${unit})` },
        ...Object.fromEntries(horizons.map((years) => [`h${years}`, `h${years}` === last ? change / heads : other])),
      })),
    ],
    source: {
      sv: `${accounts.persons} personer från ${accounts.start}. ${rateWords(options).sv} Aktörernas flöden och samhällsekonomin är två räkenskaper och läggs inte ihop.`,
      en: `${accounts.persons} persons from ${accounts.start}. ${rateWords(options).en} The actors' flows and the real economy are two ledgers and are not added.`,
    },
  });
}

function rateWords({ discounting }: Omit<Over, "years">) {
  if (discounting === undefined) return { sv: "Inte diskonterat.", en: "Not discounted." };
  const { rate, convention } = discounting;
  const percent = `${rate.perYear * 100}`;
  return {
    sv: `${percent.replace(".", ",")} % ${rate.basis === "real" ? "realt" : "nominellt"}, ${convention}.`,
    en: `${percent}% ${rate.basis}, ${convention}.`,
  };
}

/**
 * Who pays for an intervention and who gains by it, as a table.
 *
 * @param parts    of `whoPaysWhoGains`
 * @param options  `persons`: amounts are told for each of so many; for all together when left out
 * @example
 * const change = changeBetween(accountsOf(exampleOccurrences, examplePrices), { treated: "treated", control: "control" })
 * whoPaysShown(whoPaysWhoGains(change, { years: 2 })).raw.rows[0] // => ["Municipality", 10, 43.75, 33.75, 100]
 */
export function whoPaysShown(
  { parts }: WhoPaysWhoGains,
  { language = "en", persons }: InLanguage & { readonly persons?: number } = {},
): PresentedTable {
  const each = persons === undefined ? "" : ", per person";
  const inThousands = (amount: number) => amount / 1000 / (persons ?? 1);
  return presentTable({
    language,
    caption: { sv: `Vem betalar, vem vinner${each}`, en: `Who pays, who gains${each}` },
    columns: [
      { id: "actor", head: { sv: "Aktör", en: "Actor" }, kind: "words" },
      { id: "pays", head: { sv: "Betalar", en: "Pays" }, unit: thousands, kind: "number" },
      { id: "gains", head: { sv: "Vinner", en: "Gains" }, unit: thousands, kind: "number" },
      { id: "net", head: { sv: "Netto", en: "Net" }, unit: thousands, kind: "difference" },
      { id: "share", head: { sv: "Del av kostnaden", en: "Share of the cost" }, unit: "%", kind: "number" },
    ],
    rows: parts.map(({ actor, pays, gains, net, shareOfCost }) => ({
      actor: actorLabel(actor),
      pays: inThousands(pays),
      gains: inThousands(gains),
      net: inThousands(net),
      share: 100 * shareOfCost,
    })),
  });
}
