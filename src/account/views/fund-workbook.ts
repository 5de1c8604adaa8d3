import { utils } from "@e965/xlsx";
import { integer, number, text } from "../../table/column.ts";
import { fromRows } from "../../table/from-rows.ts";
import { type Worksheet, worksheet } from "../../table/worksheet.ts";
import { annualResults } from "../annual-result.ts";
import type { Fund } from "../fund.ts";
import { fundPath } from "../fund-path.ts";
import { fundTable, type SumCheck, sumChecks } from "../fund-sums.ts";
import { sourcesSheet } from "./sources-sheet.ts";

/**
 * A fund as sheets of a workbook that a controller can open: commitments and repayments with live row and column sums, the balance with a live
 * formula from these sheets, printed sums against them, and the sources. Amounts are in the fund's own unit.
 *
 * @param fund  a fund under any rule
 * @returns     sheets for `writeXlsx` or `formatXlsx`
 * @example
 * Object.keys(fundWorkbook(exampleFund)) // => ["Beviljat", "Återföring", "Saldo", "Kontroll", "Källor"]
 * formatXlsx(fundWorkbook(exampleFund)).length > 1000 // => true
 */
export function fundWorkbook(fund: Fund): Readonly<Record<string, Worksheet>> {
  const checks = sumChecks(fund);
  return {
    Beviljat: ledgerSheet(fund, "commitments"),
    Återföring: ledgerSheet(fund, "repayments"),
    Saldo: balanceSheet(fund),
    ...(checks.length === 0 ? {} : { Kontroll: checkSheet(fund) }),
    Källor: sourcesSheet(
      [
        {
          what: "Fond / Fund",
          source: `${fund.swedish} (${fund.name})`,
          note: `Belopp i ${fund.unit} / Amounts in ${fund.unit}`,
        },
        { what: "Belopp / Amounts", source: fund.source },
        {
          what: "Saldo och årets resultat / Balance and annual result",
          source: "Kommunallagen (2017:725) 11 kap. 12 §",
          note: annualResults(fund)[0]?.check ?? "",
        },
      ].map((row) => (row.note === "" ? { what: row.what, source: row.source } : row)),
    ),
  };
}

const thousands = "#,##0";

/** A year's column: a name that is only digits would go before all others. */
function column(year: number): string {
  return `year ${year}`;
}

function ledgerSheet(fund: Fund, ledger: "commitments" | "repayments"): Worksheet {
  const { years, rows } = fundTable(fund, ledger);
  const columns = {
    name: text(),
    ...Object.fromEntries(years.map((year) => [column(year), number(fund.unit)])),
    total: number(fund.unit),
  } as const;
  const cells = rows.map(({ name, amounts, total }) => ({
    name,
    ...Object.fromEntries(years.map((year) => [column(year), amounts.get(year)?.toNumber() ?? 0])),
    total: total.toNumber(),
  }));
  const [first, last] = [column(years[0] ?? 0), column(years.at(-1) ?? 0)];
  const sums = Object.fromEntries([...years.map(column), "total"].map((name) => [name, "SUM" as const]));
  return worksheet(fromRows(columns, cells as never, { name: ledger }), {
    headers: {
      name: "Insats / Investment",
      ...Object.fromEntries(years.map((year) => [column(year), String(year)])),
      total: "Summa / Sum",
    },
    formulas:
      years.length === 0 ? {} : { total: ({ cell }) => `SUM(${cell(first as "total")}:${cell(last as "total")})` },
    formats: Object.fromEntries([...years.map(column), "total"].map((name) => [name, thousands])) as never,
    totals: sums as never,
    totalsLabel: "Summa / Sum",
  });
}

function balanceSheet(fund: Fund): Worksheet {
  const columns = {
    year: integer("year"),
    commitments: number(fund.unit),
    repayments: number(fund.unit),
    balance: number(fund.unit),
    result: number(fund.unit),
  };
  const results = annualResults(fund);
  const path = fundPath(fund);
  const rows = path.map(({ year, commitments, repayments, balance }, index) => ({
    year,
    commitments: commitments.toNumber(),
    repayments: repayments.toNumber(),
    balance: balance.toNumber(),
    result: results[index]!.result.toNumber(),
  }));
  const upTo = (range: string, cell: string) => `${range.split(":")[0]!.replace(/(\d+)/, "$$$1")}:${cell}`;
  return worksheet(fromRows(columns, rows, { name: "balance" }), {
    headers: {
      year: "År / Year",
      commitments: "Kostnad / Cost",
      repayments: "Återfört / Repaid",
      balance: "Saldo / Balance",
      result: "Årets resultat ändras / Annual result changes",
    },
    formats: { commitments: thousands, repayments: thousands, balance: thousands, result: thousands },
    formulas: {
      commitments: ({ cell }) => sumInYear(fund, "commitments", path[rowOf(cell("commitments"))]!.year),
      repayments: ({ cell }) => sumInYear(fund, "repayments", path[rowOf(cell("repayments"))]!.year),
      balance: ({ cell, column }) =>
        `${fund.capital}+SUM(${upTo(column("repayments"), cell("repayments"))})-SUM(${upTo(column("commitments"), cell("commitments"))})`,
    },
  });
}

function checkSheet(fund: Fund): Worksheet {
  const columns = {
    ledger: text(),
    of: text(),
    printed: number(fund.unit),
    summed: number(fund.unit),
    difference: number(fund.unit),
  };
  const checks = sumChecks(fund);
  const rows = checks.map(({ ledger, of, printed, summed, difference }) => ({
    ledger: ledger === "commitments" ? "Beviljat / Commitments" : "Återföring / Repayments",
    of,
    printed: printed.toNumber(),
    summed: summed.toNumber(),
    difference: difference.toNumber(),
  }));
  return worksheet(fromRows(columns, rows, { name: "checks" }), {
    headers: {
      ledger: "Tabell / Table",
      of: "Summa / Sum",
      printed: "Tryckt / Printed",
      summed: "Räknad / Summed",
      difference: "Skillnad / Difference",
    },
    formats: { printed: thousands, summed: thousands, difference: thousands },
    formulas: {
      summed: ({ cell }) => `SUM(${cellsOf(fund, checks[rowOf(cell("summed"))]!)})`,
      difference: ({ cell }) => `${cell("summed")}-${cell("printed")}`,
    },
  });
}

/** The row of a table, from 0, that a cell of its sheet stands for. */
function rowOf(cell: string): number {
  return Number(cell.replace(/\D/g, "")) - 2;
}

/** What a ledger's sheet has in a year, live; 0 in a year that it does not have. */
function sumInYear(fund: Fund, ledger: SumCheck["ledger"], year: number): string {
  return fundTable(fund, ledger).years.includes(year) ? `SUM(${cellsOf(fund, { ledger, of: `column ${year}` })})` : "0";
}

/** The cells of a ledger's sheet that a printed sum is the sum of. */
function cellsOf(fund: Fund, { ledger, of }: Pick<SumCheck, "ledger" | "of">): string {
  const { years, rows } = fundTable(fund, ledger);
  const sheet = `'${ledger === "commitments" ? "Beviljat" : "Återföring"}'`;
  const last = rows.length + 1;
  if (of === "all") return `${sheet}!${letter(1)}2:${letter(years.length)}${last}`;
  if (of.startsWith("column ")) {
    const at = letter(1 + years.indexOf(Number(of.slice("column ".length))));
    return `${sheet}!${at}2:${at}${last}`;
  }
  const row = 2 + rows.findIndex(({ name }) => `row ${name}` === of);
  return `${sheet}!${letter(1)}${row}:${letter(years.length)}${row}`;
}

/** A column's letter, from 0. */
function letter(column: number): string {
  return utils.encode_col(column);
}
