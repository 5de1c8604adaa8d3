import { factor, leveragesOf, orthogonalColumns } from "../numeric/householder.ts";
import { type LeastSquaresFit, leastSquares } from "../numeric/least-squares.ts";
import { clusterErrors } from "./cluster-errors.ts";
import { refuseDecisive } from "./scores.ts";

/** The standard errors of one coefficient of a linear fit, by what is assumed of the spread. */
export interface RobustErrors {
  /** The same spread for everybody. */
  readonly ordinary: number;
  readonly hc0: number;
  readonly hc1: number;
  readonly hc2: number;
  readonly hc3: number;
  /** Bell and McCaffrey's, persons of one cluster going together; HC2 where everybody is a cluster. */
  readonly cr2: number;
  /** Satterthwaite's degrees of freedom of `cr2`. */
  readonly degreesOfFreedom: number;
}

/** One coefficient with its standard errors, and the fit that it is from. */
export interface RobustCoefficient {
  readonly coefficient: number;
  readonly errors: RobustErrors;
  readonly fit: LeastSquaresFit;
}

/**
 * One coefficient of a linear fit with heteroskedasticity- and cluster-robust standard errors. Leverages come from the orthogonal
 * factor, so a baseline in kronor beside a column of ones costs no digits.
 *
 * @param design   one array for each row, a column of ones included
 * @param options  `response`; `column`: which coefficient; `clusters`: to whom each row belongs, everybody alone when left out
 * @throws         when the fit is impossible, or one row alone decides the coefficient
 * @see            MacKinnon & White (1985); Bell & McCaffrey (2002); Pustejovsky & Tipton (2018), doi:10.1080/07350015.2016.1247004;
 *                 sandwich, and clubSandwich where its columns are of like size (with a baseline in kronor it has 5 digits)
 * @example
 * const design = [[1, 0], [1, 0], [1, 0], [1, 1], [1, 1], [1, 1]];
 * const { coefficient, errors } = robustCoefficient(design, { response: [1, 2, 3, 2, 4, 9], column: 1 });
 * coefficient // => 3
 * errors.hc2 // => 2.160247
 * errors.degreesOfFreedom // => 4
 */
export function robustCoefficient(
  design: readonly (readonly number[])[],
  {
    response,
    column,
    clusters = response.map((_, i) => i),
  }: {
    readonly response: readonly number[];
    readonly column: number;
    readonly clusters?: readonly (number | string)[];
  },
): RobustCoefficient {
  const fit = leastSquares(design, response);
  const orthogonal = orthogonalColumns(factor(design[0]!.map((_, j) => Float64Array.from(design, (row) => row[j]!))));
  const leverages = leveragesOf(orthogonal);
  const weights = design.map((row) => row.reduce((sum, value, j) => sum + value * fit.inverse[column]![j]!, 0));
  refuseDecisive(leverages);
  const parts = weights.map((weight, i) => (weight * fit.residuals[i]!) ** 2);
  const by = (power: number): number =>
    Math.sqrt(parts.reduce((sum, part, i) => sum + part / (1 - leverages[i]!) ** power, 0));
  const hc0 = by(0);
  return {
    coefficient: fit.coefficients[column]!,
    errors: {
      ordinary: fit.standardErrors[column]!,
      hc0,
      hc1: hc0 * Math.sqrt(response.length / fit.degreesOfFreedom),
      hc2: by(1),
      hc3: by(2),
      ...clusterErrors({ orthogonal, leverages, weights, residuals: fit.residuals }, clusters),
    },
    fit,
  };
}
