import type { Data } from "plotly.js";
import { plainAxis } from "../../show/axis.ts";
import { colours, faded } from "../../show/colour.ts";
import { type Figure, type FigureWords, figure } from "../../show/figure.ts";
import { refuseEmpty } from "../../show/refuse-empty.ts";
import { measured, scaled, type Unit, unitWords } from "../../show/unit.ts";
import { type Label, say } from "../../show/words.ts";
import type { SamplingBenefit } from "../sampling-benefit.ts";

/** What a figure of sampling calls things. */
export interface SamplingWords extends Partial<FigureWords> {
  /** Who is studied, in the plural: "children". */
  readonly persons?: Label;
  readonly unit?: Unit;
}

/**
 * What a next study would bring, by its size: expected net benefit of sampling with its Monte Carlo band, what the study brings and what it
 * costs, and the best size of those tried.
 *
 * @param rows   of `samplingBenefit`, two or more, by rising size
 * @param words  who is studied, unit, title
 * @example
 * const row = (size, benefit, cost) => ({ size, benefit, cost, net: benefit - cost, standardError: 0 });
 * typed(samplingFigure([row(10, 50, 30), row(20, 90, 40), row(40, 95, 60)], { title: "Twenty", persons: "children" }).alt)
 * // => Twenty. Best of the sizes tried is 20 children: it brings SEK 90 and costs SEK 40, net SEK 50. With 40 children the net is SEK 35.
 */
export function samplingFigure(rows: readonly SamplingBenefit[], words: SamplingWords = {}): Figure {
  refuseEmpty("the worth of a study", { rows }, { rows: "row" });
  const { language = "en", unit = "kr" } = words;
  const persons = say(words.persons ?? { sv: "personer", en: "persons" }, language);
  const best = rows.reduce((most, row) => (row.net > most.net ? row : most));
  const x = rows.map(({ size }) => size);
  const names = {
    net: language === "sv" ? "netto" : "net",
    benefit: language === "sv" ? "värde" : "worth",
    cost: language === "sv" ? "kostnad" : "cost",
  };
  return figure({
    words: {
      title: { sv: "Lönar sig en studie till, och hur stor?", en: "Is another study worth it, and how large?" },
      ...words,
    },
    told: told(rows, best, { language, unit, persons }),
    traces: [
      band(rows, unit),
      ...(["benefit", "cost", "net"] as const).map((kind) => line(rows, { kind, x, unit })),
      mark(best, unit),
    ],
    layout: {
      showlegend: false,
      xaxis: plainAxis(language === "sv" ? `${persons} i studien` : `${persons} in the study`, {
        range: [0, x.at(-1)!],
        tickformat: "d",
      }),
      yaxis: plainAxis(unitWords(unit, language), { zeroline: true, tickformat: ",~f", rangemode: "tozero" }),
      margin: { l: 72, r: 72, t: 24 },
      annotations: [
        ...(["benefit", "cost", "net"] as const).map((kind) => ({
          text: names[kind],
          x: x.at(-1)!,
          y: scaled(rows.at(-1)![kind], unit),
          xanchor: "left" as const,
          xshift: 6,
          showarrow: false,
        })),
        {
          text: language === "sv" ? `bäst: ${best.size} ${persons}` : `best: ${best.size} ${persons}`,
          x: best.size,
          y: scaled(best.net, unit),
          yanchor: "bottom" as const,
          yshift: 8,
          showarrow: false,
        },
      ],
    },
    height: 320,
  });
}

const colourOf = { net: colours.intervention, benefit: colours.gain, cost: colours.cost } as const;

type Kind = keyof typeof colourOf;

function line(
  rows: readonly SamplingBenefit[],
  { kind, x, unit }: { readonly kind: Kind; readonly x: readonly number[]; readonly unit: Unit },
): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines",
    x: [...x],
    y: rows.map((row) => scaled(row[kind], unit)),
    line: { color: colourOf[kind], width: kind === "net" ? 3 : 1.5, dash: kind === "net" ? "solid" : "dot" },
    hoverinfo: "x+y",
  };
}

/** Two Monte Carlo standard errors about the net. */
function band(rows: readonly SamplingBenefit[], unit: Unit): Partial<Data> {
  const end = (sign: number) => rows.map(({ net, standardError }) => scaled(net + sign * 1.96 * standardError, unit));
  const sizes = rows.map(({ size }) => size);
  return {
    type: "scatter",
    mode: "lines",
    fill: "toself",
    fillcolor: faded(colours.intervention, 0.2),
    line: { width: 0 },
    x: [...sizes, ...[...sizes].reverse()],
    y: [...end(1), ...end(-1).reverse()],
    hoverinfo: "skip",
  };
}

function mark({ size, net }: SamplingBenefit, unit: Unit): Partial<Data> {
  return {
    type: "scatter",
    mode: "markers",
    x: [size],
    y: [scaled(net, unit)],
    marker: { size: 10, color: colours.intervention },
    hoverinfo: "x+y",
  };
}

function told(
  rows: readonly SamplingBenefit[],
  best: SamplingBenefit,
  { language, unit, persons }: { readonly language: "sv" | "en"; readonly unit: Unit; readonly persons: string },
): string {
  const write = (value: number): string => measured(value, { unit, language });
  const last = rows.at(-1)!;
  const { size, benefit, cost, net } = best;
  const none = net <= 0;
  if (language === "sv")
    return [
      `Bäst av de prövade storlekarna är ${size} ${persons}: värt ${write(benefit)}, kostar ${write(cost)}, netto ${write(net)}.`,
      none ? "Ingen av dem lönar sig." : `Med ${last.size} ${persons} är nettot ${write(last.net)}.`,
    ].join(" ");
  return [
    `Best of the sizes tried is ${size} ${persons}: it brings ${write(benefit)} and costs ${write(cost)}, net ${write(net)}.`,
    none ? "None of them is worth its cost." : `With ${last.size} ${persons} the net is ${write(last.net)}.`,
  ].join(" ");
}
