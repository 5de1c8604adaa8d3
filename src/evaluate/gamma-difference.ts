import { problem } from "../problem.ts";
import {
  type ConfidenceLimits,
  confidenceOf,
  criticalValue,
  type Estimate,
  estimateFrom,
} from "./confidence-interval.ts";
import { comparisonRows } from "./covariates.ts";
import {
  average,
  exponential,
  freedomOf,
  type ModelledDifference,
  type ModelOptions,
  refuseExtrapolated,
  sumOfSquares,
} from "./modelled-difference.ts";
import { influences, modelVariance, type RobustRule, scoredFit } from "./scores.ts";
import { checkSpread, groupNames, type TwoGroups } from "./two-groups.ts";

/** A gamma model's difference and ratio of mean costs. */
export interface GammaDifference extends ModelledDifference {
  readonly ratio: number;
  readonly ratioInterval: ConfidenceLimits;
  readonly dispersion: number;
  readonly coefficients: readonly number[];
}

/**
 * Mean costs by a gamma model with log link, adjusted or not, and their difference in kronor by the delta method. A sensitivity analysis
 * beside `welchDifference`, for the covariates and the ratio.
 *
 * @param groups   kronor above 0, one for each person
 * @param options  `covariates` by name; `confidence`: 0.95; `reference`: "t" when left out
 * @throws         when somebody's cost is 0 or below (see `twoPartDifference`), or a covariate does not fit
 * @see            Manning & Mullahy (2001), doi:10.1016/S0167-6296(01)00086-8; R's glm with sandwich
 * @example
 * const groups = { treated: [120, 340, 95, 610], control: [430, 790, 150, 1210] };
 * const { difference, ratio, hc3 } = gammaDifference(groups);
 * difference // => -353.75
 * ratio // => 0.4515504
 * hc3.standardError // => 298.76
 */
export function gammaDifference(groups: TwoGroups, options: ModelOptions = {}): GammaDifference {
  const attempt = "model the costs";
  const { design, response, cautions } = comparisonRows(attempt, groups, options.covariates ?? {});
  for (const name of groupNames) {
    const wrong = groups[name].findIndex((cost) => !(cost > 0));
    if (wrong >= 0)
      throw problem(
        attempt,
        `person ${wrong + 1} of the ${name} group has no cost above 0`,
        "use twoPartDifference where some cost nothing",
      );
  }
  checkSpread(attempt, groups);
  const scored = scoredFit(design, response, "gamma");
  const { fit } = scored;
  const slope = fit.coefficients[1]!;
  const degreesOfFreedom = freedomOf(options, fit.degreesOfFreedom);
  const half = criticalValue(degreesOfFreedom, confidenceOf(options)) * fit.standardErrors[1]!;
  const [treated, control] = [1, 0].map((arm) => averageOf(design, arm, (row) => exponential(fit.coefficients, row)));
  refuseExtrapolated(attempt, [treated!.mean, control!.mean], response);
  const gradient = treated!.gradient.map((value, j) => value - control!.gradient[j]!);
  const difference = treated!.mean - control!.mean;
  const estimate = (variance: number): Estimate =>
    estimateFrom({ estimate: difference, standardError: Math.sqrt(variance), degreesOfFreedom }, options);
  const robust = (rule: RobustRule): Estimate => estimate(sumOfSquares(influences(scored, design, gradient, rule)));
  return {
    means: { treated: treated!.mean, control: control!.mean },
    difference,
    model: estimate(modelVariance(scored, gradient)),
    hc0: robust("hc0"),
    hc3: robust("hc3"),
    ratio: Math.exp(slope),
    ratioInterval: { lower: Math.exp(slope - half), upper: Math.exp(slope + half) },
    dispersion: fit.dispersion,
    coefficients: fit.coefficients,
    cautions,
  };
}

interface Averaged {
  readonly mean: number;
  readonly gradient: readonly number[];
}

/** The mean of exp(x'b) with its gradient, everybody set to one arm. */
function averageOf(
  design: readonly (readonly number[])[],
  arm: number,
  value: (row: readonly number[]) => number,
): Averaged {
  const rows = design.map((row) => row.map((entry, j) => (j === 1 ? arm : entry)));
  const values = rows.map(value);
  return {
    mean: average(values),
    gradient: design[0]!.map((_, j) => average(rows.map((row, i) => row[j]! * values[i]!))),
  };
}
