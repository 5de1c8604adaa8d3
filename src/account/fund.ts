import type { Decimal } from "decimal.js";
import { alternatives, nearest, problem, refuseMissing } from "../problem.ts";
import { decimalOf, readSchedule, type Schedule, sum, total, type WrittenSchedule } from "./schedule.ts";

/** Who put money into a fund: a municipality, a region, a coordination association (_samordningsförbund_). */
export interface WrittenFunder {
  readonly name: string;
  readonly amount: number | string;
}

/** One line of a written fund: what a committee (_nämnd_) gets from, or returns to, the fund, by year. */
export interface WrittenLine {
  readonly committee: string;
  /** Who pays; may be left out when the fund has one funder. */
  readonly funder?: string;
  readonly amounts: WrittenSchedule;
}

/** An investment of a fund as its data file says it. */
export interface WrittenFundInvestment {
  readonly name: string;
  readonly swedish?: string;
  readonly commitments: readonly WrittenLine[];
  readonly repayments: readonly WrittenLine[];
  /** Measured results (_resultatfångst_): what each committee's costs fell by, for the rule that repays results. */
  readonly results?: readonly WrittenLine[];
}

/** Totals that the fund's own document prints, to be checked against its rows. */
export interface PrintedTotals {
  readonly commitments?: WrittenSchedule;
  readonly repayments?: WrittenSchedule;
  readonly allCommitments?: number | string;
  readonly allRepayments?: number | string;
  readonly rows?: Readonly<Record<string, { readonly commitments?: number; readonly repayments?: number }>>;
}

/** A social investment fund as its data file says it (`data/funds`). */
export interface WrittenFund {
  readonly name: string;
  readonly swedish?: string;
  readonly unit: "kr" | "tkr" | "mkr";
  readonly priceYear?: number;
  readonly source: string;
  readonly funders: readonly WrittenFunder[];
  readonly investments: readonly WrittenFundInvestment[];
  readonly printed?: PrintedTotals;
}

/** One line of a fund, exact. */
export interface FundLine {
  readonly committee: string;
  readonly funder: string;
  readonly amounts: Schedule;
}

/** An investment of a fund, exact. */
export interface FundInvestment {
  readonly name: string;
  readonly swedish: string;
  readonly commitments: readonly FundLine[];
  readonly repayments: readonly FundLine[];
  readonly results: readonly FundLine[] | undefined;
}

/** A social investment fund: what went in, what is committed, what is planned to return. Amounts are exact, in `unit`. */
export interface Fund {
  readonly name: string;
  readonly swedish: string;
  readonly unit: "kr" | "tkr" | "mkr";
  readonly source: string;
  readonly capital: Decimal;
  readonly funders: ReadonlyMap<string, Decimal>;
  readonly investments: readonly FundInvestment[];
  readonly printed: PrintedTotals;
}

/**
 * A social investment fund (_social investeringsfond_) from its written form: funders, commitments and repayments by year and committee.
 * Refuses at the door what cannot be money: an unknown unit, an amount that is not a number, a committee that gets what nobody pays.
 *
 * @param written  the fund as a data file says it (`data/funds/*.json`)
 * @returns        the same with exact amounts, in the fund's own unit
 * @throws         when the unit is unknown, a year or amount is not a number, or a line names a funder that is not there
 * @example
 * const fund = defineFund({
 *   name: "Example", unit: "tkr", source: "assumed", funders: [{ name: "municipality", amount: 1000 }],
 *   investments: [{
 *     name: "School", commitments: [{ committee: "education", amounts: { 2024: 400 } }],
 *     repayments: [{ committee: "education", amounts: { 2026: 400 } }],
 *   }],
 * })
 * fund.capital.toNumber() // => 1000
 */
export function defineFund(written: WrittenFund): Fund {
  refuseMissing("read a fund", "its written form", written, "give the object that its data file holds");
  const attempt = `read the fund "${written.name}"`;
  if (!["kr", "tkr", "mkr"].includes(written.unit))
    throw problem(attempt, `its unit is "${written.unit}"`, `say ${alternatives(["kr", "tkr", "mkr"])}`);
  const funders = new Map(
    written.funders.map(({ name, amount }, row) => {
      const read = decimalOf(amount);
      if (read === undefined || read.isNegative())
        throw problem(
          attempt,
          `funders row ${row + 1}, column "amount" is ${JSON.stringify(amount)}`,
          "give an amount of 0 or more",
        );
      return [name, read];
    }),
  );
  const investments = written.investments.map((one) => {
    const lines = (ledger: "commitments" | "repayments" | "results") =>
      (one[ledger] ?? []).map((line, row) =>
        readLine(line, funders, `${attempt}, "${one.name}", ${ledger} row ${row + 1}`),
      );
    return {
      name: one.name,
      swedish: one.swedish ?? one.name,
      commitments: lines("commitments"),
      repayments: lines("repayments"),
      results: one.results === undefined ? undefined : lines("results"),
    };
  });
  return {
    name: written.name,
    swedish: written.swedish ?? written.name,
    unit: written.unit,
    source: written.source,
    capital: sum(funders.values()),
    funders,
    investments,
    printed: written.printed ?? {},
  };
}

function readLine(line: WrittenLine, funders: ReadonlyMap<string, Decimal>, attempt: string): FundLine {
  const amounts = readSchedule(line.amounts);
  if ("wrong" in amounts)
    throw problem(
      attempt,
      `column "${amounts.wrong}" is ${JSON.stringify(amounts.is)}`,
      "write a whole year and an amount in figures",
    );
  const negative = [...amounts].find(([, amount]) => amount.isNegative());
  if (negative !== undefined)
    throw problem(
      attempt,
      `column "${negative[0]}" is ${negative[1]}`,
      "write money into the fund as a repayment and money out of it as a commitment, both positive",
    );
  const funder = line.funder ?? (funders.size === 1 ? [...funders.keys()][0] : undefined);
  if (funder === undefined || !funders.has(funder)) {
    const guess = funder === undefined ? undefined : nearest(funder, funders.keys());
    throw problem(
      attempt,
      `committee "${line.committee}" gets ${total(amounts)} that no funder pays (column "funder" is ${funder === undefined ? "empty" : `"${funder}"`})`,
      guess === undefined
        ? `name the funder: ${alternatives([...funders.keys()])}`
        : `did you mean "${guess}"? Name a funder of the fund`,
    );
  }
  return { committee: line.committee, funder, amounts };
}

/** All of a fund's lines of one ledger. */
export function linesOf(fund: Fund, ledger: "commitments" | "repayments"): readonly FundLine[] {
  return fund.investments.flatMap((one) => one[ledger]);
}
