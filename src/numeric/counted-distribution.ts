import { type DiscreteDistribution, discrete } from "./distribution.ts";

/**
 * A distribution on 0, 1, ..., n from how many equally likely ways lead to each value. Sums of counts are relatively precise, and
 * each tail is summed from its own end.
 */
export function counted(name: string, ways: Float64Array): DiscreteDistribution {
  const below = new Float64Array(ways.length + 1);
  const above = new Float64Array(ways.length + 1);
  for (let k = 0; k < ways.length; k++) below[k + 1] = below[k]! + ways[k]!;
  for (let k = ways.length - 1; k >= 0; k--) above[k] = above[k + 1]! + ways[k]!;
  const total = above[0]!;
  return discrete({
    name,
    support: [0, ways.length - 1],
    mass: (k) => ways[k]! / total,
    tails: (k) => ({ lower: below[k + 1]! / total, upper: above[k + 1]! / total }),
  });
}
