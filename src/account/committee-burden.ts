import type { Decimal } from "decimal.js";
import { problem } from "../problem.ts";
import type { Fund } from "./fund.ts";
import { amountIn, together, yearsOf } from "./schedule.ts";

/** What one committee repays in a year against what its costs fell by; in the fund's unit. */
export interface CommitteeBurden {
  readonly committee: string;
  readonly year: number;
  readonly repaid: Decimal;
  readonly result: Decimal;
  /** Repaid less result: what the committee bears of its own; negative when it keeps more than it repays. */
  readonly bears: Decimal;
}

/**
 * What each committee bears when its frame is cut as planned (_ramminskning_) and its costs fell by something else.
 *
 * @param fund  a fund with results, measured or assumed, beside its repayments
 * @returns     a row for each committee and year in which it repays or gains
 * @throws      when an investment has no results
 * @example
 * committeeBurdens(resultsAtShare(exampleFund, 0.5)).map(({ year, bears }) => [year, bears.toNumber()]) // => [[2026, 175], [2027, 125]]
 */
export function committeeBurdens(fund: Fund): readonly CommitteeBurden[] {
  const without = fund.investments.find((one) => one.results === undefined);
  if (without !== undefined)
    throw problem(
      `say what the committees of "${fund.name}" bear`,
      `"${without.name}" has no results`,
      "give its `results` by committee and year, or assume some with `resultsAtShare`",
    );
  const repayments = fund.investments.flatMap((one) => one.repayments);
  const results = fund.investments.flatMap((one) => one.results ?? []);
  const committees = [...new Set([...repayments, ...results].map((line) => line.committee))];
  return committees.flatMap((committee) => {
    const of = (lines: typeof repayments) =>
      together(lines.filter((line) => line.committee === committee).map((line) => line.amounts));
    const [paid, came] = [of(repayments), of(results)];
    return yearsOf([paid, came])
      .filter((year) => paid.has(year) || came.has(year))
      .map((year) => {
        const [repaid, result] = [amountIn(paid, year), amountIn(came, year)];
        return { committee, year, repaid, result, bears: repaid.minus(result) };
      });
  });
}
