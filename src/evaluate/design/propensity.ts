import { generalizedLinearModel } from "../../numeric/generalized-linear-model.ts";
import { isProblem, problem } from "../../problem.ts";
import type { Baseline } from "./baseline.ts";
import { covariateColumns } from "./covariate-columns.ts";

/**
 * The propensity score of each person: the probability of being treated, given the covariates, by logistic regression.
 *
 * @returns one for each row of the baseline, between 0 and 1
 * @throws  when the covariates tell the groups apart perfectly, or one of them follows from the others
 * @see     Rosenbaum & Rubin (1983), doi:10.1093/biomet/70.1.41; R's glm(..., binomial)
 * @example
 * propensityScores(exampleBaseline).map((score) => score.toFixed(3)).slice(0, 2) // => ["0.305", "0.363"]
 */
export function propensityScores(of: Baseline): readonly number[] {
  const columns = covariateColumns(of, "all but first").map(centred);
  const design = of.isTreated.map((_, row) => [1, ...columns.map((values) => values[row]!)]);
  try {
    return generalizedLinearModel(design, of.isTreated.map(Number), { family: "binomial" }).fitted;
  } catch (cause) {
    if (!isProblem(cause)) throw cause;
    const separated = cause.message.includes("perfectly");
    throw problem(
      "estimate propensity scores",
      separated
        ? `the covariates (${of.covariates.join(", ")}) tell the groups apart perfectly: for some there is nobody to compare with`
        : `the covariates (${of.covariates.join(", ")}) cannot be told apart, or one of them is the same for all`,
      separated ? "use fewer covariates, or compare only where the groups overlap" : "leave one of them out",
      cause,
    );
  }
}

/** About the mean and in standard deviations: the fitted scores are the same, and the arithmetic is better. */
function centred({ values }: { readonly values: Float64Array }): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / (spread || 1));
}
