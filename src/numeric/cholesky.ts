import { problem } from "../problem.ts";

/**
 * The lower triangle L of a symmetric positive definite matrix: L times its transpose is the matrix.
 *
 * @throws when the matrix is not positive definite to working precision
 * @see    Golub & Van Loan, Matrix Computations (2013), section 4.2
 * @example
 * cholesky([[4, 2], [2, 3]]) // => [[2, 0], [1, 1.4142136]]
 */
export function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const lower: number[][] = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++)
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!;
      if (i === j && !(rest > 1e-12 * Math.abs(matrix[i]![i]!)))
        throw problem("factor the matrix", `column ${i + 1} follows from those before it`, "leave one of them out");
      lower[i]![j] = i === j ? Math.sqrt(rest) : rest / lower[j]![j]!;
    }
  return lower;
}

/**
 * The solution of L y = b for a lower triangle L.
 *
 * @example
 * solveLower([[2, 0], [1, 1]], [4, 5]) // => [2, 3]
 */
export function solveLower(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
  const out: number[] = [];
  lower.forEach((row, i) => {
    let rest = right[i]!;
    for (let k = 0; k < i; k++) rest -= row[k]! * out[k]!;
    out.push(rest / row[i]!);
  });
  return out;
}

/**
 * The solution of L' x = y for a lower triangle L, with L' its transpose.
 *
 * @example
 * solveUpper([[2, 0], [1, 1]], [7, 3]) // => [2, 3]
 */
export function solveUpper(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
  const out = new Array<number>(right.length).fill(0);
  for (let i = right.length - 1; i >= 0; i--) {
    let rest = right[i]!;
    for (let k = i + 1; k < right.length; k++) rest -= lower[k]![i]! * out[k]!;
    out[i] = rest / lower[i]![i]!;
  }
  return out;
}
