import { integer, number, text } from "../../../src/table/column.ts";
import { fromColumns } from "../../../src/table/from-rows.ts";
import { summarise } from "../../../src/table/summarise.ts";
import { nanoseconds } from "../shortest.ts";

export const name = "group-by";

/** One row of a table summed by a hundred groups; the reference is a loop over the typed arrays by code. */
export function run() {
  const rows = 100_000;
  const codes = Int32Array.from({ length: rows }, (_, at) => (at * 7919) % 100);
  const cost = Float64Array.from(codes, (code, at) => code + at / 8);
  const table = fromColumns(
    { service: text(), cost: number("kronor") },
    { service: Array.from(codes, (code) => `service ${code}`), cost },
  );
  const figure = nanoseconds(() => {
    summarise(table, {
      by: ["service"],
      columns: { rows: integer("rows"), cost: number("kronor") },
      of: (group) => ({ rows: group.rowCount, cost: group.numbers("cost").reduce((sum, value) => sum + value, 0) }),
    });
  }, rows);
  const sums = new Float64Array(100);
  const reference = nanoseconds(() => {
    for (let at = 0; at < rows; at++) sums[codes[at]!]! += cost[at]!;
  }, rows);
  return { figure, unit: "ns", reference };
}
