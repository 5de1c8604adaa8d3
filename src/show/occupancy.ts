import type { Annotations, Data, LayoutAxis } from "plotly.js";
import { problem } from "../problem.ts";
import { plainAxis } from "./axis.ts";
import { inkOn, sequence } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { formatAge } from "./time.ts";
import { formatPercent } from "./unit.ts";
import { type Label, say } from "./words.ts";

/** The states of one process: the share of all who started that is alive and in the state, at each age. */
export interface OccupancyPanel {
  readonly process: Label;
  readonly states: readonly { readonly label: Label; readonly shares: readonly number[]; readonly colour?: string }[];
}

/** How a cohort lives, one panel for each process. */
export interface Occupancy extends FigureWords {
  readonly ages: readonly number[];
  readonly panels: readonly OccupancyPanel[];
  /** What the horizontal axis counts; "age" when nothing is said. */
  readonly axis?: Label;
}

/**
 * How a cohort lives: the share in each state by age, stacked, of those alive; the dead are the missing top. One panel for each process,
 * all on one scale, the states named on their areas.
 *
 * @throws  when there is no age or no panel, a state has another number of shares than there are ages, or shares add to more than 1
 * @example
 * occupancy({ title: "Most work", ages: [20, 30], panels: [{ process: "Work", states: [
 *   { label: "established", shares: [0.6, 0.8] }, { label: "outside", shares: [0.4, 0.19] },
 * ] }] }).alt
 * // => Most work. Work at age 30: established 80%, outside 19%.
 */
export function occupancy(of: Occupancy): Figure {
  refuseEmpty("the occupancy", of, { ages: "age", panels: "panel" });
  refuse(of);
  const { language = "en", panels, ages } = of;
  const gap = 0.14 / panels.length;
  const bounds = panels.map((_, panel): [number, number] => [
    1 - (panel + 1) / panels.length,
    1 - panel / panels.length - gap,
  ]);
  const axes = bounds.map((domain, panel): [string, Partial<LayoutAxis>] => [
    `yaxis${panel === 0 ? "" : panel + 1}`,
    plainAxis("", {
      domain,
      range: [0, 100],
      tickvals: [0, 50, 100],
      ticktext: [0, 0.5, 1].map((share) => formatPercent(share, { language })),
      layer: "above traces",
    }),
  ]);
  return figure({
    words: of,
    told: panels.map((panel) => told(panel, of)).join(" "),
    traces: panels.flatMap((panel, at) => areas(panel, at, of)),
    layout: {
      showlegend: false,
      xaxis: plainAxis(say(of.axis ?? { sv: "ålder", en: "age" }, language), {
        range: [ages[0]!, ages.at(-1)!],
        anchor: lastAxis(panels.length),
      }),
      ...Object.fromEntries(axes),
      margin: { l: 52 },
      annotations: panels.flatMap((panel, at) => [heading(panel, bounds[at]![1], of), ...names(panel, at, of)]),
    },
    height: 190 * panels.length + 10,
  });
}

function lastAxis(panels: number): "y" {
  return (panels === 1 ? "y" : `y${panels}`) as "y";
}

function areas(
  { states, process }: OccupancyPanel,
  panel: number,
  { ages, language = "en" }: Occupancy,
): Partial<Data>[] {
  return states.map(({ label, shares, colour }, state) => ({
    type: "scatter",
    mode: "lines",
    stackgroup: `panel${panel}`,
    yaxis: panel === 0 ? "y" : (`y${panel + 1}` as "y"),
    x: [...ages],
    y: shares.map((share) => 100 * share),
    line: { width: 0 },
    fillcolor: colour ?? sequence[state % sequence.length]!,
    name: say(label, language),
    hovertext: shares.map(
      (share, at) =>
        `${say(process, language)}, ${formatAge(ages[at]!, { language })}: ${say(label, language)} ${formatPercent(share, { language, decimals: 1 })}`,
    ),
    hoverinfo: "text",
  })) as unknown as Partial<Data>[];
}

/** Bands below this share are too thin to hold their name. */
const thin = 0.08;

/** A state's name where its band is thickest, if it is thick enough to read. */
function names(
  { states }: OccupancyPanel,
  panel: number,
  { ages, language = "en" }: Occupancy,
): Partial<Annotations>[] {
  return states.flatMap(({ label, shares, colour }, state) => {
    const widest = roomiest(shares);
    if (shares[widest]! < thin) return [];
    const below = states.slice(0, state).reduce((sum, other) => sum + other.shares[widest]!, 0);
    const share = (ages[widest]! - ages[0]!) / (ages.at(-1)! - ages[0]!);
    return [
      {
        text: say(label, language),
        x: ages[widest]!,
        xanchor: share < 0.2 ? "left" : share > 0.8 ? "right" : "center",
        y: 100 * (below + shares[widest]! / 2),
        yref: (panel === 0 ? "y" : `y${panel + 1}`) as "y",
        showarrow: false,
        font: { color: inkOn(colour ?? sequence[state % sequence.length]!) },
      },
    ];
  });
}

/** The place at which a label as wide as a sixth of the axis has the thickest band all along; the middle when all are equal. */
function roomiest(shares: readonly number[]): number {
  const half = Math.floor(shares.length / 12);
  const room = shares.map((_, at) => Math.min(...shares.slice(Math.max(0, at - half), at + half + 1)));
  const middle = (shares.length - 1) / 2;
  const inner = shares.map((_, at) => at).filter((at) => at >= half && at < shares.length - half);
  return inner.reduce((best, at) => {
    const gained = room[at]! - room[best]!;
    return gained > 1e-3 || (gained > -1e-3 && Math.abs(at - middle) < Math.abs(best - middle)) ? at : best;
  }, inner[0]!);
}

/** The process, and in its heading the key of states that are too thin to be named on their areas. */
function heading(
  { process, states }: OccupancyPanel,
  top: number,
  { language = "en" }: Occupancy,
): Partial<Annotations> {
  const keys = states.map(({ label, shares, colour }, state) => {
    const square = `<span style="color:${colour ?? sequence[state % sequence.length]!}">■</span>`;
    return shares[roomiest(shares)]! < thin ? `  ${square} ${say(label, language)}` : "";
  });
  const text = `<b>${say(process, language)}</b>${keys.join("")}`;
  return { text, x: 0, xref: "paper", xanchor: "left", y: top, yref: "paper", yanchor: "bottom", showarrow: false };
}

function told({ process, states }: OccupancyPanel, { ages, language = "en" }: Occupancy): string {
  const last = states.map(
    ({ label, shares }) => `${say(label, language)} ${formatPercent(shares.at(-1)!, { language, decimals: 0 })}`,
  );
  return `${say(process, language)} ${language === "sv" ? "vid" : "at"} ${formatAge(ages.at(-1)!, { language })}: ${last.join(", ")}.`.replaceAll(
    "\u00a0",
    " ",
  );
}

function refuse({ panels, ages, language }: Occupancy): void {
  for (const { process, states } of panels) {
    const wrong = states.find(({ shares }) => shares.length !== ages.length);
    const obstacle = (said: string): Error =>
      problem(
        `draw the occupancy of "${say(process, language)}"`,
        said,
        "give one share of all who started for each age",
      );
    if (wrong !== undefined)
      throw obstacle(
        `"${say(wrong.label, language)}" has ${wrong.shares.length} shares and there are ${ages.length} ages`,
      );
    const over = ages.findIndex((_, at) => states.reduce((sum, { shares }) => sum + shares[at]!, 0) > 1 + 1e-6);
    if (over >= 0) throw obstacle(`the shares at ${formatAge(ages[over]!)} add to more than 1`);
  }
}
