/** Groups of rows, and one row of results for each. */

import type { ColumnName, Columns, Row } from "./column.ts";
import { besides, type Joined, selectColumns } from "./columns.ts";
import { fromRows } from "./from-rows.ts";
import { keysOf } from "./keys.ts";
import { takeRows } from "./rows.ts";
import type { AnyTable, Table } from "./table.ts";

/** What to group by, which columns to make, and how to make them of a group. */
export interface Summary<C extends Columns, K extends ColumnName<C>, D extends Columns> {
  /** The grouping columns; none for one group of all rows. Missing cells make a group of their own. */
  readonly by: readonly K[];
  readonly columns: D;
  /** A group's results; the group is a table with all columns. */
  readonly of: (group: Table<C>) => Row<NoInfer<D>>;
}

/**
 * One row for each group of rows: the grouping columns, and whatever is computed of the group's own table.
 * Groups come in the order in which they first appear.
 *
 * @throws when a result is not what its column holds
 * @example
 * const stays = fromRows({ service: text(), cost: number("kronor") }, [
 *   { service: "HVB", cost: 5 }, { service: "foster home", cost: 1 }, { service: "HVB", cost: 7 },
 * ]);
 * const sums = summarise(stays, {
 *   by: ["service"],
 *   columns: { stays: integer("stays"), cost: number("kronor") },
 *   of: (group) => ({ stays: group.rowCount, cost: group.numbers("cost").reduce((sum, cost) => sum + cost, 0) }),
 * });
 * [...sums.rows()] // => [{ service: "HVB", stays: 2, cost: 12 }, { service: "foster home", stays: 1, cost: 1 }]
 */
export function summarise<C extends Columns, const K extends ColumnName<C>, const D extends Columns>(
  table: Table<C>,
  summary: Summary<C, K, D>,
): Table<Joined<Pick<C, K>, D>> {
  const groups = groupsOf(table, summary.by);
  const firsts = Int32Array.from(groups, (places) => places[0]!);
  const keys = selectColumns(takeRows(table, firsts), summary.by);
  const results = groups.map((places) => summary.of(takeRows(table, places)));
  const { name, confidential } = table;
  return besides(keys, fromRows(summary.columns, results, { name, confidential }));
}

/**
 * The groups of a table as tables of their own, in the order in which they first appear.
 *
 * @example
 * const stays = fromRows({ service: text() }, [{ service: "HVB" }, { service: "SiS" }, { service: "HVB" }]);
 * splitRows(stays, ["service"]).map((group) => group.rowCount) // => [2, 1]
 */
export function splitRows<C extends Columns>(table: Table<C>, by: readonly ColumnName<C>[]): readonly Table<C>[] {
  return groupsOf(table, by).map((places) => takeRows(table, places));
}

/** The places of each group's rows, by counting. */
function groupsOf(table: AnyTable, by: readonly string[]): readonly Int32Array[] {
  const { of, first } = keysOf(table, by);
  const counts = new Int32Array(first.length);
  for (const key of of) counts[key]!++;
  const groups = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (let at = 0; at < of.length; at++) {
    const key = of[at]!;
    groups[key]![counts[key]!++] = at;
  }
  return groups;
}
