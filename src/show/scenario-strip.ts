import type { Annotations, Data } from "plotly.js";
import { amountAxis, rowAxis, rowMargin } from "./axis.ts";
import { colours, faded } from "./colour.ts";
import { densityShape, type Spread } from "./density.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { formatInterval } from "./interval.ts";
import { lineStyle, type Provenance } from "./provenance.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { type AmountStyle, measured, scaled, type Unit } from "./unit.ts";
import { type Label, say } from "./words.ts";

/** One scenario: an estimate, its interval, and what is known of its spread. */
export interface Scenario extends Spread {
  readonly label: Label;
  /** In kronor (or in the unit of your own), as are `low` and `high`. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** The probability that the odds in words are about, from 0 to 1. */
  readonly odds?: number;
  readonly from?: Provenance;
}

/** Scenarios of one quantity below each other on one scale. */
export interface ScenarioStrip extends FigureWords {
  readonly scenarios: readonly Scenario[];
  readonly unit?: Unit;
  readonly decimals?: number;
  /** What the odds are of: "saving". */
  readonly oddsOf?: Label;
  /** Thresholds to draw: the programme's cost, the goal. */
  readonly marks?: readonly { readonly at: number; readonly label: Label }[];
  /** What values below zero are: a gain (costs fell) when nothing is said. */
  readonly lowerIs?: "gain" | "cost";
}

/**
 * How sure: for each scenario the density, the interval and the estimate on one scale, with the interval and the odds in words.
 * The density is coloured at zero, so that its two areas are the odds.
 *
 * @throws  when there is no scenario
 * @example
 * scenarioStrip({
 *   title: "The saving may be none", unit: "tkr", oddsOf: "saving",
 *   scenarios: [{ label: "CV 1", estimate: -167542, low: -844000, high: 509000, standardError: 334000, odds: 0.69 }],
 * }).alt.includes("saving in 69 of 100") // => true
 */
export function scenarioStrip(of: ScenarioStrip): Figure {
  refuseEmpty("the scenarios", of, { scenarios: "scenario" });
  const { language = "en", unit = "kr", scenarios } = of;
  const names = scenarios.map(({ label }) => say(label, language));
  const shapes = scenarios.map((scenario) => densityShape(scenario.estimate, scenario));
  const marks = (of.marks ?? []).map(({ at }) => at);
  const ends = [
    ...scenarios.flatMap(({ low, high }) => [low, high]),
    ...shapes.flatMap((shape) => shape?.at ?? []),
    ...marks,
  ];
  return figure({
    words: of,
    told: told(of),
    traces: [area(of, shapes, "below"), area(of, shapes, "above"), ...scenarios.map((_, row) => interval(of, row))],
    layout: {
      showlegend: false,
      xaxis: amountAxis({ unit, language, ends: ends.map((end) => scaled(end, unit)), room: 0.02 }),
      yaxis: rowAxis(names),
      margin: { ...rowMargin(names), t: marks.length > 0 ? 20 : 0 },
      annotations: [
        ...scenarios.map((scenario, row) => words(scenario, row, of)),
        ...(of.marks ?? []).map((mark) => markWords(mark, of)),
      ],
      shapes: marks.map((at) => markLine(scaled(at, unit))),
    },
    height: 82 * scenarios.length + 6,
  });
}

/** The part of every density on one side of zero, as closed areas. */
function area(
  of: ScenarioStrip,
  shapes: readonly ReturnType<typeof densityShape>[],
  side: "below" | "above",
): Partial<Data> {
  const { unit = "kr", lowerIs = "gain" } = of;
  const colour = colours[(side === "below") === (lowerIs === "gain") ? "gain" : "cost"];
  const x: (number | null)[] = [];
  const y: (number | null)[] = [];
  shapes.forEach((shape, row) => {
    const inside = (shape?.at ?? []).map((at, index) => ({ at, height: shape!.height[index]! }));
    const kept = inside.filter(({ at }) => (side === "below" ? at <= 0 : at >= 0));
    if (kept.length === 0) return;
    const edge = kept.length < inside.length ? [{ at: 0, height: heightAtZero(inside) }] : [];
    const line = side === "below" ? [...kept, ...edge] : [...edge, ...kept];
    const [first, last] = [line[0]!.at, line.at(-1)!.at];
    x.push(...[first, ...line.map(({ at }) => at), last, first].map((at) => scaled(at, unit)), null);
    y.push(row + 0.02, ...line.map(({ height }) => row + 0.02 - 0.5 * height), row + 0.02, row + 0.02, null);
  });
  return {
    type: "scatter",
    mode: "lines",
    fill: "toself",
    fillcolor: faded(colour, 0.42),
    line: { color: colour, width: 1 },
    hoverinfo: "skip",
    x,
    y,
  };
}

function heightAtZero(line: readonly { readonly at: number; readonly height: number }[]): number {
  const after = line.findIndex(({ at }) => at > 0);
  const [low, high] = [line[after - 1]!, line[after]!];
  return low.height + ((high.height - low.height) * (0 - low.at)) / (high.at - low.at);
}

/** The interval as a line below the density, the estimate as a point on it. */
function interval(of: ScenarioStrip, row: number): Partial<Data> {
  const { unit = "kr" } = of;
  const { estimate, low, high, from } = of.scenarios[row]!;
  return {
    type: "scatter",
    mode: "lines+markers",
    x: [low, estimate, high].map((end) => scaled(end, unit)),
    y: [row + 0.13, row + 0.13, row + 0.13],
    line: { ...lineStyle(colours.intervention, from), width: 3 },
    marker: { color: colours.intervention, size: [0, 10, 0], symbol: "circle", opacity: 1 },
    hovertext: sentence(of.scenarios[row]!, of),
    hoverinfo: "text",
  } as Partial<Data>;
}

/** The interval and the odds in words, under the line. */
function words(scenario: Scenario, row: number, of: ScenarioStrip): Partial<Annotations> {
  const said = [formatInterval(scenario.low, scenario.high, styleOf(of)), odds(scenario, of)].filter(
    (text) => text !== "",
  );
  return { text: said.join("; "), x: 1, xref: "paper", xanchor: "right", y: row + 0.33, yref: "y", showarrow: false };
}

function markLine(at: number) {
  return { type: "line", x0: at, x1: at, y0: 0, y1: 1, yref: "paper", line: { dash: "dot", width: 1.5 } } as const;
}

function markWords(
  { at, label }: { readonly at: number; readonly label: Label },
  of: ScenarioStrip,
): Partial<Annotations> {
  const { language = "en", unit = "kr" } = of;
  return { text: say(label, language), x: scaled(at, unit), y: 1, yref: "paper", yanchor: "bottom", showarrow: false };
}

function odds({ odds: share }: Scenario, { oddsOf = "", language = "en" }: ScenarioStrip): string {
  if (share === undefined) return "";
  const words = { sv: `${Math.round(100 * share)} av 100`, en: `${Math.round(100 * share)} of 100` }[language];
  return `${say(oddsOf, language)} ${language === "sv" ? "i" : "in"} ${words}`.trim();
}

function told(of: ScenarioStrip): string {
  return of.scenarios.map((scenario) => `${sentence(scenario, of)}.`).join(" ");
}

function sentence(scenario: Scenario, of: ScenarioStrip): string {
  const style = styleOf(of);
  const said = `${say(scenario.label, of.language)}: ${measured(scenario.estimate, style)}`;
  const range = `(${formatInterval(scenario.low, scenario.high, style)})`;
  return [`${said} ${range}`, odds(scenario, of)].filter((text) => text !== "").join(", ");
}

function styleOf({ language = "en", unit = "kr", decimals }: ScenarioStrip): AmountStyle {
  return { language, unit, ...(decimals === undefined ? {} : { decimals }) };
}
