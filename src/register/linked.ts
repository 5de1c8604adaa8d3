import type { AnyTable } from "../table/table.ts";
import { codesOf } from "../table/typed-columns.ts";

/** For each row of a table, the row of its person in another (both have a column `person`); -1 where the other has none. */
export function linked(table: AnyTable, persons: AnyTable): Int32Array {
  const own = codesOf(table, "person");
  const there = codesOf(persons, "person");
  const rows = new Map<string, number>();
  for (let row = 0; row < there.codes.length; row++) rows.set(there.levels[there.codes[row]!]!, row);
  const places = Int32Array.from(own.levels, (level) => rows.get(level) ?? -1);
  return own.codes.map((code) => places[code] ?? -1);
}
