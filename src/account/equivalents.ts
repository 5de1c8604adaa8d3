import type { Decimal } from "decimal.js";
import type { Discounting } from "../money/discounting.ts";
import { exactAnnuityFactor } from "../money/exact-annuity.ts";
import { type RoundingRule, roundToStep } from "../money/rounding.ts";
import { kronor } from "../money/units.ts";
import { problem } from "../problem.ts";

/** Something else that the money could buy, with the price of one. */
export interface AlternativeUse {
  readonly name: string;
  readonly swedish?: string;
  /** Kronor for one: a place for a year, a post, a lesson. */
  readonly price: number | string;
  readonly source: string;
}

/** How many of an alternative an amount buys. */
export interface Equivalent {
  readonly name: string;
  readonly exact: Decimal;
  readonly count: number;
}

/**
 * Alternative-use equivalents (_ekvivalenter_) of an amount spent at once, as the founding documents tell them of a present value of 45 years:
 * how many youth centres, places, posts or lessons it buys, by a stated rounding. For a budget use `yearlyEquivalents`.
 *
 * @param amount  kronor
 * @param uses    what else it could buy
 * @param rule    how a part of one is counted: `truncate` when left out, `up` as the founding documents do
 * @returns       one row for each use, in the order given
 * @throws        when a price is 0 or negative
 * @example
 * equivalents(31_500_000, [{ name: "guitar lesson", price: 354, source: "implied" }], "up")[0].count // => 88984
 */
export function equivalents(
  amount: number | string | Decimal,
  uses: readonly AlternativeUse[],
  rule: RoundingRule = "truncate",
): readonly Equivalent[] {
  return uses.map(({ name, price }, row) => {
    const one = kronor(price);
    if (!one.greaterThan(0))
      throw problem(
        "say what an amount could buy",
        `row ${row + 1} (${name}): its price is ${one} kr`,
        "give a price above 0",
      );
    const exact = kronor(amount).div(one);
    return { name, exact, count: roundToStep(exact, 1, rule).toNumber() };
  });
}

/**
 * What a present value of many years is worth to a municipality each year: its own share, of that what it can really stop paying, spread as
 * an annuity over the same years. This is what equivalents are to be reckoned from, unless a published figure is reproduced.
 *
 * @param presentValue  kronor over all the years, all actors
 * @param terms         `years` and `discounting` of the present value; the municipality's `share`; the `cashable` part of it; 0 to 1 each
 * @returns             kronor per year
 * @throws              when a share leaves 0 to 1
 * @example
 * annualCashable(15_750_000, { years: 45, share: 0.157, cashable: 0.5, discounting: asPublished }).toFixed(0) // => 57375
 */
export function annualCashable(
  presentValue: number | string | Decimal,
  {
    years,
    share,
    cashable,
    discounting,
  }: { readonly years: number; readonly share: number; readonly cashable: number; readonly discounting: Discounting },
): Decimal {
  if (!(share >= 0 && share <= 1 && cashable >= 0 && cashable <= 1))
    throw problem(
      "spread a present value over years",
      `the share is ${share} and ${cashable} of it can be cashed`,
      "give shares from 0 to 1",
    );
  return kronor(presentValue).times(share).times(cashable).div(exactAnnuityFactor(years, discounting));
}

/**
 * Alternative-use equivalents that a municipality's budget can really have, each year: of a present value of all actors, its own share, of that what it
 * can stop paying, spread over the years. The equivalents to tell, unless a published figure is reproduced.
 *
 * @param presentValue  kronor over all the years, all actors
 * @param uses          what else it could buy, each priced for a year
 * @param terms         as for `annualCashable`
 * @returns             one row for each use; `exact` tells parts of one
 * @throws              as `equivalents` and `annualCashable` do
 * @example
 * const terms = { years: 45, share: 0.157, cashable: 0.5, discounting: asPublished }
 * yearlyEquivalents(31_500_000, [{ name: "teacher", price: 370_588, source: "implied" }], terms)[0].exact.toNumber() // => 0.31
 */
export function yearlyEquivalents(
  presentValue: number | string | Decimal,
  uses: readonly AlternativeUse[],
  terms: Parameters<typeof annualCashable>[1],
): readonly Equivalent[] {
  return equivalents(annualCashable(presentValue, terms), uses);
}
