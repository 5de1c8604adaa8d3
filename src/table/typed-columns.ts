/** Whole columns as typed arrays, in and out, for the parts that loop over a million rows. Copies, except where said. */
import type { Columns } from "./column.ts";
import type { TableOptions } from "./from-rows.ts";
import type { Storage } from "./storage.ts";
import { type AnyTable, storageOf, type Table, tableOf } from "./table.ts";

/** A column of text as numbers: each row's place in the list of distinct texts. */
export interface Coded {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

/** A text column's codes and its distinct texts; -1 where a cell is missing. */
export function codesOf(table: AnyTable, name: string): Coded {
  const { values, missing, levels = [] } = storageOf(table, name);
  const codes = Int32Array.from(values);
  if (missing !== undefined) for (let row = 0; row < codes.length; row++) if (missing[row] === 1) codes[row] = -1;
  return { codes, levels };
}

/** A column's stored numbers (days of a date, 0 and 1 of a flag); NaN where a cell is missing. */
export function storedNumbers(table: AnyTable, name: string): Float64Array {
  const { values, missing } = storageOf(table, name);
  const numbers = Float64Array.from(values);
  if (missing !== undefined)
    for (let row = 0; row < numbers.length; row++) if (missing[row] === 1) numbers[row] = Number.NaN;
  return numbers;
}

/** A table of columns that are already typed and known to be right: they are not copied and not checked. */
export function fromTyped<const C extends Columns>(
  columns: C,
  cells: { readonly [K in keyof C]: Coded | Float64Array },
  options: TableOptions & { readonly rowCount: number },
): Table<C> {
  const { name = "the table", confidential = false, rowCount } = options;
  const storage = Object.fromEntries(
    Object.entries(cells as Readonly<Record<string, Coded | Float64Array>>).map(([key, cell]): [string, Storage] => [
      key,
      cell instanceof Float64Array
        ? { values: cell, missing: undefined, levels: undefined }
        : { values: cell.codes, missing: undefined, levels: cell.levels },
    ]),
  );
  return tableOf(columns, { name, confidential, rowCount, storage });
}

/** The table under a name, with the texts of some columns replaced; texts that become the same become one. */
export function withTexts<C extends Columns>(
  table: Table<C>,
  texts: ReadonlyMap<string, readonly string[]>,
  name: string,
): Table<C> {
  const { confidential, rowCount, columns } = table;
  const storage = Object.fromEntries(
    Object.keys(columns).map((key) => {
      const old = storageOf(table, key);
      const replaced = texts.get(key);
      return [key, replaced === undefined ? old : relabelled(old, replaced)];
    }),
  );
  return tableOf(columns, { name, confidential, rowCount, storage });
}

function relabelled(old: Storage, replaced: readonly string[]): Storage {
  const levels = [...new Set(replaced)];
  const places = new Map(levels.map((level, code) => [level, code]));
  const codes = Int32Array.from(replaced, (level) => places.get(level)!);
  return { values: Int32Array.from(old.values, (code) => codes[code] ?? 0), missing: old.missing, levels };
}
