import { problem } from "../../problem.ts";
import type { Cell, ColumnName, Columns } from "../../table/column.ts";
import { selectColumns } from "../../table/columns.ts";
import { takeRows } from "../../table/rows.ts";
import type { AnyTable, Table } from "../../table/table.ts";
import { codesOf } from "../../table/typed-columns.ts";

/** Two groups and what was known of them before anything was done: no outcome is in it. */
export interface Baseline {
  /** The persons of both groups with their covariates, and `person` where there is one; nothing else; confidential when the table it was made of was. */
  readonly people: AnyTable;
  readonly treated: string;
  readonly control: string;
  readonly covariates: readonly string[];
  /** For each row of `people`, whether it is treated. */
  readonly isTreated: readonly boolean[];
  readonly sizes: { readonly treated: number; readonly control: number };
}

/** Which groups are compared, and on which covariates. */
export interface BaselineChoice<C extends Columns> {
  /** The column that tells the group; `group` when left out. */
  readonly group?: ColumnName<C>;
  readonly treated: string;
  readonly control: string;
  readonly covariates: readonly CovariateName<C>[];
}

/** Columns that can be covariates: numbers, flags and named values, none of them missing. */
export type CovariateName<C> = {
  [K in ColumnName<C>]: Cell<C[K]> extends number | boolean | string ? K : never;
}[ColumnName<C>];

/**
 * The baseline of two groups, for a design that is settled before any outcome is seen: the persons of other groups and all other columns are
 * left behind.
 *
 * @param table   persons with a group and covariates, such as `registerExtract(...).persons`
 * @param choice  `treated` and `control`: names of groups; `covariates`: names of columns; `group`: the column of groups
 * @throws        when a group has fewer than two persons, there is no covariate, or one is text or a date
 * @example
 * const people = fromRows({ group: text(), age: integer("years") }, [
 *   { group: "programme", age: 9 }, { group: "programme", age: 11 }, { group: "other", age: 9 }, { group: "other", age: 10 },
 * ])
 * baseline(people, { treated: "programme", control: "other", covariates: ["age"] }).sizes // => { treated: 2, control: 2 }
 */
export function baseline<C extends Columns>(table: Table<C>, choice: BaselineChoice<NoInfer<C>>): Baseline {
  const { group = "group", treated, control, covariates } = choice;
  const attempt = `set up a comparison in ${table.name}`;
  if (covariates.length === 0) throw problem(attempt, "no covariate is named", "name what was known at baseline");
  for (const name of covariates) refuseCovariate(attempt, table, name);
  const { codes, levels } = codesOf(table, group as string);
  const arms = [levels.indexOf(treated), levels.indexOf(control)];
  const places = Int32Array.from(codes.keys()).filter((row) => arms.includes(codes[row]!));
  const isTreated = Array.from(places, (row) => codes[row] === arms[0]);
  const sizes = { treated: isTreated.filter(Boolean).length, control: isTreated.filter((one) => !one).length };
  for (const [arm, name] of [
    ["treated", treated],
    ["control", control],
  ] as const)
    if (sizes[arm] < 2)
      throw problem(
        attempt,
        `the group "${name}" has ${sizes[arm] === 1 ? "1 person" : `${sizes[arm]} persons`}`,
        `name a group of two or more in column "${group as string}"`,
      );
  const known = ["person", ...covariates].filter((name) => Object.hasOwn(table.columns, name)) as ColumnName<C>[];
  const people = takeRows(selectColumns(table, known), places);
  return { people, treated, control, covariates, isTreated, sizes };
}

function refuseCovariate(attempt: string, table: AnyTable, name: string): void {
  const column = table.columns[name];
  if (column === undefined || column.kind === "text" || column.kind === "date")
    throw problem(
      attempt,
      column === undefined ? `there is no column "${name}"` : `column "${name}" is ${column.kind}`,
      "name columns of numbers, flags or oneOf(...)",
    );
  const missing = table.column(name);
  for (let row = 0; row < table.rowCount; row++)
    if (missing.isMissing(row))
      throw problem(
        attempt,
        `row ${row + 1}, column "${name}" is missing`,
        "fill it in at its source, or make a flag of its being missing and a number in its place, and say so",
      );
}
