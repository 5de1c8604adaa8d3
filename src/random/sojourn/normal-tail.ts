/**
 * The standard normal distribution as a survival distribution, with the same bits on every engine.
 * Coefficients: Cody (1969), Rational Chebyshev approximations for the error function, Math. Comp. 23; Wichura (1988), AS 241.
 * @module
 */
import { exp, expm1 } from "../../numeric/portable-exp.ts";
import { log, log1p } from "../../numeric/portable-log.ts";

const inverseRootTwoPi = 0.3989422804014327;

const middle = {
  over: [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  under: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
} as const;

const side = {
  over: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  under: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
} as const;

const far = {
  over: [
    0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
    2.9112874951168793e-5,
  ],
  under: [1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5],
} as const;

/** The highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = coefficients[0]!;
  for (let n = 1; n < coefficients.length; n++) sum = sum * x + coefficients[n]!;
  return sum;
}

/** Mills' ratio times the density's constant: P(Z > z) / e^(-z^2 / 2), for z above 0.67. */
function scaledTail(z: number): number {
  if (z <= 5.656854249492381) return polynomial(side.over, z) / polynomial(side.under, z);
  const inverse = 1 / (z * z);
  return (inverseRootTwoPi - (inverse * polynomial(far.over, inverse)) / polynomial(far.under, inverse)) / z;
}

/** e^(-z^2 / 2), with z^2 taken apart so that its rounding does not show. */
function bell(z: number): number {
  const head = Math.trunc(z * 16) / 16;
  return exp(-head * head * 0.5) * exp(-(z - head) * (z + head) * 0.5);
}

/**
 * Minus the logarithm of P(Z > z): the cumulative hazard. Relative error below 1e-14.
 * @example
 * normalCumulativeHazard(0) // => 0.693147180559945
 */
export function normalCumulativeHazard(z: number): number {
  if (z > 0.67448975) return z * z * 0.5 - log(scaledTail(z));
  if (z < -0.67448975) return -log1p(-bell(z) * scaledTail(-z));
  const square = z * z;
  return -log(0.5 - (z * polynomial(middle.over, square)) / polynomial(middle.under, square));
}

/**
 * The density at z over P(Z > z): the hazard (the inverse of Mills' ratio).
 * @example
 * normalHazard(0) // => 0.797884560802865
 */
export function normalHazard(z: number): number {
  if (z > 0.67448975) return inverseRootTwoPi / scaledTail(z);
  const density = inverseRootTwoPi * bell(z);
  if (z < -0.67448975) return density / (1 - bell(z) * scaledTail(-z));
  return density / (0.5 - (z * polynomial(middle.over, z * z)) / polynomial(middle.under, z * z));
}

const central = {
  over: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  under: [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
} as const;

const outer = {
  over: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  under: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
} as const;

const outermost = {
  over: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  under: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
} as const;

/** The z whose tail probability, the smaller of the two, is e^(-r^2). */
function tailPoint(r: number): number {
  if (r <= 5) return polynomial(outer.over, r - 1.6) / polynomial(outer.under, r - 1.6);
  if (r <= 27) return polynomial(outermost.over, r - 5) / polynomial(outermost.under, r - 5);
  let z = r * Math.SQRT2;
  for (let n = 0; n < 6; n++) z -= (normalCumulativeHazard(z) - r * r) / normalHazard(z);
  return z;
}

/**
 * The z at which minus the logarithm of P(Z > z) is the given number: the inverse of `normalCumulativeHazard`.
 *
 * @param cumulative  above 0
 * @example
 * normalFromHazard(Math.LN2) // => 0
 */
export function normalFromHazard(cumulative: number): number {
  const lower = -expm1(-cumulative);
  const q = lower - 0.5;
  if (q > -0.425 && q < 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(central.over, r)) / polynomial(central.under, r);
  }
  return q > 0 ? tailPoint(Math.sqrt(cumulative)) : -tailPoint(Math.sqrt(-log(lower)));
}
