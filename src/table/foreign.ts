/** Cells as other programs hold them, turned into ours: what is shared by the borders to danfo, Arrow and DuckDB. */
import { nearest, problem } from "../problem.ts";
import { dateOf } from "./calendar.ts";
import type { Cell, Column, Columns } from "./column.ts";
import { fromColumns, type TableOptions } from "./from-rows.ts";
import type { Table } from "./table.ts";

const millisecondsPerDay = 86_400_000;

/** Columns by name as another program holds them. */
export interface Foreign {
  /** What errors call it: "the Arrow table". */
  readonly called: string;
  readonly names: readonly string[];
  /** The cells of a column in row order. */
  cells(name: string): ArrayLike<unknown>;
}

/** The table of foreign columns; every cell is checked. Columns that are not asked for are left alone. */
export function fromForeign<C extends Columns>(foreign: Foreign, columns: C, options: TableOptions = {}): Table<C> {
  const { called, names } = foreign;
  const cells = Object.entries(columns).map(([key, column]) => {
    if (!names.includes(key)) {
      const near = nearest(key, names);
      const remedy = near === undefined ? `rename one of its columns to "${key}"` : `rename "${near}" if that is meant`;
      throw problem(`take a table from ${called}`, `it has no column "${key}"; there are ${names.join(", ")}`, remedy);
    }
    return [key, Array.from(foreign.cells(key), (cell) => ownCell(column, cell))] as const;
  });
  const own = Object.fromEntries(cells) as unknown as { readonly [K in keyof C]: ArrayLike<Cell<C[K]>> };
  return fromColumns(columns, own, { name: called, ...options });
}

/** A foreign cell as ours, where that loses nothing; otherwise as it is, to be refused. */
function ownCell(column: Column<unknown>, cell: unknown): unknown {
  if (cell === undefined) return null;
  if (typeof cell === "bigint") return Number.isSafeInteger(Number(cell)) ? Number(cell) : cell;
  if (column.kind === "date") return ownDate(cell);
  if (column.kind === "flag" && (cell === 0 || cell === 1)) return cell === 1;
  if (hasMethod(cell, "toDouble")) return cell.toDouble();
  return cell;
}

/** Dates come as `Date` at midnight, as milliseconds, as `{ days }`, or as text. */
function ownDate(cell: unknown): unknown {
  if (typeof cell === "object" && cell !== null && "days" in cell && typeof cell.days === "number")
    return dateOf(cell.days);
  const moment = cell instanceof Date ? cell.getTime() : cell;
  return typeof moment === "number" && moment % millisecondsPerDay === 0 ? dateOf(moment / millisecondsPerDay) : cell;
}

function hasMethod<N extends string>(cell: unknown, name: N): cell is Readonly<Record<N, () => unknown>> {
  return (
    typeof cell === "object" &&
    cell !== null &&
    name in cell &&
    typeof (cell as Record<N, unknown>)[name] === "function"
  );
}
