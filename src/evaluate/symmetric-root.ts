import { symmetricEigen } from "../numeric/symmetric-eigen.ts";

/**
 * The symmetric matrix whose square is the (pseudo-)inverse of a symmetric matrix without negative eigenvalues.
 * Directions in which the matrix vanishes stay at zero.
 *
 * @param matrix  square and symmetric
 * @example
 * inverseSquareRoot([[4, 0], [0, 0.25]]) // => [[0.5, 0], [0, 2]]
 */
export function inverseSquareRoot(matrix: readonly (readonly number[])[]): number[][] {
  const { values, vectors } = symmetricEigen(matrix);
  const largest = Math.max(...values);
  const roots = values.map((value) => (value > largest * 1e-12 ? 1 / Math.sqrt(value) : 0));
  return vectors.map((own) =>
    vectors.map((other) => own.reduce((sum, value, k) => sum + value * roots[k]! * other[k]!, 0)),
  );
}
