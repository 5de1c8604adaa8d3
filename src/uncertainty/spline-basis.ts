import { symmetricEigen } from "../numeric/symmetric-eigen.ts";

/**
 * Columns of a smooth surface over points: `plain` (orthonormal: a constant and each coordinate) and `bent` (orthogonal to those and to each
 * other, with squared lengths `sizes`), scaled so that roughness is the sum of squared coefficients of `bent`.
 */
export interface SplineBasis {
  readonly plain: readonly Float64Array[];
  readonly bent: readonly Float64Array[];
  readonly sizes: readonly number[];
}

type Points = readonly Float64Array[];

/**
 * A basis of cubic radial splines, sum of c |x - knot|^3 plus a linear part: in one dimension the natural cubic spline.
 *
 * @param points  a column for each coordinate, standardised; none of them follows from the others
 * @param knots   rows of the points at which the knots lie, all different, more than there are coordinates
 * @see           Duchon (1977); Wood (2003), doi:10.1111/1467-9868.00374
 */
export function splineBasis(points: Points, knots: readonly number[]): SplineBasis {
  const rows = points[0]!.length;
  const plain = orthonormal([new Float64Array(rows).fill(1), ...points]);
  if (knots.length <= points.length + 1) return { plain, bent: [], sizes: [] };
  const at = (row: number): readonly number[] => knots.map((knot) => distance(points, row, knot) ** 3);
  const reflections = reflectionsOf(knots.map((knot) => [1, ...points.map((column) => column[knot]!)]));
  const free = (values: readonly number[]): readonly number[] =>
    reflected(values, reflections).slice(reflections.length);
  const once = knots.map((knot) => free(at(knot)));
  const roughness = once[0]!.map((_, j) => free(once.map((row) => row[j]!)));
  const { values, vectors } = symmetricEigen(roughness);
  const kept = values.map((_, j) => j).filter((j) => values[j]! > 1e-10 * Math.max(...values));
  const scaled = vectors.map((row) => kept.map((j) => row[j]! / Math.sqrt(values[j]!)));
  const bent = kept.map(() => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    const own = free(at(row));
    kept.forEach((_, k) => {
      let sum = 0;
      for (let j = 0; j < own.length; j++) sum += own[j]! * scaled[j]![k]!;
      bent[k]![row] = sum;
    });
  }
  for (const column of bent) for (const direction of plain) takeAway(column, direction);
  return { plain, ...orthogonal(bent) };
}

function distance(points: Points, row: number, knot: number): number {
  let sum = 0;
  for (const column of points) sum += (column[row]! - column[knot]!) ** 2;
  return Math.sqrt(sum);
}

/** The columns turned so that they are orthogonal; directions of no length are left out. */
function orthogonal(columns: readonly Float64Array[]): Pick<SplineBasis, "bent" | "sizes"> {
  const { values, vectors } = symmetricEigen(columns.map((a) => columns.map((b) => product(a, b))));
  const kept = values.map((_, j) => j).filter((j) => values[j]! > 1e-12 * Math.max(...values));
  const bent = kept.map((j) => {
    const out = new Float64Array(columns[0]!.length);
    columns.forEach((column, i) => {
      const weight = vectors[i]![j]!;
      for (let row = 0; row < out.length; row++) out[row]! += weight * column[row]!;
    });
    return out;
  });
  return { bent, sizes: kept.map((j) => values[j]!) };
}

function orthonormal(columns: readonly Float64Array[]): Float64Array[] {
  const out: Float64Array[] = [];
  for (const column of columns) {
    const own = Float64Array.from(column);
    for (let round = 0; round < 2; round++) for (const direction of out) takeAway(own, direction);
    const length = Math.sqrt(product(own, own));
    out.push(own.map((value) => value / length));
  }
  return out;
}

function takeAway(column: Float64Array, direction: Float64Array): void {
  const share = product(column, direction);
  for (let row = 0; row < column.length; row++) column[row]! -= share * direction[row]!;
}

/** The sum of products, row by row. */
export function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}

/** Householder's reflections that turn the columns of a matrix into its first coordinates. */
function reflectionsOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const columns = matrix[0]!.map((_, j) => matrix.map((row) => row[j]!));
  const found: (readonly number[])[] = [];
  columns.forEach((column, j) => {
    const own = reflected(column, found).map((value, i) => (i < j ? 0 : value));
    const length = Math.hypot(...own);
    if (length < 1e-9) return;
    own[j]! += own[j]! < 0 ? -length : length;
    const scale = Math.SQRT2 / Math.hypot(...own);
    found.push(own.map((value) => value * scale));
  });
  return found;
}

function reflected(values: readonly number[], reflections: readonly (readonly number[])[]): number[] {
  const out = [...values];
  for (const direction of reflections) {
    let share = 0;
    for (let i = 0; i < out.length; i++) share += direction[i]! * out[i]!;
    for (let i = 0; i < out.length; i++) out[i]! -= share * direction[i]!;
  }
  return out;
}
