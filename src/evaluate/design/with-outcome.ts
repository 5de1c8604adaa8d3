import { problem } from "../../problem.ts";
import { flag, integer, number, optional, text } from "../../table/column.ts";
import { fromRows } from "../../table/from-rows.ts";
import type { AnyTable, Table } from "../../table/table.ts";
import { codesOf, storedNumbers } from "../../table/typed-columns.ts";
import type { Design } from "./design.ts";

/** A design's persons with their outcome: what an estimator takes. */
export const analysisColumns = {
  person: text(),
  treated: flag(),
  weight: number("weight"),
  set: optional(integer("matched set")),
  outcome: number("as in its table"),
} as const;

/**
 * The persons of a settled design with an outcome, at last: joined by `person`, so that no order can go wrong. Persons whom the design leaves out are left
 * out here.
 *
 * @param design   from a matching or weighting
 * @param outcome  `table` with a column `person`, such as `personCosts(...)`; `column`: the outcome's
 * @returns        a table with `analysisColumns`, confidential when either was
 * @throws         when the baseline has no column `person`, a person has no outcome, or has two
 * @example
 * const costs = fromRows({ person: text(), cost: number("kronor") }, Array.from({ length: 10 }, (_, at) => ({ person: `child ${at + 1}`, cost: 100 * at })))
 * withOutcome(optimalPairs(exampleBaseline), { table: costs, column: "cost" }).rowCount // => 8
 */
export function withOutcome(
  { baseline: { people, isTreated }, weights, sets }: Design,
  { table, column }: { readonly table: AnyTable; readonly column: string },
): Table<typeof analysisColumns> {
  const attempt = `add the outcome "${column}" to the design`;
  if (people.columns["person"] === undefined)
    throw problem(attempt, `${people.name} has no column "person"`, "make the baseline of a table that has one");
  const there = codesOf(table, "person");
  const values = storedNumbers(table, column);
  const rowOf = new Map<string, number>();
  there.codes.forEach((code, row) => {
    const person = there.levels[code]!;
    if (rowOf.has(person))
      throw problem(
        attempt,
        `rows ${rowOf.get(person)! + 1} and ${row + 1} of ${table.name} are one person`,
        "sum them first",
      );
    rowOf.set(person, row);
  });
  const own = codesOf(people, "person");
  const rows = weights.flatMap((weight, at) => {
    if (weight === 0) return [];
    const person = own.levels[own.codes[at]!]!;
    const outcome = values[rowOf.get(person) ?? -1];
    if (outcome === undefined || Number.isNaN(outcome))
      throw problem(
        attempt,
        `the person in row ${at + 1} of ${people.name} has none in ${table.name}`,
        "give every person an outcome; 0 where nothing was used",
      );
    return [{ person, treated: isTreated[at]!, weight, set: sets[at] ?? null, outcome }];
  });
  return fromRows(analysisColumns, rows, { name: "analysis", confidential: people.confidential || table.confidential });
}
