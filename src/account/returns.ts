import type { Decimal } from "decimal.js";
import { exactDiscountFactor } from "../money/exact-annuity.ts";
import { Exact } from "../money/units.ts";
import { problem } from "../problem.ts";
import type { Investment } from "./investment.ts";
import { costByYear, eligible, expectedGainByYear } from "./investment-flows.ts";
import { type View, viewLabel } from "./view.ts";

/** The horizons of the founding documents, in years. */
export const publishedHorizons: readonly number[] = [1, 3, 5, 10, 30, 45];

/** An investment's result to one view over one horizon; present values in kronor. */
export interface Return {
  readonly view: View;
  readonly years: number;
  readonly cost: Decimal;
  readonly gain: Decimal;
  /** Gain less cost. */
  readonly net: Decimal;
  /** Gain for each krona of cost (_avkastning_); `undefined` when the view bears no cost. */
  readonly ratio: Decimal | undefined;
  /** The year in which accumulated gain first covers accumulated cost, 1 for the first; `undefined` when not within the horizon. */
  readonly paybackYear: number | undefined;
  /** The first year after payback in which accumulated cost again exceeds accumulated gain; `undefined` when it stays paid back. */
  readonly relapseYear: number | undefined;
}

/**
 * Net result, return and payback of an investment, by view and horizon at once: one pass over the years gives every horizon.
 *
 * @param investment  an investment of `defineInvestment`
 * @param options     `views`: whose books; `horizons`: whole years, 1, 3, 5, 10, 30 and 45 when left out
 * @returns           a row for each view and horizon, in the order given
 * @throws            when a horizon is not a whole number of years above 0
 * @example
 * const [five] = returns(exampleInvestment, { views: ["municipality"], horizons: [5] })
 * five.net.toFixed(0) // => 898094
 * five.paybackYear // => 4
 */
export function returns(
  investment: Investment,
  { views, horizons = publishedHorizons }: { readonly views: readonly View[]; readonly horizons?: readonly number[] },
): readonly Return[] {
  const wrong = horizons.find((years) => !Number.isInteger(years) || years < 1);
  if (wrong !== undefined)
    throw problem(
      `reckon the returns of "${investment.name}"`,
      `${wrong} years is no horizon`,
      "give whole years from 1",
    );
  return views.flatMap((view) => {
    const path = accumulated(investment, view, Math.max(...horizons));
    return horizons.map((years) => {
      const { cost, gain, net } = path[years - 1]!;
      const ratio = cost.isZero() ? undefined : gain.div(cost);
      return { view, years, cost, gain, net, ratio, ...payback(path.slice(0, years)) };
    });
  });
}

function payback(path: readonly AccumulatedYear[]): Pick<Return, "paybackYear" | "relapseYear"> {
  const paid = path.find(({ net }) => net.greaterThanOrEqualTo(0));
  const relapse = paid && path.find(({ year, net }) => year > paid.year && net.isNegative());
  return { paybackYear: paid?.year, relapseYear: relapse?.year };
}

/** Accumulated present value at the end of a year from 1. */
export interface AccumulatedYear {
  readonly year: number;
  readonly cost: Decimal;
  readonly gain: Decimal;
  readonly net: Decimal;
}

/**
 * Discounted cost and gain accumulated year by year, to one view: the path on which payback and break-even are read.
 *
 * @param years  how many, whole
 * @returns      kronor, one row for each year
 * @example
 * accumulated(exampleInvestment, "municipality", 3).map(({ net }) => net.toFixed(0)) // => ["-982042", "-484004", "-5123"]
 */
export function accumulated(investment: Investment, view: View, years: number): readonly AccumulatedYear[] {
  const costs = costByYear(investment, { view, years });
  const gains = expectedGainByYear(investment, { view, years });
  let [cost, gain] = [new Exact(0) as Decimal, new Exact(0) as Decimal];
  return costs.map((out, year) => {
    const factor = exactDiscountFactor(year, investment.discounting);
    cost = cost.plus(out.times(factor));
    gain = gain.plus(gains[year]!.times(factor));
    return { year: year + 1, cost, gain, net: gain.minus(cost) };
  });
}

/**
 * The same investment if so many of its participants succeed, fully, of those who would not have managed anyway.
 *
 * @throws when more succeed than can
 * @example
 * returns(ifSucceed(exampleInvestment, 1), { views: ["municipality"], horizons: [10] })[0].paybackYear // => 7
 */
export function ifSucceed(investment: Investment, persons: number): Investment {
  const most = eligible(investment);
  if (!(persons >= 0 && persons <= most))
    throw problem(
      `let ${persons} succeed in "${investment.name}"`,
      `${most} of its participants can`,
      `give a number from 0 to ${most}`,
    );
  const share = most === 0 ? 0 : persons / most;
  return { ...investment, success: [{ name: `${persons} succeed`, share, degree: 1 }] };
}

/** The words for a row of returns, for tables. */
export function returnLabel(row: Return): { readonly sv: string; readonly en: string } {
  const { sv, en } = viewLabel(row.view);
  return { sv: `${sv}, ${row.years} år`, en: `${en}, ${row.years} years` };
}
