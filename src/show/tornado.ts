import type { Annotations, Data } from "plotly.js";
import { amountAxis, rowAxis, rowMargin } from "./axis.ts";
import { colours } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { type AmountStyle, measured, scaled, type Unit } from "./unit.ts";
import { type Label, say } from "./words.ts";

/** One parameter: the result at its low and at its high value, all else at its central value. */
export interface TornadoBar {
  readonly label: Label;
  readonly low: { readonly parameter: Label; readonly result: number };
  readonly high: { readonly parameter: Label; readonly result: number };
  /** The value of the parameter at which the decision flips, in words. */
  readonly flipsAt?: Label;
}

/** What drives a result. */
export interface Tornado extends FigureWords {
  /** The result with every parameter at its central value. */
  readonly central: number;
  readonly bars: readonly TornadoBar[];
  readonly unit?: Unit;
  readonly decimals?: number;
}

/**
 * What drives a result: for each parameter how far the result moves between its low and its high value, the widest first, with the value at
 * which the decision flips. Low values of the parameter are grey, high ones blue, each end carrying the parameter's value.
 *
 * @throws  when there is no bar
 * @example
 * tornado({ title: "The unit cost decides", central: 100, unit: { sv: "poäng", en: "points" }, bars: [
 *   { label: "Narrow", low: { parameter: "1", result: 90 }, high: { parameter: "2", result: 110 } },
 *   { label: "Wide", low: { parameter: "3", result: -50 }, high: { parameter: "9", result: 300 } },
 * ] }).plotly.layout.yaxis.ticktext // => ["Wide","Narrow"]
 */
export function tornado(of: Tornado): Figure {
  refuseEmpty("the tornado", of, { bars: "bar" });
  const { language = "en", unit = "kr", central } = of;
  const range = ({ low, high }: TornadoBar): number => Math.abs(high.result - low.result);
  const sorted = [...of.bars].sort((a, b) => range(b) - range(a));
  const names = sorted.map(({ label }) => say(label, language));
  const ends = [central, ...sorted.flatMap(({ low, high }) => [low.result, high.result])].map((end) =>
    scaled(end, unit),
  );
  const centre = scaled(central, unit);
  const axis = amountAxis({
    unit,
    language,
    ends: crossesZero(ends) ? ends : ends.map((end) => end - centre),
    room: 0.2,
  });
  const shift = crossesZero(ends) ? 0 : centre;
  return figure({
    words: of,
    told: told(sorted, of),
    traces: (["low", "high"] as const).map((end) => side(sorted, end, of)),
    layout: {
      showlegend: false,
      barmode: "overlay",
      bargap: 0.45,
      xaxis: { ...axis, range: (axis.range as number[]).map((end) => end + shift) },
      yaxis: rowAxis(names),
      margin: { ...rowMargin(names), t: 20 },
      shapes: [
        { type: "line", x0: centre, x1: centre, y0: 0, y1: 1, yref: "paper", line: { dash: "dot", width: 1.5 } },
      ],
      annotations: [centralWords(of), ...sorted.flatMap((bar, row) => flipWords(bar, row, language))],
    },
    height: 46 * sorted.length + 8,
  });
}

function side(bars: readonly TornadoBar[], end: "low" | "high", of: Tornado): Partial<Data> {
  const { language = "en", unit = "kr", central } = of;
  return {
    type: "bar",
    orientation: "h",
    y: bars.map((_, row) => row),
    base: bars.map(() => scaled(central, unit)),
    x: bars.map((bar) => scaled(bar[end].result - central, unit)),
    text: bars.map((bar) => say(bar[end].parameter, language)),
    textposition: "outside",
    cliponaxis: false,
    marker: { color: end === "low" ? colours.control : colours.intervention },
    hovertext: bars.map(
      (bar) =>
        `${say(bar.label, language)} ${say(bar[end].parameter, language)}: ${measured(bar[end].result, styleOf(of))}`,
    ),
    hoverinfo: "text",
  } as unknown as Partial<Data>;
}

function crossesZero(ends: readonly number[]): boolean {
  return Math.min(...ends) <= 0.3 * Math.max(...ends) || Math.max(...ends) <= 0;
}

function centralWords({ central, unit = "kr", ...of }: Tornado): Partial<Annotations> {
  const text = measured(central, styleOf({ central, unit, ...of }));
  return { text, x: scaled(central, unit), y: 1, yref: "paper", yanchor: "bottom", showarrow: false };
}

function flipWords({ flipsAt }: TornadoBar, row: number, language: "sv" | "en"): Partial<Annotations>[] {
  if (flipsAt === undefined) return [];
  const text = `${language === "sv" ? "vänder vid" : "flips at"} ${say(flipsAt, language)}`;
  return [{ text, x: 1, xref: "paper", xanchor: "right", y: row + 0.42, showarrow: false, font: { size: 11 } }];
}

function told(bars: readonly TornadoBar[], of: Tornado): string {
  const { language = "en", central } = of;
  const style = styleOf(of);
  const sentences = bars.map(({ label, low, high, flipsAt }) => {
    const ends = [low, high].map(
      ({ parameter, result }) =>
        `${measured(result, style)} ${language === "sv" ? "vid" : "at"} ${say(parameter, language)}`,
    );
    const flip =
      flipsAt === undefined ? "" : `; ${language === "sv" ? "vänder vid" : "flips at"} ${say(flipsAt, language)}`;
    return `${say(label, language)}: ${ends.join(", ")}${flip}.`;
  });
  return [`${language === "sv" ? "Centralt" : "Central"} ${measured(central, style)}.`, ...sentences].join(" ");
}

function styleOf({ language = "en", unit = "kr", decimals }: Omit<Tornado, "bars">): AmountStyle {
  return { language, unit, ...(decimals === undefined ? {} : { decimals }) };
}
