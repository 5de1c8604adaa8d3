import { problem } from "../problem.ts";
import type { Confidence } from "./confidence-interval.ts";
import { type ByGroup, byGroup } from "./cost-table.ts";
import { type MeanDifference, welchDifference } from "./mean-difference.ts";
import { groupNames } from "./two-groups.ts";

/** The same persons' numbers before and after, in the same order. */
export interface BeforeAfter {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The change of one group less the change of another, with the four means that it is made of. */
export interface DifferenceInDifferences extends MeanDifference {
  readonly cells: ByGroup<{ readonly before: number; readonly after: number; readonly change: number }>;
  /** The difference before: how far apart the groups stood when it began. */
  readonly before: number;
}

/**
 * Difference in differences of two groups and two periods: Welch's comparison of the persons' changes. What persons are before and after
 * alike drops out; what would have changed without the programme must have changed alike in both groups.
 *
 * @param groups   before and after, the same persons in the same order
 * @param options  `confidence`: 0.95 when left out
 * @returns        treated less control; the estimate's parts are in `means` (changes) and `cells`
 * @throws         when before and after have different lengths, or as `welchDifference`
 * @see            Angrist & Pischke (2009), section 5.2; the same as the interaction in a regression with a term for each person
 * @example
 * const { estimate, cells } = differenceInDifferences({
 *   treated: { before: [10, 20, 30], after: [12, 19, 33] },
 *   control: { before: [11, 18, 40], after: [18, 24, 50] },
 * });
 * estimate // => -6.333333
 * cells.control // => { before: 23, after: 30.66667, change: 7.666667 }
 */
export function differenceInDifferences(
  groups: ByGroup<BeforeAfter>,
  options: Confidence = {},
): DifferenceInDifferences {
  for (const name of groupNames) {
    const { before, after } = groups[name];
    if (before.length !== after.length)
      throw problem(
        "compare the changes",
        `the ${name} group has ${before.length} persons before and ${after.length} after`,
        "give the same persons twice",
      );
  }
  const comparison = welchDifference(
    byGroup((name) => groups[name].after.map((value, i) => value - groups[name].before[i]!)),
    options,
  );
  const cells = byGroup((name) => {
    const before = average(groups[name].before);
    return { before, after: before + comparison.means[name], change: comparison.means[name] };
  });
  return { ...comparison, cells, before: cells.treated.before - cells.control.before };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
