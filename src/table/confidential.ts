/** The mark that keeps a table's values out of displays and errors. */
import { problem } from "../problem.ts";
import type { Columns } from "./column.ts";
import { storageOf, type Table, tableOf } from "./table.ts";

/**
 * The same table marked confidential: its values are never shown, printed, or told in errors, and so for every table derived from it.
 * Computing with it is as before.
 *
 * @example
 * const children = confidential(fromRows({ age: integer("years") }, [{ age: 12 }], { name: "children" }));
 * String(JSON.stringify(children)).includes("12") // => false
 */
export function confidential<C extends Columns>(table: Table<C>): Table<C> {
  return marked(table, true);
}

/**
 * The same table without the confidential mark: for sums over groups large enough to be shown. Says in code who decided, and why.
 *
 * @param reason  why these values may be shown, in a sentence that a reviewer can judge
 * @throws        when the reason is empty
 * @example
 * const sums = fromRows({ cost: number("kronor") }, [{ cost: 976543 }], { name: "sums", confidential: true });
 * release(sums, "sums over 21 children, decided by the data owner").confidential // => false
 * release(sums, "") // throws Cannot release sums: no reason is given. Instead, say why these values may be shown.
 */
export function release<C extends Columns>(table: Table<C>, reason: string): Table<C> {
  if (reason.trim() === "")
    throw problem(`release ${table.name}`, "no reason is given", "say why these values may be shown");
  return marked(table, false);
}

function marked<C extends Columns>(table: Table<C>, mark: boolean): Table<C> {
  const { name, rowCount, columns } = table;
  const storage = Object.fromEntries(Object.keys(columns).map((key) => [key, storageOf(table, key)]));
  return tableOf(columns, { name, rowCount, confidential: mark, storage });
}
