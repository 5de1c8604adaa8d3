import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { type Fund, linesOf, type PrintedTotals } from "./fund.ts";
import { amountIn, readSchedule, type Schedule, sum, together, total, yearsOf } from "./schedule.ts";

/** One row of a fund's table: an investment or the totals, by year, with its sum. */
export interface FundRow {
  readonly name: string;
  readonly amounts: Schedule;
  readonly total: Decimal;
}

/** A printed sum against the sum of what it should be the sum of. */
export interface SumCheck {
  readonly ledger: "commitments" | "repayments";
  /** What is summed: `column 2015`, `row SkolFam2` or `all`. */
  readonly of: string;
  readonly printed: Decimal;
  readonly summed: Decimal;
  /** Summed less printed; 0 when the sum closes. */
  readonly difference: Decimal;
}

/** A fund's commitments or repayments as a table: a row for each investment, a last row of totals, the same years in each. */
export interface FundTable {
  readonly years: readonly number[];
  readonly rows: readonly FundRow[];
  readonly totals: FundRow;
}

/**
 * A fund's commitments or repayments by investment and year, with row and column sums.
 *
 * @param fund    a fund of `defineFund`
 * @param ledger  which of the two tables
 * @returns       rows in the fund's order, in its unit
 * @example
 * fundTable(exampleFund, "repayments").totals.total.toNumber() // => 600
 */
export function fundTable(fund: Fund, ledger: "commitments" | "repayments"): FundTable {
  const rows = fund.investments.map((one) => row(one.name, together(one[ledger].map((line) => line.amounts))));
  return {
    years: yearsOf(rows.map((one) => one.amounts)),
    rows,
    totals: row("Total", together(rows.map((one) => one.amounts))),
  };
}

function row(name: string, amounts: Schedule): FundRow {
  return { name, amounts, total: total(amounts) };
}

/**
 * Every sum that a fund's document prints, against its own rows: columns by year, rows by investment, and the grand totals.
 * A sum that does not close is a result to show, so nothing is refused here.
 *
 * @param fund  a fund with `printed` totals; without them there is nothing to check
 * @returns     one check for each printed sum, commitments first; `difference` is 0 where it closes
 * @example
 * sumChecks(exampleFund).map((check) => check.difference.toNumber()) // => [0, -50]
 */
export function sumChecks(fund: Fund): readonly SumCheck[] {
  return (["commitments", "repayments"] as const).flatMap((ledger) => {
    const table = fundTable(fund, ledger);
    const check = (of: string, printed: Decimal.Value, summed: Decimal): SumCheck => ({
      ledger,
      of,
      printed: new Exact(printed),
      summed,
      difference: summed.minus(printed),
    });
    const all = fund.printed[ledger === "commitments" ? "allCommitments" : "allRepayments"];
    return [
      ...[...columns(fund.printed, ledger)].map(([year, printed]) =>
        check(`column ${year}`, printed, amountIn(table.totals.amounts, year)),
      ),
      ...table.rows.flatMap((one) => {
        const printed = fund.printed.rows?.[one.name]?.[ledger];
        return printed === undefined ? [] : [check(`row ${one.name}`, printed, one.total)];
      }),
      ...(all === undefined ? [] : [check("all", all, table.totals.total)]),
    ];
  });
}

function columns(printed: PrintedTotals, ledger: "commitments" | "repayments"): Schedule {
  const read = readSchedule(printed[ledger] ?? {});
  return "wrong" in read ? new Map() : read;
}

/**
 * The printed sums that do not close.
 *
 * @example
 * unclosed(exampleFund).map((check) => check.of) // => ["column 2025"]
 */
export function unclosed(fund: Fund): readonly SumCheck[] {
  return sumChecks(fund).filter((check) => !check.difference.isZero());
}

/**
 * Repayments of a fund by committee and year, for the figure of who returns what and when.
 *
 * @example
 * repaymentsByCommittee(exampleFund).rows.map((row) => [row.name, row.total.toNumber()]) // => [["social welfare", 600]]
 */
export function repaymentsByCommittee(fund: Fund): FundTable {
  const lines = linesOf(fund, "repayments");
  const names = [...new Set(lines.map((line) => line.committee))];
  const rows = names.map((name) =>
    row(name, together(lines.filter((line) => line.committee === name).map((line) => line.amounts))),
  );
  return {
    years: yearsOf(lines.map((line) => line.amounts)),
    rows,
    totals: row("Total", together(rows.map((one) => one.amounts))),
  };
}

/**
 * What a fund has not yet promised to anybody: its capital less all commitments; negative when it has promised more than it has.
 *
 * @example
 * uncommitted(exampleFund).toNumber() // => 400
 */
export function uncommitted(fund: Fund): Decimal {
  return fund.capital.minus(sum(linesOf(fund, "commitments").map((line) => total(line.amounts))));
}
