import { problem } from "../problem.ts";
import { type Confidence, type ConfidenceLimits, confidenceOf } from "./confidence-interval.ts";
import { doubledRanks } from "./mid-ranks.ts";
import { type RankTails, tailsOf } from "./rank-sum-test.ts";
import { shiftLimits } from "./shift-limits.ts";
import { wholeValues } from "./whole-values.ts";

/** A signed-rank test of paired differences with the centre that belongs to it. */
export interface SignedRankTest extends RankTails {
  /** The sum of the ranks of the differences above 0 (R's V), after differences of 0 are left out. */
  readonly statistic: number;
  /** Hodges and Lehmann's centre: the median of the averages of all pairs of differences, each with itself too. */
  readonly centre: number;
  /** Centres that the exact test does not refuse. */
  readonly interval: ConfidenceLimits;
  readonly confidence: number;
  /** Differences of exactly 0, which the test leaves out. */
  readonly zeros: number;
}

/** The most differences whose signs are counted exactly. */
const mostPairs = 400;

/**
 * Wilcoxon's signed-rank test of paired differences, exact with ties as they are: all 2^n choices of signs are counted.
 *
 * @param differences  one number for each pair, after less before or treated less control; 1 to 400
 * @param options      `confidence`: 0.95 when left out
 * @throws             when there are none, too many, one is not finite, or all are 0
 * @see                Wilcoxon (1945); Hodges & Lehmann (1963); coin and exactRankTests agree
 * @example
 * const test = signedRankTest([4, -1, 3, 7, 0, 3]);
 * test.statistic // => 14
 * test.pTwoSided // => 0.125
 * test.centre // => 3
 */
export function signedRankTest(differences: readonly number[], options: Confidence = {}): SignedRankTest {
  const attempt = "rank the differences";
  const confidence = confidenceOf(options);
  const wrong = differences.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw problem(attempt, `difference ${wrong + 1} is not a finite number`, "leave that pair out");
  if (differences.length > mostPairs)
    throw problem(attempt, `there are ${differences.length}, more than the ${mostPairs} counted`, "compare their mean");
  if (differences.every((value) => value === 0))
    throw problem(attempt, "none of them differs from 0", "look for a copied column");
  const whole = wholeValues(differences.map((value) => value * 2)) ?? {
    values: differences.map((value) => value * 2),
    perUnit: 1,
  };
  const sums = whole.values.flatMap((a, i) => whole.values.slice(i).map((b) => (a + b) / 2));
  const sorted = Float64Array.from(sums).sort();
  const inUnits = (value: number): number => value / 2 / whole.perUnit;
  const moved = (shift: number) => signTails(whole.values.map((value) => value - shift));
  const limits = shiftLimits(sorted, (1 - confidence) / 2, moved, 2);
  const { statistic, ...tails } = signTails(differences);
  return {
    ...tails,
    statistic,
    centre: inUnits((sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2),
    interval: { lower: inUnits(limits.lower), upper: inUnits(limits.upper) },
    confidence,
    zeros: differences.filter((value) => value === 0).length,
  };
}

function signTails(differences: readonly number[]): RankTails & { readonly statistic: number } {
  const given = differences.filter((value) => value !== 0);
  const ranks = doubledRanks(given.map(Math.abs));
  const all = ranks.reduce((sum, rank) => sum + rank, 0);
  const sum = ranks.reduce((total, rank, i) => total + (given[i]! > 0 ? rank : 0), 0);
  return { ...tailsOf(signWays(ranks, all), sum, all / 2), statistic: sum / 2, method: "exact" };
}

/** In how many choices of signs the positive ranks add up to each sum. */
function signWays(ranks: readonly number[], all: number): Float64Array {
  const ways = new Float64Array(all + 1);
  ways[0] = 1;
  for (const rank of ranks) for (let sum = all; sum >= rank; sum--) ways[sum]! += ways[sum - rank]!;
  return ways;
}
