import { checkList } from "../numeric/finite-numbers.ts";
import { mean, standardDeviation } from "../numeric/moments.ts";
import { problem } from "../problem.ts";
import { shareOfDraws } from "./describe-draws.ts";

/** An estimate after so many draws, and its Monte Carlo standard error. */
export interface RunningEstimate {
  readonly draws: number;
  readonly mean: number;
  readonly standardError: number;
}

/** Whether there are enough draws. */
export interface Convergence {
  readonly draws: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly tolerance: number;
  readonly enough: boolean;
  /** How many draws in all would bring the standard error down to the tolerance, at the spread seen. */
  readonly needed: number;
  /** How far the estimates of the two halves of the draws lie from each other, in standard errors; above 3 there is a drift. */
  readonly halvesApart: number;
}

/**
 * The mean as it settles: after so many draws, at points evenly spaced in the logarithm.
 *
 * @param values  one number for each draw, in the order of the draws; four or more
 * @param points  how many points at most
 * @throws        when there are fewer than four draws
 * @example
 * runningEstimates([1, 2, 3, 4, 5, 6, 7, 8], { points: 2 }).map(({ draws, mean }) => [draws, mean]) // => [[4, 2.5], [8, 4.5]]
 */
export function runningEstimates(
  values: readonly number[],
  { points = 40 }: { readonly points?: number } = {},
): readonly RunningEstimate[] {
  checkList("follow an estimate", values);
  if (!(values.length >= 4 && points >= 2))
    throw problem(
      "follow an estimate",
      `there are ${values.length} draws and ${points} points`,
      "give at least 4 draws and 2 points",
    );
  const step = Math.log(values.length / 4) / (points - 1);
  const stops = Array.from({ length: points }, (_, at) => Math.round(4 * Math.exp(at * step)));
  return [...new Set(stops)].map((draws) => {
    const first = values.slice(0, draws);
    return { draws, mean: mean(first), standardError: standardDeviation(first) / Math.sqrt(draws) };
  });
}

/**
 * Whether there are enough draws for a mean, or for the probability that something holds: the Monte Carlo standard error against what
 * the reader tolerates. It speaks of want of draws only; how uncertain the outcome is says `describeDraws`.
 *
 * @param values   one number for each draw, in the order of the draws; four or more
 * @param options  the standard error that is tolerated, in the outcome's unit (or as a share), and what is asked of a draw when a probability is wanted
 * @throws         when there are fewer than four draws or the tolerance is not above 0
 * @example
 * const { enough, needed } = convergence([1, 2, 3, 4, 5, 6, 7, 8], { tolerance: 0.5 });
 * [enough, needed] // => [false, 24]
 */
export function convergence(
  values: readonly number[],
  { tolerance, holds }: { readonly tolerance: number; readonly holds?: (value: number) => boolean },
): Convergence {
  checkList("judge convergence", values);
  if (!(values.length >= 4 && tolerance > 0))
    throw problem(
      "judge convergence",
      `there are ${values.length} draws and the tolerance is ${tolerance}`,
      "give at least 4 draws and a tolerance above 0",
    );
  const draws = values.length;
  const numbers = holds ? values.map((value) => Number(holds(value))) : values;
  // A share of 0 or 1 has a standard error of 0 and is not thereby known: half of Wilson's interval stands in for two of them.
  const share = holds && shareOfDraws(values, holds);
  const standardError = share
    ? Math.max(share.standardError, (share.interval[1] - share.interval[0]) / (2 * 1.959963984540054))
    : standardDeviation(numbers) / Math.sqrt(draws);
  const half = Math.floor(draws / 2);
  const apart = mean(numbers.slice(0, half)) - mean(numbers.slice(half));
  return {
    draws,
    estimate: mean(numbers),
    standardError,
    tolerance,
    enough: standardError <= tolerance,
    needed: Math.max(4, Math.ceil(draws * (standardError / tolerance) ** 2 - 1e-9)),
    halvesApart: standardError === 0 ? 0 : Math.abs(apart) / (2 * standardError),
  };
}
