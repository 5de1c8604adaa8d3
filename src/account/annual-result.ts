import type { Decimal } from "decimal.js";
import type { Fund } from "./fund.ts";
import { fundPath } from "./fund-path.ts";
import { amountIn, sum, together } from "./schedule.ts";

/** What a fund does to a municipality's accounts of one year, beside what it does to the fund; in the fund's unit. */
export interface AnnualResult {
  readonly year: number;
  /** The year's cost of the fund's investments, in the annual result: earmarked equity pays for nothing. */
  readonly cost: Decimal;
  /** What committees' costs fell by in that year, where measured or assumed; `undefined` when nobody has said. */
  readonly savings: Decimal | undefined;
  /** Savings less cost (cost alone where savings are not known): what the year's result changes by. */
  readonly result: Decimal;
  /** Moved between the committees' frames and the fund: changes no result of the municipality as a whole. */
  readonly moved: Decimal;
  readonly fundBalance: Decimal;
  /** Where the municipality's whole result falls below zero, its balance requirement (_balanskrav_) is to recover it at the latest this year. */
  readonly recoverBy: number | undefined;
  readonly check: string;
}

const check = "to be checked by the controller: exceptions to the balance requirement, and how the fund is booked";

/**
 * Each year's cost in the municipality's annual result beside the balance of the fund. A fund of earmarked equity is no reserve of money:
 * its balance says what has been promised, while each year's cost burdens that year's result and its balance requirement. Only a municipality
 * whose whole result is negative has anything to recover: what the fund adds to it is told here, not the whole.
 *
 * @param fund    a fund; `results` are taken as the savings of the year in which they were measured
 * @param funder  whose result: its own part of commitments, repayments and results; all funders' together when left out
 * @returns       a row for each year of the fund, amounts in its unit; every row is marked to be checked by the controller
 * @throws        when no funder has that name
 * @see           Kommunallagen (2017:725) 11 kap. 12 § (a negative result is recovered within three years)
 * @example
 * annualResults(exampleFund).map(({ year, result }) => [year, result.toNumber()]) // => [[2024, -400], [2025, -200], [2026, 0], [2027, 0]]
 */
export function annualResults(fund: Fund, funder?: string): readonly AnnualResult[] {
  const path = fundPath(fund, funder);
  const measured = fund.investments
    .flatMap((one) => one.results ?? [])
    .filter((line) => funder === undefined || line.funder === funder);
  const known = fund.investments.length > 0 && fund.investments.every((one) => one.results !== undefined);
  const saved = together(measured.map((line) => line.amounts));
  return path.map(({ year, commitments, repayments, balance }) => {
    const savings = known ? amountIn(saved, year) : undefined;
    const result = sum(savings === undefined ? [] : [savings]).minus(commitments);
    return {
      year,
      cost: commitments,
      savings,
      result,
      moved: repayments,
      fundBalance: balance,
      recoverBy: result.isNegative() && !result.isZero() ? year + 3 : undefined,
      check,
    };
  });
}
