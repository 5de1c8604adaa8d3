import { normalDistribution } from "../numeric/normal-distribution.ts";
import type { Label } from "../show/words.ts";
import { type Confidence, type ConfidenceLimits, confidenceOf } from "./confidence-interval.ts";
import { doubledRanks, tieSizes, waysBySum } from "./mid-ranks.ts";
import { pairDifferences } from "./pair-differences.ts";
import { shiftLimits } from "./shift-limits.ts";
import { checkGroups, type TwoGroups } from "./two-groups.ts";
import { wholeValues } from "./whole-values.ts";

/** Both tails of a rank statistic at its observed value, the value included in each. */
export interface RankTails {
  readonly pLess: number;
  readonly pGreater: number;
  /** The chance of a statistic at least as far from its expectation. */
  readonly pTwoSided: number;
  readonly method: "exact" | "normal";
}

/** A rank-sum test with the shift that belongs to it. It speaks of the typical person, not of the mean and not of the budget. */
export interface RankSumTest extends RankTails {
  /** Pairs in which the treated person has more, ties counting a half (Mann-Whitney's U, R's W). */
  readonly statistic: number;
  /** Hodges and Lehmann's shift: the median of all differences treated less control. */
  readonly shift: number;
  /** Shifts that the exact test does not refuse. */
  readonly interval: ConfidenceLimits;
  readonly confidence: number;
  /** Chance that a treated person has more than a control person, less the chance of the opposite. */
  readonly cliffsDelta: number;
  readonly label: Label;
}

/** What a rank comparison is to be called in a report. */
export const typicalPerson: Label = {
  sv: "det typiska barnet (inte medelkostnaden)",
  en: "the typical child (not the mean cost)",
};

/**
 * Wilcoxon's rank-sum (Mann-Whitney) test, exact with ties as they are, and Hodges and Lehmann's shift with the interval that the
 * exact test gives. Ranks say nothing of a budget: where one child's care dwarfs the rest, mean and median part ways.
 *
 * @param groups   numbers, one for each person
 * @param options  `confidence`: 0.95 when left out
 * @returns        exact where counting is possible (some hundred persons), otherwise the normal approximation with ties, and says which
 * @throws         when a group is empty or a number is not finite
 * @see            Lehmann (1975), Nonparametrics, section 1. p agrees with coin and exactRankTests; the interval, which holds exactly the
 *                 shifts that this test passes, with wilcox.test. Where persons tie, those two packages shift the persons but not their
 *                 ties, and give other limits
 * @example
 * const test = rankSumTest(exampleGroups);
 * test.statistic // => 11
 * test.shift // => -290000
 */
export function rankSumTest(groups: TwoGroups, options: Confidence = {}): RankSumTest {
  checkGroups("rank the groups", groups, 1);
  const confidence = confidenceOf(options);
  const { treated, control, perUnit } = inWholeSteps(groups);
  const differences = pairDifferences(treated, control);
  const pairs = differences.length;
  const [notAbove, below] = [differences.upTo(0), differences.upTo(-Number.MIN_VALUE)];
  const statistic = pairs - notAbove + (notAbove - below) / 2;
  const middle = (place: number): number => differences.at(Math.floor(place))!;
  const limits = shiftLimits(differences, (1 - confidence) / 2, (shift) =>
    rankTails({ treated: treated.map((value) => value - shift), control }),
  );
  return {
    ...rankTails(groups),
    statistic,
    shift: (middle((pairs - 1) / 2) + middle(pairs / 2)) / 2 / perUnit,
    interval: { lower: limits.lower / perUnit, upper: limits.upper / perUnit },
    confidence,
    cliffsDelta: (2 * statistic) / pairs - 1,
    label: typicalPerson,
  };
}

/** The groups in whole steps, so that a shifted person ties with another exactly where they meet. */
function inWholeSteps(groups: TwoGroups): TwoGroups & { readonly perUnit: number } {
  const whole = wholeValues([...groups.treated, ...groups.control]);
  if (whole === undefined) return { ...groups, perUnit: 1 };
  const many = groups.treated.length;
  return { treated: whole.values.slice(0, many), control: whole.values.slice(many), perUnit: whole.perUnit };
}

/** How much counting is done before the normal approximation is used: a fraction of a second. */
const mostSteps = 3e8;

/** The tails of the rank sum of the treated, given the ties. */
export function rankTails({ treated, control }: TwoGroups): RankTails {
  const values = [...treated, ...control];
  const ranks = doubledRanks(values);
  const sum = ranks.slice(0, treated.length).reduce((total, rank) => total + rank, 0);
  const chosen = treated.length;
  const steps = values.length * chosen * chosen * 2 * values.length;
  if (steps > mostSteps) return normalTails(values, chosen, sum);
  const ways = waysBySum(ranks, chosen);
  const centre = chosen * (values.length + 1);
  return { ...tailsOf(ways, sum, centre), method: "exact" };
}

/** Both tails and the two-sided chance from ways by sum. */
export function tailsOf(ways: Float64Array, sum: number, centre: number): Omit<RankTails, "method"> {
  let [total, atMost, atLeast, asFar] = [0, 0, 0, 0];
  ways.forEach((count, value) => {
    total += count;
    if (value <= sum) atMost += count;
    if (value >= sum) atLeast += count;
    if (Math.abs(value - centre) >= Math.abs(sum - centre)) asFar += count;
  });
  return { pLess: atMost / total, pGreater: atLeast / total, pTwoSided: asFar / total };
}

function normalTails(values: readonly number[], chosen: number, sum: number): RankTails {
  const size = values.length;
  const other = size - chosen;
  const ties = tieSizes(values).reduce((total, t) => total + t ** 3 - t, 0);
  const spread = Math.sqrt(((chosen * other) / 12) * (size + 1 - ties / (size * (size - 1))));
  const off = (sum - chosen * (size + 1)) / 2;
  const { lower, upper } = normalDistribution();
  const at = (value: number): number => (spread === 0 ? 0 : value / spread);
  return {
    pLess: lower(at(off + 0.5)),
    pGreater: upper(at(off - 0.5)),
    pTwoSided: spread === 0 ? 1 : Math.min(1, 2 * upper(at(Math.max(0, Math.abs(off) - 0.5)))),
    method: "normal",
  };
}
