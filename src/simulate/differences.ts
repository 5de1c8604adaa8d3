import { problem } from "../problem.ts";

/** Individual differences kept for their distribution: those of every person, or of one in so many when there are very many. */
export interface Differences {
  readonly every: number;
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** More differences than this are thinned out. */
const most = 1 << 18;

/** Of how many people one difference is kept: a power of two, so that blocks need not know of each other. */
export function keptOneIn(people: number): number {
  let every = 1;
  while (people / every > most) every *= 2;
  return every;
}

/**
 * The difference below which a share of the people lies.
 *
 * @param share  from 0 to 1
 * @returns      in the unit of the outcome
 * @throws       when the share is not from 0 to 1
 * @example
 * quantileOfDifferences({ every: 1, values: Float64Array.of(3, 1, 2), weights: Float64Array.of(1, 1, 1) }, 0.5) // => 2
 */
export function quantileOfDifferences({ values, weights }: Differences, share: number): number {
  if (!(share >= 0 && share <= 1))
    throw problem("find a quantile of differences", `the share is ${share}`, "give a share of people from 0 to 1");
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
  let left = share * weights.reduce((sum, weight) => sum + weight, 0);
  for (const i of order) {
    left -= weights[i]!;
    if (left <= 0) return values[i]!;
  }
  return values[order.at(-1) ?? 0] ?? Number.NaN;
}
