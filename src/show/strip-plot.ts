import type { Annotations, Data } from "plotly.js";
import { problem } from "../problem.ts";
import { amountAxis, rowAxis, rowMargin } from "./axis.ts";
import { colours, faded } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { type AmountStyle, measured, scaled, type Unit, unitWords } from "./unit.ts";
import { type Label, say } from "./words.ts";

/** One group's persons. */
export interface StripGroup {
  readonly label: Label;
  readonly values: readonly number[];
  /** A name for the largest value: "the dearest child". */
  readonly largest?: Label;
  readonly colour?: string;
}

/** Every person's amount, by group. */
export interface StripPlot extends FigureWords {
  readonly groups: readonly StripGroup[];
  readonly unit?: Unit;
  readonly decimals?: number;
  /** A logarithmic axis, for amounts above zero. */
  readonly logarithmic?: boolean;
}

/**
 * Every person's amount as a dot, with the group's mean and median marked. It shows persons: for the internal report, never for
 * publication of small groups.
 *
 * @throws  when there is no group, a group has no values, or a logarithmic axis meets an amount of zero or below
 * @example
 * stripPlot({ title: "One child decides the mean", unit: "tkr", groups: [{ label: "Control", values: [100e3, 200e3, 900e3] }] }).alt
 * // => One child decides the mean. Control: 3 persons, mean SEK 400 thousand, median SEK 200 thousand, largest SEK 900 thousand.
 */
export function stripPlot(of: StripPlot): Figure {
  refuseEmpty("the strips", of, { groups: "group" });
  refuse(of);
  const { language = "en", unit = "kr", groups, logarithmic = false } = of;
  const names = groups.map(({ label }) => say(label, language));
  const all = groups.flatMap(({ values }) => values.map((value) => scaled(value, unit)));
  const axis = amountAxis({ unit, language, ends: all });
  return figure({
    words: of,
    told: groups.map((group) => told(group, of)).join(" "),
    traces: [...groups.map((group, row) => dots(group, row, of)), middles(of, "mean"), middles(of, "median")],
    layout: {
      showlegend: false,
      xaxis: logarithmic
        ? {
            type: "log",
            title: { text: unitWords(unit, language) },
            automargin: true,
            fixedrange: true,
            tickformat: ",~f",
            nticks: 6,
          }
        : axis,
      yaxis: rowAxis(names),
      margin: { ...rowMargin(names) },
      annotations: [...groups.flatMap((group, row) => largestWords(group, row, of)), ...middleWords(of)],
    },
    height: 124 * groups.length + 8,
  });
}

function dots({ values, colour, label }: StripGroup, row: number, of: StripPlot): Partial<Data> {
  const { unit = "kr", language = "en" } = of;
  const usual = [colours.control, colours.intervention, colours.third][row] ?? colours.plain;
  return {
    type: "scatter",
    mode: "markers",
    x: values.map((value) => scaled(value, unit)),
    y: values.map((_, at) => row + 0.4 * (((at * 0.6180339887) % 1) - 0.5)),
    marker: { size: 9, color: faded(colour ?? usual, 0.7), line: { color: colour ?? usual, width: 1.5 } },
    hovertext: values.map((value) => `${say(label, language)}: ${measured(value, styleOf(of))}`),
    hoverinfo: "text",
  };
}

/** A tall line at each group's mean (solid) or median (dotted). */
function middles({ groups, unit = "kr" }: StripPlot, which: "mean" | "median"): Partial<Data> {
  const at = groups.map(({ values }) => scaled(middleOf(values, which), unit));
  return {
    type: "scatter",
    mode: "lines",
    x: at.flatMap((value) => [value, value, null]),
    y: at.flatMap((_, row) => [row - 0.34, row + 0.34, null]),
    line: { color: colours.cost, width: 2.5, dash: which === "mean" ? "solid" : "dot" },
    hoverinfo: "skip",
  };
}

/** The words mean and median, in every group: mean above, median below. */
function middleWords(of: StripPlot): Partial<Annotations>[] {
  const { groups, unit = "kr", language = "en", logarithmic } = of;
  const words = { mean: { sv: "medel", en: "mean" }, median: { sv: "median", en: "median" } };
  return groups.flatMap(({ values }, row) =>
    (["mean", "median"] as const).map((which): Partial<Annotations> => {
      const middle = middleOf(values, which);
      const x = scaled(middle, unit);
      const text = `${words[which][language]} ${measured(middle, styleOf(of))}`;
      return {
        text,
        x: logarithmic ? Math.log10(x) : x,
        y: row + (which === "mean" ? -0.41 : 0.41),
        showarrow: false,
        xanchor: "left",
        xshift: -4,
      };
    }),
  );
}

function largestWords(
  { values, largest }: StripGroup,
  row: number,
  { unit = "kr", language = "en", logarithmic }: StripPlot,
): Partial<Annotations>[] {
  if (largest === undefined) return [];
  const at = values.indexOf(Math.max(...values));
  const x = scaled(values[at]!, unit);
  const y = row + 0.4 * (((at * 0.6180339887) % 1) - 0.5);
  return [
    {
      text: say(largest, language),
      x: logarithmic ? Math.log10(x) : x,
      y,
      xanchor: "right",
      xshift: -8,
      showarrow: false,
    },
  ];
}

function middleOf(values: readonly number[], which: "mean" | "median"): number {
  if (which === "mean") return values.reduce((a, b) => a + b, 0) / values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half - 0.5)]! + sorted[Math.ceil(half - 0.5)]!) / 2;
}

function told({ label, values }: StripGroup, of: StripPlot): string {
  const write = (value: number): string => measured(value, styleOf(of)).replaceAll("\u00a0", " ");
  const [mean, median, most] = [middleOf(values, "mean"), middleOf(values, "median"), Math.max(...values)].map(write);
  const name = say(label, of.language);
  return of.language === "sv"
    ? `${name}: ${values.length} personer, medel ${mean}, median ${median}, störst ${most}.`
    : `${name}: ${values.length} persons, mean ${mean}, median ${median}, largest ${most}.`;
}

function refuse({ groups, logarithmic, language }: StripPlot): void {
  for (const { label, values } of groups) {
    if (values.length === 0)
      throw problem(`draw the group "${say(label, language)}"`, "it has no values", "leave the group out");
    const low = Math.min(...values);
    if (logarithmic && low <= 0)
      throw problem(
        `draw the group "${say(label, language)}"`,
        `a logarithmic axis has no place for ${low}`,
        "draw it on an ordinary axis",
      );
  }
}

function styleOf({ language = "en", unit = "kr", decimals }: StripPlot): AmountStyle {
  return { language, unit, ...(decimals === undefined ? {} : { decimals }) };
}
