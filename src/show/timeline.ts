import type { Annotations, Data } from "plotly.js";
import { problem } from "../problem.ts";
import { plainAxis, rowAxis, rowMargin } from "./axis.ts";
import { colours } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { barMarker, type Provenance } from "./provenance.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { formatSpan } from "./time.ts";
import { type Label, say } from "./words.ts";

/** A period of whole calendar years, both ends included. */
export interface Period {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
  readonly colour?: string;
  /** Where its dates come from: an assumed period is drawn light with an outline. */
  readonly provenance?: Provenance;
}

/** Periods below each other on one axis of years, and moments across them. */
export interface Timeline extends FigureWords {
  readonly periods: readonly Period[];
  readonly events?: readonly { readonly year: number; readonly label: Label }[];
}

/**
 * When things happened: each period a bar over its calendar years, moments as dotted lines across.
 *
 * @throws  when there is no period, or a period ends before it begins
 * @example
 * timeline({ title: "The fund paid after the costs were counted", periods: [
 *   { label: "Costs counted", from: 2008, to: 2012 }, { label: "The fund paid", from: 2011, to: 2014 },
 * ] }).alt
 * // => The fund paid after the costs were counted. Costs counted: 2008 to 2012. The fund paid: 2011 to 2014.
 */
export function timeline(of: Timeline): Figure {
  refuseEmpty("the timeline", of, { periods: "period" });
  const { language = "en", periods, events = [] } = of;
  const wrong = periods.find(({ from, to }) => to < from);
  if (wrong !== undefined) {
    throw problem(
      "draw the timeline",
      `"${say(wrong.label, language)}" runs from ${wrong.from} to ${wrong.to}`,
      "give the earlier year first",
    );
  }
  const names = periods.map(({ label }) => say(label, language));
  const years = [...periods.flatMap(({ from, to }) => [from, to]), ...events.map(({ year }) => year)];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const told = [
    ...periods.map((period, row) => `${names[row]}: ${formatSpan(period.from, period.to, { language })}.`),
    ...events.map(({ year, label }) => `${year}: ${say(label, language)}.`),
  ];
  return figure({
    words: of,
    told: told.join(" "),
    traces: [bars(of, names)],
    layout: {
      showlegend: false,
      bargap: 0.4,
      xaxis: plainAxis(say({ sv: "kalenderår", en: "calendar year" }, language), {
        range: [first - 0.6, last + 0.6],
        tick0: first,
        dtick: Math.max(1, Math.ceil((last - first) / 10)),
        tickformat: "d",
      }),
      yaxis: rowAxis(names),
      margin: { ...rowMargin(names), t: events.length > 0 ? 20 : 0 },
      shapes: events.map(({ year }) => eventLine(year)),
      annotations: events.map((event) => eventWords(event, language)),
    },
    height: 38 * periods.length + 12,
  });
}

function bars({ periods, language = "en" }: Timeline, names: readonly string[]): Partial<Data> {
  const markers = periods.map(({ colour = colours.intervention, provenance }) => barMarker(colour, provenance));
  return {
    type: "bar",
    orientation: "h",
    y: periods.map((_, row) => row),
    base: periods.map(({ from }) => from - 0.5),
    x: periods.map(({ from, to }) => to - from + 1),
    hovertext: periods.map(({ from, to }, row) => `${names[row]}: ${formatSpan(from, to, { language })}`),
    hoverinfo: "text",
    marker: {
      color: markers.map(({ color }) => color),
      line: { color: markers.map(({ line }) => line.color), width: markers.map(({ line }) => line.width) },
      pattern: { shape: markers.map(({ pattern }) => pattern?.shape ?? ""), solidity: 0.3 },
    },
  } as Partial<Data>;
}

function eventLine(year: number) {
  return { type: "line", x0: year, x1: year, y0: 0, y1: 1, yref: "paper", line: { dash: "dot", width: 1.5 } } as const;
}

function eventWords(
  { year, label }: { readonly year: number; readonly label: Label },
  language: "sv" | "en",
): Partial<Annotations> {
  return { text: say(label, language), x: year, y: 1, yref: "paper", yanchor: "bottom", showarrow: false };
}
