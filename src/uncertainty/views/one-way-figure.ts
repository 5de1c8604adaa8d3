import type { Figure, FigureWords } from "../../show/figure.ts";
import { formatSignificant } from "../../show/number.ts";
import { tornado } from "../../show/tornado.ts";
import type { Unit } from "../../show/unit.ts";
import type { Label } from "../../show/words.ts";
import type { OneWay, OneWayRow } from "../one-way.ts";

/** What a tornado calls things. */
export interface OneWayWords<N extends string = string> extends Partial<FigureWords> {
  /** Names of the parameters for readers; their own names when left out. */
  readonly labels?: { readonly [K in N]?: Label };
  /** The result's unit. */
  readonly unit?: Unit;
  /** At most so many parameters, the widest; 12 when left out. The caption should say when some are left out. */
  readonly most?: number;
}

/**
 * What drives the result: a tornado of a one-way analysis, with the value of each parameter at which the decision flips where that was asked for.
 *
 * @param analysis  of `oneWay`
 * @param words     names of parameters, unit of the result, title
 * @example
 * const inputs = { share: uniform({ low: 0.1, high: 0.5, assumed: true }), gain: 500, cost: 100 };
 * const analysis = oneWay(inputs, ({ share, gain, cost }) => share * gain - cost, { flipsAt: 0 });
 * typed(oneWayFigure(analysis, { title: "The share decides" }).alt)
 * // => The share decides. Central SEK 50. share: SEK -45 at 0.11, SEK 145 at 0.49; flips at 0.2.
 */
export function oneWayFigure<N extends string>(analysis: OneWay<N>, words: OneWayWords<N> = {}): Figure {
  const { language = "en", labels, unit, most = 12, ...others } = words;
  const write = (value: number): string => formatSignificant(value, { language, digits: 3 });
  const bar = ({ parameter, low, high, threshold }: OneWayRow<N>) => ({
    label: labels?.[parameter] ?? parameter,
    low: { parameter: write(low.value), result: low.result },
    high: { parameter: write(high.value), result: high.result },
    ...(threshold?.value == null ? {} : { flipsAt: write(threshold.value) }),
  });
  return tornado({
    title: { sv: "Vad avgör resultatet?", en: "What decides the result?" },
    ...others,
    language,
    ...(unit === undefined ? {} : { unit }),
    central: analysis.central,
    bars: analysis.rows.slice(0, most).map(bar),
  });
}
