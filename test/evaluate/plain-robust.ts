import { apply, factor } from "../../src/numeric/householder.ts";
import { leastSquares } from "../../src/numeric/least-squares.ts";
import { symmetricEigen } from "../../src/numeric/symmetric-eigen.ts";

/** The CR2 error and its degrees of freedom by the definition, with the entire hat matrix: what the quick version must agree with. */
export function plainRobust(
  design: readonly (readonly number[])[],
  {
    response,
    column,
    clusters,
  }: { response: readonly number[]; column: number; clusters: readonly (number | string)[] },
): { cr2: number; degreesOfFreedom: number } {
  const fit = leastSquares(design, response);
  const hat = hatMatrix(design);
  const weights = design.map((row) => row.reduce((sum, value, j) => sum + value * fit.inverse[column]![j]!, 0));
  const groups = [...new Set(clusters)].map((name) => clusters.flatMap((own, i) => (own === name ? [i] : [])));
  const directions = groups.map((rows) => {
    const root = inverseSquareRoot(rows.map((i) => rows.map((k) => Number(i === k) - hat[i]![k]!)));
    return { rows, adjusted: root.map((line) => line.reduce((sum, value, k) => sum + value * weights[rows[k]!]!, 0)) };
  });
  const cr2 = Math.sqrt(
    directions.reduce(
      (sum, { rows, adjusted }) => sum + rows.reduce((part, i, k) => part + adjusted[k]! * fit.residuals[i]!, 0) ** 2,
      0,
    ),
  );
  const vectors = directions.map(({ rows, adjusted }) =>
    weights.map((_, i) => rows.reduce((sum, row, k) => sum + (Number(i === row) - hat[i]![row]!) * adjusted[k]!, 0)),
  );
  let [trace, squares] = [0, 0];
  vectors.forEach((own, g) => {
    vectors.forEach((other, h) => {
      const inner = own.reduce((sum, value, i) => sum + value * other[i]!, 0);
      squares += inner * inner;
      if (g === h) trace += inner;
    });
  });
  return { cr2, degreesOfFreedom: trace ** 2 / squares };
}

function hatMatrix(design: readonly (readonly number[])[]): number[][] {
  const columns = design[0]!.map((_, j) => Float64Array.from(design, (row) => row[j]!));
  const factors = factor(columns);
  const orthogonal = columns.map((_, j) => {
    const unit = new Float64Array(design.length);
    unit[j] = 1;
    return apply(factors, unit);
  });
  return design.map((_, i) => design.map((__, k) => orthogonal.reduce((sum, q) => sum + q[i]! * q[k]!, 0)));
}

/** The symmetric matrix whose square is the pseudo-inverse of a symmetric matrix without negative eigenvalues. */
function inverseSquareRoot(matrix: readonly (readonly number[])[]): number[][] {
  const { values, vectors } = symmetricEigen(matrix);
  const largest = Math.max(...values);
  const roots = values.map((value) => (value > largest * 1e-12 ? 1 / Math.sqrt(value) : 0));
  return vectors.map((own) =>
    vectors.map((other) => own.reduce((sum, value, k) => sum + value * roots[k]! * other[k]!, 0)),
  );
}
