import { integer, number, oneOf, text } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { type Coded, codesOf, fromTyped, storedNumbers } from "../table/typed-columns.ts";
import type { personColumns } from "./extract-columns.ts";
import type { RegisterExtract } from "./register-extract.ts";
import type { ServiceCosts } from "./service-costs.ts";

/** One person's costs in all: those without services have 0. */
export const personCostColumns = {
  person: text(),
  group: text(),
  /** Before follow-up, in the years kept. */
  before: number("kronor"),
  kronor: number("kronor"),
  discounted: number("kronor at the start of follow-up"),
  followUpDays: integer("days of follow-up"),
  ending: oneOf("complete", "died", "moved", "lost"),
} as const;

/** Costs by person, in the order of the persons' table. */
export type PersonCosts = Table<typeof personCostColumns>;

/**
 * Every person's costs in all: before follow-up, during it plain, and discounted. Persons who used nothing have 0 and are there, so that a
 * mean over the table is a mean per person. Where an ending is `moved` or `lost` the sum is of what was seen, not of the whole.
 *
 * @returns a confidential table with one row for each person of the extract, in its order
 * @example
 * const extract = registerExtract(exampleExtract)
 * const table = personCosts(extract, serviceCosts(extract, { ...examplePricing, before: 1 }))
 * Array.from(table.column("kronor")) // => [47000, 0, 20000]
 * Array.from(table.column("before")) // => [31000, 0, 0]
 */
export function personCosts<P extends typeof personColumns>(
  extract: RegisterExtract<P>,
  { costs }: ServiceCosts,
): PersonCosts {
  const { persons } = extract;
  const rowOf = rowsOf(codesOf(persons, "person"), codesOf(costs, "person"));
  const sums = { before: zeros(persons), kronor: zeros(persons), discounted: zeros(persons) };
  const [year, kronor, discounted] = [costs.numbers("year"), costs.numbers("kronor"), costs.numbers("discounted")];
  for (let place = 0; place < rowOf.length; place++) {
    const row = rowOf[place]!;
    if (year[place]! < 0) sums.before[row]! += kronor[place]!;
    else {
      sums.kronor[row]! += kronor[place]!;
      sums.discounted[row]! += discounted[place]!;
    }
  }
  const [start, end] = [storedNumbers(persons, "start"), storedNumbers(persons, "end")];
  const cells = {
    person: codesOf(persons, "person"),
    group: codesOf(persons, "group"),
    ...sums,
    followUpDays: end.map((day, row) => day - start[row]!),
    ending: codesOf(persons, "ending"),
  };
  return fromTyped(personCostColumns, cells, {
    name: "costs by person",
    confidential: true,
    rowCount: persons.rowCount,
  });
}

function zeros({ rowCount }: { readonly rowCount: number }): Float64Array {
  return new Float64Array(rowCount);
}

/** The person row of each cost row. */
function rowsOf(persons: Coded, costs: Coded): Int32Array {
  const rows = new Map<string, number>();
  persons.codes.forEach((code, row) => {
    rows.set(persons.levels[code]!, row);
  });
  const places = costs.levels.map((level) => rows.get(level) ?? -1);
  return costs.codes.map((code) => places[code]!);
}
