import { integer, text } from "../table/column.ts";
import { fromRows } from "../table/from-rows.ts";
import type { Table } from "../table/table.ts";
import { storedNumbers } from "../table/typed-columns.ts";
import type { personColumns } from "./extract-columns.ts";
import type { RegisterExtract } from "./register-extract.ts";

/** How follow-up ended in each group, and how long it was. */
export const followUpColumns = {
  group: text(),
  persons: integer("persons"),
  complete: integer("persons"),
  died: integer("persons"),
  moved: integer("persons"),
  lost: integer("persons"),
  days: integer("days of follow-up in all"),
} as const;

/**
 * How follow-up ended in each group: what a flow of participants says of those included. Deaths leave complete costs; who moved or was lost has
 * censored ones.
 *
 * @returns a confidential table with `followUpColumns`: one row a group
 * @example
 * followUpCounts(registerExtract(exampleExtract)).row(0)
 * // => { group: "programme", persons: 2, complete: 1, died: 0, moved: 1, lost: 0, days: 915 }
 */
export function followUpCounts<P extends typeof personColumns>({
  persons,
}: RegisterExtract<P>): Table<typeof followUpColumns> {
  const [start, end] = [storedNumbers(persons, "start"), storedNumbers(persons, "end")];
  const [group, ending] = [persons.column("group"), persons.column("ending")];
  const counts = new Map<
    string,
    { group: string; persons: number; complete: number; died: number; moved: number; lost: number; days: number }
  >();
  for (let row = 0; row < persons.rowCount; row++) {
    const name = group.at(row) as string;
    const own = counts.get(name) ?? { group: name, persons: 0, complete: 0, died: 0, moved: 0, lost: 0, days: 0 };
    own.persons++;
    own[ending.at(row) as "complete" | "died" | "moved" | "lost"]++;
    own.days += end[row]! - start[row]!;
    counts.set(name, own);
  }
  return fromRows(followUpColumns, counts.values(), { name: "follow-up", confidential: true });
}
