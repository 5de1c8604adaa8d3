import { describe, expect, it } from "vitest";
import { number } from "../../src/table/column.ts";
import { readCsv } from "../../src/table/csv-file.ts";
import { fromRows } from "../../src/table/from-rows.ts";
import { parseCsv } from "../../src/table/parse-csv.ts";
import { messageOf } from "./message.ts";

describe("columns that are none", () => {
  const columns = { cost: number("kronor") };

  it("are refused: wrapped once too often, left out, or words", async () => {
    expect(await messageOf(() => parseCsv("cost\n1\n", { columns } as never))).toBe(
      'Cannot read the table: "columns" is no column but an object of columns. Instead, give the columns by themselves: { cost: number("kronor") }, not { columns: { cost: number("kronor") } }.',
    );
    expect(await messageOf(() => parseCsv("cost\n1\n", undefined as never))).toBe(
      'Cannot read the table: its columns are not said. Instead, name them with what they hold, such as { cost: number("kronor") }.',
    );
    expect(await messageOf(() => fromRows({ cost: "number" } as never, []))).toBe(
      'Cannot make the table: "cost" is no column. Instead, say what it holds: number("kronor"), integer("years"), text(), oneOf(...), flag() or date().',
    );
    expect(await messageOf(() => fromRows(["cost"] as never, []))).toBe(
      'Cannot make the table: its columns are no object. Instead, name them with what they hold, such as { cost: number("kronor") }.',
    );
  });

  it("are refused of a file too, by its name", async () => {
    await expect(readCsv("package.json", { columns } as never)).rejects.toThrow(
      'Cannot read package.json: "columns" is no column but an object of columns.',
    );
  });
});
