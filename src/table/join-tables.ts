/** Looking up each row of one table in another. */
import { problem } from "../problem.ts";
import { quoted } from "./cell.ts";
import type { Cell, Column, ColumnName, Columns } from "./column.ts";
import { besides, type Joined } from "./columns.ts";
import { takeRows } from "./rows.ts";
import { type AnyTable, storageOf, type Table, tableOf } from "./table.ts";

/** The columns that both tables have, of the same type. */
type Shared<C, D> = { [K in ColumnName<C> & ColumnName<D>]: Cell<C[K]> extends Cell<D[K]> ? K : never }[ColumnName<C> &
  ColumnName<D>];

/** The same columns with missing cells allowed. */
export type AllOptional<C> = { readonly [K in keyof C]: Column<Cell<C[K]> | null> };

/** How rows are matched, and what becomes of rows that have no match. */
export interface Matching<K, U extends "refuse" | "drop" | "missing"> {
  readonly on: readonly K[];
  /** A row of the left table without a match: refused (the default), dropped, or kept with missing cells. */
  readonly unmatched?: U;
}

/**
 * Each row of the left table with the columns of the one row of the right table that has the same values in the columns `on`.
 *
 * @param right  the table that rows are looked up in; its keys are distinct
 * @throws       when two rows of the right table have the same key, or, unless told otherwise, a left row has no match
 * @example
 * const stays = fromRows({ service: text(), days: integer("days") }, [{ service: "HVB", days: 3 }]);
 * const prices = fromRows({ service: text(), price: number("kronor/day") }, [{ service: "HVB", price: 6000 }], { name: "prices" });
 * joinTables(stays, prices, { on: ["service"] }).row(0) // => { service: "HVB", days: 3, price: 6000 }
 */
export function joinTables<
  C extends Columns,
  D extends Columns,
  const K extends Shared<C, D>,
  U extends "refuse" | "drop" | "missing" = "refuse",
>(
  left: Table<C>,
  right: Table<D>,
  matching: Matching<K, U>,
): Table<Joined<C, U extends "missing" ? AllOptional<Omit<D, K>> : Omit<D, K>>> {
  const { on, unmatched = "refuse" } = matching;
  const places = new Map<string, number>();
  for (let at = 0; at < right.rowCount; at++) {
    const key = keyOf(right, on, at);
    const before = places.get(key);
    if (before !== undefined)
      throw refused(
        left,
        right,
        `rows ${before} and ${at} of ${right.name} have the same ${on.join(", ")}`,
        "make its keys distinct",
      );
    places.set(key, at);
  }
  const found = Int32Array.from({ length: left.rowCount }, (_, at) => places.get(keyOf(left, on, at)) ?? -1);
  const lost = found.indexOf(-1);
  if (unmatched === "refuse" && lost >= 0) throw refused(left, right, ...noMatch(left, right, on, lost));
  const kept = unmatched === "drop" ? Int32Array.from(found.keys()).filter((at) => found[at]! >= 0) : undefined;
  const rows = kept === undefined ? left : takeRows(left, kept);
  const others = withoutKeys(right, on, unmatched === "missing");
  return besides(rows, takeRows(others, kept === undefined ? found : found.filter((at) => at >= 0))) as never;
}

/** A row's key as text that tells every combination of values apart. */
function keyOf(table: AnyTable, on: readonly string[], at: number): string {
  return JSON.stringify(on.map((name) => table.column(name).at(at)));
}

function withoutKeys(table: AnyTable, on: readonly string[], asOptional: boolean): AnyTable {
  const kept = Object.entries(table.columns).filter(([key]) => !on.includes(key));
  const columns = kept.map(([key, column]) => [key, asOptional ? { ...column, optional: true } : column] as const);
  const storage = Object.fromEntries(kept.map(([key]) => [key, storageOf(table, key)]));
  const { name, rowCount, confidential } = table;
  return tableOf(Object.fromEntries(columns), { name, rowCount, confidential, storage });
}

function noMatch(left: AnyTable, right: AnyTable, on: readonly string[], at: number): [string, string] {
  const hidden = left.confidential || right.confidential;
  const values = on.map((name) => `${name} ${quoted(left.column(name).at(at), hidden)}`).join(", ");
  const remedy = 'add it, or choose unmatched: "drop" or unmatched: "missing"';
  return [`row ${at} of ${left.name} (${values}) has no match`, remedy];
}

function refused(left: AnyTable, right: AnyTable, obstacle: string, remedy: string): Error {
  return problem(`join ${left.name} to ${right.name}`, obstacle, remedy);
}
