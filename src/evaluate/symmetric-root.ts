/**
 * The symmetric matrix whose square is the (pseudo-)inverse of a symmetric matrix without negative eigenvalues, by Jacobi's rotations.
 * Directions in which the matrix vanishes stay at zero.
 *
 * @param matrix  square and symmetric
 * @example
 * inverseSquareRoot([[4, 0], [0, 0.25]]) // => [[0.5, 0], [0, 2]]
 */
export function inverseSquareRoot(matrix: readonly (readonly number[])[]): number[][] {
  const a = matrix.map((row) => [...row]);
  const vectors = matrix.map((_, i) => matrix.map((__, j) => Number(i === j)));
  for (let sweep = 0; sweep < 60 && offDiagonal(a) > 0; sweep++)
    for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotate(a, vectors, p, q);
  const largest = Math.max(...a.map((row, i) => row[i]!));
  const roots = a.map((row, i) => (row[i]! > largest * 1e-12 ? 1 / Math.sqrt(row[i]!) : 0));
  return vectors.map((own) =>
    vectors.map((other) => own.reduce((sum, value, k) => sum + value * roots[k]! * other[k]!, 0)),
  );
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
  for (const row of [...a, ...vectors]) {
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
