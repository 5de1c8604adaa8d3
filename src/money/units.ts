import { Decimal } from "decimal.js";
import { alternatives, nearest, problem } from "../problem.ts";

/** Units of money: kronor (kr and SEK are the same), thousand kronor (tkr), million kronor (mkr). */
export type MoneyUnit = "kr" | "SEK" | "tkr" | "mkr";

/** Decimals for published tables: forty digits, so that an annuity over a life is right to the öre with room to spare. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

const kronorIn: Readonly<Record<MoneyUnit, number>> = { kr: 1, SEK: 1, tkr: 1_000, mkr: 1_000_000 };

/**
 * Whether a word is a unit of money.
 * @example
 * isMoneyUnit("tkr") // => true
 */
export function isMoneyUnit(unit: string): unit is MoneyUnit {
  return Object.hasOwn(kronorIn, unit);
}

/**
 * An exact amount in kronor, from a number or from text as Swedish tables print it (`1 652 761,50`).
 * Exact because it is decimal: for published tables; simulations keep to ordinary numbers.
 *
 * @param amount  a finite number, a decimal, or text with spaces between thousands and a decimal comma or point
 * @param unit    what the amount is counted in; kronor when left out
 * @returns       kronor, any sign
 * @throws        when the text is no number, the number is not finite, or the unit is unknown
 * @example
 * kronor("1 652 761,50").toString() // => 1652761.5
 * kronor(3.96, "mkr").toString() // => 3960000
 * kronor("ten") // throws Cannot read an amount: "ten" is not a number. Instead, write digits, as in "1 652 761,50".
 */
export function kronor(amount: number | string | Decimal, unit: MoneyUnit = "kr"): Decimal {
  return decimal(amount).times(kronorPer(unit));
}

/**
 * Kronor expressed in another unit, unrounded.
 *
 * @param amount kronor
 * @param unit   the unit wanted
 * @example
 * inUnit(kronor(33_503, "tkr"), "mkr").toString() // => 33.503
 */
export function inUnit(amount: Decimal, unit: MoneyUnit): Decimal {
  return decimal(amount).dividedBy(kronorPer(unit));
}

/** How many kronor one of the unit is; refused when the unit is none of money. */
function kronorPer(unit: MoneyUnit): number {
  if (isMoneyUnit(unit)) return kronorIn[unit];
  const guess = nearest(unit, Object.keys(kronorIn));
  const remedy = guess === undefined ? `use ${alternatives(Object.keys(kronorIn))}` : `write "${guess}"`;
  throw problem("read an amount", `"${unit}" is not a unit of money`, remedy);
}

function decimal(amount: number | string | Decimal): Decimal {
  if (!(typeof amount === "number" || typeof amount === "string" || Decimal.isDecimal(amount)))
    throw problem(
      "read an amount",
      `it is ${amount === undefined ? "left out" : "no number"}`,
      "give a number or text",
    );
  const text = typeof amount === "string" ? plainDigits(amount) : amount;
  if (typeof text === "string" && !/^[+-]?\d+(\.\d+)?$/.test(text))
    throw problem("read an amount", `"${amount}" is not a number`, 'write digits, as in "1 652 761,50"');
  const value = new Exact(text);
  if (!value.isFinite())
    throw problem("read an amount", `${value.toString()} is not an amount`, "give a finite number");
  return value;
}

/** Swedish print to plain digits: all kinds of spaces out, real minus and decimal comma replaced. */
function plainDigits(text: string): string {
  return text
    .trim()
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, "")
    .replace(/^[\u2212\u2013]\s?/, "-")
    .replace(",", ".");
}
