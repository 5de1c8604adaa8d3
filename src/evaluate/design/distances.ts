import { cholesky, solveLower } from "../../numeric/cholesky.ts";
import { isProblem, problem } from "../../problem.ts";
import type { Baseline } from "./baseline.ts";
import { covariateColumns } from "./covariate-columns.ts";
import { propensityScores } from "./propensity.ts";

/**
 * How far apart two persons are: in propensity score, in its logit, or by Mahalanobis over the covariates, with the covariance within groups pooled.
 */
export type DistanceKind = "propensity" | "logit" | "mahalanobis";

/** Distances between the treated (rows) and the controls (columns), row after row. */
export interface Distances {
  readonly kind: DistanceKind;
  /** Rows of the baseline that are treated, and that are controls. */
  readonly treated: readonly number[];
  readonly control: readonly number[];
  readonly values: Float64Array;
  /** The score that was compared, one for each row of the baseline; none for Mahalanobis. */
  readonly scores: readonly number[] | undefined;
  /** Everybody's standard deviation of that score, which calipers are told in; 1 for Mahalanobis. */
  readonly unit: number;
}

/** The largest table of distances that is laid out in memory. */
const most = 50_000_000;

/** The distances of a baseline. */
export function distances(of: Baseline, kind: DistanceKind): Distances {
  const rows = [...of.isTreated.keys()];
  const treated = rows.filter((row) => of.isTreated[row]);
  const control = rows.filter((row) => !of.isTreated[row]);
  if (treated.length * control.length > most)
    throw problem(
      "match",
      `${treated.length} treated and ${control.length} controls have ${treated.length * control.length} distances`,
      "match within strata (coarsenedExact), or weigh instead (entropyBalancing)",
    );
  const scores = kind === "mahalanobis" ? undefined : scoresOf(of, kind);
  const points = scores === undefined ? whitened(of) : scores.map((score) => [score]);
  const values = new Float64Array(treated.length * control.length);
  let at = 0;
  for (const one of treated) for (const other of control) values[at++] = apart(points[one]!, points[other]!);
  return { kind, treated, control, values, scores, unit: scores === undefined ? 1 : spread(scores) };
}

function scoresOf(of: Baseline, kind: "propensity" | "logit"): readonly number[] {
  const scores = propensityScores(of);
  return kind === "propensity" ? scores : scores.map((score) => Math.log(score / (1 - score)));
}

function apart(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k]! - other[k]!) ** 2;
  return Math.sqrt(sum);
}

/** Everybody's covariates turned so that plain distance is Mahalanobis's. */
function whitened(of: Baseline): readonly (readonly number[])[] {
  const columns = covariateColumns(of, "all but first").map(({ values }) => values);
  const centred = columns.map((values) => aboutOwnMean(values, of.isTreated));
  const covariance = centred.map((a) =>
    centred.map((b) => a.reduce((sum, value, row) => sum + value * b[row]!, 0) / (of.isTreated.length - 2)),
  );
  const lower = factored(covariance, of);
  return of.isTreated.map((_, row) =>
    solveLower(
      lower,
      columns.map((values) => values[row]!),
    ),
  );
}

function factored(covariance: readonly (readonly number[])[], of: Baseline): readonly (readonly number[])[] {
  try {
    return cholesky(covariance);
  } catch (cause) {
    if (!isProblem(cause)) throw cause;
    throw problem(
      "measure Mahalanobis distance",
      `one of the covariates (${of.covariates.join(", ")}) does not vary within the groups, or follows from the others`,
      'leave it out, or match on "logit"',
      cause,
    );
  }
}

function aboutOwnMean(values: Float64Array, isTreated: readonly boolean[]): Float64Array {
  const [sums, counts] = [
    [0, 0],
    [0, 0],
  ];
  values.forEach((value, row) => {
    sums[Number(isTreated[row])]! += value;
    counts[Number(isTreated[row])]! += 1;
  });
  return values.map((value, row) => value - sums[Number(isTreated[row])]! / counts[Number(isTreated[row])]!);
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
