import type { Decimal } from "decimal.js";
import { Exact, kronor } from "../money/units.ts";
import { problem } from "../problem.ts";

/** Whether a printed percentage can be a count of persons, and of how many. */
export interface Attainability {
  readonly attainable: boolean;
  /** The counts that print as this percentage. */
  readonly counts: readonly number[];
  /** The nearest shares that whole counts give, at or below and at or above; per cent. */
  readonly nearest: readonly [below: number, above: number];
}

/**
 * Whether a printed percentage can be a whole number of so many persons (the GRIM test of a share).
 *
 * @param percent  as printed, in text so that its decimals are known: "50", "12.8", "-42" (the sign of a change is left out)
 * @param of       how many persons it is a share of
 * @throws         when it is no percentage or the number is no head-count
 * @see            Brown & Heathers (2017), The GRIM test
 * @example
 * attainablePercentage("50", 21).attainable // => false
 * attainablePercentage("50", 21).nearest // => [47.6, 52.4]
 * attainablePercentage("-39", 394).counts // => [152, 153, 154, 155]
 */
export function attainablePercentage(percent: string, of: number): Attainability {
  const { value, half } = printedNumber(percent);
  checkCount(of);
  if (value > 100) throw problem("test a percentage", `"${percent}" is above 100`, "give a share from 0 to 100");
  const counts = countsWithin(value - half, value + half, of / 100).filter((count) => count <= of);
  const [below, above] = nearestShares(new Exact(value).dividedBy(100), new Exact(of));
  return { attainable: counts.length > 0, counts, nearest: [below.times(100).toNumber(), above.times(100).toNumber()] };
}

/**
 * The shares k / n of a whole n on either side of a share, as fractions; equal when it is one of them.
 *
 * @param share  as a fraction, any sign
 * @param whole  how many persons it is a share of
 * @example
 * nearestShares(kronor("0.5"), kronor(21)).map((share) => share.toFixed(3)) // => ["0.476", "0.524"]
 */
export function nearestShares(share: Decimal, whole: Decimal): readonly [below: Decimal, above: Decimal] {
  const heads = new Exact(share).times(whole);
  return [heads.floor().dividedBy(whole), heads.ceil().dividedBy(whole)];
}

/**
 * The group sizes, from one number to another, for which a printed percentage is a whole number of persons.
 *
 * @param percent  as printed: "42"
 * @param range    `from` and `to`: sizes to try
 * @example
 * attainableBases("-42", { from: 15, to: 33 }) // => [19, 24, 26, 31, 33]
 */
export function attainableBases(
  percent: string,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  checkCount(from);
  checkCount(to);
  const sizes = Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
  return sizes.filter((size) => attainablePercentage(percent, size).attainable);
}

/**
 * Whether a printed mean can come from so many whole numbers (ages, days, points), and from which sums.
 *
 * @param mean  as printed: "10.38"
 * @param of    how many persons
 * @example
 * attainableMean("10.38", 21) // => { attainable: true, sums: [218] }
 * attainableMean("10.40", 21).attainable // => false
 */
export function attainableMean(
  mean: string,
  of: number,
): { readonly attainable: boolean; readonly sums: readonly number[] } {
  const { value, half } = printedNumber(mean);
  checkCount(of);
  const sums = countsWithin(value - half, value + half, of);
  return { attainable: sums.length > 0, sums };
}

/** Whole numbers that, divided by the factor, lie within the limits; a limit itself counts, since halves are rounded either way. */
function countsWithin(low: number, high: number, factor: number): number[] {
  const first = Math.max(0, Math.ceil(low * factor - 1e-9));
  const last = Math.floor(high * factor + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
}

/** A printed number without its sign, and half a unit of its last digit. */
function printedNumber(text: string): { readonly value: number; readonly half: number } {
  const value = Math.abs(kronor(text.replace("%", "").replace("−", "-").trim()).toNumber());
  const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
  return { value, half: 0.5 * 10 ** -decimals };
}

function checkCount(of: number): void {
  if (!Number.isSafeInteger(of) || of < 1 || of > 1e8)
    throw problem(
      "test a share",
      `the group has ${of} persons`,
      "give a whole number above 0, a hundred million at most",
    );
}
