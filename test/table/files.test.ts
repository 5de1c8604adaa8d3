import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  fromColumns,
  fromRows,
  integer,
  number,
  optional,
  readCsv,
  readCsvBlocks,
  readXlsx,
  saveWhole,
  text,
  writeCsv,
  writeXlsx,
} from "../../src/mod.ts";
import { messageOf } from "./message.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "livsbana-files-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("saving", () => {
  it("half-way broken leaves what stood there, and nothing beside it", async () => {
    const path = join(folder, "kept", "note.txt");
    await saveWhole(path, "before");
    const broken = (function* () {
      yield "half";
      throw new Error("the pen broke");
    })();
    expect(await messageOf(() => saveWhole(path, broken))).toBe("the pen broke");
    expect(await readFile(path, "utf8")).toBe("before");
    expect(await readdir(join(folder, "kept"))).toEqual(["note.txt"]);
  });

  it("a table that cannot be told in CSV leaves no file", async () => {
    const path = join(folder, "none", "ids.csv");
    const ids = fromRows({ id: text() }, [{ id: "1" }, { id: "" }]);
    expect(await messageOf(() => writeCsv(path, ids))).toContain('row 1 of column "id" is an empty text');
    expect(await readdir(join(folder, "none"))).toEqual([]);
  });

  it("where it cannot be saved says so", async () => {
    await writeFile(join(folder, "file"), "");
    expect(await messageOf(() => saveWhole(join(folder, "file", "x.txt"), "x"))).toMatch(
      /^Cannot save .*x\.txt: .*\. Instead, check the folder, its rights and the space left\.$/,
    );
  });
});

describe("CSV files", () => {
  const columns = { id: text(), days: integer("days"), cost: optional(number("kronor")) };

  it("in blocks: each some rows, together the whole, in memory that does not grow with the file", async () => {
    const path = join(folder, "large.csv");
    const count = 300_000;
    const blocks = (async function* () {
      for (let from = 0; from < count; from += 50_000) {
        const rows = Array.from({ length: 50_000 }, (_, at) => from + at);
        yield fromColumns(columns, {
          id: rows.map((row) => String(row).padStart(8, "0")),
          days: rows,
          cost: rows.map((row) => (row % 7 === 0 ? null : row / 4)),
        });
      }
    })();
    await writeCsv(path, blocks);
    let [rows, days, missing, largest] = [0, 0, 0, 0];
    for await (const block of readCsvBlocks(path, columns, { rowsPerBlock: 20_000 })) {
      largest = Math.max(largest, block.rowCount);
      for (const value of block.numbers("days")) days += value;
      for (const value of block.column("cost")) missing += Number(value === null);
      expect(block.row(0).id).toBe(String(rows).padStart(8, "0"));
      rows += block.rowCount;
    }
    expect([rows, days, missing]).toEqual([count, (count * (count - 1)) / 2, Math.ceil(count / 7)]);
    expect(largest).toBeLessThan(100_000);
  });

  it("that complain tell the line wherever it stands in the file", async () => {
    const path = join(folder, "wrong.csv");
    const lines = Array.from({ length: 120_000 }, (_, at) => `${at};"a\nb";1`);
    await writeFile(path, ["id;note;cost", ...lines, "x;y;much"].join("\n"));
    expect(await messageOf(() => readCsv(path, { cost: number("kronor") }))).toBe(
      'Cannot read wrong.csv: line 240002, column "cost" (cell C120002) is "much", not a finite number. Instead, correct it, or use null in an optional column if it is not known.',
    );
  });

  it("too large to be read whole are refused before they are read", async () => {
    const path = join(folder, "huge.csv");
    await writeFile(path, "cost\n1\n");
    await truncate(path, 2_000_000_000);
    expect(await messageOf(() => readCsv(path, { cost: number("kronor") }))).toBe(
      `Cannot read ${path}: its 2000000000 bytes are more than the 1000000000 that are read whole. Instead, read it block by block with readCsvBlocks(...), or say largest: ... if memory is enough.`,
    );
    expect(await messageOf(() => readXlsx(path, { cost: number("kronor") }))).toBe(
      `Cannot read ${path}: its 2000000000 bytes are more than the 100000000 that are read, and a workbook can only be read whole. Instead, save the sheet as CSV and read it with readCsv or readCsvBlocks.`,
    );
  });

  it("a folder is no file", async () => {
    expect(await messageOf(() => readCsv(folder, columns))).toBe(
      `Cannot read ${folder}: it is a folder. Instead, name the file in it.`,
    );
  });
});

it("workbooks come back from the disk", async () => {
  const table = fromRows({ id: text(), cost: number("kronor") }, [{ id: "007", cost: 1234.5 }]);
  await writeXlsx(join(folder, "a.xlsx"), { Kostnader: table });
  expect([...(await readXlsx(join(folder, "a.xlsx"), table.columns)).rows()]).toEqual([...table.rows()]);
});
