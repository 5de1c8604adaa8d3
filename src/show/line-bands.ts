import type { Annotations, Data } from "plotly.js";
import { problem } from "../problem.ts";
import { plainAxis } from "./axis.ts";
import { colours, faded, sequence } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { formatInterval } from "./interval.ts";
import { lineStyle, type Provenance } from "./provenance.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { type AmountStyle, measured, scaled, type Unit, unitWords } from "./unit.ts";
import { type Label, say } from "./words.ts";

/** Of the plotting area, and of a line's name; pixels. */
const [height, nameHeight] = [320, 15];

/** A path with its bands, the widest first. */
export interface BandedLine {
  readonly label: Label;
  readonly values: readonly number[];
  readonly bands?: readonly {
    readonly level: number;
    readonly low: readonly number[];
    readonly high: readonly number[];
  }[];
  readonly colour?: string;
  readonly from?: Provenance;
}

/** Paths over years. */
export interface LineBands extends FigureWords {
  readonly years: readonly number[];
  /** What the years are: "years since start" when nothing is said. */
  readonly yearWords?: Label;
  readonly lines: readonly BandedLine[];
  readonly unit?: Unit;
  readonly decimals?: number;
  /** Years to draw as faint vertical lines: elections. */
  readonly elections?: readonly number[];
}

/**
 * A quantity over years with its bands (50, 80 and 95 %, say): when it pays back, and how sure that is. Lines are named at their ends.
 *
 * @throws  when there is no year or no line, or a line or a band has another number of values than there are years
 * @example
 * typed(lineBands({ title: "Paid back in year two", years: [0, 1, 2], unit: "tkr", lines: [{ label: "Net", values: [-100e3, -20e3, 40e3] }] }).alt)
 * // => Paid back in year two. Net: SEK -100 thousand in year 0, SEK 40 thousand in year 2, above zero from year 2.
 */
export function lineBands(of: LineBands): Figure {
  refuseEmpty("the lines", of, { years: "year", lines: "line" });
  refuse(of);
  const shifts = nameShifts(of);
  const { language = "en", unit = "kr", years, lines, elections = [] } = of;
  return figure({
    words: of,
    told: lines.map((line) => told(line, of)).join(" "),
    traces: [...lines.flatMap((line, at) => bands(line, at, of)), ...lines.map((line, at) => path(line, at, of))],
    layout: {
      showlegend: false,
      xaxis: plainAxis(say(of.yearWords ?? { sv: "år sedan start", en: "years since start" }, language), {
        range: [years[0]!, years.at(-1)!],
        showgrid: false,
        tickformat: "d",
      }),
      yaxis: plainAxis(unitWords(unit, language), { zeroline: true, tickformat: ",~f", rangemode: "tozero" }),
      margin: { l: 64, r: 24 + 7 * Math.max(...lines.map(({ label }) => say(label, language).length)) },
      shapes: elections.map((year) => ({
        type: "line",
        x0: year,
        x1: year,
        y0: 0,
        y1: 1,
        yref: "paper",
        line: { width: 0.75, dash: "dot" },
      })),
      annotations: lines.map((line, at) => endWords(line, of, shifts[at]!)),
    },
    height,
  });
}

function bands(
  { bands: given = [], colour }: BandedLine,
  at: number,
  { years, unit = "kr" }: LineBands,
): Partial<Data>[] {
  const fill = colour ?? usual(at);
  return given.map(({ low, high }) => ({
    type: "scatter",
    mode: "lines",
    fill: "toself",
    fillcolor: faded(fill, 0.2),
    line: { width: 0 },
    x: [...years, ...[...years].reverse()],
    y: [...high, ...[...low].reverse()].map((value) => scaled(value, unit)),
    hoverinfo: "skip",
  }));
}

function path(line: BandedLine, at: number, of: LineBands): Partial<Data> {
  const { years, unit = "kr", language = "en" } = of;
  const style = styleOf(of);
  const ranges = (year: number): string[] =>
    (line.bands ?? []).map(
      ({ level, low, high }) => `${Math.round(100 * level)}%: ${formatInterval(low[year]!, high[year]!, style)}`,
    );
  return {
    type: "scatter",
    mode: "lines",
    x: [...years],
    y: line.values.map((value) => scaled(value, unit)),
    line: lineStyle(line.colour ?? usual(at), line.from),
    hovertext: line.values.map((value, year) =>
      [`${years[year]}: ${say(line.label, language)} ${measured(value, style)}`, ...ranges(year)].join("<br>"),
    ),
    hoverinfo: "text",
  };
}

/** How far up each line's name is moved, in pixels, so that names of lines that end near each other do not cover each other. */
function nameShifts({ lines }: LineBands): readonly number[] {
  const all = lines.flatMap(({ values, bands: own = [] }) => [
    ...values,
    ...own.flatMap(({ low, high }) => [...low, ...high]),
  ]);
  const [low, high] = [all.reduce((a, b) => Math.min(a, b), 0), all.reduce((a, b) => Math.max(a, b), 0)];
  const pixel = (value: number): number => (high > low ? ((value - low) / (high - low)) * 0.9 * height : 0);
  const shifts = lines.map(() => 0);
  const order = [...lines.keys()].sort((a, b) => lines[a]!.values.at(-1)! - lines[b]!.values.at(-1)!);
  let above = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    const own = pixel(lines[at]!.values.at(-1)!);
    shifts[at] = Math.max(0, above + nameHeight - own);
    above = own + shifts[at]!;
  }
  return shifts;
}

function endWords(
  { label, values }: BandedLine,
  { years, unit = "kr", language = "en" }: LineBands,
  yshift: number,
): Partial<Annotations> {
  return {
    text: say(label, language),
    x: years.at(-1)!,
    y: scaled(values.at(-1)!, unit),
    xanchor: "left",
    xshift: 6,
    ...(yshift === 0 ? {} : { yshift }),
    showarrow: false,
  };
}

function usual(at: number): string {
  return [colours.intervention, colours.control, colours.third][at] ?? sequence[at % sequence.length]!;
}

function told({ label, values }: BandedLine, of: LineBands): string {
  const { years, language = "en" } = of;
  const style = styleOf(of);
  const [first, last] = [measured(values[0]!, style), measured(values.at(-1)!, style)];
  const above = values[0]! < 0 ? values.findIndex((_, at) => values.slice(at).every((value) => value > 0)) : -1;
  const since =
    above < 0
      ? ""
      : language === "sv"
        ? `, över noll från år ${years[above]}`
        : `, above zero from year ${years[above]}`;
  const year = language === "sv" ? "år" : "in year";
  return `${say(label, language)}: ${first} ${year} ${years[0]}, ${last} ${year} ${years.at(-1)}${since}.`;
}

function refuse({ years, lines, language }: LineBands): void {
  for (const { label, values, bands: given = [] } of lines) {
    const wrong = [values, ...given.flatMap(({ low, high }) => [low, high])].find(
      (series) => series.length !== years.length,
    );
    if (wrong === undefined) continue;
    throw problem(
      `draw the line "${say(label, language)}"`,
      `it has ${wrong.length} values and there are ${years.length} years`,
      "give one value for each year",
    );
  }
}

function styleOf({ language = "en", unit = "kr", decimals }: LineBands): AmountStyle {
  return { language, unit, ...(decimals === undefined ? {} : { decimals }) };
}
