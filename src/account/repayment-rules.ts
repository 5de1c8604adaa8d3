import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { alternatives, problem } from "../problem.ts";
import type { Fund, FundInvestment, FundLine } from "./fund.ts";
import { amountIn, type Schedule, sum, total } from "./schedule.ts";

/** The three rules for what returns to a fund (_återföring_). */
export type RepaymentRule = "frame reduction" | "measured results" | "none";

const rules: readonly RepaymentRule[] = ["frame reduction", "measured results", "none"];

/**
 * The same fund under another repayment rule.
 *
 * - `frame reduction` (_ramminskning_, Norrköping until 2021): what was planned is taken from the committees' frames in the planned
 *   years, whether or not their costs fell; the committee bears the difference.
 * - `measured results` (_resultatfångst_, Hallstahammar): what was measured is returned, until the investment is restored.
 * - `none` (Norrköping for investments that start after 2021): nothing is returned, results stay with the committees.
 *
 * @param fund  a fund; its repayments are the plan, its results what was measured
 * @param rule  which rule
 * @returns     a fund whose repayments are the rule's
 * @throws      when results are wanted and an investment has none, or the rule is unknown
 * @see         norrkoping.se, Social investeringsfond (rule abolished for starts after 2021)
 * @example
 * fundPath(underRule(exampleFund, "none")).at(-1).balance.toNumber() // => 400
 */
export function underRule(fund: Fund, rule: RepaymentRule): Fund {
  if (!rules.includes(rule))
    throw problem(
      `put the fund "${fund.name}" under a rule`,
      `"${rule}" is none of them`,
      `name ${alternatives(rules)}`,
    );
  if (rule === "frame reduction") return fund;
  const investments = fund.investments.map((one) => ({
    ...one,
    repayments: rule === "none" ? [] : restored(one, fund.name),
  }));
  return { ...fund, investments };
}

/** Measured results in years' order, each shared between committees as measured, until the commitments are restored. */
function restored(investment: FundInvestment, fund: string): readonly FundLine[] {
  if (investment.results === undefined)
    throw problem(
      `repay measured results to the fund "${fund}"`,
      `"${investment.name}" has no results`,
      "give its `results` by committee and year, or assume some with `resultsAtShare`",
    );
  let left = sum(investment.commitments.map((line) => total(line.amounts)));
  const repaid = investment.results.map(() => new Map<number, Decimal>());
  const years = [...new Set(investment.results.flatMap((line) => [...line.amounts.keys()]))].sort((a, b) => a - b);
  for (const year of years) {
    const measured = sum(investment.results.map((line) => amountIn(line.amounts, year)));
    const returned = Exact.min(left, measured);
    left = left.minus(returned);
    investment.results.forEach((line, index) => {
      const part = measured.isZero() ? measured : returned.times(amountIn(line.amounts, year)).div(measured);
      if (!part.isZero()) repaid[index]!.set(year, part);
    });
  }
  return investment.results.map((line, index) => ({ ...line, amounts: repaid[index]! }));
}

/**
 * What-if: a fund whose measured results are a share of what was planned to return, one share for all or one for each investment.
 *
 * @param fund   a fund with planned repayments
 * @param share  0 when nothing came of it, 1 when all did, more when it did better
 * @returns      the same fund with `results`
 * @throws       when a share is negative or not a number
 * @example
 * const half = underRule(resultsAtShare(exampleFund, 0.5), "measured results")
 * fundPath(half).at(-1).balance.toNumber() // => 700
 */
export function resultsAtShare(fund: Fund, share: number | Readonly<Record<string, number>>): Fund {
  const investments = fund.investments.map((one) => {
    const its = typeof share === "number" ? share : (share[one.name] ?? 1);
    if (!(its >= 0 && Number.isFinite(its)))
      throw problem(`assume results of "${one.name}"`, `its share is ${its}`, "give a share of the plan, 0 or more");
    return { ...one, results: one.repayments.map((line) => ({ ...line, amounts: scaled(line.amounts, its) })) };
  });
  return { ...fund, investments };
}

function scaled(amounts: Schedule, share: number): Schedule {
  return new Map([...amounts].map(([year, amount]) => [year, amount.times(share)]));
}

/**
 * Refuses repayments that exceed what was measured: by committee, to date, since a result may be repaid later than it came.
 *
 * @param fund  a fund with results, whose repayments are records and no plan
 * @throws      naming investment, committee and year of the first repayment that exceeds the results so far
 * @example
 * refuseBeyondResults(resultsAtShare(exampleFund, { School: 0.5 })) // throws Cannot repay the fund "Example" its measured results: "School", repayments row 1 (social welfare), column "2026": 150 repaid to date exceeds the result of 75. Instead, repay at most what was measured, or use the rule of frame reduction and show what the committee bears.
 */
export function refuseBeyondResults(fund: Fund): void {
  for (const one of fund.investments) {
    for (const [row, line] of one.repayments.entries()) {
      const measured = (one.results ?? []).filter((result) => result.committee === line.committee);
      for (const year of line.amounts.keys()) {
        const repaid = toDate(line.amounts, year);
        const result = sum(measured.map((each) => toDate(each.amounts, year)));
        if (repaid.greaterThan(result))
          throw problem(
            `repay the fund "${fund.name}" its measured results`,
            `"${one.name}", repayments row ${row + 1} (${line.committee}), column "${year}": ${repaid} repaid to date exceeds the result of ${result}`,
            "repay at most what was measured, or use the rule of frame reduction and show what the committee bears",
          );
      }
    }
  }
}

function toDate(amounts: Schedule, year: number): Decimal {
  return sum([...amounts].filter(([each]) => each <= year).map(([, amount]) => amount));
}

/**
 * The same fund with one investment's repayments a number of years later (negative: earlier).
 *
 * @example
 * fundPath(moveRepayments(exampleFund, "Jobs", 2)).at(-1).year // => 2028
 */
export function moveRepayments(fund: Fund, investment: string, years: number): Fund {
  if (!fund.investments.some((one) => one.name === investment))
    throw problem(
      `move repayments in the fund "${fund.name}"`,
      `no investment is called "${investment}"`,
      `name one of ${alternatives(fund.investments.map((one) => one.name))}`,
    );
  const moved = (line: FundLine): FundLine => ({
    ...line,
    amounts: new Map([...line.amounts].map(([year, amount]) => [year + years, amount])),
  });
  return {
    ...fund,
    investments: fund.investments.map((one) =>
      one.name === investment ? { ...one, repayments: one.repayments.map(moved) } : one,
    ),
  };
}
