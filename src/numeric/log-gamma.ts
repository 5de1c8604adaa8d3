import { problem } from "../problem.ts";
import { logOnePlusMinus, native } from "./elementary.ts";

/** Riemann's zeta(k) - 1 for k = 2, 3, ...: the Taylor coefficients of log gamma about 2, times k. */
const zetaMinusOne = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9, 9.313274324196682e-10, 4.656629065033784e-10,
  2.3283118336765053e-10, 1.164155017270052e-10,
];

/** Bernoulli(2k) / (2k (2k - 1)): Stirling's series. */
const stirling = [
  0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953, 0.0008417508417508417,
  -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242, 0.17964437236883057, -1.3924322169059011,
  13.402864044168393,
];

const halfLogTwoPi = 0.9189385332046728;
const oneMinusEuler = 0.42278433509846713;

/**
 * The logarithm of the gamma function, relatively accurate also at its zeros 1 and 2.
 *
 * @param x    above 0
 * @param log  the logarithm to use; a portable one makes the result the same on every engine
 * @throws     when x is not above 0
 * @see        NIST Digital Library of Mathematical Functions 5.7.3 (about 2), 5.11.1 (from 10 on); agrees with mpmath to 14 digits
 * @example
 * logGamma(0.5) // => 0.5723649429247
 * logGamma(171) // => 706.573062245787
 */
export function logGamma(x: number, log: (x: number) => number = Math.log): number {
  if (!(x > 0)) throw problem("take log gamma", `${x} is not above 0`, "give a number above 0");
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x >= 10) return (x - 0.5) * (log(x) - 1) + (halfLogTwoPi - 0.5 + stirlingSeries(x));
  if (x < 0.5) return nearTwo(x) - log(x) - log(x + 1);
  if (x < 1.5) return nearTwo(x - 1) - log(x);
  let product = 1;
  while (x > 2.5) product *= --x;
  return nearTwo(x - 2) + (product === 1 ? 0 : log(product));
}

/** log gamma(1 + z) for -1/2 < z < 1/2, with z itself and not 1 + z in hand. */
export function logGammaOnePlus(z: number, elementary = native): number {
  return nearTwo(z) - z - logOnePlusMinus(z, elementary);
}

/** log gamma(2 + z) for -1/2 <= z <= 1/2. */
function nearTwo(z: number): number {
  let sum = 0;
  for (let k = zetaMinusOne.length + 1; k >= 2; k--) sum = sum * -z + zetaMinusOne[k - 2]! / k;
  return z * (oneMinusEuler + z * sum);
}

/**
 * What Stirling's formula leaves out: log gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2), positive and about 1 / (12 x).
 * Densities are built on it, because the large terms then cancel on paper and not in the computer.
 *
 * @see  Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function stirlingRemainder(x: number, log: (x: number) => number = Math.log): number {
  if (x < 1) return logGamma(x, log) - ((x - 0.5) * log(x) - x + halfLogTwoPi);
  let sum = 0;
  for (; x < 10; x++) sum += stirlingStep(1 / (2 * x + 1));
  return sum + stirlingSeries(x);
}

/** The remainder at x less that at x + 1, with u = 1 / (2x + 1): (x + 1/2) log(1 + 1/x) - 1. */
function stirlingStep(u: number): number {
  const square = u * u;
  let power = square;
  let sum = 0;
  for (let k = 3; power > sum * 1e-17; k += 2) {
    sum += power / k;
    power *= square;
  }
  return sum;
}

function stirlingSeries(x: number): number {
  const inverse = 1 / (x * x);
  let sum = 0;
  for (let k = stirling.length - 1; k >= 0; k--) sum = sum * inverse + stirling[k]!;
  return sum / x;
}

/** The remainder of Stirling's formula at x + a less that at x, for a small a and an x of ten or more; a is a factor of every term. */
export function stirlingDifference(x: number, a: number): number {
  const step = Math.log1p(a / x);
  return stirling.reduce((sum, c, k) => sum + c * x ** (-1 - 2 * k) * Math.expm1((-1 - 2 * k) * step), 0);
}
