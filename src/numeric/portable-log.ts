import { ln2High, ln2Low, logTable, powersOfTwo } from "./portable-tables.ts";

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Which of the two words of a double holds its exponent: 1 on every machine in common use. */
const high = new Int32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

/**
 * The natural logarithm with the same bits on every engine; for anything whose result must not depend on the browser or the Node version.
 * Wrong by less than 0.8 units in the last place, at about the speed of `Math.log` or better.
 *
 * A number is 2^k times a z of [0.6875, 1.375); z lies near one of 256 points c, whose logarithm is tabulated, and the logarithm of
 * z / c = 1 + r is a short series.
 *
 * @param x  any number; below zero gives NaN, zero gives minus infinity, as `Math.log`
 * @returns  the logarithm to base e
 * @see      Tang (1990), Table-driven implementation of the logarithm function in IEEE floating-point arithmetic, ACM TOMS 16(4)
 * @example
 * log(2) // => 0.6931471805599453
 * log(0) // => -Infinity
 */
export function log(x: number): number {
  double[0] = x;
  const word = words[high]!;
  if ((word - 0x00100000) >>> 0 >= 0x7fe00000) return unusual(x);
  return logOfNormal(x, word);
}

/** The logarithm of a positive normal number, given its high word. */
function logOfNormal(x: number, word: number): number {
  const offset = word - 0x3fe60000;
  const power = offset >> 20;
  const at = (offset >>> 10) & 0x3fc;
  const z = x * powersOfTwo[1074 - power]!;
  const r = (z - logTable[at]!) * logTable[at + 1]!;
  const square = r * r;
  const whole = power * ln2High + logTable[at + 2]!;
  const sum = whole + r;
  const rest = whole - sum + r + (power * ln2Low + logTable[at + 3]!);
  const series = square * (-0.5 + r * (1 / 3) + square * (-0.25 + r * 0.2 + square * (-1 / 6 + r * (1 / 7))));
  return sum + (rest + series);
}

/** Zero, negative, subnormal, infinite or not a number. */
function unusual(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  return log(x * 18014398509481984) - 54 * ln2High - 54 * ln2Low;
}

/**
 * The logarithm of one plus x, with the same bits on every engine and no loss when x is small.
 *
 * @param x  above -1; -1 gives minus infinity, below gives NaN
 * @returns  log(1 + x), wrong by at most 1.5 units in the last place
 * @example
 * log1p(1e-20) // => 1e-20
 */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  if (sum === Number.POSITIVE_INFINITY || !(sum > 0)) return log(sum);
  const lost = x < 1 ? x - (sum - 1) : 1 - (sum - x);
  return log(sum) + lost / sum;
}
