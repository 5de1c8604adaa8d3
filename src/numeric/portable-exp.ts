import { log } from "./portable-log.ts";
import {
  expTable,
  inverseLn2Times128,
  ln2High,
  ln2Low,
  ln2Over128High,
  ln2Over128Low,
  powersOfTwo,
} from "./portable-tables.ts";

/** Adding and taking away one and a half times 2^52 rounds a double to a whole number. */
const rounding = 6755399441055744;

/**
 * The exponential with the same bits on every engine; for anything whose result must not depend on the browser or the Node version.
 * Wrong by less than 0.6 units in the last place (1 where the result is below 1e-307), at about the speed of `Math.exp` or better.
 *
 * x is n times ln 2 / 128 and a small rest r: the power of two is exact, its 128th parts are tabulated, and e^r is a short series.
 *
 * @param x  any number; above 709.79 gives infinity, below -745.2 gives zero
 * @returns  e to the power of x
 * @see      Tang (1989), Table-driven implementation of the exponential function in IEEE floating-point arithmetic, ACM TOMS 15(2)
 * @example
 * exp(1) // => 2.718281828459045
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return extreme(x);
  const n = x * inverseLn2Times128 + rounding - rounding;
  const r = x - n * ln2Over128High - n * ln2Over128Low;
  const step = n | 0;
  const at = (step & 127) << 1;
  const square = r * r;
  const grown = expTable[at + 1]! + r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const scale = expTable[at]! * powersOfTwo[1074 + (step >> 7)]!;
  return scale + scale * grown;
}

/** Where the result, or the power of two on the way to it, may leave the range of normal numbers. */
function extreme(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const n = Math.round(x / Math.LN2);
  return exp(x - n * ln2High - n * ln2Low) * powersOfTwo[1074 + (n >> 1)]! * powersOfTwo[1074 + n - (n >> 1)]!;
}

/**
 * e to the power of x, less one, with the same bits on every engine and no loss when x is small.
 *
 * @param x  any number
 * @returns  exp(x) - 1, wrong by less than 1 unit in the last place; -1 for large negative x
 * @example
 * expm1(1e-20) // => 1e-20
 */
export function expm1(x: number): number {
  if (x > -0.02 && x < 0.02) return x + x * x * shortSeries(x);
  if (!(x > -40 && x < 700)) return x < -40 ? -1 : exp(x);
  const n = x * inverseLn2Times128 + rounding - rounding;
  const r = x - n * ln2Over128High - n * ln2Over128Low;
  const step = n | 0;
  const at = (step & 127) << 1;
  const scale = expTable[at]! * powersOfTwo[1074 + (step >> 7)]!;
  const less = scale - 1;
  const lost = scale > 1 ? scale - less - 1 : scale - (less + 1);
  return less + (lost + scale * (expTable[at + 1]! + (r + r * r * shortSeries(r))));
}

/** (e^x - 1 - x) / x^2 for x within 0.02 of zero. */
function shortSeries(x: number): number {
  return 0.5 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040 + x * (1 / 40320))))));
}

/**
 * x to the power of y as exp(y log x), with the same bits on every engine.
 *
 * @param x  zero or positive
 * @param y  any number
 * @returns  x^y; its relative error is at most (1 + |y log x|) times 2.3e-16
 * @example
 * power(2, 0.5) // => 1.414213562373095
 */
export function power(x: number, y: number): number {
  if (y === 1) return x;
  if (y === 0 || x === 1) return 1;
  return exp(y * log(x));
}
