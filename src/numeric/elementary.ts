/**
 * The two functions that differ between engines in their last digit. Statistics take the engine's own; a caller that needs the
 * same bits everywhere hands in its portable pair.
 */
export interface Elementary {
  readonly exp: (x: number) => number;
  readonly log: (x: number) => number;
}

/** The engine's own exponential and logarithm. */
export const native: Elementary = { exp: Math.exp, log: Math.log };

/** log(1 + u) - u without cancellation for small u: the part of a log-likelihood ratio that is left when its linear part is gone. */
export function logOnePlusMinus(u: number, { log } = native): number {
  if (u < -0.5 || u > 1) return log(1 + u) - u;
  const r = u / (2 + u);
  const square = r * r;
  let power = square;
  let sum = 0;
  for (let k = 3; power > sum * 1e-17; k += 2) {
    sum += power / k;
    power *= square;
  }
  return r * (2 * sum - u);
}

/** exp(t) - 1 without cancellation for small t. */
export function expMinusOne(t: number, { exp } = native): number {
  if (Math.abs(t) > 0.5) return exp(t) - 1;
  let term = t;
  let sum = 0;
  for (let k = 2; Math.abs(term) > Math.abs(sum) * 1e-17; k++) {
    sum += term;
    term *= t / k;
  }
  return sum;
}
