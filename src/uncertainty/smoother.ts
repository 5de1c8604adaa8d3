import { mean, standardDeviation } from "../numeric/moments.ts";
import { problem } from "../problem.ts";
import { product, type SplineBasis, splineBasis } from "./spline-basis.ts";

/** A smooth surface through draws: the expected response at each draw's inputs. */
export interface Smoothed {
  readonly fitted: readonly number[];
  /** Effective number of coefficients: 2 for a straight line of one input. */
  readonly effectiveDegrees: number;
  /** Standard deviation of the response about the surface. */
  readonly residualDeviation: number;
}

/**
 * A smoother of responses on inputs, in any number of inputs: cubic radial splines on a linear part, with the roughness penalty that
 * generalised cross-validation chooses. Made once for the inputs, used for each response.
 *
 * @param inputs  columns of draws, by name; each varies and none follows linearly from the others
 * @returns       a function of a response, one number for each draw
 * @throws        when there are fewer than ten draws for each input (twenty at least), an input does not vary, or two say the same
 * @see           Wahba (1990), Spline Models for Observational Data, chapters 2 and 4; in one dimension agrees with R's smooth.spline at all knots
 * @example
 * const x = Array.from({ length: 40 }, (_, n) => n / 10);
 * smoother({ x })(x.map((value) => 3 - 2 * value)).fitted[10] // => 1.000000
 */
export function smoother(
  inputs: Readonly<Record<string, readonly number[]>>,
): (response: readonly number[]) => Smoothed {
  const points = standardised(inputs);
  const basis = splineBasis(points, knotsOf(points));
  return (response) => smoothed(basis, Float64Array.from(response));
}

function smoothed({ plain, bent, sizes }: SplineBasis, response: Float64Array): Smoothed {
  const draws = response.length;
  const fitted = new Float64Array(draws);
  for (const direction of plain) add(fitted, direction, product(direction, response));
  const rest = response.map((value, draw) => value - fitted[draw]!);
  const shares = bent.map((column) => product(column, rest));
  const all = product(rest, rest);
  const scale = Math.max(Number.MIN_VALUE, ...sizes);
  const tried = Array.from({ length: 141 }, (_, step) => scale * 10 ** (2 - step / 10)).map((penalty) => {
    let [left, degrees] = [all, plain.length];
    shares.forEach((share, j) => {
      const shrunk = 1 / (sizes[j]! + penalty);
      left -= share * share * shrunk * (2 - sizes[j]! * shrunk);
      degrees += sizes[j]! * shrunk;
    });
    return { penalty, degrees, score: Math.max(left, 0) / (draws - degrees) ** 2 };
  });
  const best = tried.reduce((least, other) => (other.score < least.score ? other : least));
  bent.forEach((column, j) => {
    add(fitted, column, shares[j]! / (sizes[j]! + best.penalty));
  });
  const residual = response.reduce((sum, value, draw) => sum + (value - fitted[draw]!) ** 2, 0);
  return {
    fitted: Array.from(fitted),
    effectiveDegrees: best.degrees,
    residualDeviation: Math.sqrt(residual / (draws - best.degrees)),
  };
}

function add(sum: Float64Array, column: Float64Array, weight: number): void {
  for (let row = 0; row < sum.length; row++) sum[row]! += weight * column[row]!;
}

function standardised(inputs: Readonly<Record<string, readonly number[]>>): readonly Float64Array[] {
  const entries = Object.entries(inputs);
  const draws = entries[0]?.[1].length ?? 0;
  if (draws < Math.max(20, 10 * entries.length))
    throw problem(
      "smooth over draws",
      `there are ${draws} draws and ${entries.length} inputs`,
      "give at least 20 draws, and 10 for each input",
    );
  const columns: Float64Array[] = [];
  for (const [name, values] of entries) {
    const [middle, spread] = [mean(values), standardDeviation(values)];
    if (!(spread > 1e-12 * Math.abs(middle)))
      throw problem("smooth over draws", `"${name}" does not vary`, "leave it out");
    const own = Float64Array.from(values, (value) => (value - middle) / spread);
    const rest = Float64Array.from(own);
    for (const other of columns) {
      const share = product(rest, other) / product(other, other);
      rest.forEach((value, draw) => {
        rest[draw] = value - share * other[draw]!;
      });
    }
    const length = Math.sqrt(product(rest, rest) / draws);
    if (length < 1e-5)
      throw problem("smooth over draws", `"${name}" follows from the inputs before it`, "leave it out");
    columns.push(rest.map((value) => value / length));
  }
  return columns;
}

/** Rows for the knots: at even quantiles of one input; of several, draws at even steps of their order. */
function knotsOf(points: readonly Float64Array[]): readonly number[] {
  const draws = points[0]!.length;
  const count = Math.min(points.length === 1 ? 24 : 30 + 15 * points.length, 90, Math.floor(draws / 3));
  const order = Array.from({ length: draws }, (_, draw) => draw);
  if (points.length === 1) order.sort((a, b) => points[0]![a]! - points[0]![b]!);
  const chosen = Array.from({ length: count }, (_, n) => order[Math.round((n * (draws - 1)) / (count - 1))]!);
  const seen = new Set<string>();
  return chosen.filter((row) => {
    const place = points.map((column) => column[row]!.toPrecision(9)).join();
    return !seen.has(place) && seen.add(place);
  });
}
