import type { Decimal } from "decimal.js";
import type { Fund } from "./fund.ts";
import { amountIn, together, yearsOf } from "./schedule.ts";

/** Plan against outcome of one investment, ledger and year; in the funds' unit. */
export interface PlanOutcome {
  readonly investment: string;
  readonly ledger: "commitments" | "repayments";
  readonly year: number;
  readonly plan: Decimal;
  readonly outcome: Decimal;
  /** Outcome less plan: a positive commitment cost more than planned, a positive repayment returned more. */
  readonly difference: Decimal;
}

/**
 * A fund as planned against the same fund as it came out, for every investment, ledger and year that either of them names.
 *
 * @param plan     the planned fund
 * @param outcome  the fund with what was paid and repaid; investments are matched by name
 * @returns        rows by investment, ledger and year, in the plan's order, then what only the outcome has
 * @example
 * planAgainstOutcome(exampleFund, underRule(exampleFund, "none")).map((row) => row.difference.toNumber()) // => [0, -150, -250, 0, -200]
 */
export function planAgainstOutcome(plan: Fund, outcome: Fund): readonly PlanOutcome[] {
  const names = [...new Set([...plan.investments, ...outcome.investments].map((one) => one.name))];
  return names.flatMap((investment) =>
    (["commitments", "repayments"] as const).flatMap((ledger) => {
      const planned = scheduleOf(plan, investment, ledger);
      const came = scheduleOf(outcome, investment, ledger);
      return yearsOf([planned, came])
        .filter((year) => planned.has(year) || came.has(year))
        .map((year) => {
          const [p, o] = [amountIn(planned, year), amountIn(came, year)];
          return { investment, ledger, year, plan: p, outcome: o, difference: o.minus(p) };
        });
    }),
  );
}

function scheduleOf(fund: Fund, investment: string, ledger: "commitments" | "repayments") {
  const lines = fund.investments.filter((one) => one.name === investment).flatMap((one) => one[ledger]);
  return together(lines.map((line) => line.amounts));
}
