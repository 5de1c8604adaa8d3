import { checkFinite } from "../numeric/finite-numbers.ts";
import { isProblem, problem } from "../problem.ts";
import { bootstrapDifference } from "./bootstrap-difference.ts";
import type { ConfidenceLimits } from "./confidence-interval.ts";
import { type CostShape, drawGroups } from "./cost-shapes.ts";
import type { ByGroup } from "./cost-table.ts";
import { gammaDifference } from "./gamma-difference.ts";
import { pooledDifference, welchDifference } from "./mean-difference.ts";
import { rankTails } from "./rank-sum-test.ts";
import { sampledPermutationTest } from "./sampled-permutation-test.ts";
import type { TwoGroups } from "./two-groups.ts";

/** What one study gives by each method: 95 % limits for the difference of means, or a two-sided p-value. */
export interface StudyOutcomes {
  readonly intervals: Readonly<Record<string, ConfidenceLimits>>;
  readonly pValues: Readonly<Record<string, number>>;
}

/** How often a method was right. */
export interface Coverage {
  readonly method: string;
  /** The share of studies whose interval held the true difference. */
  readonly coverage: number;
  /** The shares whose interval lay above the true difference, and below it. */
  readonly above: number;
  readonly below: number;
  /** The mean width, in true control means. */
  readonly width: number;
  readonly studies: number;
}

/** How often a test refused (p below 0.05). Where the true means are equal it is the test's size. */
export interface Rejections {
  readonly method: string;
  readonly rejections: number;
  readonly studies: number;
}

/** How studies are drawn. */
export interface CoverageOptions {
  readonly sizes: ByGroup<number>;
  readonly studies: number;
  readonly seed: number | string;
  /** What is measured; all our own methods when left out. */
  readonly methods?: (groups: TwoGroups, study: number) => StudyOutcomes;
}

/**
 * The coverage of intervals and the rate of rejections of tests over many studies drawn from a shape of costs.
 *
 * @param shape    one of `costShapes`, or your own
 * @param options  `sizes`, `studies`, `seed`; `methods`: what to measure, all of ours when left out
 * @returns        shares, each with a standard error of at most 0.5 over the square root of the studies
 * @throws         when there are no studies to draw
 * @example
 * const welch = (groups) => ({ intervals: { welch: welchDifference(groups).interval }, pValues: {} });
 * const { intervals } = measureCoverage(costShapes.exponential, { sizes: { treated: 21, control: 19 }, studies: 50, seed: 1, methods: welch });
 * intervals[0].studies // => 50
 */
export function measureCoverage(
  shape: CostShape,
  { sizes, studies, seed, methods = everyMethod }: CoverageOptions,
): { readonly intervals: readonly Coverage[]; readonly tests: readonly Rejections[] } {
  if (!(Number.isSafeInteger(studies) && studies > 0))
    throw problem("measure coverage", `there are ${studies} studies`, "draw a whole number of them");
  checkFinite("measure coverage", { "treated mean": shape.means.treated, "control mean": shape.means.control });
  const truth = shape.means.treated - shape.means.control;
  const all = Array.from({ length: studies }, (_, study) => methods(drawGroups(shape, { sizes, seed, study }), study));
  const names = (of: (outcomes: StudyOutcomes) => object): string[] => [
    ...new Set(all.flatMap((one) => Object.keys(of(one)))),
  ];
  return {
    intervals: names(({ intervals }) => intervals).map((method) => {
      const own = all.flatMap(({ intervals }) => intervals[method] ?? []);
      const share = (holds: (limits: ConfidenceLimits) => boolean): number => own.filter(holds).length / own.length;
      return {
        method,
        coverage: share(({ lower, upper }) => lower <= truth && truth <= upper),
        above: share(({ lower }) => lower > truth),
        below: share(({ upper }) => upper < truth),
        width: own.reduce((sum, { lower, upper }) => sum + upper - lower, 0) / own.length / shape.means.control,
        studies: own.length,
      };
    }),
    tests: names(({ pValues }) => pValues).map((method) => {
      const own = all.flatMap(({ pValues }) => pValues[method] ?? []);
      return { method, rejections: own.filter((p) => p < 0.05).length / own.length, studies: own.length };
    }),
  };
}

/** All our methods on one study, with 999 replicates or draws each. */
export function everyMethod(groups: TwoGroups, study: number): StudyOutcomes {
  const [welch, pooled] = [welchDifference(groups), pooledDifference(groups)];
  const bootstrap = bootstrapDifference(groups, { seed: study, replicates: 999 });
  const sampling = { seed: study, draws: 999 };
  return {
    intervals: {
      welch: welch.interval,
      pooled: pooled.interval,
      percentile: bootstrap.percentile,
      basic: bootstrap.basic,
      bca: bootstrap.bca,
      studentized: bootstrap.studentized,
      ...gammaIntervals(groups),
    },
    pValues: {
      welch: welch.pValue,
      pooled: pooled.pValue,
      permutation: sampledPermutationTest(groups, sampling).pTwoSided,
      studentizedPermutation: sampledPermutationTest(groups, { ...sampling, statistic: "studentized" }).pTwoSided,
      rankSum: rankTails(groups).pTwoSided,
    },
  };
}

/** The gamma model's intervals; none where somebody costs nothing. */
function gammaIntervals(groups: TwoGroups): Record<string, ConfidenceLimits> {
  try {
    const fit = gammaDifference(groups);
    const normal = gammaDifference(groups, { reference: "normal" });
    return { gammaNormal: normal.model.interval, gammaHc3: fit.hc3.interval, gammaHc3Normal: normal.hc3.interval };
  } catch (error) {
    if (isProblem(error)) return {};
    throw error;
  }
}
