import { parse } from "csv-parse/sync";
import { integer, number, oneOf, text } from "../../../src/table/column.ts";
import { csvReader } from "../../../src/table/csv-reader.ts";
import type { ParseRecords } from "../../../src/table/csv-records.ts";
import { nanoseconds } from "../shortest.ts";

export const name = "csv-read";

/** One row of a CSV file into typed columns; the reference is csv-parse alone, which stops at texts. */
export function run() {
  const columns = { id: text(), sex: oneOf("woman", "man"), cost: number("kronor"), days: integer("days") };
  const rows = 5_000;
  const lines = Array.from({ length: rows }, (_, at) => `${at};${at % 2 ? "man" : "woman"};${at},25;${at % 90}`);
  const file = ["id;sex;cost;days", ...lines].join("\r\n");
  const figure = nanoseconds(() => {
    const reader = csvReader("bench", columns, {}, parse as unknown as ParseRecords);
    reader.push(file);
    reader.end();
    reader.take();
  }, rows);
  const reference = nanoseconds(() => {
    parse(file, { delimiter: ";" });
  }, rows);
  return { figure, unit: "ns", reference };
}
