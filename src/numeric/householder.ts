/**
 * A matrix of n rows and p columns as Q R by Householder reflections, its columns first scaled by powers of two to lengths between
 * 1 and 2, so that a column in kronor and one in shares weigh the same.
 */
export interface Factored {
  readonly rows: number;
  /** The reflections, one a column, each from its own row down. */
  readonly reflections: readonly Float64Array[];
  /** The upper triangle, column by column. */
  readonly triangle: readonly Float64Array[];
  /** What each column was multiplied by. */
  readonly scales: readonly number[];
}

/** The factors of a matrix given by its columns; the columns are left as they are. */
export function factor(columns: readonly Float64Array[]): Factored {
  const rows = columns[0]!.length;
  const scales = columns.map((column) => 2 ** -Math.floor(Math.log2(lengthOf(column, 0) || 1)));
  const work = columns.map((column, j) => column.map((value) => value * scales[j]!));
  const reflections: Float64Array[] = [];
  const triangle: Float64Array[] = [];
  for (let j = 0; j < work.length; j++) {
    const column = work[j]!;
    const length = lengthOf(column, j);
    const corner = column[j]! > 0 ? -length : length;
    const reflection = new Float64Array(rows);
    if (length > 0) {
      reflection.set(column.subarray(j), j);
      reflection[j]! -= corner;
      const own = lengthOf(reflection, j);
      for (let i = j; i < rows; i++) reflection[i]! /= own;
    }
    reflections.push(reflection);
    for (let k = j; k < work.length; k++) reflect(work[k]!, reflection, j);
    triangle.push(column.slice(0, j + 1));
    triangle[j]![j] = corner;
  }
  return { rows, reflections, triangle, scales };
}

/** The first column that is, to rounding, a combination of those before it; undefined when there is none. */
export function dependentColumn({ triangle, rows }: Factored): number | undefined {
  const least = 2 * Number.EPSILON * Math.sqrt(rows);
  const index = triangle.findIndex((column, j) => !(Math.abs(column[j]!) > least));
  return index < 0 ? undefined : index;
}

/** Q' v, in place. */
export function applyTransposed({ reflections }: Factored, v: Float64Array): Float64Array {
  reflections.forEach((reflection, j) => {
    reflect(v, reflection, j);
  });
  return v;
}

/** Q v, in place. */
export function apply({ reflections }: Factored, v: Float64Array): Float64Array {
  for (let j = reflections.length - 1; j >= 0; j--) reflect(v, reflections[j]!, j);
  return v;
}

/** The orthogonal factor, column by column: as many as the matrix has, each as long as its rows. */
export function orthogonalColumns(factors: Factored): Float64Array[] {
  return factors.reflections.map((_, j) => {
    const unit = new Float64Array(factors.rows);
    unit[j] = 1;
    return apply(factors, unit);
  });
}

/** How much each row pulls its own fitted value, from 0 to 1: the diagonal of the hat matrix. */
export function leveragesOf(orthogonal: readonly Float64Array[]): Float64Array {
  const leverages = new Float64Array(orthogonal[0]!.length);
  for (const column of orthogonal) for (let i = 0; i < column.length; i++) leverages[i]! += column[i]! * column[i]!;
  return leverages;
}

/** R x = b for x, in place of the first p entries of b. */
export function solveTriangle({ triangle }: Factored, b: Float64Array): Float64Array {
  for (let j = triangle.length - 1; j >= 0; j--) {
    const column = triangle[j]!;
    b[j]! /= column[j]!;
    for (let i = 0; i < j; i++) b[i]! -= column[i]! * b[j]!;
  }
  return b;
}

/** R' x = b for x, in place. */
export function solveTransposed({ triangle }: Factored, b: Float64Array): Float64Array {
  for (let j = 0; j < triangle.length; j++) {
    const column = triangle[j]!;
    for (let i = 0; i < j; i++) b[j]! -= column[i]! * b[i]!;
    b[j]! /= column[j]!;
  }
  return b;
}

function reflect(v: Float64Array, reflection: Float64Array, from: number): void {
  let inner = 0;
  for (let i = from; i < v.length; i++) inner += reflection[i]! * v[i]!;
  for (let i = from; i < v.length; i++) v[i]! -= 2 * inner * reflection[i]!;
}

function lengthOf(v: Float64Array, from: number): number {
  let largest = 0;
  for (let i = from; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]!));
  if (largest === 0) return 0;
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += (v[i]! / largest) ** 2;
  return largest * Math.sqrt(sum);
}
