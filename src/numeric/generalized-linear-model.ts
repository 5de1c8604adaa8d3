import { problem } from "../problem.ts";
import { type FamilyName, families, familyOf, type LinkName, links } from "./family.ts";
import { checkedColumns, checkedFactors, inverseOf } from "./least-squares.ts";
import { refinedSolution } from "./refined-solution.ts";

/** What kind of response, how its mean is linked to the predictors, and how much each row weighs (for shares: their trials). */
export interface GeneralizedLinearOptions {
  readonly family: FamilyName;
  readonly link?: LinkName;
  readonly weights?: readonly number[];
}

/** A generalized linear fit. Arrays run over the columns of the design, except fitted, which runs over its rows. */
export interface GeneralizedLinearFit {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** The mean of each row. */
  readonly fitted: readonly number[];
  readonly deviance: number;
  /** Pearson's chi-square over the degrees of freedom; 1 for counts and shares. */
  readonly dispersion: number;
  readonly degreesOfFreedom: number;
  readonly rounds: number;
}

/**
 * A generalized linear model by iteratively reweighted least squares: costs above 0 (gamma with log link), shares and yes or no
 * (binomial with logit), counts (Poisson), or plain means.
 *
 * @param design    one array for each row, an intercept as a column of ones; more rows than columns
 * @param response  one number for each row, such as the family allows
 * @throws          when the shapes disagree, a response is impossible for the family, a column adds nothing, or no finite estimate exists
 * @see             McCullagh & Nelder (1989), section 2.5; agrees with R's glm in 10 digits
 * @example
 * const fit = generalizedLinearModel([[1, 0], [1, 0], [1, 1], [1, 1]], [2, 4, 5, 10], { family: "gamma" });
 * fit.coefficients // => [1.0986123, 0.9162907]
 */
export function generalizedLinearModel(
  design: readonly (readonly number[])[],
  response: readonly number[],
  options: GeneralizedLinearOptions,
): GeneralizedLinearFit {
  const columns = checkedColumns(design, response);
  const weights = options.weights ?? response.map(() => 1);
  checkRows(response, weights, options.family);
  checkedFactors(columns);
  const rows = { design, columns, response, weights };
  const { family, link } = familyOf(options.family, options.link);
  let predictor = response.map((y) => link.of(family.start(y)));
  let before: Step | undefined;
  for (let round = 1; round <= 200; round++) {
    const misfit = (etas: readonly number[]): number => {
      const means = etas.map(link.inverse);
      if (!means.every((mean) => family.variance(mean) < Number.POSITIVE_INFINITY)) return Number.NaN;
      return response.reduce((sum, y, i) => sum + weights[i]! * family.deviance(y, means[i]!), 0);
    };
    const step = shortened(reweighted(rows, predictor, options, round > 20), before, misfit);
    const moved = step.predictor.reduce(
      (most, eta, i) => Math.max(most, Math.abs(eta - predictor[i]!) / (1 + Math.abs(eta))),
      0,
    );
    if (!Number.isFinite(moved)) throw unbounded(options.family);
    if (moved < 1e-13) {
      const { inverse } = round > 20 ? reweighted(rows, step.predictor, options, false) : step;
      return summarised(rows, { ...step, inverse }, { ...options, round });
    }
    predictor = step.predictor;
    before = step;
  }
  throw unbounded(options.family);
}

interface Rows {
  readonly design: readonly (readonly number[])[];
  readonly columns: readonly Float64Array[];
  readonly response: readonly number[];
  readonly weights: readonly number[];
}

interface Step {
  readonly coefficients: readonly number[];
  readonly predictor: number[];
  /** The inverse of X'WX. */
  readonly inverse: () => number[][];
}

/**
 * A step halved until it does not fit worse than the one before: costs with few very dear persons make the full step swing to and fro
 * for ever.
 */
function shortened(step: Step, before: Step | undefined, misfit: (predictor: readonly number[]) => number): Step {
  if (before === undefined) return step;
  const most = misfit(before.predictor) * (1 + 1e-10) + 1e-12;
  const halfWay = (to: readonly number[], from: readonly number[]): number[] => to.map((x, i) => (x + from[i]!) / 2);
  let { coefficients, predictor } = step;
  for (let halvings = 0; halvings < 30 && !(misfit(predictor) <= most); halvings++) {
    coefficients = halfWay(coefficients, before.coefficients);
    predictor = halfWay(predictor, before.predictor);
  }
  return { ...step, coefficients, predictor };
}

/**
 * One weighted least-squares fit of the working response about the present predictor. A gamma fit with log link that is slow to settle
 * by its expected curvature is given its observed one, y / mean, under which steps are Newton's; kept
 * above 0.01, so that a row whose mean has run away is fetched back and not thrown.
 */
function reweighted(
  { design, columns, response, weights }: Rows,
  predictor: readonly number[],
  options: GeneralizedLinearOptions,
  slow: boolean,
): Step {
  const { family, link } = familyOf(options.family, options.link);
  const means = predictor.map(link.inverse);
  const observed = slow && family === families.gamma && link === links.log;
  const bends = means.map((mean, i) =>
    observed ? Math.max(response[i]! / mean, 0.01) : link.slope(mean) ** 2 / family.variance(mean),
  );
  const roots = bends.map((bend, i) => Math.sqrt(weights[i]! * bend));
  if (!roots.every((root) => root > 1e-9)) throw unbounded(options.family);
  const high = columns.map((column) => column.map((value, i) => value * roots[i]!));
  const factors = checkedFactors(high);
  const working = predictor.map((eta, i) => {
    const over = observed ? bends[i]! * means[i]! : link.slope(means[i]!);
    return (eta + (response[i]! - means[i]!) / over) * roots[i]!;
  });
  const right = { y: Float64Array.from(working), c: new Float64Array(columns.length) };
  const coefficients = refinedSolution({ high }, factors, right).coefficients.map(([value]) => value);
  return {
    coefficients,
    predictor: design.map((row) => row.reduce((sum, value, j) => sum + value * coefficients[j]!, 0)),
    inverse: () => inverseOf({ high }, factors),
  };
}

function summarised(
  { response, weights }: Rows,
  { coefficients, predictor, inverse }: Step,
  options: GeneralizedLinearOptions & { readonly round: number },
): GeneralizedLinearFit {
  const { family, link } = familyOf(options.family, options.link);
  const fitted = predictor.map(link.inverse);
  const total = (part: (y: number, mean: number) => number): number =>
    response.reduce((sum, y, i) => sum + weights[i]! * part(y, fitted[i]!), 0);
  const degreesOfFreedom = response.length - coefficients.length;
  const pearson = total((y, mean) => (y - mean) ** 2 / family.variance(mean));
  const dispersion = family.fixedDispersion ? 1 : pearson / degreesOfFreedom;
  const covariance = inverse().map((row) => row.map((value) => value * dispersion));
  return {
    coefficients,
    standardErrors: covariance.map((row, j) => Math.sqrt(row[j]!)),
    covariance,
    fitted,
    deviance: total(family.deviance),
    dispersion,
    degreesOfFreedom,
    rounds: options.round,
  };
}

function checkRows(response: readonly number[], weights: readonly number[], name: FamilyName): void {
  const { family } = familyOf(name);
  const wrong = response.findIndex((y) => !family.allows(y));
  if (wrong >= 0)
    throw problem("fit the model", `response ${wrong + 1} is impossible for the ${name} family`, family.rule);
  if (weights.length !== response.length || !weights.every((weight) => weight > 0 && Number.isFinite(weight)))
    throw problem("fit the model", "the weights are not one number above 0 for each row", "give one for each row");
}

function unbounded(name: FamilyName): Error {
  const why = name === "binomial" ? "a predictor separates the outcomes perfectly" : "the fit does not settle";
  return problem("fit the model", `${why}, so no finite estimate exists`, "leave that predictor out or use fewer");
}
