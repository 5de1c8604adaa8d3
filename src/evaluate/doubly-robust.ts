import { generalizedLinearModel } from "../numeric/generalized-linear-model.ts";
import { leastSquares } from "../numeric/least-squares.ts";

/** One comparison of changes: an effect on the treated, and what each person adds to its error. */
export interface ChangeEffect {
  readonly effect: number;
  /** One for each person; their mean is 0, their mean square over the persons is the effect's variance. */
  readonly influence: readonly number[];
}

/** Persons of one comparison. */
export interface ChangeRows {
  readonly treated: readonly boolean[];
  readonly changes: readonly number[];
  /** A one and the covariates of each person. */
  readonly design: readonly (readonly number[])[];
}

/**
 * The effect on the treated from changes of outcome, doubly robust: right if either the chance of being treated (logit) or the controls'
 * change (least squares) is modelled rightly. Without covariates it is the difference of mean changes.
 *
 * @see Sant'Anna & Zhao (2020), doi:10.1016/j.jeconom.2020.06.003, equation 2.5; DRDID's drdid_panel without its trimming
 * @example
 * const rows = { treated: [true, true, false, false, false], changes: [1, 3, 2, 5, 8], design: [[1], [1], [1], [1], [1]] };
 * doublyRobustChange(rows).effect // => -3
 */
export function doublyRobustChange({ treated, changes, design }: ChangeRows): ChangeEffect {
  const size = changes.length;
  const controls = treated.flatMap((own, i) => (own ? [] : [i]));
  const regression = leastSquares(
    controls.map((i) => design[i]!),
    controls.map((i) => changes[i]!),
  );
  const logit = generalizedLinearModel(design, treated.map(Number), { family: "binomial" });
  const rests = changes.map((change, i) => change - dot(design[i]!, regression.coefficients));
  const own = treated.map(Number);
  const other = logit.fitted.map((chance, i) => (treated[i] ? 0 : chance / (1 - chance)));
  const [ownMean, otherMean] = [average(own), average(other)];
  const eta = average(own.map((weight, i) => weight * rests[i]!)) / ownMean;
  const etaOther = average(other.map((weight, i) => weight * rests[i]!)) / otherMean;
  const column = (weights: readonly number[]): number[] =>
    design[0]!.map((_, j) => average(weights.map((weight, i) => weight * design[i]![j]!)));
  const along = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
    matrix.map((row) => dot(row, vector));
  const byRegression = along(
    regression.inverse,
    column(own).map((value, j) => value / ownMean - column(other)[j]! / otherMean),
  );
  const byChance = along(logit.covariance, column(other.map((weight, i) => weight * (rests[i]! - etaOther))));
  return {
    effect: eta - etaOther,
    influence: changes.map((_, i) => {
      const regressed = treated[i] ? 0 : size * rests[i]! * dot(design[i]!, byRegression);
      const chosen = (size * (own[i]! - logit.fitted[i]!) * dot(design[i]!, byChance)) / otherMean;
      const first = (own[i]! * (rests[i]! - eta)) / ownMean;
      return first - (other[i]! * (rests[i]! - etaOther)) / otherMean - regressed - chosen;
    }),
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
