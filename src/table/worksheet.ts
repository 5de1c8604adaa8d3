/** A sheet to be written: a table with number formats, live formulas and a row of totals. */
import type { ColumnName, Columns, NumberName } from "./column.ts";
import type { AnyTable, Table } from "./table.ts";

/** The addresses that a formula may name. */
export interface FormulaRow<C> {
  /** The formula's own row of the table, from 0. */
  readonly row: number;
  /** The cell of a column in the formula's own row, such as "B4". */
  cell(name: ColumnName<C>): string;
  /** All cells of a column, such as "B2:B25", or those of its first rows. */
  column(name: ColumnName<C>, rows?: number): string;
}

/** How a table is written to a sheet. */
export interface WorksheetWriting<C> {
  /** Headers that differ from the columns' names. */
  readonly headers?: { readonly [K in ColumnName<C>]?: string };
  /** Excel's number formats, such as "# ##0.00"; dates are "yyyy-mm-dd" when not told. */
  readonly formats?: { readonly [K in ColumnName<C>]?: string };
  /** Live formulas, without "=": the table's own value is what is saved as the formula's result. None where undefined. */
  readonly formulas?: { readonly [K in NumberName<C>]?: (row: FormulaRow<C>) => string | undefined };
  /** A last row with the live sum or mean of columns. */
  readonly totals?: { readonly [K in NumberName<C>]?: "SUM" | "AVERAGE" };
  /** What the last row is called, in the first column; "Sum" when not given. */
  readonly totalsLabel?: string;
}

/** A table and how it is to be written. */
export interface Worksheet {
  readonly table: AnyTable;
  readonly writing: WorksheetWriting<Columns>;
}

/**
 * A table with the way it is to be written to a sheet, for `formatXlsx` and `writeXlsx`.
 *
 * @example
 * const stays = fromRows(
 *   { service: text(), days: integer("days"), price: number("kronor/day"), cost: number("kronor") },
 *   [{ service: "HVB", days: 3, price: 6000, cost: 18000 }],
 * );
 * const written = worksheet(stays, {
 *   formats: { cost: "# ##0" },
 *   formulas: { cost: ({ cell }) => `${cell("days")}*${cell("price")}` },
 *   totals: { cost: "SUM" },
 * });
 * written.table.rowCount // => 1
 */
export function worksheet<const C extends Columns>(table: Table<C>, writing: WorksheetWriting<C>): Worksheet {
  return { table, writing: writing as WorksheetWriting<Columns> };
}
