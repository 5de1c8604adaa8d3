import { problem } from "../problem.ts";
import { expMinusOne, logOnePlusMinus, native } from "./elementary.ts";
import { logGamma, logGammaOnePlus, stirlingRemainder } from "./log-gamma.ts";
import { mirrored, nothingAbove, nothingBelow, type Tails, tailsFromBoth, tailsFromLog } from "./tails.ts";

const halfLogTwoPi = 0.9189385332046728;
const tiny = 1e-300;

/**
 * The regularised incomplete gamma functions: the probability that a gamma variable with the given shape and scale 1 lies below x
 * (lower) and above it (upper), each to its own relative precision.
 *
 * @param shape       above 0
 * @param x           0 or more
 * @param elementary  the exponential and logarithm to use; a portable pair gives the same bits on every engine
 * @throws            when the shape is not above 0 or x is negative
 * @see               DLMF 8.7.1 (series), 8.9.2 (continued fraction); agrees with mpmath to 12 digits
 * @example
 * incompleteGamma(2, 100).upper // => 3.757276735781e-42
 * incompleteGamma(2, 1).lower // => 0.2642411176571
 */
export function incompleteGamma(shape: number, x: number, elementary = native): Tails {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY && x >= 0))
    throw problem(
      "take the incomplete gamma function",
      `the shape is ${shape} and x is ${x}`,
      "give a shape above 0 and an x of 0 or more",
    );
  if (x === 0) return nothingBelow;
  if (x === Number.POSITIVE_INFINITY) return nothingAbove;
  if (shape <= 1 && x <= 1.5) return smallShape(shape, x, elementary);
  const logWeight = logGammaWeight(shape, x, elementary);
  return x <= shape
    ? tailsFromLog(logWeight + elementary.log(series(shape, x)), elementary)
    : mirrored(tailsFromLog(logWeight + elementary.log(continuedFraction(shape, x)), elementary));
}

/**
 * log(x^a exp(-x) / Gamma(a)), the common factor of density and tails, without large cancelling terms.
 */
export function logGammaWeight(a: number, x: number, elementary = native): number {
  const { log } = elementary;
  const far = x < a / 2 || x > 2 * a;
  const deviance = far ? a * logRatio(x, a, log) - (x - a) : a * logOnePlusMinus((x - a) / a, elementary);
  return deviance + 0.5 * log(a) - halfLogTwoPi - stirlingRemainder(a, log);
}

/** log(x / a), also where the quotient would underflow. */
function logRatio(x: number, a: number, log: (x: number) => number): number {
  return x / a > 1e-300 ? log(x / a) : log(x) - log(a);
}

/** Gamma(a) P(a, x) / (x^a exp(-x)): terms x^k / (a (a + 1) ... (a + k)). */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** Gamma(a) Q(a, x) / (x^a exp(-x)) by the continued fraction, evaluated forwards (Lentz's method as changed by Thompson and Barnett). */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let d = 1 / (Math.abs(b) < tiny ? tiny : b);
  let c = 1 / tiny;
  let value = d;
  for (let k = 1; k < 1_000_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = numerator * d + b;
    c = b + numerator / c;
    d = 1 / (d === 0 ? tiny : d);
    if (c === 0) c = tiny;
    value *= c * d;
    if (Math.abs(c * d - 1) < 2e-16) break;
  }
  return value;
}

/** For shapes up to 1 near the origin, where the upper tail may be as small as the shape itself: 1 - x^a / Gamma(1 + a) taken apart. */
function smallShape(a: number, x: number, elementary = native): Tails {
  const { log, exp } = elementary;
  let term = 1;
  let sum = 0;
  for (let k = 1; Math.abs(term) > 1e-18; k++) {
    term *= -x / k;
    sum += term / (a + k);
  }
  const logPower = a * log(x) - (a < 0.5 ? logGammaOnePlus(a, elementary) : logGamma(1 + a, log));
  const power = exp(logPower);
  const lower = power * (1 + a * sum);
  const tails = tailsFromBoth(lower, -expMinusOne(logPower, elementary) - power * a * sum, elementary);
  return lower > 1e-290 ? tails : { ...tails, logLower: logPower + log(1 + a * sum) };
}
