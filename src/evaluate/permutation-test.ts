import { mean } from "../numeric/moments.ts";
import { problem } from "../problem.ts";
import { formatNumber } from "../show/number.ts";
import type { Label } from "../show/words.ts";
import { type AssignmentCounts, countAssignments, countable } from "./permutation-counts.ts";
import { checkGroups, type TwoGroups } from "./two-groups.ts";
import { wholeValues } from "./whole-values.ts";

/** A permutation test of two means: under "the programme changed nobody's cost" every assignment was equally likely. */
export interface PermutationTest {
  /** Treated less control. */
  readonly difference: number;
  /** The chance of a treated mean as low as this one or lower. */
  readonly pLess: number;
  readonly pGreater: number;
  /** The chance of a difference at least as large, in either direction. */
  readonly pTwoSided: number;
  /** How many assignments there are, and how many of them lie as far out; exact whole numbers. */
  readonly counts: AssignmentCounts;
  readonly words: Label;
}

/**
 * The exact permutation test of a difference of two means: all assignments of the pooled persons to groups of these sizes are counted,
 * not sampled, with ties as they are. It asks whether chance alone could have dealt this difference; it is no test of equal means
 * where the spreads differ (see COVERAGE.md).
 *
 * @param groups  numbers, one for each person; kronor or ören, so that sums are exact
 * @returns       exact p-values and the counts behind them
 * @throws        when a group is empty, a number is not finite, sums cannot be exact, or there are too many assignments to count
 * @see           Fisher (1935); Pagano & Tritchler (1983), doi:10.1080/01621459.1983.10477990; exactRankTests' perm.test
 * @example
 * const { pTwoSided, counts } = permutationTest(exampleGroups);
 * counts // => { total: 1716, atMost: 314, atLeast: 1405, asFarOut: 623 }
 * pTwoSided // => 0.36305
 */
export function permutationTest(groups: TwoGroups): PermutationTest {
  checkGroups("permute the groups", groups, 1);
  const { treated, control } = groups;
  const size = treated.length + control.length;
  const chosen = Math.min(treated.length, control.length);
  if (!countable({ size, chosen }))
    throw problem(
      "permute the groups exactly",
      `${treated.length} against ${control.length} persons have too many assignments to count`,
      "use sampledPermutationTest, which draws assignments by a seed",
    );
  const fewFirst = treated.length <= control.length ? [...treated, ...control] : [...control, ...treated];
  const whole = wholeValues(fewFirst);
  if (whole === undefined)
    throw problem(
      "permute the groups exactly",
      "the numbers have too many decimals for exact sums",
      "round them to kronor or ören first",
    );
  const counts = countAssignments(whole.values, chosen);
  return resultOf(groups, treated.length <= control.length ? counts : mirroredCounts(counts));
}

/** What the counts of the control group's sum say about the treated group's. */
function mirroredCounts({ total, atMost, atLeast, asFarOut }: AssignmentCounts): AssignmentCounts {
  return { total, atMost: atLeast, atLeast: atMost, asFarOut };
}

function resultOf({ treated, control }: TwoGroups, counts: AssignmentCounts): PermutationTest {
  return {
    difference: mean(treated) - mean(control),
    pLess: counts.atMost / counts.total,
    pGreater: counts.atLeast / counts.total,
    pTwoSided: counts.asFarOut / counts.total,
    counts,
    words: {
      sv: `${formatNumber(counts.asFarOut, { language: "sv" })} av ${formatNumber(counts.total, { language: "sv" })} sätt att fördela personerna på grupperna ger en minst lika stor skillnad.`,
      en: `${formatNumber(counts.asFarOut)} of ${formatNumber(counts.total)} ways to assign the persons to the groups give a difference at least as large.`,
    },
  };
}
