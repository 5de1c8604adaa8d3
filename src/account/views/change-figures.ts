import { type Actor, actorOf, actors } from "../../money/actor.ts";
import { actorYears } from "../../show/actor-years.ts";
import type { Figure } from "../../show/figure.ts";
import { unitWords } from "../../show/unit.ts";
import { waterfall } from "../../show/waterfall.ts";
import type { AccountLine, Accounts } from "../accounts.ts";
import { financialFlows } from "../ledgers.ts";
import type { Over } from "../worth.ts";
import { actorLabel } from "./actor-label.ts";
import type { Words } from "./fund-figures.ts";

/** Thousands where no amount reaches a million. */
function unitFor(amounts: readonly number[]): "tkr" | "mkr" {
  return Math.max(...amounts.map(Math.abs)) < 1e6 ? "tkr" : "mkr";
}

function under(accounts: Accounts, unit: "tkr" | "mkr"): Words {
  const { persons, priceYear } = accounts;
  const prices =
    priceYear === undefined
      ? { sv: "löpande priser", en: "current prices" }
      : { sv: `${priceYear} års priser`, en: `prices of ${priceYear}` };
  return {
    subtitle: {
      sv: `${accounts.name}, ${unit} för ${persons} personer, ${prices.sv}`,
      en: `${accounts.name}, ${unitWords(unit, "en")} for ${persons} persons, ${prices.en}`,
    },
  };
}

/**
 * What a change is made of, actor by actor: who gains and who pays over a horizon, as a waterfall of financial flows.
 *
 * @param change   accounts of `changeBetween`
 * @param options  years, discounting, words and language
 * @throws         when nothing changes for anybody
 * @example
 * const change = changeBetween(accountsOf(exampleOccurrences, examplePrices), { treated: "treated", control: "control" })
 * actorWaterfall(change, { years: 2 }).alt.startsWith("Who gains, and who pays?") // => true
 */
export function actorWaterfall(change: Accounts, { years, discounting, ...words }: Words & Over = {}): Figure {
  const over = { ...(years === undefined ? {} : { years }), ...(discounting === undefined ? {} : { discounting }) };
  const rows = financialFlows(change, change.worlds[0]!, over);
  const unit = unitFor(rows.map(({ net }) => net));
  return waterfall({
    title: { sv: "Vem vinner, och vem betalar?", en: "Who gains, and who pays?" },
    ...under(change, unit),
    ...words,
    unit,
    lowerIs: "cost",
    parts: rows.map(({ actor, net }) => ({ label: actorLabel(actor), value: net })),
    words: {
      up: { sv: "Vinster", en: "Gains" },
      down: { sv: "Kostnader", en: "Costs" },
      net: { sv: "Netto", en: "Net" },
    },
  });
}

/**
 * Who pays and who gains in which year: a heat map of financial flows, actor by year, white at zero.
 *
 * @param change   accounts of one world, such as `changeBetween` gives
 * @param options  `years`: how many, all when left out; words and language
 * @example
 * const change = changeBetween(accountsOf(exampleOccurrences, examplePrices), { treated: "treated", control: "control" })
 * actorYearsFigure(change).plotly.data[0].z // => [[-3.75,37.5],[-5,-30]]
 */
export function actorYearsFigure(
  change: Accounts,
  { years = change.years, ...words }: Words & { readonly years?: number } = {},
): Figure {
  const flows = change.lines.filter(
    (line) => line.world === change.worlds[0] && !(line.kind === "production" && line.actor === "society"),
  );
  const order = Object.keys(actors) as Actor[];
  const names = order.filter((actor) => flows.some((line) => actorOf(line.actor) === actor));
  const inYear = (lines: readonly AccountLine[], year: number) =>
    lines.reduce((total, line) => total + (line.byYear[year] ?? 0), 0);
  const rows = names.map((actor) => {
    const own = flows.filter((line) => actorOf(line.actor) === actor);
    return { label: actorLabel(actor), amounts: Array.from({ length: years }, (_, year) => inYear(own, year)) };
  });
  const unit = unitFor(rows.flatMap(({ amounts }) => amounts));
  return actorYears({
    title: { sv: "Vem betalar, vem vinner, och när?", en: "Who pays, who gains, and when?" },
    ...under(change, unit),
    ...words,
    unit,
    years: Array.from({ length: years }, (_, year) => change.start + year),
    actors: rows,
  });
}
