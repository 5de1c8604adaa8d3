import { type PresentedTable, presentTable } from "../../show/present-table.ts";
import type { InLanguage, Label } from "../../show/words.ts";
import type { BreakEven } from "../break-even.ts";
import type { Investment } from "../investment.ts";
import type { Return } from "../returns.ts";
import type { LadderRung } from "../scenario-ladder.ts";
import { viewName, yearsLabel } from "./actor-label.ts";

const thousands = { sv: "tkr", en: "SEK thousand" };

/** What a table of an investment says under itself: source, price year, rate and convention. */
function foot({ source, priceYear, discounting }: Investment) {
  const { rate, convention } = discounting;
  const percent = Math.round(rate.perYear * 10000) / 100;
  return {
    sv: `Källa: ${source}. ${priceYear === undefined ? "Prisår ej angivet" : `Prisår ${priceYear}`}; ${String(percent).replace(".", ",")} % ${rate.basis === "real" ? "realt" : "nominellt"}, ${convention}.`,
    en: `Source: ${source}. ${priceYear === undefined ? "Price year not stated" : `Prices of ${priceYear}`}; ${percent}% ${rate.basis}, ${convention}.`,
  };
}

/**
 * An investment's returns as a table: cost, gain, net, kronor back for each krona, and the year of payback, by view and horizon.
 *
 * @param rows  of `returns`, for this investment
 * @example
 * returnsShown(exampleInvestment, returns(exampleInvestment, { views: ["municipality"], horizons: [5] }), { language: "sv" }).heads[3].text // => Vinst
 */
export function returnsShown(
  investment: Investment,
  rows: readonly Return[],
  { language = "en" }: InLanguage = {},
): PresentedTable {
  return presentTable({
    language,
    caption: {
      sv: `${investment.swedish}: resultat per aktör och horisont`,
      en: `${investment.name}: result by actor and horizon`,
    },
    columns: [
      { id: "view", head: { sv: "Aktör", en: "Actor" }, kind: "words" },
      { id: "years", head: { sv: "Horisont", en: "Horizon" }, unit: { sv: "år", en: "years" }, kind: "number" },
      { id: "cost", head: { sv: "Kostnad", en: "Cost" }, unit: thousands, kind: "number" },
      { id: "gain", head: { sv: "Vinst", en: "Gain" }, unit: thousands, kind: "number" },
      { id: "net", head: { sv: "Netto", en: "Net" }, unit: thousands, kind: "difference" },
      {
        id: "ratio",
        head: { sv: "Avkastning", en: "Return" },
        unit: { sv: "kr per krona", en: "per krona" },
        kind: "number",
        decimals: 2,
      },
      { id: "payback", head: { sv: "Återbetalt år", en: "Paid back in year" }, kind: "words" },
    ],
    rows: rows.map(({ view, years, cost, gain, net, ratio, paybackYear, relapseYear }) => ({
      view: viewName(view),
      years,
      cost: cost.div(1000),
      gain: gain.div(1000),
      net: net.div(1000),
      ratio: ratio ?? { missing: { sv: "aktören betalar inget", en: "the actor pays nothing" } },
      payback: paidBack(paybackYear, relapseYear),
    })),
    source: foot(investment),
  });
}

/** The year of payback in words; a programme that sinks below zero again says so. */
function paidBack(year: number | undefined, relapse: number | undefined): Label {
  if (year === undefined) return { sv: "inte än", en: "not yet" };
  if (relapse === undefined) return String(year);
  return { sv: `${year}, men åter minus år ${relapse}`, en: `${year}, but below zero again in year ${relapse}` };
}

/**
 * Break-even head-counts by horizon as a table, strict and to the nearest person.
 *
 * @param rows  by the number of years
 * @example
 * const rows = { 1: breakEven(exampleInvestment, { view: "municipality", years: 1 }), 5: breakEven(exampleInvestment, { view: "municipality", years: 5 }) }
 * breakEvenShown(exampleInvestment, rows).raw.rows.map((row) => row[3]) // => [6, 2]
 */
export function breakEvenShown(
  investment: Investment,
  rows: Readonly<Record<number, BreakEven>>,
  { language = "en" }: InLanguage = {},
): PresentedTable {
  return presentTable({
    language,
    caption: { sv: `${investment.swedish}: brytpunkt`, en: `${investment.name}: break-even` },
    columns: [
      { id: "years", head: { sv: "Horisont, år", en: "Horizon, years" }, kind: "words" },
      {
        id: "worth",
        head: { sv: "Värde av en som lyckas", en: "Worth of a success" },
        unit: thousands,
        kind: "number",
      },
      { id: "heads", head: { sv: "Personer, oavrundat", en: "Persons, unrounded" }, kind: "number", decimals: 2 },
      { id: "strict", head: { sv: "Hela personer", en: "Whole persons" }, kind: "number" },
      { id: "share", head: { sv: "Andel", en: "Share" }, unit: "%", kind: "number", decimals: 1 },
    ],
    rows: Object.entries(rows).map(([years, { perSuccess, heads, strict, share }]) => ({
      years,
      worth: perSuccess.div(1000),
      heads,
      strict,
      share: share.times(100),
    })),
    source: foot(investment),
  });
}

/**
 * The scenario ladder as a table: kronor back for each krona, rung by rung, at each horizon.
 *
 * @example
 * ladderShown(exampleInvestment, scenarioLadder(exampleInvestment, { view: "municipality", horizons: [1, 5] })).raw.rows.length // => 4
 */
export function ladderShown(
  investment: Investment,
  rows: readonly LadderRung[],
  { language = "en" }: InLanguage = {},
): PresentedTable {
  const horizons = [...new Set(rows.map(({ years }) => years))];
  const rungs = [...new Set(rows.map(({ rung }) => rung))];
  return presentTable({
    language,
    caption: { sv: `${investment.swedish}: tillbaka per krona`, en: `${investment.name}: back for each krona` },
    columns: [
      { id: "rung", head: { sv: "Scenario", en: "Scenario" }, kind: "words" },
      { id: "success", head: { sv: "Lyckas", en: "Succeed" }, unit: "%", kind: "number" },
      ...horizons.map((years) => ({
        id: `h${years}`,
        head: yearsLabel(years),
        kind: "number" as const,
        decimals: 2,
      })),
    ],
    rows: rungs.map((rung) => {
      const own = rows.filter((row) => row.rung === rung);
      return {
        rung,
        success: own[0]!.success * 100,
        ...Object.fromEntries(
          own.map(({ years, ratio }) => [`h${years}`, ratio ?? { missing: { sv: "ingen kostnad", en: "no cost" } }]),
        ),
      };
    }),
    source: foot(investment),
  });
}
