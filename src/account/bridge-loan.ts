import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { problem } from "../problem.ts";
import { decimalOf } from "./schedule.ts";

/** Money that leaves or reaches a fund month by month; in, when positive. */
export interface MonthlyFlow {
  readonly item: string;
  /** What one month earns or costs. */
  readonly perMonth: number | string;
  /** The first month that it is for, 1 for the first of the investment. */
  readonly from: number;
  readonly months: number;
  /** Months until a month's money comes: a subsidy that is paid two months later has a lag of 2. */
  readonly lag?: number;
}

/** A month of a bridge loan: what came and went, and what is owed when it ends (0 or more). */
export interface BridgeMonth {
  readonly month: number;
  readonly net: Decimal;
  readonly position: Decimal;
  readonly owed: Decimal;
}

/** A bridge loan (_handlån_): its months, the most that is owed and when, and for how many months anything is. */
export interface BridgeLoan {
  readonly months: readonly BridgeMonth[];
  readonly peak: Decimal;
  readonly peakMonth: number | undefined;
  readonly monthsInDebt: number;
}

/**
 * The bridge loan (_handlån_) that an investment needs when money goes out before it comes back: position by month and peak exposure.
 *
 * @param flows  monthly flows with their lags, in one unit
 * @returns      months from 1 to the last that any money comes; `peak` is 0 when nothing is ever owed
 * @throws       when a flow's amount is not a number, or its months are not whole and positive
 * @example
 * const loan = bridgeLoan([
 *   { item: "wage", perMonth: -25, from: 1, months: 12 },
 *   { item: "wage subsidy", perMonth: 21, from: 1, months: 12, lag: 2 },
 *   { item: "social assistance avoided", perMonth: 9, from: 1, months: 24 },
 * ])
 * loan.peak.toNumber() // => 32
 * loan.monthsInDebt // => 8
 */
export function bridgeLoan(flows: readonly MonthlyFlow[]): BridgeLoan {
  const dated = flows.map(readFlow);
  const last = Math.max(0, ...dated.map(({ from, months, lag }) => from + months + lag - 1));
  let position = new Exact(0);
  const months = Array.from({ length: last }, (_, index) => {
    const month = index + 1;
    const net = dated
      .filter(({ from, months, lag }) => month >= from + lag && month < from + lag + months)
      .reduce((total, { amount }) => total.plus(amount), new Exact(0));
    position = position.plus(net);
    return { month, net, position, owed: Exact.max(0, position.negated()) };
  });
  const peak = months.reduce((most, { owed }) => Exact.max(most, owed), new Exact(0));
  return {
    months,
    peak,
    peakMonth: peak.isZero() ? undefined : months.find(({ owed }) => owed.equals(peak))?.month,
    monthsInDebt: months.filter(({ owed }) => owed.greaterThan(0)).length,
  };
}

function readFlow({ item, perMonth, from, months, lag = 0 }: MonthlyFlow, row: number) {
  const amount = decimalOf(perMonth);
  const attempt = `follow a bridge loan, row ${row + 1} (${item})`;
  if (amount === undefined)
    throw problem(attempt, `column "perMonth" is ${JSON.stringify(perMonth)}`, "give an amount in figures");
  if (![from, months, lag + 1].every((count) => Number.isInteger(count) && count >= 1))
    throw problem(
      attempt,
      `it runs ${months} months from month ${from} with a lag of ${lag}`,
      "count whole months from 1, with a lag of 0 or more",
    );
  return { amount, from, months, lag };
}
