import { symmetricEigen } from "../numeric/symmetric-eigen.ts";

/** What a cluster-robust error is made of: nothing in it is larger than rows times columns. */
export interface FittedRows {
  /** The orthogonal factor of the design, column by column. */
  readonly orthogonal: readonly Float64Array[];
  readonly leverages: Float64Array;
  /** What each response adds to the coefficient. */
  readonly weights: readonly number[];
  readonly residuals: readonly number[];
}

/** A standard error with the degrees of freedom that it is worth. */
export interface ClusterErrors {
  readonly cr2: number;
  readonly degreesOfFreedom: number;
}

/**
 * The CR2 standard error, and the degrees of freedom of a chi-square with the same two moments were all spreads equal. With a_g the adjusted weights of
 * a cluster and b_g = Q_g' a_g, two clusters' vectors have the inner product (a_g' a_g if they are the same) - b_g' b_h, so that the sum of all
 * their squares needs only the p by p matrix of b b'.
 *
 * @see Bell & McCaffrey (2002); Pustejovsky & Tipton (2018), doi:10.1080/07350015.2016.1247004, section 4
 */
export function clusterErrors(of: FittedRows, clusters: readonly (number | string)[]): ClusterErrors {
  const width = of.orthogonal.length;
  const products = new Float64Array(width * width);
  let [variance, trace, squares] = [0, 0, 0];
  for (const rows of rowsByCluster(clusters)) {
    const adjusted = adjustedWeights(of, rows);
    const along = transposedTimes(of, rows, adjusted);
    let [score, own, shared] = [0, 0, 0];
    for (let k = 0; k < rows.length; k++) {
      score += adjusted[k]! * of.residuals[rows[k]!]!;
      own += adjusted[k]! ** 2;
    }
    for (let j = 0; j < width; j++) {
      shared += along[j]! ** 2;
      for (let k = 0; k < width; k++) products[j * width + k]! += along[j]! * along[k]!;
    }
    variance += score ** 2;
    trace += own - shared;
    squares += (own - shared) ** 2 - shared ** 2;
  }
  for (const product of products) squares += product ** 2;
  return { cr2: Math.sqrt(variance), degreesOfFreedom: trace ** 2 / squares };
}

function rowsByCluster(clusters: readonly (number | string)[]): Iterable<readonly number[]> {
  const rows = new Map<number | string, number[]>();
  clusters.forEach((name, i) => {
    const own = rows.get(name);
    if (own === undefined) rows.set(name, [i]);
    else own.push(i);
  });
  return rows.values();
}

/** Q_g' v of one cluster. */
function transposedTimes({ orthogonal }: FittedRows, rows: readonly number[], v: ArrayLike<number>): Float64Array {
  return Float64Array.from(orthogonal, (column) => {
    let sum = 0;
    for (let k = 0; k < rows.length; k++) sum += column[rows[k]!]! * v[k]!;
    return sum;
  });
}

/**
 * (I - H_gg)^-1/2 w_g. With the directions V and values l of the p by p matrix Q_g' Q_g it is w + Q V f(l) V' Q' w, where f(l) = 1 / (s (1 + s)), s the
 * root of 1 - l; directions that the cluster alone decides are left out, as a pseudo-inverse does.
 */
function adjustedWeights(of: FittedRows, rows: readonly number[]): Float64Array {
  const weights = Float64Array.from(rows, (i) => of.weights[i]!);
  if (rows.length === 1) return weights.map((weight) => weight / Math.sqrt(1 - of.leverages[rows[0]!]!));
  const { values, vectors } = symmetricEigen(
    of.orthogonal.map((one) => of.orthogonal.map((other) => rows.reduce((sum, i) => sum + one[i]! * other[i]!, 0))),
  );
  const along = transposedTimes(of, rows, weights);
  const turned = values.map((value, k) => {
    const rest = 1 - value;
    const root = Math.sqrt(Math.max(0, rest));
    const factor = rest > alone ? 1 / (root * (1 + root)) : -1;
    return factor * vectors.reduce((sum, direction, j) => sum + direction[k]! * along[j]!, 0);
  });
  return weights.map((weight, k) =>
    of.orthogonal.reduce(
      (sum, column, j) =>
        sum + column[rows[k]!]! * vectors[j]!.reduce((part, value, at) => part + value * turned[at]!, 0),
      weight,
    ),
  );
}

/** What is left of a direction that one cluster alone decides. */
const alone = 1e-12;
