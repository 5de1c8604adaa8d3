import type { Figure } from "../../show/figure.ts";
import { iconArray } from "../../show/icon-array.ts";
import { lineBands } from "../../show/line-bands.ts";
import { refuseEmpty } from "../../show/refuse-empty.ts";
import { say } from "../../show/words.ts";
import { bandProbabilities, type OddsYear } from "../odds.ts";
import type { View } from "../view.ts";
import { viewName, yearsLabel } from "./actor-label.ts";
import type { Words } from "./fund-figures.ts";

/**
 * When an investment pays back and how sure that is: accumulated net to one view by year, with bands that hold half, four fifths and 95 % of draws.
 *
 * @param rows  of `oddsOfBreakingEven`
 * @example
 * const rows = oddsOfBreakingEven({}, { of: () => exampleInvestment, views: ["municipality"], years: 3, seed: 1, draws: 50 })
 * paybackFigure(rows, { view: "municipality" }).plotly.data.length // => 4
 */
export function paybackFigure(rows: readonly OddsYear[], { view, ...words }: Words & { readonly view: View }): Figure {
  refuseEmpty("the payback", { rows }, { rows: "row" });
  const own = rows.filter((row) => row.view === view);
  refuseEmpty(`the payback to "${view}"`, { years: own }, { years: "year" });
  const at = (probability: number) => own.map((row) => row.quantiles[bandProbabilities.indexOf(probability)]!);
  const band = (level: number, low: number, high: number) => ({ level, low: at(low), high: at(high) });
  return lineBands({
    title: {
      sv: "När har det betalat sig, och hur säkert är det?",
      en: "When has it paid back, and how sure is that?",
    },
    subtitle: {
      sv: "Ackumulerat netto, mkr, diskonterat; banden rymmer 95, 80 och 50 procent",
      en: "Accumulated net, SEK million, discounted; bands hold 95, 80 and 50 per cent",
    },
    ...words,
    unit: "mkr",
    years: own.map(({ year }) => year),
    lines: [
      {
        label: viewName(view),
        values: at(0.5),
        bands: [band(0.95, 0.025, 0.975), band(0.8, 0.1, 0.9), band(0.5, 0.25, 0.75)],
      },
    ],
  });
}

/**
 * The odds of at least breaking even by a year, as a hundred squares.
 *
 * @throws when no row is for that view and year
 * @example
 * const rows = oddsOfBreakingEven({}, { of: () => exampleInvestment, views: ["municipality"], years: 7, seed: 1, draws: 50 })
 * oddsFigure(rows.filter((row) => row.year === 7)[0]).plotly.data.length // => 1
 */
export function oddsFigure(row: OddsYear, words: Words = {}): Figure {
  const { language = "en" } = words;
  const name = say(viewName(row.view), language);
  return iconArray({
    title: {
      sv: `Chansen att det har betalat sig efter ${yearsLabel(row.year).sv}`,
      en: `The odds that it has paid back after ${yearsLabel(row.year).en}`,
    },
    subtitle: name,
    ...words,
    groups: [
      { label: { sv: "har minst betalat sig", en: "has at least broken even" }, share: row.odds },
      { label: { sv: "har inte det", en: "has not" }, share: 1 - row.odds },
    ],
  });
}
