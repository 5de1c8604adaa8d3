import type { Data } from "plotly.js";
import { problem } from "../problem.ts";
import { plainAxis, rowAxis, rowMargin } from "./axis.ts";
import { colours } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { formatInterval } from "./interval.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { formatPercent } from "./unit.ts";
import { type Label, say } from "./words.ts";

/** A share: so many of so many, with its interval as fractions. */
export interface Share {
  readonly label: Label;
  readonly count: number;
  readonly of: number;
  readonly low?: number;
  readonly high?: number;
  /** Which group's colour; intervention when nothing is said. */
  readonly group?: "control" | "intervention" | "third";
}

/** Shares below each other on one scale from 0 to 100 per cent. */
export interface ShareDots extends FigureWords {
  readonly shares: readonly Share[];
  /** Goals or other levels to draw, as fractions. */
  readonly marks?: readonly { readonly at: number; readonly label: Label }[];
}

/**
 * Shares of small groups: a dot with its interval and its counts in words, on one scale from 0 to 100 per cent.
 *
 * @throws  when there is no share, or a count is larger than what it is a count of
 * @example
 * shareDots({ title: "About half", shares: [{ label: "In work", count: 13, of: 27, low: 0.29, high: 0.68 }] }).alt
 * // => About half. In work: 13 of 27 = 48% (29 to 68%).
 */
export function shareDots(of: ShareDots): Figure {
  refuseEmpty("the shares", of, { shares: "share" });
  const { language = "en", shares, marks = [] } = of;
  const wrong = shares.find(({ count, of: all }) => !(count >= 0 && all > 0 && count <= all));
  if (wrong !== undefined) {
    throw problem(
      "draw the shares",
      `"${say(wrong.label, language)}" is ${wrong.count} of ${wrong.of}`,
      "give a count that is part of its whole",
    );
  }
  const names = shares.map(({ label }) => say(label, language));
  return figure({
    words: of,
    told: shares.map((share, row) => `${names[row]}: ${inWords(share, language)}.`).join(" "),
    traces: groups.filter((group) => shares.some((share) => groupOf(share) === group)).map((group) => dots(of, group)),
    layout: {
      showlegend: false,
      xaxis: plainAxis(say({ sv: "procent", en: "per cent" }, language), {
        range: [-2, 102],
        zeroline: true,
        nticks: 6,
      }),
      yaxis: rowAxis(names),
      margin: { ...rowMargin(names), t: marks.length > 0 ? 20 : 0, r: 24 },
      shapes: marks.map(({ at }) => ({
        type: "line",
        x0: 100 * at,
        x1: 100 * at,
        y0: 0,
        y1: 1,
        yref: "paper",
        line: { dash: "dot", width: 1.5 },
      })),
      annotations: marks.map(({ at, label }) => ({
        text: say(label, language),
        x: 100 * at,
        y: 1,
        yref: "paper",
        yanchor: "bottom",
        showarrow: false,
      })),
    },
    height: 48 * shares.length + 10,
  });
}

const groups = ["control", "intervention", "third"] as const;

function groupOf({ group = "intervention" }: Share): (typeof groups)[number] {
  return group;
}

function dots({ shares, language = "en" }: ShareDots, group: (typeof groups)[number]): Partial<Data> {
  const rows = shares.flatMap((share, row) => (groupOf(share) === group ? [{ ...share, row }] : []));
  const at = rows.map(({ count, of: all }) => (100 * count) / all);
  return {
    type: "scatter",
    mode: "text+markers",
    x: at,
    y: rows.map(({ row }) => row),
    text: rows.map((share) => inWords(share, language)),
    textposition: at.map((share) => (share > 70 ? "top left" : share < 30 ? "top right" : "top center")),
    cliponaxis: false,
    marker: { color: colours[group], size: 11 },
    error_x: {
      type: "data",
      symmetric: false,
      array: rows.map(({ high }, index) => (high === undefined ? 0 : 100 * high - at[index]!)),
      arrayminus: rows.map(({ low }, index) => (low === undefined ? 0 : at[index]! - 100 * low)),
      color: colours[group],
      thickness: 2.5,
      width: 0,
    },
    hoverinfo: "text",
  } as unknown as Partial<Data>;
}

function inWords({ count, of: all, low, high }: Share, language: "sv" | "en"): string {
  const said = `${count} ${language === "sv" ? "av" : "of"} ${all} = ${formatPercent(count / all, { language, decimals: 0 })}`;
  if (low === undefined || high === undefined) return said;
  return `${said} (${formatInterval(low, high, { unit: "percent", decimals: 0, language })})`;
}
