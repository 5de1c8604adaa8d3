/** A table that tells what is in another: one row for each of its columns. */
import { mean, quantileSorted, sampleStandardDeviation } from "simple-statistics";
import { integer, number, oneOf, optional, text } from "./column.ts";
import { fromRows } from "./from-rows.ts";
import { keysOf } from "./keys.ts";
import type { AnyTable, Table } from "./table.ts";

/** What is told of each column; the statistics are of the cells that are not missing, in the column's own unit. */
export const description = {
  column: text(),
  kind: oneOf("number", "integer", "text", "oneOf", "flag", "date"),
  unit: optional(text()),
  missing: integer("cells"),
  distinct: integer("values"),
  mean: optional(number("the column's unit")),
  standardDeviation: optional(number("the column's unit")),
  minimum: optional(number("the column's unit")),
  lowerQuartile: optional(number("the column's unit")),
  median: optional(number("the column's unit")),
  upperQuartile: optional(number("the column's unit")),
  maximum: optional(number("the column's unit")),
};

/**
 * What a table holds: for each column its kind, unit, missing cells and distinct values, and for numbers mean, standard deviation
 * (with n - 1; missing for a single cell), extremes and quartiles (R's type 7). A confidential table has a confidential description.
 *
 * @see R 4: mean, sd, quantile; simple-statistics 7
 * @example
 * const costs = fromRows({ cost: optional(number("kronor")) }, [{ cost: 1 }, { cost: 2 }, { cost: 6 }, { cost: null }]);
 * const { missing, mean, median } = describeColumns(costs).row(0);
 * [missing, mean, median] // => [1, 3, 2]
 */
export function describeColumns(table: AnyTable): Table<typeof description> {
  const rows = Object.entries(table.columns).map(([column, { kind, unit = null }]) => {
    const cells = [...table.column(column)].filter((cell) => cell !== null);
    const missing = table.rowCount - cells.length;
    const distinct = keysOf(table, [column]).first.length - Number(missing > 0);
    const numbers = kind === "number" || kind === "integer" ? (cells as number[]) : [];
    return { column, kind, unit, missing, distinct, ...statistics(numbers) };
  });
  return fromRows(description, rows, { name: `${table.name}, described`, confidential: table.confidential });
}

/** The statistics of numbers; all missing when there is none. */
function statistics(numbers: readonly number[]) {
  const sorted = Float64Array.from(numbers).sort();
  const some = sorted.length > 0;
  const quantile = (share: number): number | null =>
    some ? quantileSorted(sorted as unknown as number[], share) : null;
  return {
    mean: some ? mean(numbers as number[]) : null,
    standardDeviation: sorted.length > 1 ? sampleStandardDeviation(numbers as number[]) : null,
    minimum: some ? sorted[0]! : null,
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
    maximum: some ? sorted.at(-1)! : null,
  };
}
