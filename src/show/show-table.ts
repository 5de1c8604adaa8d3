import { problem, refuseMissing } from "../problem.ts";
import type { Column } from "../table/column.ts";
import type { AnyTable } from "../table/table.ts";
import {
  type CellContent,
  type PresentedTable,
  presentTable,
  type RowContent,
  type ShownColumn,
} from "./present-table.ts";
import { type InLanguage, type Label, say } from "./words.ts";

/** How a table of data is shown. */
export interface TableView<T extends AnyTable = AnyTable> extends InLanguage {
  readonly caption?: Label;
  /** Heads, units and decimals of columns, where they are to differ from the table's own. */
  readonly columns?: { readonly [K in keyof T["columns"]]?: Partial<Omit<ShownColumn, "id">> };
  /** How many rows; the first 50 when nothing is said. */
  readonly rows?: number;
  readonly source?: Label;
  /** Why cells are missing; "missing in the data" when nothing is said. */
  readonly missing?: Label;
}

/**
 * A table of data as a presented table: its first rows, the units in the heads. Of a confidential table only the columns, their kinds
 * and how many cells each has are shown, never a value.
 *
 * @throws when `columns` names a column that the table has not
 * @example
 * showTable(fromRows({ age: integer("years") }, [{ age: 12 }], { name: "children" })).heads[0].unit // => years
 */
export function showTable<T extends AnyTable>(table: T, view: TableView<T> = {}): PresentedTable {
  refuseMissing("show a table", "the table", table, "give what fromRows or another reader of tables returns");
  const { caption = table.name, language = "en", source } = view;
  const asked = view.columns as Readonly<Record<string, Partial<Omit<ShownColumn, "id">>>> | undefined;
  const wrong = Object.keys(asked ?? {}).find((id) => !Object.hasOwn(table.columns, id));
  if (wrong !== undefined) {
    const names = Object.keys(table.columns).join(", ");
    throw problem(`show the table "${table.name}"`, `it has no column "${wrong}"`, `use one of ${names}`);
  }
  const said = { language, caption, ...(source === undefined ? {} : { source }) };
  if (table.confidential) return presentTable({ ...said, ...countsOf(table) });
  const shown = Math.min(view.rows ?? 50, table.rowCount);
  const rows = Array.from({ length: shown }, (_, row) => rowOf(table, row));
  const left = table.rowCount - shown;
  const more = {
    sv: `De första ${shown} av ${table.rowCount} raderna.`,
    en: `The first ${shown} of ${table.rowCount} rows.`,
  };
  return presentTable({
    ...said,
    missing: view.missing ?? { sv: "saknas i data", en: "missing in the data" },
    columns: Object.entries(table.columns).map(([id, column]) => ({ ...columnOf(id, column, rows), ...asked?.[id] })),
    rows,
    ...(left > 0 ? { source: [say(more, language), say(source ?? "", language)].join(" ").trim() } : {}),
  });
}

function columnOf(id: string, { kind, unit }: Column<unknown>, rows: readonly RowContent[]): ShownColumn {
  if (kind !== "number" && kind !== "integer") return { id, head: id, kind: "words" };
  return { id, head: id, kind: "number", decimals: decimalsOf(id, rows), ...(unit === undefined ? {} : { unit }) };
}

/** As many decimals as the column's numbers have, at most three. */
function decimalsOf(id: string, rows: readonly RowContent[]): number {
  const used = rows.map((row) => (typeof row[id] === "number" ? (String(row[id]).split(".")[1]?.length ?? 0) : 0));
  return Math.min(3, Math.max(0, ...used));
}

function rowOf(table: AnyTable, at: number): RowContent {
  const cells = Object.entries(table.row(at)).map(([id, value]) => {
    return [
      id,
      typeof value === "boolean" ? { sv: value ? "ja" : "nej", en: value ? "yes" : "no" } : (value as CellContent),
    ];
  });
  return Object.fromEntries(cells) as RowContent;
}

/** What may be told of a confidential table. */
function countsOf(table: AnyTable) {
  const rows = Object.entries(table.columns).map(([id, { kind }]) => {
    const cells = table.column(id);
    const missing = Array.from({ length: table.rowCount }, (_, row) => Number(cells.isMissing(row))).reduce(
      (a, b) => a + b,
      0,
    );
    return { id, kind, cells: table.rowCount - missing, missing };
  });
  return {
    source: { sv: "Sekretess: endast antal visas.", en: "Confidential: only counts are shown." },
    columns: [
      { id: "id", head: { sv: "Kolumn", en: "Column" }, kind: "words" },
      { id: "kind", head: { sv: "Typ", en: "Kind" }, kind: "words" },
      { id: "cells", head: { sv: "Värden", en: "Cells" }, kind: "number" },
      { id: "missing", head: { sv: "Saknas", en: "Missing" }, kind: "number" },
    ] as const satisfies readonly ShownColumn[],
    rows,
  };
}
