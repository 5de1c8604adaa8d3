import {
  type GeneralizedLinearFit,
  type GeneralizedLinearOptions,
  generalizedLinearModel,
} from "../numeric/generalized-linear-model.ts";
import { factor, leveragesOf, orthogonalColumns } from "../numeric/householder.ts";
import { problem } from "../problem.ts";

/** A generalized linear fit with what robust covariances need: the inverse of X'WX, and each row's residual and leverage. */
export interface ScoredFit {
  readonly fit: GeneralizedLinearFit;
  readonly bread: readonly (readonly number[])[];
  /** Each row's score is its design row times this. */
  readonly residuals: readonly number[];
  readonly leverages: readonly number[];
}

/** The two models of costs: gamma with a log link for amounts, binomial with a logit for whether there was any. */
export type CostFamily = "gamma" | "binomial";

/** A fit of either model with its scores. Both links are such that a score is residual over a simple weight. */
export function scoredFit(
  design: readonly (readonly number[])[],
  response: readonly number[],
  family: CostFamily & GeneralizedLinearOptions["family"],
): ScoredFit {
  const fit = generalizedLinearModel(design, response, { family });
  const weights = fit.fitted.map((mean) => (family === "gamma" ? 1 : mean * (1 - mean)));
  const columns = design[0]!.map((_, j) => Float64Array.from(design, (row, i) => row[j]! * Math.sqrt(weights[i]!)));
  const leverages = leveragesOf(orthogonalColumns(factor(columns)));
  refuseDecisive(leverages);
  return {
    fit,
    bread: fit.covariance.map((row) => row.map((value) => value / fit.dispersion)),
    residuals: response.map((y, i) => (y - fit.fitted[i]!) / (family === "gamma" ? fit.fitted[i]! : 1)),
    leverages: [...leverages],
  };
}

/** How robust errors scale a row's residual: not at all (HC0) or by its leverage (HC3). */
export type RobustRule = "hc0" | "hc3";

/**
 * What each row adds to a smooth function of the coefficients with this gradient: the sum of squares is the robust variance.
 *
 * @param gradient  of the function by the coefficients
 */
export function influences(
  { bread, residuals, leverages }: ScoredFit,
  design: readonly (readonly number[])[],
  gradient: readonly number[],
  rule: RobustRule,
): number[] {
  const direction = bread.map((row) => row.reduce((sum, value, j) => sum + value * gradient[j]!, 0));
  return design.map((row, i) => {
    const along = row.reduce((sum, value, j) => sum + value * direction[j]!, 0);
    return (along * residuals[i]!) / (rule === "hc3" ? 1 - leverages[i]! : 1);
  });
}

/** The model's own variance of such a function. */
export function modelVariance({ fit }: ScoredFit, gradient: readonly number[]): number {
  return fit.covariance.reduce(
    (sum, row, i) => sum + gradient[i]! * row.reduce((part, value, j) => part + value * gradient[j]!, 0),
    0,
  );
}

/** Refuses rows that alone decide a coefficient: what they leave unexplained cannot be told, and robust errors would be without bounds. */
export function refuseDecisive(leverages: Float64Array): void {
  const decisive = leverages.findIndex((leverage) => leverage > 1 - 1e-10);
  if (decisive >= 0)
    throw problem(
      "find robust standard errors",
      `row ${decisive + 1} alone decides a coefficient`,
      "leave out what only that row has",
    );
}
