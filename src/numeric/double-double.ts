/**
 * A number as an unevaluated sum of two doubles, about 32 decimal digits: for the few places where the sixteen digits of one are
 * lost to cancellation.
 *
 * @see Dekker (1971), A floating-point technique for extending the available precision; Hida, Li & Bailey (2001)
 */
export type DoubleDouble = readonly [high: number, low: number];

/** The exact sum of two doubles. */
export function twoSum(a: number, b: number): DoubleDouble {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

/** The exact product of two doubles, when it neither overflows nor is smaller than about 1e-290. */
export function twoProduct(a: number, b: number): DoubleDouble {
  const product = a * b;
  const [aHigh, aLow] = split(a);
  const [bHigh, bLow] = split(b);
  return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

function split(a: number): DoubleDouble {
  const scaled = 134217729 * a;
  const high = scaled - (scaled - a);
  return [high, a - high];
}

/** The sum of two double-doubles. */
export function addDoubles([a, aLow]: DoubleDouble, [b, bLow]: DoubleDouble): DoubleDouble {
  const [high, low] = twoSum(a, b);
  const [lowHigh, lowLow] = twoSum(aLow, bLow);
  const [middle, rest] = twoSum(high, low + lowHigh);
  return twoSum(middle, rest + lowLow);
}

/** The product of two double-doubles. */
export function multiplyDoubles([a, aLow]: DoubleDouble, [b, bLow]: DoubleDouble): DoubleDouble {
  const [high, low] = twoProduct(a, b);
  return twoSum(high, low + (a * bLow + aLow * b));
}

/** The quotient of two double-doubles. */
export function divideDoubles(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a[0] / b[0];
  const left = addDoubles(a, multiplyDoubles([-first, 0], b));
  const second = left[0] / b[0];
  const rest = addDoubles(left, multiplyDoubles([-second, 0], b));
  return addDoubles(twoSum(first, second), [rest[0] / b[0], 0]);
}

/** The square root of a double-double that is not negative. */
export function rootOfDouble(a: DoubleDouble): DoubleDouble {
  if (a[0] <= 0) return [0, 0];
  const root = Math.sqrt(a[0]);
  const left = addDoubles(a, multiplyDoubles([-root, 0], [root, 0]));
  return twoSum(root, left[0] / (2 * root));
}
