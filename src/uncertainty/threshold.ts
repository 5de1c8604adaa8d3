import type { Parameters } from "../model/who.ts";
import { findRoot } from "../numeric/find-root.ts";
import { problem } from "../problem.ts";
import { quantileOf } from "../random/parameter/quantile.ts";
import { beliefOf, centralValues, checkUncertain, type ParameterValues } from "./beliefs.ts";
import { finite } from "./finite-result.ts";

/** Where a parameter makes the result cross a limit. */
export interface Threshold<N extends string = string> {
  readonly parameter: N;
  /** The parameter's value there, the one nearest to its median; null when the result does not cross within 99.98 % of the distribution. */
  readonly value: number | null;
  /** How probable it is that the parameter lies below that value; null when there is none. */
  readonly below: number | null;
  /** How often the result crosses over the distribution: more than once is told, not hidden. */
  readonly crossings: number;
}

const outermost = 1e-4;

/**
 * Threshold analysis: the value of one parameter at which the result becomes a given number (at which the decision flips), all others
 * at their central values. It is looked for over the distribution in steps and then found to all digits, so a pair of crossings within
 * one step goes unseen.
 *
 * @param parameters  distributions and known numbers, by name
 * @param evaluate    the result at given values: one number, continuous in the parameter
 * @param options     which parameter; the result that decides (0) and the steps (32) when left out. One look costs as many evaluations, and ten more
 * @throws            when there are no whole steps, the name is no uncertain parameter, or a result is no number
 * @example
 * const inputs = { share: uniform({ low: 0.1, high: 0.5, assumed: true }), gain: 500, cost: 100 };
 * threshold(inputs, ({ share, gain, cost }) => share * gain - cost, { parameter: "share" })
 * // => { parameter: "share", value: 0.2, below: 0.25, crossings: 1 }
 */
export function threshold<const P extends Parameters, N extends keyof P & string>(
  parameters: P,
  evaluate: (values: ParameterValues<P>) => number,
  { parameter, at = 0, steps = 32 }: { readonly parameter: N; readonly at?: number; readonly steps?: number },
): Threshold<N> {
  const attempt = `find where "${parameter}" decides`;
  checkUncertain(attempt, [parameter], parameters);
  if (!(Number.isInteger(steps) && steps > 0))
    throw problem(attempt, `the steps are ${steps}`, "give a whole number above 0");
  const belief = beliefOf(parameters[parameter]!);
  const centre = centralValues(parameters);
  const gap = (probability: number): number => {
    const value = quantileOf(belief, probability);
    return finite(attempt, evaluate({ ...centre, [parameter]: value }), { name: parameter, value }) - at;
  };
  const places = Array.from({ length: steps + 1 }, (_, n) => outermost + ((1 - 2 * outermost) * n) / steps);
  const gaps = places.map(gap);
  const crossings = places.flatMap((from, n) => {
    if (n === steps) return gaps[n] === 0 ? [[from, from]] : [];
    if (gaps[n] === 0) return [[from, from]];
    return gaps[n]! * gaps[n + 1]! < 0 ? [[from, places[n + 1]!]] : [];
  });
  if (crossings.length === 0) return { parameter, value: null, below: null, crossings: 0 };
  const [from, to] = crossings.reduce((near, own) => (away(own) < away(near) ? own : near)) as [number, number];
  const below = from === to ? from : findRoot(gap, { from, to });
  return { parameter, value: quantileOf(belief, below), below, crossings: crossings.length };
}

function away(bracket: readonly number[]): number {
  return Math.abs(bracket[0]! - 0.5);
}
