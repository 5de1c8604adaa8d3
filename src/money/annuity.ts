import { checkList } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import { checkDiscounting, checkYear, type Discounting } from "./discounting.ts";

/**
 * The discount factor of a yearly amount: its worth at the start of year 0 for each krona paid in the given year.
 * With `continuous` the krona is spread evenly over the year.
 *
 * @param year         whole years from now, 0 for the first
 * @param discounting  rate and convention
 * @returns            kronor now per krona then, above 0
 * @throws             when the convention is unknown or the year is not whole
 * @example
 * discountFactor(0, asPublished) // => 1
 * discountFactor(1, { rate: real(0.04), convention: "arrears" }) // => 0.924556
 */
export function discountFactor(year: number, discounting: Discounting): number {
  checkYear(year, discounting);
  return yearFactor(discounting) * power(1 / (1 + discounting.rate.perYear), year);
}

/**
 * The annuity factor: what one krona a year over so many years is worth at their start.
 * For simulations; `exactAnnuityFactor` has the same in decimals for published tables.
 *
 * @param years        how many; whole except with `continuous`
 * @param discounting  rate and convention
 * @returns            kronor now per krona a year, at least 0
 * @throws             when the convention is unknown or the horizon is not one
 * @see Bowers et al., Actuarial Mathematics (1997), chapter 5, for the identities between the conventions
 * @example
 * annuityFactor(45, asPublished) // => 21.548841
 * annuityFactor(5, { rate: real(0.04), convention: "arrears" }) // => 4.451822
 * annuityFactor(2.5, asPublished) // throws Cannot value an annuity: 2.5 years is not whole, and yearly payments (due) are. Instead, give whole years, or the convention "continuous".
 */
export function annuityFactor(years: number, discounting: Discounting): number {
  checkDiscounting("value an annuity", years, discounting);
  const rate = discounting.rate.perYear;
  if (discounting.convention === "continuous") {
    const force = Math.log1p(rate);
    return force === 0 ? years : -Math.expm1(-force * years) / force;
  }
  let factor = 0;
  for (let year = years - 1; year >= 0; year--) factor = 1 + factor / (1 + rate);
  return yearFactor(discounting) * factor;
}

/**
 * What a row of yearly amounts is worth at the start of its first year.
 *
 * @param amounts      kronor, one for each year from year 0
 * @param discounting  rate and convention
 * @returns            kronor, any sign
 * @throws             when the convention is unknown or an amount is not finite
 * @example
 * presentValue([-100, 0, 110], asPublished) // => 1.7012
 */
export function presentValue(amounts: ArrayLike<number>, discounting: Discounting): number {
  checkList("discount", amounts);
  checkDiscounting("discount", amounts.length, discounting);
  for (let year = 0; year < amounts.length; year++) checkAmount(amounts[year]!, year);
  const growth = 1 + discounting.rate.perYear;
  let value = 0;
  for (let year = amounts.length - 1; year >= 0; year--) value = amounts[year]! + value / growth;
  return yearFactor(discounting) * value;
}

/** A year's payment against the same payment at the year's start. Square root, not power: the same bits on every engine. */
function yearFactor({ rate: { perYear }, convention }: Discounting): number {
  if (convention === "due") return 1;
  if (convention === "arrears") return 1 / (1 + perYear);
  if (convention === "mid-year") return 1 / Math.sqrt(1 + perYear);
  return perYear === 0 ? 1 : perYear / (1 + perYear) / Math.log1p(perYear);
}

function checkAmount(amount: number, year: number): void {
  if (!Number.isFinite(amount))
    throw problem("discount", `the amount of year ${year} is ${amount}`, "give a finite number for each year");
}

function power(factor: number, times: number): number {
  let result = 1;
  for (let i = 0; i < times; i++) result *= factor;
  return result;
}
