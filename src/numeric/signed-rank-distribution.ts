import { counted } from "./counted-distribution.ts";
import { checkParameters, type DiscreteDistribution } from "./distribution.ts";

/**
 * The exact distribution of the Wilcoxon signed-rank statistic without ties: the sum of the ranks of the positive differences.
 *
 * @param pairs  how many differences, none of them 0; at most 1 000
 * @throws       when it is not a whole number from 1 to 1 000
 * @see          R's psignrank
 * @example
 * signedRankDistribution(20).lower(52) // => 0.0242204666137695
 * signedRankDistribution(3).mass(3) // => 0.25
 */
export function signedRankDistribution(pairs: number): DiscreteDistribution {
  const given = Number.isSafeInteger(pairs) && pairs > 0 && pairs <= 1000;
  const rule = "give a whole number from 1 to 1 000 (above that the normal approximation is at hand)";
  checkParameters("signed-rank distribution", { pairs }, rule, given);
  const ways = new Float64Array((pairs * (pairs + 1)) / 2 + 1);
  ways[0] = 1;
  for (let rank = 1, most = 0; rank <= pairs; rank++) {
    most += rank;
    for (let sum = most; sum >= rank; sum--) ways[sum]! += ways[sum - rank]!;
  }
  return counted("signed-rank distribution", ways);
}
