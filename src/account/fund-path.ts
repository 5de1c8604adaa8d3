import type { Decimal } from "decimal.js";
import type { Discounting } from "../money/discounting.ts";
import { exactPresentValue } from "../money/exact-annuity.ts";
import { oneBasis } from "../money/rate.ts";
import { alternatives, nearest, problem } from "../problem.ts";
import { type Fund, linesOf } from "./fund.ts";
import { amountIn, type Schedule, together, yearsOf } from "./schedule.ts";

/** A fund's year: what left it, what returned, and what it holds when the year ends; in the fund's unit. */
export interface FundYear {
  readonly year: number;
  readonly commitments: Decimal;
  readonly repayments: Decimal;
  readonly net: Decimal;
  readonly balance: Decimal;
}

/**
 * The balance of a fund, year by year, from its capital through commitments and repayments: the fund's whole life without gaps.
 *
 * @param fund    a fund of `defineFund`, under any repayment rule
 * @param funder  only this funder's part of capital, commitments and repayments; the whole fund when left out
 * @returns       one row for each year, balance at the year's end, in the fund's unit; negative when it owes
 * @throws        when no funder has that name
 * @example
 * const fund = defineFund({
 *   name: "Example", unit: "tkr", source: "assumed", funders: [{ name: "municipality", amount: 1000 }],
 *   investments: [{
 *     name: "School", commitments: [{ committee: "education", amounts: { 2024: 400 } }],
 *     repayments: [{ committee: "education", amounts: { 2026: 150 } }],
 *   }],
 * })
 * fundPath(fund).map(({ balance }) => balance.toNumber()) // => [600, 600, 750]
 */
export function fundPath(fund: Fund, funder?: string): readonly FundYear[] {
  if (funder !== undefined && !fund.funders.has(funder)) {
    const guess = nearest(funder, fund.funders.keys());
    throw problem(
      `follow the fund "${fund.name}"`,
      `no funder is called "${funder}"`,
      guess === undefined
        ? `name one of ${alternatives([...fund.funders.keys()])}`
        : `did you mean "${guess}"? Name a funder of the fund`,
    );
  }
  const out = flows(fund, "commitments", funder);
  const back = flows(fund, "repayments", funder);
  let balance = funder === undefined ? fund.capital : fund.funders.get(funder)!;
  return yearsOf([out, back]).map((year) => {
    const commitments = amountIn(out, year);
    const repayments = amountIn(back, year);
    const net = repayments.minus(commitments);
    balance = balance.plus(net);
    return { year, commitments, repayments, net, balance };
  });
}

function flows(fund: Fund, ledger: "commitments" | "repayments", funder?: string): Schedule {
  return together(
    linesOf(fund, ledger)
      .filter((line) => funder === undefined || line.funder === funder)
      .map((line) => line.amounts),
  );
}

/**
 * What a fund's commitments and repayments are worth to it at the start of its first year. Restoring the nominal amount is not restoring the
 * value: without interest this is negative whenever repayment comes after cost. A fund's books are in each year's own kronor, so the rate is
 * a nominal one.
 *
 * @param path         years of `fundPath`
 * @param discounting  nominal rate and convention
 * @returns            present value of repayments less commitments, in the fund's unit
 * @throws             when the rate is real
 * @example
 * fundValue(fundPath(exampleFund), { rate: nominal(0.04), convention: "due" }).toFixed(1) // => -46.5
 */
export function fundValue(path: readonly FundYear[], discounting: Discounting): Decimal {
  oneBasis("nominal", discounting.rate.basis);
  return exactPresentValue(
    path.map(({ net }) => net),
    discounting,
  );
}

/**
 * The year in which a fund holds least, the first of several; `undefined` for a fund that never moved.
 *
 * @example
 * trough(fundPath(exampleFund)).year // => 2025
 */
export function trough(path: readonly FundYear[]): FundYear | undefined {
  return path.reduce<FundYear | undefined>(
    (least, year) => (least === undefined || year.balance.lessThan(least.balance) ? year : least),
    undefined,
  );
}
