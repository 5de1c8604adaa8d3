/** Tables with fewer, more or renamed columns. */
import { problem } from "../problem.ts";
import type { ColumnName, Columns, Row } from "./column.ts";
import { fromRows } from "./from-rows.ts";
import { storageOf, type Table, tableOf } from "./table.ts";

/** Both sets of columns; where both have a name, the second holds. */
export type Joined<C, D> = {
  readonly [K in keyof C | keyof D]: K extends keyof D ? D[K] : K extends keyof C ? C[K] : never;
};

/**
 * Some of the columns, in the order given.
 *
 * @example
 * const children = fromRows({ id: text(), age: integer("years") }, [{ id: "007", age: 9 }]);
 * selectColumns(children, ["age"]).row(0) // => { age: 9 }
 */
export function selectColumns<C extends Columns, const K extends ColumnName<C>>(
  table: Table<C>,
  names: readonly K[],
): Table<Pick<C, K>> {
  const storage = Object.fromEntries(names.map((name) => [name, storageOf(table, name)]));
  const columns = Object.fromEntries(names.map((name) => [name, table.columns[name]])) as Pick<C, K>;
  const { name, rowCount, confidential } = table;
  return tableOf(columns, { name, rowCount, confidential, storage });
}

/**
 * The table with more columns, each computed from its row; a column of the same name is replaced.
 *
 * @param columns  the new columns' specifications
 * @param of       gives a row's new cells
 * @throws         when a new cell is not what its column holds
 * @example
 * const stays = fromRows({ days: integer("days"), price: number("kronor/day") }, [{ days: 3, price: 2500 }]);
 * withColumns(stays, { cost: number("kronor") }, ({ days, price }) => ({ cost: days * price })).row(0).cost // => 7500
 */
export function withColumns<C extends Columns, const D extends Columns>(
  table: Table<C>,
  columns: D,
  of: (row: Row<C>, at: number) => Row<NoInfer<D>>,
): Table<Joined<C, D>> {
  const { name, rowCount, confidential } = table;
  const rows = Array.from({ length: rowCount }, (_, at) => of(table.row(at), at));
  return besides(table, fromRows(columns, rows, { name, confidential }));
}

/** Two tables of as many rows, side by side. */
export function besides<C extends Columns, D extends Columns>(left: Table<C>, right: Table<D>): Table<Joined<C, D>> {
  const storage = Object.fromEntries([
    ...Object.keys(left.columns).map((key) => [key, storageOf(left, key)] as const),
    ...Object.keys(right.columns).map((key) => [key, storageOf(right, key)] as const),
  ]);
  const columns = { ...left.columns, ...right.columns } as unknown as Joined<C, D>;
  const { name, rowCount } = left;
  return tableOf(columns as Joined<C, D> & Columns, {
    name,
    rowCount,
    confidential: left.confidential || right.confidential,
    storage,
  });
}

/**
 * The table with columns under other names.
 *
 * @param names  new names by old
 * @throws       when two columns would have the same name
 * @example
 * const stays = fromRows({ kostnad: number("kronor") }, [{ kostnad: 10 }]);
 * renameColumns(stays, { kostnad: "cost" }).row(0) // => { cost: 10 }
 */
export function renameColumns<C extends Columns, const N extends { readonly [K in ColumnName<C>]?: string }>(
  table: Table<C>,
  names: N,
): Table<{ readonly [K in keyof C as K extends keyof N ? N[K] & string : K]: C[K] }> {
  const renamed = Object.keys(table.columns).map((old) => [old, names[old as ColumnName<C>] ?? old] as const);
  const twice = renamed.find(([, name], place) => renamed.findIndex(([, other]) => other === name) !== place);
  if (twice !== undefined)
    throw problem(`rename columns of ${table.name}`, `two would be called "${twice[1]}"`, "choose another name");
  const storage = Object.fromEntries(renamed.map(([old, name]) => [name, storageOf(table, old)]));
  const columns = Object.fromEntries(renamed.map(([old, name]) => [name, table.columns[old]!]));
  const { name, rowCount, confidential } = table;
  return tableOf(columns, { name, rowCount, confidential, storage }) as never;
}
