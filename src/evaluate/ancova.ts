import { problem } from "../problem.ts";
import type { Label } from "../show/words.ts";
import { type Confidence, type Estimate, estimateFrom } from "./confidence-interval.ts";
import { type Covariates, comparisonRows } from "./covariates.ts";
import { type RobustErrors, robustCoefficient } from "./robust-coefficient.ts";
import { checkSpread, type TwoGroups } from "./two-groups.ts";

/** A difference adjusted for what was known before, as an estimate with CR2 (HC2) errors and Satterthwaite's degrees of freedom. */
export interface AdjustedDifference extends Estimate {
  readonly errors: RobustErrors;
  /** HC3 with the residual degrees of freedom, for comparison. */
  readonly hc3: Estimate;
  /** The slopes by name, and the intercept. */
  readonly coefficients: Readonly<Record<string, number>>;
  readonly rSquared: number;
  readonly cautions: readonly Label[];
}

/**
 * Analysis of covariance: the difference of mean costs between persons with the same baseline, by least squares.
 *
 * @param groups   kronor, one for each person
 * @param options  `covariates`: what was known before, by name; `confidence`: 0.95; `clusters`: who goes with whom (a household, a
 *                 foster home), treated first
 * @returns        treated less control
 * @throws         when a covariate does not fit the groups, varies nowhere, or is only the grouping again
 * @see            `robustCoefficient`; R's lm with sandwich and clubSandwich
 * @example
 * const before = { treated: [90, 300, 80, 500, 150, 20, 900], control: [300, 500, 120, 800, 300, 700] };
 * const adjusted = ancova(exampleGroups, { covariates: { before } });
 * adjusted.estimate // => 10116.55
 * adjusted.degreesOfFreedom // => 7.0233
 */
export function ancova(
  groups: TwoGroups,
  {
    covariates,
    clusters,
    ...options
  }: Confidence & { readonly covariates: Covariates; readonly clusters?: readonly (number | string)[] },
): AdjustedDifference {
  checkSpread("adjust the difference", groups);
  const { design, response, cautions } = comparisonRows("adjust the difference", groups, covariates);
  const { coefficient, errors, fit } = robustCoefficient(design, {
    response,
    column: 1,
    ...(clusters && { clusters }),
  });
  const names = ["intercept", "treatment", ...Object.keys(covariates)];
  const centre = response.reduce((sum, y) => sum + y, 0) / response.length;
  const squares = (values: readonly number[], about: number): number =>
    values.reduce((sum, value) => sum + (value - about) ** 2, 0);
  const unexplained = squares(fit.residuals, 0) / squares(response, centre);
  if (unexplained < 1e-20)
    throw problem(
      "adjust the difference",
      "the covariates tell every person's cost exactly",
      "leave out what is the outcome itself",
    );
  return {
    ...estimateFrom(
      { estimate: coefficient, standardError: errors.cr2, degreesOfFreedom: errors.degreesOfFreedom },
      options,
    ),
    errors,
    hc3: estimateFrom(
      { estimate: coefficient, standardError: errors.hc3, degreesOfFreedom: fit.degreesOfFreedom },
      options,
    ),
    coefficients: Object.fromEntries(names.map((name, j) => [name, fit.coefficients[j]!])),
    rSquared: 1 - unexplained,
    cautions,
  };
}
