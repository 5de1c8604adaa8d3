import type { Annotations } from "plotly.js";
import { problem } from "../problem.ts";
import { colours, sequence } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { type Label, say } from "./words.ts";
import { plotlyLines } from "./wrap.ts";

/** A part of the hundred. */
export interface IconGroup {
  readonly label: Label;
  /** From 0 to 1; the shares add to 1. */
  readonly share: number;
  readonly colour?: string;
}

/** Odds as a hundred squares. */
export interface IconArray extends FigureWords {
  readonly groups: readonly IconGroup[];
}

/**
 * Odds as a hundred squares, of which so many are filled: the form in which most readers grasp a probability.
 * Shares are rounded to whole squares that add to a hundred (largest remainder).
 *
 * @throws  when there is no group, or the shares do not add to 1
 * @see     Galesic, Garcia-Retamero & Gigerenzer (2009), doi:10.1037/a0014474
 * @example
 * iconArray({ title: "A saving is likely, not sure", groups: [{ label: "saving", share: 0.692 }, { label: "no saving", share: 0.308 }] }).alt
 * // => A saving is likely, not sure. 69 of 100: saving. 31 of 100: no saving.
 */
export function iconArray(of: IconArray): Figure {
  refuseEmpty("the icons", of, { groups: "group" });
  const { language = "en", groups } = of;
  const counts = hundredths(groups);
  const owner = counts.flatMap((count, group) => Array<number>(count).fill(group));
  const lines = groups.map(({ label }, group) => inWords(counts[group]!, say(label, language), language));
  const fills = groups.map(
    ({ colour }, group) => colour ?? (group === groups.length - 1 ? colours.control : sequence[group]!),
  );
  const rows = Array.from({ length: 10 }, (_, row) => row);
  return figure({
    words: of,
    told: lines.map((line) => `${line}.`).join(" "),
    traces: [
      {
        type: "heatmap",
        x: rows,
        y: rows,
        z: rows.map((row) => owner.slice(10 * row, 10 * row + 10)),
        zmin: -0.5,
        zmax: groups.length - 0.5,
        colorscale: fills.flatMap((fill, group) => [
          [group / groups.length, fill],
          [(group + 1) / groups.length, fill],
        ]) as [number, string][],
        showscale: false,
        xgap: 3,
        ygap: 3,
        hovertext: rows.map((row) => owner.slice(10 * row, 10 * row + 10).map((group) => lines[group]!)) as never,
        hoverinfo: "text",
      },
    ],
    layout: {
      xaxis: { visible: false, range: [-0.5, 22], fixedrange: true, constrain: "domain", constraintoward: "left" },
      yaxis: { visible: false, range: [9.5, -0.5], fixedrange: true, scaleanchor: "x", constrain: "domain" },
      annotations: groups.map((_, group) => sideWords(counts, group, lines[group]!)),
      margin: { l: 12, b: 8 },
    },
    height: 290,
  });
}

/** A group's words beside the middle of its squares. */
function sideWords(counts: readonly number[], group: number, line: string): Partial<Annotations> {
  const before = counts.slice(0, group).reduce((a, b) => a + b, 0);
  const middle = (before + counts[group]! / 2) / 10 - 0.5;
  const text = plotlyLines(line, 20).replace(/^\d+/, "<b>$&</b>");
  return {
    text,
    x: 10,
    xref: "x",
    xanchor: "left",
    y: middle,
    yref: "y",
    align: "left",
    showarrow: false,
    font: { size: 14 },
  };
}

function inWords(count: number, label: string, language: "sv" | "en"): string {
  return `${count} ${language === "sv" ? "av" : "of"} 100: ${label}`;
}

/** Whole squares by the method of the largest remainder. */
function hundredths(groups: readonly IconGroup[]): number[] {
  const total = groups.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) > 1e-6 || groups.some(({ share }) => !(share >= 0))) {
    const shares = groups.map(({ share }) => share).join(", ");
    throw problem(
      "draw the icons",
      `the shares are ${shares} and add to ${Number(total.toPrecision(6))}`,
      "give shares that add to 1, the rest as a group of its own",
    );
  }
  const floors = groups.map(({ share }) => Math.floor(100 * share + 1e-9));
  const left = 100 - floors.reduce((a, b) => a + b, 0);
  const order = groups
    .map((_, group) => group)
    .sort((a, b) => 100 * groups[b]!.share - floors[b]! - (100 * groups[a]!.share - floors[a]!));
  for (const group of order.slice(0, left)) floors[group]! += 1;
  return floors;
}
