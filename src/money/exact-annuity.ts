import type { Decimal } from "decimal.js";
import { checkList } from "../numeric/finite-numbers.ts";
import { checkDiscounting, checkYear, type Discounting } from "./discounting.ts";
import { Exact } from "./units.ts";

/**
 * The discount factor in decimals: `discountFactor` for published tables.
 *
 * @param year         whole years from now, 0 for the first
 * @param discounting  rate and convention
 * @returns            kronor now per krona then, forty digits
 * @throws             when the convention is unknown or the year is not whole
 * @example
 * exactDiscountFactor(2, asPublished).toFixed(10) // => 0.9245562130
 */
export function exactDiscountFactor(year: number, discounting: Discounting): Decimal {
  checkYear(year, discounting);
  return exactYearFactor(discounting).dividedBy(growth(discounting).pow(year));
}

/**
 * The annuity factor in decimals: `annuityFactor` for published tables.
 *
 * @param years        how many; whole except with `continuous`
 * @param discounting  rate and convention
 * @returns            kronor now per krona a year, forty digits
 * @throws             when the convention is unknown or the horizon is not one
 * @example
 * exactAnnuityFactor(5, asPublished).times(1_652_761).toFixed(2) // => 7652110.26
 */
export function exactAnnuityFactor(years: number, discounting: Discounting): Decimal {
  checkDiscounting("value an annuity", years, discounting);
  const rate = new Exact(discounting.rate.perYear);
  if (rate.isZero()) return new Exact(years);
  const due = new Exact(1).minus(growth(discounting).pow(-years)).times(growth(discounting)).dividedBy(rate);
  return due.times(exactYearFactor(discounting));
}

/**
 * What a row of yearly amounts is worth at the start of its first year, in decimals.
 *
 * @param amounts      kronor, one for each year from year 0
 * @param discounting  rate and convention
 * @returns            kronor, any sign
 * @throws             when the convention is unknown
 * @example
 * exactPresentValue([kronor(-100), kronor(0), kronor(110)], asPublished).toFixed(4) // => 1.7012
 */
export function exactPresentValue(amounts: readonly Decimal[], discounting: Discounting): Decimal {
  checkList("discount", amounts);
  checkDiscounting("discount", amounts.length, discounting);
  const each = growth(discounting);
  const atStart = amounts.reduceRight((value, amount) => amount.plus(value.dividedBy(each)), new Exact(0));
  return atStart.times(exactYearFactor(discounting));
}

function growth({ rate }: Discounting): Decimal {
  return new Exact(rate.perYear).plus(1);
}

/** A year's payment against the same payment at the year's start. */
function exactYearFactor(discounting: Discounting): Decimal {
  const each = growth(discounting);
  if (discounting.convention === "due") return new Exact(1);
  if (discounting.convention === "arrears") return each.pow(-1);
  if (discounting.convention === "mid-year") return each.sqrt().pow(-1);
  const rate = each.minus(1);
  return rate.isZero() ? new Exact(1) : rate.dividedBy(each).dividedBy(each.ln());
}
