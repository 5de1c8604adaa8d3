import type { Annotations, Data } from "plotly.js";
import { plainAxis } from "../../show/axis.ts";
import { colours, sequence } from "../../show/colour.ts";
import { type Figure, type FigureWords, figure } from "../../show/figure.ts";
import { refuseEmpty } from "../../show/refuse-empty.ts";
import { formatPercent, measured, scaled, type Unit, unitWords } from "../../show/unit.ts";
import { type Label, type Language, say } from "../../show/words.ts";
import type { Acceptability } from "../acceptability.ts";

/** What an acceptability figure calls things. */
export interface AcceptabilityWords<S extends string = string> extends Partial<FigureWords> {
  /** Names of the strategies for readers; their own names when left out. */
  readonly labels?: { readonly [K in S]?: Label };
  /** What one unit of effect is: "a year in work". */
  readonly effect: Label;
  readonly unit?: Unit;
}

/**
 * Acceptability curves and their frontier: over what one unit of effect is worth, how probable it is that each strategy is the best; the
 * strategy to choose is marked along its curve.
 *
 * @param rows   of `acceptability`, two or more
 * @param words  what one unit of effect is, names of strategies, title
 * @example
 * const strategies = { usual: { cost: [0, 0], effect: [0, 0] }, new: { cost: [10, 10], effect: [1, 3] } };
 * typed(acceptabilityFigure(acceptability(strategies, { willingness: [0, 20] }), { title: "New, above 20", effect: "a year in work" }).alt)
 * // => New, above 20. At SEK 0 for a year in work: usual is to be chosen, best with 100% probability. At SEK 20: new is to be chosen, best with 100% probability.
 */
export function acceptabilityFigure<S extends string>(
  rows: readonly Acceptability<S>[],
  words: AcceptabilityWords<S>,
): Figure {
  refuseEmpty("the acceptability curves", { rows }, { rows: "row" });
  const { language = "en", unit = "kr", effect } = words;
  const names = Object.keys(rows[0]!.probabilities) as S[];
  const label = (name: S): string => say(words.labels?.[name] ?? name, language);
  const x = rows.map(({ willingness }) => scaled(willingness, unit));
  const title = { sv: "Vilken är bäst, och hur säkert är det?", en: "Which is best, and how sure is that?" };
  return figure({
    words: {
      title,
      subtitle: {
        sv: "Sannolikhet att vara bäst; grov linje: den som bör väljas",
        en: "Probability of being the best; heavy line: the one to choose",
      },
      ...words,
    },
    told: told(rows, { label, language, unit, effect: say(effect, language) }),
    traces: names.flatMap((name, at) => [curve(rows, { name, at, x }), chosen(rows, { name, at, x })]),
    layout: {
      showlegend: false,
      xaxis: plainAxis(`${unitWords(unit, language)} ${language === "sv" ? "för" : "for"} ${say(effect, language)}`, {
        range: [x[0]!, x.at(-1)!],
        tickformat: ",~f",
      }),
      yaxis: plainAxis(language === "sv" ? "procent" : "per cent", { range: [0, 103], zeroline: true }),
      margin: { l: 56, r: 24 + 7 * Math.max(...names.map((name) => label(name).length)) },
      annotations: apart(names.map((name) => 100 * rows.at(-1)!.probabilities[name])).map(
        (y, at): Partial<Annotations> => ({
          text: label(names[at]!),
          x: x.at(-1)!,
          y,
          xanchor: "left",
          xshift: 6,
          showarrow: false,
        }),
      ),
    },
    height: 320,
  });
}

type Line<S> = { readonly name: S; readonly at: number; readonly x: readonly number[] };

function curve<S extends string>(rows: readonly Acceptability<S>[], { name, at, x }: Line<S>): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines",
    x: [...x],
    y: rows.map(({ probabilities }) => 100 * probabilities[name]),
    line: { color: colourOf(at), width: 1.5 },
    hoverinfo: "x+y",
    name,
  };
}

/** The stretch of a curve along which its strategy is the one to choose. */
function chosen<S extends string>(rows: readonly Acceptability<S>[], { name, at, x }: Line<S>): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines+markers",
    x: [...x],
    y: rows.map(({ best, frontier }) => (best === name ? 100 * frontier : null)),
    line: { color: colourOf(at), width: 5 },
    marker: { color: colourOf(at), size: 5 },
    hoverinfo: "skip",
  };
}

function colourOf(at: number): string {
  return [colours.control, colours.intervention, colours.third][at] ?? sequence[at % sequence.length]!;
}

/** Places of labels, moved up or down until they are 7 per cent apart. */
function apart(places: readonly number[]): readonly number[] {
  const order = places.map((_, at) => at).sort((a, b) => places[a]! - places[b]!);
  const out = [...places];
  order.forEach((own, n) => {
    if (n > 0) out[own] = Math.max(out[own]!, out[order[n - 1]!]! + 7);
  });
  const over = Math.max(0, out[order.at(-1)!]! - 100);
  return out.map((place) => place - over * Number(places.length > 1 && place > 50));
}

function told<S extends string>(
  rows: readonly Acceptability<S>[],
  { label, language, unit, effect }: { label: (name: S) => string; language: Language; unit: Unit; effect: string },
): string {
  const turns = rows.filter((row, n) => n === 0 || n === rows.length - 1 || row.best !== rows[n - 1]!.best);
  return turns
    .map(({ willingness, best, frontier }, n) => {
      const at = `${measured(willingness, { unit, language })}${n > 0 ? "" : `${language === "sv" ? " för " : " for "}${effect}`}`;
      const sure = formatPercent(frontier, { language, decimals: 0 });
      return language === "sv"
        ? `Vid ${at}: ${label(best)} bör väljas, bäst med ${sure} sannolikhet.`
        : `At ${at}: ${label(best)} is to be chosen, best with ${sure} probability.`;
    })
    .join(" ");
}
