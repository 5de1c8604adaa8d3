import { type Convention, conventions } from "../../money/discounting.ts";
import { real } from "../../money/rate.ts";
import { isProblem } from "../../problem.ts";
import type { personColumns } from "../../register/extract-columns.ts";
import type { Label } from "../../show/words.ts";
import { ancova } from "../ancova.ts";
import { type BootstrapDifference, bootstrapDifference } from "../bootstrap-difference.ts";
import { chanceOfSaving, type SavingChances, type ShrunkDifference, shrunkDifference } from "../chance-of-saving.ts";
import type { ConfidenceLimits } from "../confidence-interval.ts";
import { byGroup } from "../cost-table.ts";
import { type EValue, eValueOfDifference } from "../e-value.ts";
import { gammaDifference } from "../gamma-difference.ts";
import { type MeanDifference, pooledDifference, standardizedDifference, welchDifference } from "../mean-difference.ts";
import { countable } from "../permutation-counts.ts";
import { type PermutationTest, permutationTest } from "../permutation-test.ts";
import { type RobustnessValue, robustnessValue } from "../robustness-value.ts";
import { type SampledPermutationTest, sampledPermutationTest } from "../sampled-permutation-test.ts";
import { twoPartDifference } from "../two-part-difference.ts";
import { detectableEffect, sizePerArm } from "../two-sample-power.ts";
import type { ComparisonStudy } from "./comparison-study.ts";
import type { StudyCosts } from "./study-costs.ts";
import { designLabels, type StudyDesigns } from "./study-designs.ts";

/** One way to the difference: its estimate, or why there is none. */
export interface OtherWay {
  readonly label: Label;
  readonly difference: number | undefined;
  readonly interval: ConfidenceLimits | undefined;
  readonly reason: string | undefined;
}

/** What two groups' costs say, without one person's figure. */
export interface ComparisonEstimates {
  /** The default: difference of mean costs by Welch, with t. */
  readonly welch: MeanDifference;
  readonly permutation: PermutationTest | SampledPermutationTest;
  readonly bootstrap: BootstrapDifference;
  /** Welch first, then every other way. */
  readonly ways: readonly OtherWay[];
  readonly chances: SavingChances;
  readonly shrunk: readonly ShrunkDifference[];
  /** Kronor per person that four studies of five of this size would show. */
  readonly detectable: number;
  /** Persons in each group to show the difference that was found; undefined where none was found. */
  readonly neededPerArm: number | undefined;
  readonly eValue: EValue;
  readonly robustness: RobustnessValue;
}

/** Every estimate of a comparison. */
export function comparisonEstimates<P extends typeof personColumns>(
  study: ComparisonStudy<P>,
  costs: StudyCosts,
  designs?: StudyDesigns,
): ComparisonEstimates {
  const { groups } = costs;
  const welch = welchDifference(groups);
  const { cohensD, chanceSpread } = standardizedDifference(groups);
  const { programmeCost = 0, seed } = study;
  const sizes = welch.sizes;
  const exact = countable({
    size: sizes.treated + sizes.control,
    chosen: Math.min(sizes.treated, sizes.control),
  });
  const bootstrap = bootstrapDifference(groups, { seed });
  return {
    welch,
    permutation: exact
      ? permutationTest(groups)
      : sampledPermutationTest(groups, { seed, draws: drawsFor(sizes.treated + sizes.control) }),
    bootstrap,
    ways: [...waysOf(study, costs, bootstrap), ...designWays(designs)],
    chances: chanceOfSaving(welch, { programmeCost }),
    shrunk: assumedPriors.map((share) =>
      shrunkDifference(welch, { standardDeviation: share * Math.abs(welch.means.control) || 1 }, { programmeCost }),
    ),
    detectable: (detectableEffect(sizes) * Math.abs(welch.estimate)) / Math.abs(cohensD) || 0,
    neededPerArm: Math.abs(cohensD) > 1e-3 ? Math.ceil(sizePerArm(cohensD)) : undefined,
    eValue: eValueOfDifference(cohensD, { standardError: chanceSpread }),
    robustness: robustnessValue(pooledDifference(groups).statistic, {
      degreesOfFreedom: sizes.treated + sizes.control - 2,
    }),
  };
}

/** Assignments drawn where they cannot be counted: at most 20 million persons in all, and 999 at least; the result says how many, and how sure. */
function drawsFor(persons: number): number {
  return Math.max(999, Math.min(99_999, Math.floor(2e7 / persons) - 1));
}

/** How large differences are thought plausible, as shares of the control group's mean: assumed, for showing what the prior does. */
export const assumedPriors: readonly number[] = [0.1, 0.25, 0.5];

function waysOf<P extends typeof personColumns>(
  { pricing: { discounting } }: ComparisonStudy<P>,
  costs: StudyCosts,
  bootstrap: BootstrapDifference,
): readonly OtherWay[] {
  const { groups, before } = costs;
  const skewed = groups.treated.concat(groups.control).every((cost) => cost > 0);
  const baseline = byGroup((group) =>
    groups[group].map((__, at) => before.reduce((sum, year) => sum + year[group][at]!, 0)),
  );
  return [
    way({ sv: "medelvärden, Welch", en: "means, Welch" }, () => welchDifference(groups)),
    {
      label: { sv: "medelvärden, bootstrap-t", en: "means, bootstrap-t" },
      difference: bootstrap.estimate,
      interval: bootstrap.studentized,
      reason: undefined,
    },
    ...(before.length === 0
      ? []
      : [
          way({ sv: "givet kostnaden före (ANCOVA)", en: "given the cost before (ANCOVA)" }, () =>
            ancova(groups, { covariates: { "cost before": baseline } }),
          ),
        ]),
    skewed
      ? way({ sv: "gammamodell, HC3", en: "gamma model, HC3" }, () => gammaDifference(groups).hc3)
      : way({ sv: "tvådelad modell, HC3", en: "two-part model, HC3" }, () => twoPartDifference(groups).hc3),
    ...[0, 0.03, 0.05].map((rate) =>
      way(discountLabel(rate, discounting.convention), () =>
        welchDifference(costs.discountedBy({ rate: real(rate), convention: discounting.convention })),
      ),
    ),
  ];
}

/** The groups weighed and paired on what was known before. */
function designWays(designs: StudyDesigns | undefined): readonly OtherWay[] {
  if (designs === undefined) return [];
  return (["weighed", "paired"] as const).map((name) => {
    const { result, reason } = designs[name];
    return {
      label: designLabels[name],
      difference: result?.difference.estimate,
      interval: result?.difference.interval,
      reason,
    };
  });
}

function discountLabel(rate: number, convention: Convention): Label {
  const percent = Math.round(100 * rate);
  const word = conventions.includes(convention) ? convention : "due";
  return {
    sv: `diskonterat med ${percent} % (${discountWords[word].sv})`,
    en: `discounted at ${percent}% (${discountWords[word].en})`,
  };
}

/** When in the year payments fall, in words. */
export const discountWords = {
  due: { sv: "i början av året", en: "at the start of the year" },
  arrears: { sv: "i slutet av året", en: "at the end of the year" },
  "mid-year": { sv: "i mitten av året", en: "in the middle of the year" },
  continuous: { sv: "löpande", en: "evenly through the year" },
} as const satisfies Record<Convention, Label>;

/** An estimate, or the words of the problem that stands in its way. */
function way(
  label: Label,
  estimate: () => { readonly estimate: number; readonly interval: ConfidenceLimits },
): OtherWay {
  try {
    const { estimate: difference, interval } = estimate();
    return { label, difference, interval, reason: undefined };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { label, difference: undefined, interval: undefined, reason: error.message };
  }
}
