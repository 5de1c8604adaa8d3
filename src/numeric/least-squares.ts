import { problem } from "../problem.ts";
import { type DoubleDouble, multiplyDoubles } from "./double-double.ts";
import { checkList } from "./finite-numbers.ts";
import { dependentColumn, type Factored, factor, solveTransposed, solveTriangle } from "./householder.ts";
import { type Design, refinedSolution } from "./refined-solution.ts";

/** A linear fit. Arrays run over the columns of the design, except residuals, which run over its rows. */
export interface LeastSquaresFit {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** The inverse of X'X: times the residual variance it is the covariance of the coefficients. */
  readonly inverse: readonly (readonly number[])[];
  readonly residuals: readonly number[];
  /** Rows less columns. */
  readonly degreesOfFreedom: number;
  /** In the unit of the response. */
  readonly residualStandardDeviation: number;
}

/**
 * Ordinary least squares by Householder QR with scaled columns, refined in doubled precision until nothing changes. No intercept is
 * added: put a column of ones where there is to be one.
 *
 * @param design    one array for each row, all of the same length p; more rows than columns
 * @param response  one number for each row
 * @throws          when the shapes disagree, a value is not finite, or a column is a combination of those before it
 * @see             Bjorck (1967); NIST StRD linear regression, all eleven sets to 10 digits or more (polynomials by `polynomialLeastSquares`)
 * @example
 * const fit = leastSquares([[1, 0], [1, 1], [1, 2], [1, 3]], [1, 3, 4, 7]);
 * fit.coefficients // => [0.9, 1.9]
 * fit.standardErrors // => [0.4950, 0.2646]
 */
export function leastSquares(design: readonly (readonly number[])[], response: readonly number[]): LeastSquaresFit {
  const columns = checkedColumns(design, response);
  return fitted({ high: columns }, Float64Array.from(response));
}

/**
 * A polynomial through points by least squares: y = b0 + b1 x + ... + bk x^k. The powers are formed in doubled precision, since the
 * rounding of x^10 alone would cost half the digits.
 *
 * @param points  pairs of x and y, more than degree + 1
 * @param degree  a whole number, 0 or more
 * @throws        when there are too few points, or fewer different x than coefficients
 * @example
 * polynomialLeastSquares([[0, 1], [1, 6], [2, 63], [3, 364], [4, 1365]], 3).coefficients // => [-2.771429, 134.142857, -164.285714, 54]
 */
export function polynomialLeastSquares(
  points: readonly (readonly [x: number, y: number])[],
  degree: number,
): LeastSquaresFit {
  if (!Number.isSafeInteger(degree) || degree < 0)
    throw problem("fit a polynomial", `its degree is ${degree}`, "give a whole number of 0 or more");
  const powers = points.map(([x]) => {
    const row: DoubleDouble[] = [[1, 0]];
    for (let k = 1; k <= degree; k++) row.push(multiplyDoubles(row[k - 1]!, [x, 0]));
    return row;
  });
  const response = points.map(([, y]) => y);
  const high = checkedColumns(
    powers.map((row) => row.map((power) => power[0])),
    response,
  );
  const low = high.map((_, k) => Float64Array.from(powers, (row) => row[k]![1]));
  return fitted({ high, low }, Float64Array.from(response));
}

/** The design by columns, after all that can be wrong with it. */
export function checkedColumns(design: readonly (readonly number[])[], response: readonly number[]): Float64Array[] {
  const refuse = (obstacle: string, remedy: string): Error => problem("fit by least squares", obstacle, remedy);
  checkList("fit by least squares", response);
  if (!Array.isArray(design))
    throw refuse("the design is no list of rows", "give one array for each row, as [[1, 0], [1, 1]]");
  const width = design[0]?.length ?? 0;
  if (design.length !== response.length)
    throw refuse(
      `the design has ${design.length} rows and the response ${response.length}`,
      "give one response for each row",
    );
  if (width === 0 || design.length <= width)
    throw refuse(`there are ${design.length} rows for ${width} columns`, "give more rows than columns");
  design.forEach((row, i) => {
    if (row.length !== width)
      throw refuse(`row ${i + 1} has ${row.length} columns and row 1 has ${width}`, "give all rows the same columns");
    const wrong = [...row, response[i]!].findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0)
      throw refuse(
        `${wrong === width ? "the response" : `column ${wrong + 1}`} in row ${i + 1} is not a finite number`,
        "leave that row out or mend it",
      );
  });
  return Array.from({ length: width }, (_, j) => Float64Array.from(design, (row) => row[j]!));
}

/** Factors of a design, refused when a column adds nothing to those before it. */
export function checkedFactors(columns: readonly Float64Array[]): Factored {
  const factors = factor(columns);
  const dependent = dependentColumn(factors);
  if (dependent !== undefined)
    throw problem(
      "fit by least squares",
      `column ${dependent + 1} is a combination of the columns before it`,
      "leave it out",
    );
  return factors;
}

function fitted(design: Design, y: Float64Array): LeastSquaresFit {
  const factors = checkedFactors(design.high);
  const width = design.high.length;
  const { coefficients, residuals } = refinedSolution(design, factors, { y, c: new Float64Array(width) });
  const inverse = inverseOf(design, factors);
  const degreesOfFreedom = y.length - width;
  const squares = residuals.reduce((sum, [high, low]) => sum + (high + low) ** 2, 0);
  const residualStandardDeviation = Math.sqrt(squares / degreesOfFreedom);
  return {
    coefficients: coefficients.map(([high]) => high),
    standardErrors: inverse.map((row, j) => residualStandardDeviation * Math.sqrt(row[j]!)),
    inverse,
    residuals: residuals.map(([high]) => high),
    degreesOfFreedom,
    residualStandardDeviation,
  };
}

/** (X'X)^-1, column by column; refined where the columns are so alike that the factors alone would lose digits. */
export function inverseOf(design: Design, factors: Factored): number[][] {
  const [rows, width] = [factors.rows, design.high.length];
  const corners = factors.triangle.map((column, j) => Math.abs(column[j]!));
  const alike = Math.max(...corners) > 100 * Math.min(...corners);
  const columns = Array.from({ length: width }, (_, j) => {
    const c = new Float64Array(width);
    c[j] = -1;
    if (alike)
      return refinedSolution(design, factors, { y: new Float64Array(rows), c }).coefficients.map(([high]) => high);
    c[j] = factors.scales[j]!;
    return Array.from(solveTriangle(factors, solveTransposed(factors, c)), (value, i) => value * factors.scales[i]!);
  });
  return columns.map((_, i) => columns.map((column) => column[i]!));
}
