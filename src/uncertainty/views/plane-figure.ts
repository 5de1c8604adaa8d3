import type { Annotations, Data, Shape } from "plotly.js";
import { plainAxis } from "../../show/axis.ts";
import { colours, faded } from "../../show/colour.ts";
import { type Figure, type FigureWords, figure } from "../../show/figure.ts";
import { refuseEmpty } from "../../show/refuse-empty.ts";
import { formatPercent, measured, scaled, type Unit, unitWords } from "../../show/unit.ts";
import { type Label, type Language, say } from "../../show/words.ts";
import type { Plane } from "../plane.ts";

/** What a cost-effectiveness plane calls things. */
export interface PlaneWords extends Partial<FigureWords> {
  /** What the effect is, in the plural: "years in work". */
  readonly effect: Label;
  readonly unit?: Unit;
  /** What one unit of effect is worth, kronor: draws as a line. */
  readonly willingness?: number;
}

const most = 2000;

/**
 * The cost-effectiveness plane: every draw's difference in effect and in cost, their mean, and the share of the draws in each quadrant.
 * At most 2 000 draws are shown, at even steps; shares are of all.
 *
 * @param plane  of `costEffectivenessPlane`
 * @param words  what the effect is; what one unit of it is worth, if a line should show that
 * @example
 * const plane = costEffectivenessPlane({ treated: { cost: [-5, 5], effect: [1, 1] }, control: { cost: [0, 0], effect: [0, 0] } });
 * typed(planeFigure(plane, { title: "Half and half", effect: "years in work" }).alt)
 * // => Half and half. 2 draws, on average SEK 0 and 1 years in work more. Better and cheaper: 50%, better and dearer: 50%, worse and cheaper: 0%, worse and dearer: 0%.
 */
export function planeFigure(plane: Plane, words: PlaneWords): Figure {
  refuseEmpty("the cost-effectiveness plane", plane, { cost: "draw", effect: "draw" });
  const { language = "en", unit = "kr", effect, willingness } = words;
  const step = Math.ceil(plane.cost.length / most);
  const shown = plane.cost.map((_, draw) => draw).filter((draw) => draw % step === 0);
  const name = say(effect, language);
  const costs = language === "sv" ? "kostar mer" : "costs more";
  return figure({
    words: {
      title: { sv: "Kostar den mer, och ger den mer?", en: "Does it cost more, and does it give more?" },
      ...words,
    },
    told: told(plane, { language, unit, name }),
    traces: [cloud(plane, { shown, unit }), middle(plane, { unit, language, name })],
    layout: {
      showlegend: false,
      xaxis: plainAxis(`${name}, ${language === "sv" ? "skillnad" : "difference"}`, {
        zeroline: true,
        range: [...around(plane.effect)],
      }),
      yaxis: plainAxis(`${costs} (${unitWords(unit, language)})`, {
        zeroline: true,
        tickformat: ",~f",
        range: around(plane.cost).map((value) => scaled(value, unit)),
      }),
      margin: { l: 72, r: 24, t: 40 },
      annotations: corners(plane, language),
      shapes: willingness === undefined ? [] : [worth(plane, willingness, unit)],
    },
    height: 380,
  });
}

function cloud(
  { cost, effect }: Plane,
  { shown, unit }: { readonly shown: readonly number[]; readonly unit: Unit },
): Partial<Data> {
  return {
    type: "scatter",
    mode: "markers",
    x: shown.map((draw) => effect[draw]!),
    y: shown.map((draw) => scaled(cost[draw]!, unit)),
    marker: { size: 5, color: faded(colours.intervention, 0.35) },
    hoverinfo: "skip",
  };
}

function middle(
  { mean }: Plane,
  { unit, language, name }: { readonly unit: Unit; readonly language: Language; readonly name: string },
): Partial<Data> {
  return {
    type: "scatter",
    mode: "markers",
    x: [mean.effect],
    y: [scaled(mean.cost, unit)],
    marker: { size: 13, symbol: "x", color: colours.cost },
    hovertext: [
      `${measured(mean.cost, { unit, language })}, ${measured(mean.effect, { unit: { sv: name, en: name }, language })}`,
    ],
    hoverinfo: "text",
  };
}

/** The range of draws, zero included, with air. */
function around(values: readonly number[]): readonly number[] {
  const [low, high] = values.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [0, 0]);
  const room = 0.12 * (high - low || 1);
  return [low - room, high + room];
}

const quadrants = [
  { key: "betterAndCheaper", x: 1, y: 0, sv: "bättre och billigare", en: "better and cheaper" },
  { key: "betterAndDearer", x: 1, y: 1, sv: "bättre och dyrare", en: "better and dearer" },
  { key: "worseAndCheaper", x: 0, y: 0, sv: "sämre och billigare", en: "worse and cheaper" },
  { key: "worseAndDearer", x: 0, y: 1, sv: "sämre och dyrare", en: "worse and dearer" },
] as const;

function corners(plane: Plane, language: Language): Partial<Annotations>[] {
  return quadrants.map(({ key, x, y, ...words }) => ({
    text: `${words[language].replace(/ (och|and) /, " $1<br>")} ${formatPercent(plane.quadrants[key], { language, decimals: 0 })}`,
    align: x === 1 ? "right" : "left",
    x,
    y,
    xref: "paper",
    yref: "paper",
    xanchor: x === 1 ? "right" : "left",
    yanchor: "bottom",
    showarrow: false,
  }));
}

/** The line on which cost is what the effect is worth, across the frame. */
function worth(plane: Plane, willingness: number, unit: Unit): Partial<Shape> {
  const [left, right] = around(plane.effect) as [number, number];
  const [low, high] = around(plane.cost) as [number, number];
  const from = willingness > 0 ? Math.max(left, low / willingness) : left;
  const to = willingness > 0 ? Math.min(right, high / willingness) : right;
  const y = (effect: number): number => scaled(willingness * effect, unit);
  return { type: "line", x0: from, x1: to, y0: y(from), y1: y(to), line: { dash: "dash", width: 1.5 } };
}

function told(
  plane: Plane,
  { language, unit, name }: { readonly language: Language; readonly unit: Unit; readonly name: string },
): string {
  const cost = measured(plane.mean.cost, { unit, language });
  const effect = measured(plane.mean.effect, { unit: { sv: name, en: name }, language });
  const shares = quadrants.map(
    ({ key, ...words }) => `${words[language]}: ${formatPercent(plane.quadrants[key], { language, decimals: 0 })}`,
  );
  const sentence = shares.join(", ");
  const start =
    language === "sv"
      ? `${plane.cost.length} dragningar, i medeltal ${cost} och ${effect} mer.`
      : `${plane.cost.length} draws, on average ${cost} and ${effect} more.`;
  return `${start} ${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}
