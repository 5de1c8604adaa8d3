/** Decimal numbers as whole multiples of one step (1, 0.1, 0.01 ...), so that sums and differences of them are exact. */
export interface WholeValues {
  readonly values: readonly number[];
  /** How many steps make one unit: 1, 10, 100 ... */
  readonly perUnit: number;
}

/**
 * Numbers as whole multiples of the smallest decimal step that any of them is written with; undefined when such multiples are too
 * large for exact sums.
 *
 * @example
 * wholeValues([1.5, 2, 0.25]) // => { values: [150, 200, 25], perUnit: 100 }
 * wholeValues([1 / 3]) // => undefined
 */
export function wholeValues(numbers: readonly number[]): WholeValues | undefined {
  const perUnit = 10 ** Math.max(0, ...numbers.map(decimalsOf));
  const values = numbers.map((value) => Math.round(value * perUnit));
  const largest = values.reduce((sum, value) => sum + Math.abs(value), 0) * Math.max(4, numbers.length);
  return largest < Number.MAX_SAFE_INTEGER ? { values, perUnit } : undefined;
}

/** The decimals with which a number prints. */
function decimalsOf(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
}
