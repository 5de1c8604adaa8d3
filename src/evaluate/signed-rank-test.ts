import { normalDistribution } from "../numeric/normal-distribution.ts";
import { problem } from "../problem.ts";
import { type Confidence, type ConfidenceLimits, confidenceOf } from "./confidence-interval.ts";
import { doubledRanks } from "./mid-ranks.ts";
import { type RankTails, tailsOf } from "./rank-sum-test.ts";
import { shiftLimits } from "./shift-limits.ts";
import { walshAverages } from "./walsh-averages.ts";
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
 * Wilcoxon's signed-rank test of paired differences, exact with ties as they are: all 2^n choices of signs are
 * counted. Above 400 pairs the sum of ranks is taken as normal, and `method` says so.
 *
 * @param differences  one number for each pair, after less before or treated less control; one or more
 * @param options      `confidence`: 0.95 when left out
 * @throws             when there are none, one is not finite or too large, or all are 0
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
  const wrong = differences.findIndex((value) => !(Math.abs(value) < 1e90));
  if (wrong >= 0) throw problem(attempt, `difference ${wrong + 1} is not a finite number`, "leave that pair out");
  if (differences.every((value) => value === 0))
    throw problem(attempt, "none of them differs from 0", "look for a copied column");
  const whole = wholeValues(differences.map((value) => value * 2)) ?? {
    values: differences.map((value) => value * 2),
    perUnit: 1,
  };
  const inUnits = (value: number): number => value / 2 / whole.perUnit;
  const { middle, limits } = (differences.length > mostPairs ? approximateCentres : exactCentres)(
    whole.values,
    confidence,
  );
  const { statistic, ...tails } = signTails(differences);
  return {
    ...tails,
    statistic,
    centre: inUnits(middle),
    interval: { lower: inUnits(limits.lower), upper: inUnits(limits.upper) },
    confidence,
    zeros: differences.filter((value) => value === 0).length,
  };
}

/** The middle average of pairs, and the averages between which the test refuses none. */
interface Centres {
  readonly middle: number;
  readonly limits: ConfidenceLimits;
}

function exactCentres(values: readonly number[], confidence: number): Centres {
  const sorted = Float64Array.from(values.flatMap((a, i) => values.slice(i).map((b) => (a + b) / 2))).sort();
  const moved = (shift: number) => signTails(values.map((value) => value - shift));
  return {
    middle: (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2,
    limits: shiftLimits(sorted, (1 - confidence) / 2, moved, 2),
  };
}

/** Of so many pairs that the sum of ranks is normal: the limits stand as many places from the ends as the normal tail allows. */
function approximateCentres(values: readonly number[], confidence: number): Centres {
  const averages = walshAverages(values);
  const at = (place: number): number => averages.at(Math.floor(place))!;
  const middle = (at((averages.length - 1) / 2) + at(averages.length / 2)) / 2;
  const ranks = doubledRanks(values.map((value) => Math.abs(value - middle)));
  const spread = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0)) / 4;
  const reach = normalDistribution().upperQuantile((1 - confidence) / 2) * spread;
  const place = Math.max(1, Math.floor(averages.length / 2 + 0.5 - reach));
  return { middle, limits: { lower: at(place - 1), upper: at(averages.length - place) } };
}

function signTails(differences: readonly number[]): RankTails & { readonly statistic: number } {
  const given = differences.filter((value) => value !== 0);
  const ranks = doubledRanks(given.map(Math.abs));
  const all = ranks.reduce((sum, rank) => sum + rank, 0);
  const sum = ranks.reduce((total, rank, i) => total + (given[i]! > 0 ? rank : 0), 0);
  if (given.length > mostPairs) return { ...normalTails(ranks, sum - all / 2), statistic: sum / 2, method: "normal" };
  return { ...tailsOf(signWays(ranks, all), sum, all / 2), statistic: sum / 2, method: "exact" };
}

/** Tails of a sum of doubled ranks that lies so far from its middle, with half a rank for continuity, as wilcox.test has it. */
function normalTails(ranks: readonly number[], off: number): Pick<RankTails, "pLess" | "pGreater" | "pTwoSided"> {
  const spread = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0)) / 2;
  const { lower, upper } = normalDistribution();
  return {
    pLess: lower((off + 1) / spread),
    pGreater: upper((off - 1) / spread),
    pTwoSided: Math.min(1, 2 * upper(Math.max(0, Math.abs(off) - 1) / spread)),
  };
}

/** In how many choices of signs the positive ranks add up to each sum. */
function signWays(ranks: readonly number[], all: number): Float64Array {
  const ways = new Float64Array(all + 1);
  ways[0] = 1;
  for (const rank of ranks) for (let sum = all; sum >= rank; sum--) ways[sum]! += ways[sum - rank]!;
  return ways;
}
