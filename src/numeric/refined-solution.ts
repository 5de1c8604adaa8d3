import { addDoubles, type DoubleDouble, multiplyDoubles } from "./double-double.ts";
import { apply, applyTransposed, type Factored, solveTransposed, solveTriangle } from "./householder.ts";

/** A matrix by columns, each entry the sum of a high and (where there is one) a low double. */
export interface Design {
  readonly high: readonly Float64Array[];
  readonly low?: readonly Float64Array[];
}

/** What is solved: r + X b = y and X' r = c. With c = 0 it is least squares; with y = 0 and c = -e it gives a column of (X'X)^-1. */
export interface RightSide {
  readonly y: Float64Array;
  readonly c: Float64Array;
}

interface Solution {
  readonly coefficients: DoubleDouble[];
  readonly residuals: DoubleDouble[];
}

const zero: DoubleDouble = [0, 0];

/**
 * Coefficients and residuals together, corrected until the corrections vanish: what is left of the two equations is formed in
 * doubled precision and solved for with the factors at hand. Solving for both is what keeps the error from growing with the
 * square of the condition.
 *
 * @see Bjorck (1967), Iterative refinement of linear least squares solutions I, BIT 7
 */
export function refinedSolution(design: Design, factors: Factored, { y, c }: RightSide): Solution {
  const coefficients = factors.scales.map(() => zero);
  const residuals = Array.from(y, () => zero);
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 40; round++) {
    const left = Float64Array.from(y, (value, i) => leftOfRow(design, { coefficients, residuals }, value, i));
    const below = Float64Array.from(c, (value, j) => leftOfColumn(design, residuals, value, j) * factors.scales[j]!);
    const size = correct({ coefficients, residuals }, factors, left, below);
    if (size <= Number.EPSILON / 2 || (round > 2 && size > before / 2)) break;
    before = size;
  }
  return { coefficients, residuals };
}

/** y - r - X b in one row. */
function leftOfRow(design: Design, { coefficients, residuals }: Solution, y: number, i: number): number {
  let left = addDoubles([y, 0], negative(residuals[i]!));
  for (let j = 0; j < coefficients.length; j++)
    left = addDoubles(left, negative(multiplyDoubles(entry(design, i, j), coefficients[j]!)));
  return left[0];
}

/** c - X' r in one column. */
function leftOfColumn(design: Design, residuals: readonly DoubleDouble[], c: number, j: number): number {
  let left: DoubleDouble = [c, 0];
  for (let i = 0; i < residuals.length; i++)
    left = addDoubles(left, negative(multiplyDoubles(entry(design, i, j), residuals[i]!)));
  return left[0];
}

/** Adds the correction that the factors give, and tells how large it was, coefficient by coefficient. */
function correct(
  { coefficients, residuals }: Solution,
  factors: Factored,
  left: Float64Array,
  below: Float64Array,
): number {
  const rotated = applyTransposed(factors, left);
  const own = solveTransposed(factors, below);
  const step = solveTriangle(
    factors,
    own.map((value, j) => rotated[j]! - value),
  );
  rotated.set(own, 0);
  apply(factors, rotated).forEach((value, i) => {
    residuals[i] = addDoubles(residuals[i]!, [value, 0]);
  });
  let size = 0;
  step.forEach((value, j) => {
    const change = value * factors.scales[j]!;
    coefficients[j] = addDoubles(coefficients[j]!, [change, 0]);
    if (change !== 0)
      size = Math.max(size, Math.abs(change) / Math.max(Math.abs(coefficients[j]![0]), Number.MIN_VALUE));
  });
  return size;
}

function entry({ high, low }: Design, i: number, j: number): DoubleDouble {
  return [high[j]![i]!, low?.[j]?.[i] ?? 0];
}

function negative([high, low]: DoubleDouble): DoubleDouble {
  return [-high, -low];
}
