import { problem } from "../problem.ts";

/** Mean, standard deviation and lag-1 autocorrelation. */
export interface Moments {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly autocorrelation: number;
}

/**
 * Moments of numbers as they are printed: each number stands for the shortest decimal that prints it, and the sums are exact. For
 * published tables, where 10 000 000.2 means just that and not the double nearest to it, whose last digits would cost the standard
 * deviation half of its own.
 *
 * @param values  two or more finite numbers, not all equal
 * @throws        when there are fewer, or they do not vary
 * @see           NIST StRD univariate sets, NumAcc4 included, 15 digits
 * @example
 * decimalMoments([10000000.2, 10000000.1, 10000000.3]).standardDeviation // => 0.1
 */
export function decimalMoments(values: readonly number[]): Moments {
  const parts = values.map(decimalParts);
  const places = Math.max(0, ...parts.map(({ places }) => places));
  const whole = parts.map((part) => part.digits * 10n ** BigInt(places - part.places));
  const n = BigInt(whole.length);
  const sum = total(whole);
  const deviations = whole.map((value) => n * value - sum);
  const squares = total(deviations.map((deviation) => deviation * deviation));
  if (values.length < 2 || squares === 0n)
    throw problem("take moments", `there are ${values.length} values that vary too little`, "give two that differ");
  const products = total(deviations.slice(1).map((deviation, i) => deviation * deviations[i]!));
  const unit = 10n ** BigInt(places);
  return {
    mean: ratio(sum, n * unit),
    standardDeviation: Math.sqrt(ratio(squares, n * n * (n - 1n) * unit * unit)),
    autocorrelation: ratio(products, squares),
  };
}

/** A number as whole digits and decimal places, from its shortest decimal. */
function decimalParts(value: number): { readonly digits: bigint; readonly places: number } {
  if (!Number.isFinite(value)) throw problem("take moments", `${value} is not a finite number`, "leave it out");
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [integer = "", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = BigInt(integer + fraction);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

/** The quotient of two whole numbers of any length, to a double. */
function ratio(numerator: bigint, denominator: bigint): number {
  const bits = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;
  const shift = 66 - bits(numerator) + bits(denominator);
  const quotient =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  return Number(quotient) * 2 ** -shift;
}
