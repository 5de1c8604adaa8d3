import type { LayoutAxis } from "plotly.js";
import { type Unit, unitWords } from "./unit.ts";
import type { Language } from "./words.ts";
import { plotlyLines, wrap } from "./wrap.ts";

/** An axis of amounts: from zero, the zero line drawn, the unit named, room at the ends for labels. */
export function amountAxis(of: {
  readonly ends: readonly number[];
  readonly unit: Unit;
  readonly language: Language;
  /** Share of the range left free on a side that has marks, for their labels. */
  readonly room?: number;
  /** Whether both sides get room, when marks of either direction end near zero. */
  readonly bothSides?: boolean;
  readonly title?: string;
}): Partial<LayoutAxis> {
  const low = Math.min(0, ...of.ends);
  const high = Math.max(0, ...of.ends);
  const room = (high - low || 1) * (of.room ?? 0.06);
  const words = unitWords(of.unit, of.language);
  return {
    range: [low < 0 || of.bothSides ? low - room : low, high > 0 || low === 0 || of.bothSides ? high + room : high],
    title: { text: of.title === undefined ? words : `${of.title} (${words})`, standoff: 8 },
    zeroline: true,
    tickformat: ",~f",
    nticks: 7,
    tickangle: 0,
    automargin: true,
    fixedrange: true,
  };
}

const rowNameWidth = 26;

/** An axis of named rows, the first at the top; long names are broken, strong ones are bold. */
export function rowAxis(names: readonly string[], strong: (row: number) => boolean = () => false): Partial<LayoutAxis> {
  const bold = (text: string, row: number): string =>
    strong(row) ? text.replace(/[^<>]+(?=<br>|$)/g, "<b>$&</b>") : text;
  return {
    range: [names.length - 0.4, -0.6],
    tickvals: names.map((_, row) => row),
    ticktext: names.map((name, row) => bold(plotlyLines(name, rowNameWidth), row)),
    showgrid: false,
    zeroline: false,
    ticks: "",
    automargin: true,
    fixedrange: true,
  };
}

/** The left margin in pixels that named rows want: their longest line, and air. */
export function rowMargin(names: readonly string[]): { l: number } {
  const longest = Math.max(...names.flatMap((name) => wrap(name, rowNameWidth)).map((line) => line.length));
  return { l: Math.round(24 + 6.9 * longest) };
}

/** An axis of years, ages or other numbers whose words are given. */
export function plainAxis(title: string, more: Partial<LayoutAxis> = {}): Partial<LayoutAxis> {
  return {
    title: { text: title, standoff: 8 },
    zeroline: false,
    ticks: "",
    automargin: true,
    fixedrange: true,
    ...more,
  };
}
