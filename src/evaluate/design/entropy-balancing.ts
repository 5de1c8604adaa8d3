import { cholesky, solveLower, solveUpper } from "../../numeric/cholesky.ts";
import { isProblem, problem } from "../../problem.ts";
import type { Baseline } from "./baseline.ts";
import { covariateColumns } from "./covariate-columns.ts";
import { type Design, type DesignOptions, designOf } from "./design.ts";

/**
 * Entropy balancing: the controls' weights that are nearest to equal among those that give the controls the very means of the treated (and with
 * two moments the very variances). For the effect on the treated.
 *
 * @param of       from `baseline`
 * @param options  `moments`: 1 (means) or 2 (means of squares too); 1 when left out
 * @throws         when no weights can do it: the treated lie outside what the controls span
 * @see            Hainmueller (2012), doi:10.1093/pan/mpr025
 * @example
 * entropyBalancing(exampleBaseline).balance.after.rows[0].standardisedDifference.toFixed(9) // => 0.000000000
 */
export function entropyBalancing(of: Baseline, options: DesignOptions & { readonly moments?: 1 | 2 } = {}): Design {
  const { moments = 1 } = options;
  const columns = constraints(of, moments);
  const controls = [...of.isTreated.keys()].filter((row) => !of.isTreated[row]);
  const points = controls.map((row) => columns.map((values) => values[row]!));
  const shares = tilted(points, of);
  const weights: number[] = of.isTreated.map(Number);
  controls.forEach((row, place) => {
    weights[row] = shares[place]! * controls.length;
  });
  const method = { sv: `entropibalansering (${moments} moment)`, en: `entropy balancing (${moments} moments)` };
  return designOf(of, { method, estimand: "ATT", weights }, options);
}

/** What is to be 0 on average: each covariate about the mean of the treated, in units of its spread. Columns that never vary are dropped. */
function constraints(of: Baseline, moments: 1 | 2): readonly Float64Array[] {
  return covariateColumns(of, "all but first").flatMap(({ values, binary }) => {
    const first = aboutTreated(values, of);
    const out =
      moments === 1 || binary
        ? [first]
        : [
            first,
            aboutTreated(
              first.map((value) => value * value),
              of,
            ),
          ];
    return out.filter((column) => column.some((value) => Math.abs(value) > 1e-12));
  });
}

function aboutTreated(values: Float64Array, { isTreated, sizes }: Baseline): Float64Array {
  const mean = values.reduce((sum, value, row) => sum + (isTreated[row] ? value : 0), 0) / sizes.treated;
  const about = values.map((value) => value - mean);
  const spread = Math.sqrt(about.reduce((sum, value) => sum + value * value, 0) / about.length);
  return about.map((value) => (spread > 0 ? value / spread : 0));
}

/** Shares proportional to exp(point . lambda), with lambda by Newton's method on the logarithm of their sum, which is convex. */
function tilted(points: readonly (readonly number[])[], of: Baseline): readonly number[] {
  const width = points[0]!.length;
  let lambda = new Array<number>(width).fill(0);
  let state = sharesAt(points, lambda);
  for (let round = 0; round < 200; round++) {
    const gradient = meansOf(points, state.shares);
    const worst = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (worst < 1e-10) return state.shares;
    const step = newtonStep(points, state.shares, gradient);
    if (step === undefined) break;
    const slope = gradient.reduce((sum, value, k) => sum + value * step[k]!, 0);
    let length = 1;
    let next = sharesAt(points, along(lambda, step, length));
    // So near the end that the logarithm of the sum no longer tells a better point from a worse one, the whole step is taken.
    const near = slope < 1e-8;
    while (!near && !(next.logSum <= state.logSum - 1e-4 * length * slope) && length > 1e-10) {
      length /= 2;
      next = sharesAt(points, along(lambda, step, length));
    }
    if (length <= 1e-10 && worst < 1e-8) return state.shares;
    lambda = along(lambda, step, length);
    state = next;
    if (lambda.some((value) => Math.abs(value) > 500)) break;
  }
  throw problem(
    "balance by entropy",
    `no weights of the ${points.length} controls give them the means of the treated in ${of.covariates.join(", ")}`,
    "use fewer covariates or one moment, or compare only where the groups overlap",
  );
}

function along(from: readonly number[], step: readonly number[], length: number): number[] {
  return from.map((value, k) => value - length * step[k]!);
}

function sharesAt(
  points: readonly (readonly number[])[],
  lambda: readonly number[],
): { readonly shares: readonly number[]; readonly logSum: number } {
  const exponents = points.map((point) => point.reduce((sum, value, k) => sum + value * lambda[k]!, 0));
  const top = exponents.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const raw = exponents.map((value) => Math.exp(value - top));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return { shares: raw.map((value) => value / total), logSum: top + Math.log(total) };
}

function meansOf(points: readonly (readonly number[])[], shares: readonly number[]): number[] {
  return points[0]!.map((_, k) => points.reduce((sum, point, at) => sum + shares[at]! * point[k]!, 0));
}

/** The gradient through the inverse of the weighted covariance; undefined when that has none: the weights are running to an edge. */
function newtonStep(
  points: readonly (readonly number[])[],
  shares: readonly number[],
  means: readonly number[],
): readonly number[] | undefined {
  const covariance = means.map((_, j) =>
    means.map((_, k) =>
      points.reduce((sum, point, at) => sum + shares[at]! * (point[j]! - means[j]!) * (point[k]! - means[k]!), 0),
    ),
  );
  try {
    const lower = cholesky(covariance);
    return solveUpper(lower, solveLower(lower, means));
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}
