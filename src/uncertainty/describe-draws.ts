import { scoreShareInterval } from "../evaluate/proportion-interval.ts";
import { checkList } from "../numeric/finite-numbers.ts";
import { mean, standardDeviation } from "../numeric/moments.ts";
import { problem } from "../problem.ts";

/** What draws of an outcome say, in the outcome's own unit. */
export interface DrawsDescribed {
  readonly draws: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly median: number;
  readonly level: number;
  /** The middle `level` of the draws: how uncertain the outcome is. More draws do not make it narrower. */
  readonly interval: readonly [low: number, high: number];
  /** Monte Carlo standard error of the mean: how far it may be off for want of draws. More draws make it smaller. */
  readonly standardError: number;
}

/** A share of draws, and how far it may be off for want of draws. */
export interface ShareOfDraws {
  readonly draws: number;
  readonly share: number;
  /** Monte Carlo standard error of the share. */
  readonly standardError: number;
  /** 95 % interval of Wilson, which is right near 0 and 1 too. */
  readonly interval: readonly [low: number, high: number];
}

/**
 * A summary of draws: mean, median and the interval that holds most of them, with the Monte Carlo error of the mean beside it.
 * The error is that of random draws; a Latin hypercube or a Sobol sequence does better, so for them it is an upper bound.
 *
 * @param values  one number for each draw; two or more
 * @param level   share of the draws within the interval
 * @throws        when there are fewer than two draws, or the level is not between 0 and 1
 * @see           R's quantile, type 7
 * @example
 * describeDraws([3, 1, 2, 5, 4]).interval // => [1.1, 4.9]
 */
export function describeDraws(
  values: readonly number[],
  { level = 0.95 }: { readonly level?: number } = {},
): DrawsDescribed {
  if (!(level > 0 && level < 1)) throw problem("describe draws", `the level is ${level}`, "give one between 0 and 1");
  const deviation = standardDeviation(values);
  const sorted = sortedDraws(values);
  return {
    draws: values.length,
    mean: mean(values),
    standardDeviation: deviation,
    median: sortedQuantile(sorted, 0.5),
    level,
    interval: [sortedQuantile(sorted, (1 - level) / 2), sortedQuantile(sorted, (1 + level) / 2)],
    standardError: deviation / Math.sqrt(values.length),
  };
}

/**
 * The share of draws for which something holds: the probability of a gain, of paying back, of being below a limit.
 *
 * @param values  one number for each draw; one or more
 * @param holds   what is asked of a draw
 * @throws        when there are no draws
 * @see           Wilson (1927), Journal of the American Statistical Association 22
 * @example
 * shareOfDraws([-1, 2, 3, 4], (net) => net > 0).share // => 0.75
 */
export function shareOfDraws(values: readonly number[], holds: (value: number) => boolean): ShareOfDraws {
  checkList("take a share of draws", values);
  const draws = values.length;
  if (draws === 0) throw problem("take a share of draws", "there are none", "give at least one");
  const count = values.filter(holds).length;
  const share = count / draws;
  const { lower, upper } = scoreShareInterval({ events: count, persons: draws });
  return {
    draws,
    share,
    standardError: Math.sqrt((share * (1 - share)) / draws),
    interval: [lower, upper],
  };
}

/** Draws in rising order. */
export function sortedDraws(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

/** A quantile of sorted draws, interpolated (type 7 of R's `quantile`). */
export function sortedQuantile(sorted: Float64Array, probability: number): number {
  const at = probability * (sorted.length - 1);
  const low = sorted[Math.floor(at)]!;
  return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
}
