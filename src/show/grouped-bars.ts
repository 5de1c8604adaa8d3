import type { Data } from "plotly.js";
import { problem } from "../problem.ts";
import { amountAxis, rowAxis, rowMargin } from "./axis.ts";
import { colours } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { asNumber, type Numberlike } from "./number.ts";
import { barMarker, type Provenance } from "./provenance.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { type AmountStyle, measured, scaled, scaledDigits, type Unit } from "./unit.ts";
import { type Label, say } from "./words.ts";

/** One group's values, one for each category; null where there is none. */
export interface BarGroup {
  readonly label: Label;
  readonly values: readonly (Numberlike | null)[];
  /** Control grey, intervention blue, third orange, in the order of the groups, when nothing is said. */
  readonly colour?: string;
  readonly from?: Provenance;
}

/** Amounts of a few groups in the same categories. */
export interface GroupedBars extends FigureWords {
  readonly categories: readonly Label[];
  readonly groups: readonly BarGroup[];
  readonly unit?: Unit;
  readonly decimals?: number;
}

/**
 * The same amounts for a few groups beside each other, from zero, each bar with its number; the groups are named on the first category's bars.
 *
 * @throws  when there is no category or no group, or a group has another number of values than there are categories
 * @example
 * groupedBars({ title: "Reviews cost more with SkolFam2", categories: ["Reviews"], groups: [
 *   { label: "Control", values: [30824] }, { label: "SkolFam2", values: [65038] },
 * ] }).plotly.data.map((trace) => trace.text[0]) // => ["30,824 <b>Control</b>","65,038 <b>SkolFam2</b>"]
 */
export function groupedBars(of: GroupedBars): Figure {
  refuseEmpty("the bars", of, { categories: "category", groups: "group" });
  const { language = "en", unit = "kr", categories, groups } = of;
  const wrong = groups.find(({ values }) => values.length !== categories.length);
  if (wrong !== undefined) {
    const counts = `"${say(wrong.label, language)}" has ${wrong.values.length} values and there are ${categories.length} categories`;
    throw problem("draw the bars", counts, "give one value for each, null where there is none");
  }
  const names = categories.map((category) => say(category, language));
  const ends = groups.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [scaled(value, unit)])));
  return figure({
    words: of,
    told: told(of, names),
    traces: groups.map((group, index) => bars(of, group, index, names)),
    layout: {
      showlegend: false,
      barmode: "group",
      bargap: 0.28,
      bargroupgap: 0.06,
      xaxis: amountAxis({ unit, language, ends, room: 0.24 }),
      yaxis: rowAxis(names),
      margin: { ...rowMargin(names), b: 48 },
    },
    height: categories.length * (16 + 20 * groups.length) + 12,
  });
}

function bars(of: GroupedBars, group: BarGroup, index: number, names: readonly string[]): Partial<Data> {
  const { language = "en", unit = "kr" } = of;
  const label = say(group.label, language);
  const digits = group.values.map((value) => (value === null ? "–" : scaledDigits(value, styleOf(of))));
  const usual = [colours.control, colours.intervention, colours.third][index] ?? colours.plain;
  return {
    type: "bar",
    orientation: "h",
    name: label,
    y: names.map((_, row) => row),
    x: group.values.map((value) => (value === null ? 0 : scaled(value, unit))),
    text: digits.map((text, row) => (row === 0 ? `${text} <b>${label}</b>` : text)),
    textposition: "outside",
    textangle: 0,
    cliponaxis: false,
    marker: barMarker(group.colour ?? usual, group.from),
    hovertext: group.values.map((value, row) => `${names[row]}, ${label}: ${inWords(value, of)}`),
    hoverinfo: "text",
  } as Partial<Data>;
}

function told(of: GroupedBars, names: readonly string[]): string {
  const { language = "en", groups } = of;
  return names
    .map(
      (name, row) =>
        `${name}: ${groups.map(({ label, values }) => `${say(label, language)} ${inWords(values[row]!, of)}`).join(", ")}.`,
    )
    .join(" ");
}

function inWords(value: Numberlike | null, of: GroupedBars): string {
  return value === null ? "–" : measured(asNumber(value), styleOf(of));
}

function styleOf({ language = "en", unit = "kr", decimals }: GroupedBars): AmountStyle {
  return { language, unit, ...(decimals === undefined ? {} : { decimals }) };
}
