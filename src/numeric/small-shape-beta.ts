import { stirlingDifference } from "./log-gamma.ts";

/**
 * The logarithm of the regularised incomplete beta function where its first shape is small and x not above the mean by much: with
 * a little over 0 nearly everything lies below x, and what lies above is as small as a. It is put together from parts that all have a as a factor,
 * so that the upper tail, minus expm1 of this, keeps its digits.
 *
 * @param x  above 0, at most about 1 / 2, and at most about 1 / b
 * @see      DLMF 8.17.7, the hypergeometric series with its first term taken out
 */
export function logSmallShapeBeta(x: number, a: number, b: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 1; Math.abs(term) > 1e-18 * Math.max(1e-3, Math.abs(sum)); n++) {
    term *= ((n - b) / n) * x;
    sum += term / (a + n);
  }
  return a * Math.log(x) + logGammaStep(b, a) - logGammaStep(1, a) + Math.log1p(a * sum);
}

/** log gamma(z + a) - log gamma(z) for a small a, by way of an argument of ten or more. */
function logGammaStep(z: number, a: number): number {
  let sum = 0;
  for (; z < 10; z++) sum -= Math.log1p(a / z);
  return sum + (z - 0.5) * Math.log1p(a / z) + a * (Math.log(z + a) - 1) + stirlingDifference(z, a);
}
