/**
 * A hazard over a short step as a polynomial in the share s of the step that has gone: interpolated at Chebyshev's points, its
 * mean set to the exact one, so that the cumulative hazard at the end of the step is exact.
 * @module
 */
import { cumulativeHazard, hazardAt } from "../../random/sojourn/evaluate.ts";

/** The degree of the polynomial. */
export const degree = 7;

const points = degree + 1;

/** The eight points cos(k pi/16), k odd, by half angles and Chebyshev's recurrence: the same bits everywhere. */
const cosines = (() => {
  const first = Math.sqrt((1 + Math.sqrt((1 + Math.sqrt(0.5)) / 2)) / 2);
  return Array.from({ length: points }, (_, j) => chebyshev(2 * j + 1, first));
})();

function chebyshev(k: number, x: number): number {
  let [before, now] = [1, x];
  if (k === 0) return 1;
  for (let n = 1; n < k; n++) [before, now] = [now, 2 * x * now - before];
  return now;
}

/** Coefficients in s of Chebyshev's polynomials of 2 s - 1. */
const shifted = (() => {
  const rows = [[1], [-1, 2]];
  for (let k = 2; k < points; k++) {
    const [before, now] = [rows[k - 2]!, rows[k - 1]!];
    rows.push(Array.from({ length: k + 1 }, (_, n) => 4 * (now[n - 1] ?? 0) - 2 * (now[n] ?? 0) - (before[n] ?? 0)));
  }
  return rows;
})();

/** How far the last two terms reach: what the polynomial may be wrong by. */
const lastTerms = [degree - 1, degree].map((k) => cosines.map((x) => (2 / points) * chebyshev(k, x)));

/** From the hazard at the points to the coefficients in s. */
const fromPoints = Array.from({ length: points }, (_, n) =>
  cosines.map((x) => {
    let sum = 0;
    for (let k = 0; k < points; k++) sum += (k === 0 ? 1 : 2) * chebyshev(k, x) * (shifted[k]![n] ?? 0);
    return sum / points;
  }),
);

const at = new Float64Array(points);

/**
 * Writes the coefficients of a hazard over the step from `begin` to `end` (in the distribution's own time) into `out`.
 *
 * @returns how much hazard the polynomial may have in the wrong place: its error times the step; infinite when its
 *          last terms are not small: the solution's own series would hardly converge
 */
export function fitHazard(
  { family, leaf }: { readonly family: number; readonly leaf: number },
  numbers: Float64Array,
  { begin, end }: { readonly begin: number; readonly end: number },
  out: Float64Array,
): number {
  const width = end - begin;
  const mean = (cumulativeHazard(family, numbers, leaf, end) - cumulativeHazard(family, numbers, leaf, begin)) / width;
  for (let j = 0; j < points; j++) at[j] = hazardAt(family, numbers, leaf, begin + 0.5 * (1 + cosines[j]!) * width);
  let error = 0;
  for (const row of lastTerms) {
    let sum = 0;
    for (let j = 0; j < points; j++) sum += row[j]! * at[j]!;
    error += Math.abs(sum);
  }
  let polynomialMean = 0;
  for (let n = 0; n < points; n++) {
    let sum = 0;
    for (let j = 0; j < points; j++) sum += fromPoints[n]![j]! * at[j]!;
    out[n] = sum;
    polynomialMean += sum / (n + 1);
  }
  out[0]! += mean - polynomialMean;
  const settles = Math.abs(out[degree]!) + Math.abs(out[degree - 1]!) <= 1e-3 * Math.abs(out[0]!);
  return Number.isFinite(error) && settles ? error * width : Number.POSITIVE_INFINITY;
}

/** The mean hazard alone, for steps so short that it does not matter when in them anything happens. */
export function meanHazard(
  { family, leaf }: { readonly family: number; readonly leaf: number },
  numbers: Float64Array,
  { begin, end }: { readonly begin: number; readonly end: number },
  out: Float64Array,
): number {
  out.fill(0);
  out[0] =
    (cumulativeHazard(family, numbers, leaf, end) - cumulativeHazard(family, numbers, leaf, begin)) / (end - begin);
  return out[0] * (end - begin);
}
