import { counted } from "./counted-distribution.ts";
import { checkParameters, type DiscreteDistribution } from "./distribution.ts";

/**
 * The exact distribution of the Wilcoxon rank-sum (Mann-Whitney) statistic without ties: in how many of the first x second pairs
 * the member of the first group is the larger. Add first x (first + 1) / 2 for the sum of ranks.
 *
 * @param first   size of the first group
 * @param second  size of the second group; both together at most 1 000
 * @throws        when a size is not a whole number above 0, or the groups are too large to count
 * @see           Mann & Whitney (1947), the recurrence on the largest observation; R's pwilcox
 * @example
 * rankSumDistribution(21, 19).lower(120) // => 0.0156433988988276
 * rankSumDistribution(3, 2).mass(3) // => 0.2
 */
export function rankSumDistribution(first: number, second: number): DiscreteDistribution {
  checkParameters(
    "rank-sum distribution",
    { first, second },
    "give two whole numbers above 0, together at most 1 000 (above that the normal approximation is at hand)",
    Number.isSafeInteger(first) && Number.isSafeInteger(second) && first > 0 && second > 0 && first + second <= 1000,
  );
  return counted("rank-sum distribution", rankSumWays(Math.min(first, second), Math.max(first, second)));
}

/**
 * In how many orders the statistic takes each value. The largest observation belongs to the small group, and then beats all j of
 * the large one, or to the large group: ways(i, j, u) = ways(i - 1, j, u - j) + ways(i, j - 1, u).
 */
function rankSumWays(small: number, large: number): Float64Array {
  const ways = Array.from({ length: small + 1 }, (_, i) => new Float64Array(i * large + 1));
  for (const row of ways) row[0] = 1;
  for (let j = 1; j <= large; j++) {
    for (let i = 1; i <= small; i++) {
      const row = ways[i]!;
      const shorter = ways[i - 1]!;
      for (let u = i * j; u >= j; u--) row[u]! += shorter[u - j]!;
    }
  }
  return ways[small]!;
}
