import type { Figure, FigureWords } from "../show/figure.ts";
import { scenarioStrip } from "../show/scenario-strip.ts";
import { formatKronor } from "../show/unit.ts";
import { waterfall } from "../show/waterfall.ts";
import { type Label, say } from "../show/words.ts";
import type { AggregateComparison } from "./aggregate-comparison.ts";

/**
 * What makes up the difference per person: a waterfall by service or by block.
 *
 * @param comparison  of a published table
 * @param of          `by`: "service" or "block"; `most`: how many services of each direction stand alone; words of the figure
 * @example
 * const figure = differenceWaterfall(aggregateComparison(exampleCostTable), { by: "block", title: "Two flows" });
 * figure.title // => Two flows
 */
export function differenceWaterfall(
  { differences }: AggregateComparison,
  { by, most, ...words }: FigureWords & { readonly by: "service" | "block"; readonly most?: number },
): Figure {
  const rows = by === "service" ? differences.services : differences.blocks;
  return waterfall({
    ...words,
    unit: "tkr",
    decimals: 0,
    ...(most !== undefined && { most }),
    parts: rows.map(({ label, difference }) => ({ label, value: difference })),
    words: { net: { sv: "Skillnad per person", en: "Difference per person" } },
  });
}

/**
 * How sure one could be: the difference under each assumed spread, with its interval, its density and the odds in words.
 *
 * @param comparison  of a published table
 * @param of          words of the figure; `programmeCost`: kronor per person, drawn as a line at the saving that would cover it
 * @example
 * const figure = spreadFigure(aggregateComparison(exampleCostTable, { variations: [1] }), { title: "It may be nothing" });
 * figure.alt.startsWith("It may be nothing.") // => true
 */
export function spreadFigure(
  { scenarios, sizes }: AggregateComparison,
  { programmeCost, ...words }: FigureWords & { readonly programmeCost?: number },
): Figure {
  const { language = "en" } = words;
  const variation = (value: number): Label => {
    const digits = say({ sv: String(value).replace(".", ","), en: String(value) }, language);
    return { sv: `CV ${digits} (antagen)`, en: `CV ${digits} (assumed)` };
  };
  const cost = programmeCost === undefined ? "" : formatKronor(programmeCost, { language, unit: "tkr" });
  return scenarioStrip({
    ...words,
    unit: "tkr",
    decimals: 0,
    oddsOf: { sv: "lägre kostnad", en: "lower cost" },
    scenarios: scenarios.map((scenario) => ({
      label: variation(scenario.variation),
      estimate: (scenario.interval[0] + scenario.interval[1]) / 2,
      low: scenario.interval[0],
      high: scenario.interval[1],
      standardError: scenario.standardError,
      degreesOfFreedom: sizes.treated + sizes.control - 2,
      odds: scenario.probabilityOfSaving,
      from: "assumed",
    })),
    ...(programmeCost !== undefined && {
      marks: [{ at: -programmeCost, label: { sv: `insatsens kostnad, ${cost}`, en: `programme cost, ${cost}` } }],
    }),
  });
}
