import type { Figure, FigureWords } from "../../show/figure.ts";
import { lineBands } from "../../show/line-bands.ts";
import { refuseEmpty } from "../../show/refuse-empty.ts";
import type { Label } from "../../show/words.ts";
import type { PayBack } from "../paths.ts";

/** What a figure of paying back calls things. */
export interface PayBackWords<A extends string = string> extends Partial<FigureWords> {
  /** Names of the actors for readers; their own names when left out. */
  readonly labels?: { readonly [K in A]?: Label };
  /** Years to draw as faint vertical lines: elections. */
  readonly elections?: readonly number[];
}

/**
 * How probable it is that each actor has been paid back, by year.
 *
 * @param rows   of `payBack`
 * @param words  names of actors, title
 * @example
 * const rows = payBack({ municipality: [[-10, 5, 5], [-10, 20, 1]] });
 * typed(payBackFigure(rows, { title: "After three years" }).alt) // => After three years. municipality: 0% in year 1, 100% in year 3.
 */
export function payBackFigure<A extends string>(rows: readonly PayBack<A>[], words: PayBackWords<A> = {}): Figure {
  refuseEmpty("the chance of paying back", { rows }, { rows: "row" });
  const { labels, ...others } = words;
  const actors = [...new Set(rows.map(({ actor }) => actor))];
  const own = (actor: A): readonly PayBack<A>[] => rows.filter((row) => row.actor === actor);
  return lineBands({
    title: { sv: "Hur troligt är det att det har betalat sig?", en: "How likely is it to have paid back?" },
    ...others,
    unit: "percent",
    decimals: 0,
    years: own(actors[0]!).map(({ year }) => year),
    lines: actors.map((actor) => ({
      label: labels?.[actor] ?? actor,
      values: own(actor).map(({ probability }) => probability),
    })),
  });
}
