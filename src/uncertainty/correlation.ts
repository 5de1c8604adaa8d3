import { normalDistribution } from "../numeric/normal-distribution.ts";
import { problem } from "../problem.ts";

/** How two uncertain parameters go together: the correlation of their normal scores (a Gaussian copula), between -1 and 1. */
export interface Correlation<N extends string = string> {
  readonly between: readonly [N, N];
  readonly is: number;
}

/**
 * The lower triangle whose product with its transpose is the correlation matrix of the names: what makes independent normal scores go together.
 *
 * @param names         in order; those in no pair are uncorrelated
 * @param correlations  pairs of names
 * @throws              when a correlation is not between -1 and 1, a pair stands twice, or the pairs contradict each other: then the pair
 *                      is named, with the range that those before it leave
 * @example
 * correlationTriangle(["a", "b"], [{ between: ["a", "b"], is: 0.6 }]) // => [[1, 0], [0.6, 0.8]]
 * correlationTriangle(["a", "b", "c"], [
 *   { between: ["a", "b"], is: 0.9 }, { between: ["a", "c"], is: 0.9 }, { between: ["b", "c"], is: 0 },
 * ])
 * // throws Cannot correlate parameters: "c" and "b" cannot have the correlation 0 when each has the ones given with the others. Instead, give them one between 0.62 and 1.
 */
export function correlationTriangle(
  names: readonly string[],
  correlations: readonly Correlation[],
): readonly (readonly number[])[] {
  const matrix = matrixOf(names, correlations);
  const lower: number[][] = names.map(() => names.map(() => 0));
  for (let i = 0; i < names.length; i++) {
    let left = 1;
    for (let j = 0; j < i; j++) {
      const known = sumOfProducts(lower[i]!, lower[j]!, j);
      const room = Math.sqrt(left) * lower[j]![j]!;
      const entry = matrix[i]![j]! - known;
      if (!(Math.abs(entry) < room)) throw contradiction([names[i]!, names[j]!], matrix[i]![j]!, [known, room]);
      lower[i]![j] = entry / lower[j]![j]!;
      left -= lower[i]![j]! ** 2;
    }
    lower[i]![i] = Math.sqrt(left);
  }
  return lower;
}

/**
 * Uniforms that go together, of uniforms that do not. Columns in no pair keep their numbers, and so does the first of those that are.
 *
 * @param columns  one for each name; numbers above 0 and below 1
 * @throws         as `correlationTriangle`
 */
export function correlatedUniforms(
  names: readonly string[],
  columns: readonly (readonly number[])[],
  correlations: readonly Correlation[],
): readonly (readonly number[])[] {
  const lower = correlationTriangle(names, correlations);
  const normal = normalDistribution();
  const scores = columns.map((column, n) =>
    lower.some((row, i) => i !== n && row[n] !== 0) || lower[n]!.some((entry, j) => j !== n && entry !== 0)
      ? column.map((uniform) => normal.quantile(uniform))
      : [],
  );
  return columns.map((column, i) =>
    lower[i]!.every((entry, j) => j === i || entry === 0)
      ? column
      : column.map((_, draw) => inside(normal.lower(weighted(lower[i]!, scores, draw)))),
  );
}

function weighted(row: readonly number[], scores: readonly (readonly number[])[], draw: number): number {
  return row.reduce((sum, entry, j) => (entry === 0 ? sum : sum + entry * scores[j]![draw]!), 0);
}

/** A probability that rounding has not made 0 or 1. */
function inside(probability: number): number {
  return Math.min(Math.max(probability, 2 ** -54), 1 - 2 ** -53);
}

function matrixOf(names: readonly string[], correlations: readonly Correlation[]): readonly (readonly number[])[] {
  const matrix = names.map((_, i) => names.map((__, j) => Number(i === j)));
  const seen = new Set<string>();
  for (const { between, is } of correlations) {
    const [i, j] = between.map((name) => names.indexOf(name)) as [number, number];
    const pair = `"${between[0]}" and "${between[1]}"`;
    const wrong = !(is > -1 && is < 1)
      ? [`${pair} are given the correlation ${is}`, "give one between -1 and 1, ends excluded"]
      : i === j
        ? [`${pair} are one parameter`, "name two"]
        : seen.has([i, j].sort().join())
          ? [`${pair} are given two correlations`, "give one"]
          : undefined;
    if (wrong) throw problem("correlate parameters", wrong[0]!, wrong[1]!);
    seen.add([i, j].sort().join());
    matrix[i]![j] = is;
    matrix[j]![i] = is;
  }
  return matrix;
}

function sumOfProducts(a: readonly number[], b: readonly number[], count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += a[k]! * b[k]!;
  return sum;
}

function contradiction(pair: readonly [string, string], is: number, [middle, room]: readonly [number, number]): Error {
  const between = `${Number((middle - room).toPrecision(3))} and ${Number((middle + room).toPrecision(3))}`;
  return problem(
    "correlate parameters",
    `"${pair[0]}" and "${pair[1]}" cannot have the correlation ${is} when each has the ones given with the others`,
    `give them one between ${between}`,
  );
}
