/** The table: immutable typed columns of equal length, with names, kinds and missing cells known to the type checker. */
import { nearest, problem } from "../problem.ts";
import type { Cell, Column, ColumnName, Columns, Row } from "./column.ts";
import { print } from "./print.ts";
import { cellAt, type Storage } from "./storage.ts";

/** The cells of one column, in row order. */
export interface Cells<T> extends Iterable<T> {
  readonly length: number;
  /** The cell at a row counted from 0; `null` when it is missing. */
  at(row: number): T;
  isMissing(row: number): boolean;
}

/** A table of whatever columns: what code that shows or writes any table asks for. */
export interface AnyTable {
  /** What errors call it; a file's name when it was read from one. */
  readonly name: string;
  /** The specification of each column, in order. */
  readonly columns: Columns;
  readonly rowCount: number;
  /** Whether values may never be shown or told in errors. Every table derived from this one inherits it. */
  readonly confidential: boolean;
  column(name: string): Cells<unknown>;
  numbers(name: string): Float64Array;
  row(row: number): Readonly<Record<string, unknown>>;
  rows(): IterableIterator<Readonly<Record<string, unknown>>>;
  toJSON(): unknown;
}

/** What has a column of numbers, none of them missing, under this name. */
export interface Numeric<K extends string> {
  readonly columns: Readonly<Record<K, Column<number>>>;
}

/** An immutable table of columns known to the type checker. Rows are counted from 0. */
export interface Table<out C extends Columns> extends AnyTable {
  readonly columns: C;
  /** The cells of a column. */
  column<K extends ColumnName<C>>(name: K): Cells<Cell<C[K]>>;
  /** A copy of a column of numbers without missing cells, for arithmetic. */
  numbers<K extends ColumnName<C>>(this: Numeric<K>, name: K): Float64Array;
  row(row: number): Row<C>;
  rows(): IterableIterator<Row<C>>;
}

/** What a table is made of, for the files of this folder. */
export interface Parts {
  readonly name: string;
  readonly rowCount: number;
  readonly confidential: boolean;
  readonly storage: Readonly<Record<string, Storage>>;
}

const storages = new WeakMap<object, Readonly<Record<string, Storage>>>();

/** The storage of a table's column; not to be written to. */
export function storageOf(table: AnyTable, name: string): Storage {
  const storage = storages.get(table)!;
  if (!Object.hasOwn(storage, name)) throw noColumn(table, name);
  return storage[name]!;
}

/** The table of these columns and their storage, which is not copied. */
export function tableOf<C extends Columns>(columns: C, parts: Parts): Table<C> {
  const { name, rowCount, confidential, storage } = parts;
  const names = Object.keys(columns);
  const row = (at: number): Row<C> => {
    if (!(at >= 0 && at < rowCount && Number.isInteger(at)))
      throw problem(`read row ${at} of ${name}`, `it has ${rowCount} rows`, "count them from 0");
    return Object.fromEntries(names.map((key) => [key, cellAt(columns[key]!, storage[key]!, at)])) as Row<C>;
  };
  const table: Table<C> = Object.freeze({
    name,
    columns,
    rowCount,
    confidential,
    column: <K extends ColumnName<C>>(key: K) => cellsOf<Cell<C[K]>>(table, key),
    numbers: (key: string) => numbersOf(table, key),
    row,
    *rows() {
      for (let i = 0; i < rowCount; i++) yield row(i);
    },
    toJSON: () =>
      confidential ? { name, rowCount, columns, confidential } : { name, columns, rows: [...table.rows()] },
    [Symbol.for("nodejs.util.inspect.custom")]: () => print(table),
  });
  storages.set(table, storage);
  return table;
}

function cellsOf<T>(table: AnyTable, name: string): Cells<T> {
  const storage = storageOf(table, name);
  const column = table.columns[name]!;
  return Object.freeze({
    length: table.rowCount,
    at: (row: number) => cellAt(column, storage, row) as T,
    isMissing: (row: number) => storage.missing?.[row] === 1,
    *[Symbol.iterator]() {
      for (let row = 0; row < table.rowCount; row++) yield cellAt(column, storage, row) as T;
    },
  });
}

function numbersOf(table: AnyTable, name: string): Float64Array {
  const { values, missing } = storageOf(table, name);
  const { kind } = table.columns[name]!;
  if (kind !== "number" && kind !== "integer")
    throw problem(`take the numbers of column "${name}" of ${table.name}`, `it holds ${kind}`, "use column(...)");
  if (missing?.includes(1))
    throw problem(
      `take the numbers of column "${name}" of ${table.name}`,
      `row ${missing.indexOf(1)} is missing`,
      "filter the missing cells away first, or use column(...)",
    );
  return Float64Array.from(values);
}

/** The error for a column that is not there. */
export function noColumn(table: { readonly name: string; readonly columns: Columns }, name: string): Error {
  const near = nearest(name, Object.keys(table.columns));
  const names = Object.keys(table.columns).join(", ");
  return problem(
    `find column "${name}" of ${table.name}`,
    `its columns are ${names}`,
    near === undefined ? "use one of these" : `write "${near}" if that is meant`,
  );
}
