import type { PresentedTable } from "../../../show/present-table.ts";
import { type Columns, number, optional, text } from "../../../table/column.ts";
import { fromRows } from "../../../table/from-rows.ts";
import type { FormulaRow, Worksheet } from "../../../table/worksheet.ts";
import { differenceOf, sumOf } from "./found-formulas.ts";

/**
 * A table of a report as a sheet: numbers as unrounded numbers in the format they are shown in, units in the heads, missing cells empty.
 * Differences and totals are live formulas wherever the numbers are what such a formula gives.
 */
export function tableSheet(table: PresentedTable): Worksheet {
  const { heads, rows } = table.raw;
  const keys = heads.map((_, at) => `column ${at + 1}`);
  const isNumeric = keys.map(
    (_, at) =>
      rows.some((row) => row[at] !== null) && rows.every((row) => row[at] === null || typeof row[at] === "number"),
  );
  const columns: Columns = Object.fromEntries(
    keys.map((key, at) => [key, isNumeric[at] ? optional(number("as in the head")) : optional(text())]),
  );
  const content = rows.map((row) =>
    Object.fromEntries(keys.map((key, at) => [key, isNumeric[at] ? row[at] : worded(row[at] ?? null)])),
  );
  const numeric = keys.map((key, at) => ({ key, at })).filter(({ at }) => isNumeric[at]);
  return {
    table: fromRows(columns, content as never, { name: table.caption }),
    writing: {
      headers: Object.fromEntries(keys.map((key, at) => [key, heads[at] === "" ? " " : heads[at]!])),
      formats: Object.fromEntries(numeric.map(({ key, at }) => [key, formatOf(table, at)])),
      formulas: Object.fromEntries(numeric.map(({ key, at }) => [key, formulaOf(table, at, keys)])) as never,
    },
  };
}

function worded(cell: string | number | null): string | null {
  return cell === null || cell === "" ? null : String(cell);
}

/** As many decimals as the column shows. */
function formatOf({ heads, sections, totals }: PresentedTable, at: number): string {
  const shown = [...sections.flatMap(({ rows }) => rows), ...totals]
    .map((row) => row[at]!)
    .find(({ missing }) => !missing);
  const decimals = /[.,](\d+)$/.exec((shown?.text ?? "").replace(/,(?=\d{3}(?:\D|$))/g, ""))?.[1]?.length ?? 0;
  const digits = `#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
  return heads[at]!.kind === "difference" ? `+${digits};-${digits};0` : digits;
}

function formulaOf(table: PresentedTable, at: number, keys: readonly string[]) {
  const { rows } = table.raw;
  const first = rows.length - table.totals.length;
  const parts = differenceOf(table, at);
  return ({ row, cell, column }: FormulaRow<Columns>): string | undefined => {
    if (row >= first) return sumOf(rows, at, first, row) ? `SUM(${column(keys[at]!, first)})` : undefined;
    if (parts === undefined || rows[row]![parts[0]] === null || rows[row]![parts[1]] === null) return undefined;
    return `${cell(keys[parts[0]]!)}-${cell(keys[parts[1]]!)}`;
  };
}
