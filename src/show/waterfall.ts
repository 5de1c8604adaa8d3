import type { Data } from "plotly.js";
import { amountAxis, rowAxis, rowMargin } from "./axis.ts";
import { colours } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { asNumber, type Numberlike } from "./number.ts";
import { barMarker, type Provenance } from "./provenance.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { type AmountStyle, measured, scaled, type Unit } from "./unit.ts";
import { type WaterfallRow, waterfallRows } from "./waterfall-rows.ts";
import { type Label, say } from "./words.ts";

/** One part of a difference. */
export interface WaterfallPart {
  readonly label: Label;
  /** In kronor (or in the unit of your own), negative for what is lower. */
  readonly value: Numberlike;
  readonly from?: Provenance;
}

/** A difference and its parts. */
export interface Waterfall extends FigureWords {
  readonly parts: readonly WaterfallPart[];
  readonly unit?: Unit;
  /** Digits after the decimal mark; when left out, full kronor for "kr" and three significant digits for the rest. */
  readonly decimals?: number;
  /** How many parts of each direction stand alone; smaller ones are drawn together as "others". All when left out. */
  readonly most?: number;
  /** Words for increases together, decreases together, and what is left. */
  readonly words?: { readonly up?: Label; readonly down?: Label; readonly net?: Label };
  /** What a negative part is: a gain (costs fell) when nothing is said. */
  readonly lowerIs?: "gain" | "cost";
}

/**
 * What makes up a difference: its parts as floating bars, increases and decreases each bracketed with their gross sum, the net marked.
 * The direction with the larger gross sum comes first and within it the largest part; parts of zero are told in the alternative text only.
 *
 * @throws  when every part is zero, or there is none
 * @example
 * waterfall({
 *   title: "A small net of two large flows",
 *   unit: "tkr",
 *   parts: [{ label: "Residential care", value: -379976 }, { label: "Foster family", value: 340389 }],
 * }).plotly.data[0].text // => ["−380","−380","+340","+340","<b>−39.6</b>"]
 */
export function waterfall(of: Waterfall): Figure {
  refuseEmpty("the waterfall", of, { parts: "part" });
  const { language = "en", unit = "kr" } = of;
  const rows = waterfallRows(of);
  const names = rows.map(({ label }) => label);
  const ends = rows.flatMap(({ start, end }) => [scaled(start, unit), scaled(end, unit)]);
  return figure({
    words: of,
    told: told(rows, of),
    traces: [bars(rows, of), brackets(rows, of), steps(rows, unit)],
    layout: {
      showlegend: false,
      bargap: 0.36,
      xaxis: amountAxis({
        unit,
        language,
        ends,
        room: 0.17,
        bothSides: rows.some(({ start, end }) => end > start) && rows.some(({ start, end }) => end < start),
      }),
      yaxis: rowAxis(names, (row) => rows[row]!.kind !== "part"),
      margin: rowMargin(names),
    },
    height: 34 * rows.length + 10,
  });
}

/** Every row's bar and number; a bracket's bar has no ink, only its number. */
function bars(rows: readonly WaterfallRow[], of: Waterfall): Partial<Data> {
  const { unit = "kr" } = of;
  const markers = rows.map((row) => barMarker(colourOf(row, of), row.from));
  const write = (row: WaterfallRow): string => measured(row.end - row.start, { ...styleOf(of), signed: true });
  return {
    type: "bar",
    orientation: "h",
    y: rows.map((_, index) => index),
    base: rows.map(({ start }) => scaled(start, unit)),
    x: rows.map(({ start, end }) => scaled(end - start, unit)),
    text: rows.map((row) => (row.kind === "net" ? `<b>${bare(write(row))}</b>` : bare(write(row)))),
    textposition: "outside",
    cliponaxis: false,
    hovertext: rows.map((row) => `${row.label}: ${write(row)}`),
    hoverinfo: "text",
    marker: {
      color: rows.map((row, index) => (row.kind === "gross" ? "rgba(0,0,0,0)" : markers[index]!.color)),
      line: {
        color: rows.map((_, index) => markers[index]!.line.color),
        width: rows.map((row, index) => (row.kind === "gross" ? 0 : markers[index]!.line.width)),
      },
      pattern: { shape: markers.map((marker) => marker.pattern?.shape ?? ""), solidity: 0.3 },
    },
  } as Partial<Data>;
}

/** A line with end caps over each gross sum. */
function brackets(rows: readonly WaterfallRow[], of: Waterfall): Partial<Data> {
  const { unit = "kr" } = of;
  const gross = rows.flatMap((row, index) => (row.kind === "gross" ? [{ ...row, index }] : []));
  return {
    type: "scatter",
    mode: "lines+markers",
    x: gross.flatMap(({ start, end }) => [scaled(start, unit), scaled(end, unit), null]),
    y: gross.flatMap(({ index }) => [index, index, null]),
    line: { color: colours.plain, width: 2 },
    marker: { symbol: "line-ns-open", size: 13, color: colours.plain, line: { width: 2 } },
    hoverinfo: "skip",
  };
}

/** Thin lines from where one bar ends to where the next begins. */
function steps(rows: readonly WaterfallRow[], unit: Unit): Partial<Data> {
  const between = rows.slice(0, -1).map(({ end }, index) => ({ at: scaled(end, unit), index }));
  return {
    type: "scatter",
    mode: "lines",
    x: between.flatMap(({ at }) => [at, at, null]),
    y: between.flatMap(({ index }) => [index + 0.32, index + 0.68, null]),
    line: { color: colours.plain, width: 1 },
    hoverinfo: "skip",
  };
}

function colourOf(row: WaterfallRow, { lowerIs = "gain" }: Waterfall): string {
  return colours[row.end < row.start === (lowerIs === "gain") ? "gain" : "cost"];
}

function told(rows: readonly WaterfallRow[], of: Waterfall): string {
  const amount = (row: WaterfallRow): string => measured(row.end - row.start, { ...styleOf(of), signed: true });
  const sentences = rows.flatMap((row) => {
    if (row.kind === "part") return [];
    const parts = rows.filter((other) => other.kind === "part" && other.end < other.start === row.end < row.start);
    const list = row.kind === "net" ? "" : `: ${parts.map((part) => `${part.label} ${amount(part)}`).join("; ")}`;
    return [`${row.label} ${amount(row)}${list}.`];
  });
  const still = of.parts.filter(({ value }) => asNumber(value) === 0).map(({ label }) => say(label, of.language));
  const none = say({ sv: "Ingen skillnad", en: "No difference" }, of.language);
  return [...sentences, ...(still.length === 0 ? [] : [`${none}: ${still.join("; ")}.`])].join(" ");
}

function styleOf({ language = "en", unit = "kr", decimals }: Waterfall): AmountStyle {
  return { language, unit, ...(decimals === undefined ? {} : { decimals }) };
}

/** The number without its unit, which the axis names. */
function bare(text: string): string {
  return text.replace(/SEK\u00a0|\u00a0[^\d]*$/g, "");
}
