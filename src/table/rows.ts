/** Tables with some of the rows of another, or in another order, or one after another. */
import { problem } from "../problem.ts";
import type { ColumnName, Columns, Row } from "./column.ts";
import { builderOf, cellAt, taken } from "./storage.ts";
import { type AnyTable, noColumn, storageOf, type Table, tableOf } from "./table.ts";

/** The table of these places of another, in this order. */
export function takeRows<C extends Columns>(table: Table<C>, places: Int32Array): Table<C> {
  const { name, confidential, columns } = table;
  const storage = Object.fromEntries(Object.keys(columns).map((key) => [key, taken(storageOf(table, key), places)]));
  return tableOf(columns, { name, confidential, rowCount: places.length, storage });
}

/**
 * The rows for which a condition holds, in their order.
 *
 * @param keep  tells of a row whether it stays
 * @example
 * const children = fromRows({ age: integer("years") }, [{ age: 9 }, { age: 12 }]);
 * filterRows(children, ({ age }) => age > 10).rowCount // => 1
 */
export function filterRows<C extends Columns>(table: Table<C>, keep: (row: Row<C>, at: number) => boolean): Table<C> {
  const places: number[] = [];
  for (let at = 0; at < table.rowCount; at++) if (keep(table.row(at), at)) places.push(at);
  return takeRows(table, Int32Array.from(places));
}

/** A column to sort by: its name, or its name under `descending`. */
export type SortKey<C> = ColumnName<C> | { readonly descending: ColumnName<C> };

/**
 * The rows in order of one or more columns. Equal rows keep their order, missing cells come last, text sorts as in Swedish
 * (å, ä, ö after z), and a `oneOf` in the order of its values.
 *
 * @param by  columns, the most important first; `{ descending: "cost" }` turns one around
 * @example
 * const places = fromRows({ name: text() }, [{ name: "Örebro" }, { name: "Ale" }, { name: "Åre" }]);
 * [...sortRows(places, ["name"]).column("name")] // => ["Ale", "Åre", "Örebro"]
 */
export function sortRows<C extends Columns>(table: Table<C>, by: readonly SortKey<C>[]): Table<C> {
  const orders = by.map((key) => {
    const name = typeof key === "object" ? key.descending : key;
    return {
      order: orderOf(table, name),
      missing: storageOf(table, name).missing,
      sign: typeof key === "object" ? -1 : 1,
    };
  });
  const places = Int32Array.from({ length: table.rowCount }, (_, at) => at).sort((a, b) => {
    for (const { order, missing, sign } of orders) {
      const gap = (missing?.[a] ?? 0) - (missing?.[b] ?? 0) || sign * (order[a]! - order[b]!);
      if (gap !== 0) return gap;
    }
    return a - b;
  });
  return takeRows(table, places);
}

/** Numbers that sort as the cells of a column do. */
function orderOf(table: AnyTable, name: string): ArrayLike<number> {
  const { values, levels } = storageOf(table, name);
  if (levels === undefined || table.columns[name]!.kind === "oneOf") return values;
  const { compare } = new Intl.Collator("sv");
  const rank = new Int32Array(levels.length);
  const sorted = levels.map((level, code) => ({ level, code })).sort((a, b) => compare(a.level, b.level));
  sorted.forEach(({ code }, place) => {
    rank[code] = place;
  });
  return values.map((code) => rank[code] ?? 0);
}

/**
 * Tables of the same columns, one after another. Confidential when any of them is.
 *
 * @throws when there is none, or their columns differ
 * @example
 * const year = (cost: number) => fromRows({ cost: number("kronor") }, [{ cost }]);
 * stackTables([year(10), year(20)]).rowCount // => 2
 */
export function stackTables<C extends Columns>(tables: readonly Table<C>[]): Table<C> {
  const first = tables[0];
  if (first === undefined) throw problem("stack tables", "there is none", "give at least one");
  if (tables.length === 1) return first;
  const { columns, name } = first;
  const storage = Object.entries(columns).map(([key, column]) => {
    const builder = builderOf(column);
    for (const table of tables) {
      const own = table.columns[key];
      if (own === undefined) throw noColumn(table, key);
      if (JSON.stringify(own) !== JSON.stringify(column))
        throw problem(
          "stack tables",
          `column "${key}" of ${table.name} differs from that of ${name}`,
          "make them alike",
        );
      const stored = storageOf(table, key);
      for (let at = 0; at < table.rowCount; at++) builder.push(cellAt(column, stored, at));
    }
    return [key, builder.finish()] as const;
  });
  return tableOf(columns, {
    name,
    confidential: tables.some((table) => table.confidential),
    rowCount: tables.reduce((sum, table) => sum + table.rowCount, 0),
    storage: Object.fromEntries(storage),
  });
}
