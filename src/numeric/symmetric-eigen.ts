/** The eigenvalues of a symmetric matrix, and in each column of `vectors` the direction that belongs to one. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/**
 * The eigenvalues and directions of a symmetric matrix, by Jacobi's rotations; in no particular order.
 *
 * @param matrix  square and symmetric
 * @see           Golub & Van Loan, Matrix Computations (2013), section 8.5
 * @example
 * [...symmetricEigen([[2, 1], [1, 2]]).values].sort() // => [1, 3]
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const a = matrix.map((row) => [...row]);
  const vectors = matrix.map((_, i) => matrix.map((__, j) => Number(i === j)));
  for (let sweep = 0; sweep < 60 && offDiagonal(a) > 0; sweep++)
    for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotate(a, vectors, p, q);
  return { values: a.map((row, i) => row[i]!), vectors };
}

function offDiagonal(a: readonly (readonly number[])[]): number {
  let [off, on] = [0, 0];
  a.forEach((row, i) => {
    row.forEach((value, j) => {
      if (i === j) on = Math.max(on, Math.abs(value));
      else off = Math.max(off, Math.abs(value));
    });
  });
  return off > on * 1e-17 ? off : 0;
}

/** One rotation that clears the entry at row p and column q. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const entry = a[p]![q]!;
  if (entry === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * entry);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const rows of [a, vectors])
    for (const row of rows) {
      const [x, y] = [row[p]!, row[q]!];
      row[p] = cosine * x - sine * y;
      row[q] = sine * x + cosine * y;
    }
  const [up, down] = [a[p]!, a[q]!];
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [up[k]!, down[k]!];
    up[k] = cosine * x - sine * y;
    down[k] = sine * x + cosine * y;
  }
}
