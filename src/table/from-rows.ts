/** Tables from rows or columns already in memory. */
import { nearest, problem } from "../problem.ts";
import { quoted, refusal, remedyOf } from "./cell.ts";
import { checkColumns } from "./check-columns.ts";
import type { Cell, Column, Columns, Row } from "./column.ts";
import { type Builder, builderOf, type Storage } from "./storage.ts";
import { type Table, tableOf } from "./table.ts";

/** What a new table is called, and whether its values may be shown. */
export interface TableOptions {
  /** What errors call it; "the table" when not given. */
  readonly name?: string;
  /** True when values may never be shown or told in errors. */
  readonly confidential?: boolean;
}

/**
 * A table from rows, each an object with the columns' names. Every cell is checked before the table is made.
 *
 * @param columns  the columns' specifications by name
 * @param rows     objects with one value for each column; a missing cell is null, in a column that is optional
 * @throws         when a cell is not what its column holds, or a row has a name that no column has
 * @example
 * const children = fromRows({ sex: oneOf("girl", "boy"), age: integer("years") }, [{ sex: "girl", age: 12 }]);
 * children.row(0).age // => 12
 * fromRows({ age: integer("years") }, [{ age: 12.5 }]) // throws Cannot make the table: rows[0].age is 12.5, not a whole number. Instead, round it or declare the column number(...).
 */
export function fromRows<const C extends Columns>(
  columns: C,
  rows: Iterable<Row<NoInfer<C>>>,
  options: TableOptions = {},
): Table<C> {
  const { name = "the table", confidential = false } = options;
  checkColumns(`make ${name}`, columns);
  const names = Object.keys(columns);
  const builders = names.map((key) => builderOf(columns[key]!));
  let rowCount = 0;
  for (const row of rows as Iterable<Readonly<Record<string, unknown>>>) {
    for (const key in row) if (!Object.hasOwn(columns, key)) throw strangeName(name, `rows[${rowCount}]`, key, names);
    names.forEach((key, place) => {
      const where = `rows[${rowCount}].${key}`;
      pushChecked(builders[place]!, columns[key]!, row[key], () => ({ name, where, confidential }));
    });
    rowCount++;
  }
  return tableOf(columns, { name, confidential, rowCount, storage: finished(names, builders) });
}

/**
 * A table from whole columns of equal length: arrays, or typed arrays for numbers. They are copied and checked.
 *
 * @param cells  for each column its cells in row order
 * @throws       when a cell is not what its column holds, or the lengths differ
 * @example
 * const costs = fromColumns({ cost: number("kronor") }, { cost: [10, 20] });
 * costs.rowCount // => 2
 * fromColumns({ a: text(), b: text() }, { a: ["x"], b: [] }) // throws Cannot make the table: column "a" has 1 cells and column "b" has 0. Instead, give every column as many cells.
 */
export function fromColumns<const C extends Columns>(
  columns: C,
  cells: { readonly [K in keyof C]: ArrayLike<Cell<C[K]>> },
  options: TableOptions = {},
): Table<C> {
  const { name = "the table", confidential = false } = options;
  checkColumns(`make ${name}`, columns);
  const names = Object.keys(columns);
  const arrays = cells as Readonly<Record<string, ArrayLike<unknown>>>;
  for (const key in arrays) if (!Object.hasOwn(columns, key)) throw strangeName(name, "the columns", key, names);
  const first = names[0];
  const rowCount = first === undefined ? 0 : (arrays[first]?.length ?? 0);
  for (const key of names) {
    const length = arrays[key]?.length ?? 0;
    if (length !== rowCount)
      throw problem(
        `make ${name}`,
        `column "${first}" has ${rowCount} cells and column "${key}" has ${length}`,
        "give every column as many cells",
      );
  }
  const builders = names.map((key) => {
    const builder = builderOf(columns[key]!);
    const column = arrays[key]!;
    for (let row = 0; row < rowCount; row++)
      pushChecked(builder, columns[key]!, column[row], () => ({ name, where: `${key}[${row}]`, confidential }));
    return builder;
  });
  return tableOf(columns, { name, confidential, rowCount, storage: finished(names, builders) });
}

/** Where a cell stands, for its refusal. */
interface Place {
  readonly name: string;
  readonly where: string;
  readonly confidential: boolean;
}

function pushChecked(builder: Builder, column: Column<unknown>, value: unknown, place: () => Place): void {
  const refused = refusal(column, value);
  if (refused === undefined) {
    builder.push(value);
    return;
  }
  const { name, where, confidential } = place();
  const obstacle = `${where} is ${quoted(value, confidential)}, not ${refused.wanted}`;
  throw problem(`make ${name}`, obstacle, remedyOf(refused, confidential));
}

function finished(names: readonly string[], builders: readonly Builder[]): Readonly<Record<string, Storage>> {
  return Object.fromEntries(names.map((key, place) => [key, builders[place]!.finish()]));
}

function strangeName(name: string, where: string, key: string, names: readonly string[]): Error {
  const near = nearest(key, names);
  return problem(
    `make ${name}`,
    `${where} has "${key}", which is none of its columns (${names.join(", ")})`,
    near === undefined ? "leave it out or declare it" : `write "${near}" if that is meant`,
  );
}
