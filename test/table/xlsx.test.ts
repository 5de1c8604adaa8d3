import { type CellObject, read, utils, type WorkSheet, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import {
  date,
  flag,
  formatXlsx,
  fromRows,
  integer,
  number,
  oneOf,
  optional,
  parseXlsx,
  text,
  worksheet,
} from "../../src/mod.ts";
import { messageOf } from "./message.ts";

/** A workbook made cell by cell, as other programs make them. */
function workbook(
  cells: Readonly<Record<string, CellObject>>,
  more: Partial<WorkSheet> = {},
  date1904 = false,
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, { ...cells, "!ref": "A1:D9", ...more } as WorkSheet, "Blad1");
  book.Workbook = { WBProps: { date1904 } };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}
const s = (v: string): CellObject => ({ t: "s", v });
const n = (v: number, z = "General"): CellObject => ({ t: "n", v, z });

describe("cells of a workbook", () => {
  it("dates are read in the workbook's own calendar, 1900 or 1904", () => {
    const cells = (serial: number) => ({ A1: s("from"), A2: n(serial, "yyyy-mm-dd") });
    expect(parseXlsx(workbook(cells(40969)), { from: date() }).row(0).from).toBe("2012-03-01");
    expect(parseXlsx(workbook(cells(39507), {}, true), { from: date() }).row(0).from).toBe("2012-03-01");
    expect(parseXlsx(workbook(cells(1)), { from: date() }).row(0).from).toBe("1900-01-01");
  });

  it("numbers stored as text are numbers, padded numbers keep their zeros, dates typed as text are dates", () => {
    const bytes = workbook({
      A1: s("cost"),
      B1: s("code"),
      C1: s("from"),
      A2: s("1 234,5"),
      B2: n(123, "00000"),
      C2: s("2012-03-01"),
    });
    const table = parseXlsx(bytes, { cost: number("kr"), code: text(), from: date() });
    expect(table.row(0)).toEqual({ cost: 1234.5, code: "00123", from: "2012-03-01" });
  });

  it("formulas count by their saved values, flags and empty cells as they are", () => {
    const bytes = workbook({
      A1: s("x"),
      B1: s("f"),
      A2: { t: "n", v: 6, f: "2*3" },
      B2: { t: "b", v: true },
      B3: { t: "b", v: false },
    });
    const table = parseXlsx(bytes, { x: optional(number("kr")), f: optional(flag()) }, { range: "A1:B3" });
    expect([...table.rows()]).toEqual([
      { x: 6, f: true },
      { x: null, f: false },
    ]);
  });

  it("merged cells: headers and words reach over all they cover, numbers are refused", async () => {
    const cells = {
      A1: s("Tjänst"),
      B1: s("Kostnad"),
      B2: s("2010"),
      C2: s("2011"),
      A3: s("HVB"),
      B3: n(1),
      C3: n(2),
      B4: n(3),
      C4: n(4),
    };
    const merges = ["B1:C1", "A3:A4"].map((range) => utils.decode_range(range));
    const options = {
      headerRows: 2,
      headers: { service: "Tjänst", first: "Kostnad / 2010", second: "Kostnad / 2011" },
    };
    const columns = { service: text(), first: number("kr"), second: number("kr") };
    const table = parseXlsx(workbook(cells, { "!merges": merges }), columns, options);
    expect([...table.rows()]).toEqual([
      { service: "HVB", first: 1, second: 2 },
      { service: "HVB", first: 3, second: 4 },
    ]);
    const both = workbook(cells, { "!merges": [...merges, utils.decode_range("B3:B4")] });
    expect(await messageOf(() => parseXlsx(both, columns, { ...options, name: "a.xlsx" }))).toBe(
      'Cannot read a.xlsx, sheet "Blad1": cell B4, column "Kostnad / 2010", is 1, not a number of its own but part of a merged cell. Instead, split the merged cell and say each row\'s number.',
    );
  });

  it("a range and skipped rows say where the table is", () => {
    const bytes = workbook({ A1: s("Tabell 4"), B3: s("cost"), B4: n(7), B5: n(8), B6: n(99) });
    expect([...parseXlsx(bytes, { cost: number("kr") }, { range: "B3:B5" }).column("cost")]).toEqual([7, 8]);
    expect(parseXlsx(bytes, { cost: number("kr") }, { skipRows: 2 }).rowCount).toBe(3);
  });
});

describe("what is wrong is told by sheet and cell", () => {
  const columns = { id: text(), cost: number("kr") };
  const head = { A1: s("id"), B1: s("cost") };
  const refusals: readonly (readonly [string, Uint8Array, string])[] = [
    [
      "an error value",
      workbook({ ...head, A2: s("1"), B2: { t: "e", v: 0x2a, w: "#N/A" } }),
      ', sheet "Blad1": cell B2, column "cost", is the error #N/A, not a value. Instead, mend the formula, or empty the cell and declare the column optional(...).',
    ],
    [
      "a formula never computed",
      workbook({ ...head, A2: s("1"), B2: { t: "n", f: "SUM(A1:A9)" } as CellObject }),
      ', sheet "Blad1": cell B2, column "cost", is a formula without a saved value, not a value. Instead, open the file in Excel and save it, so that its formulas are computed.',
    ],
    [
      "text among numbers",
      workbook({ ...head, A2: s("1"), B2: s("much") }),
      ', sheet "Blad1": cell B2, column "cost", is "much", not a finite number. Instead, correct it, or use null in an optional column if it is not known.',
    ],
    [
      "a date among numbers",
      workbook({ ...head, A2: s("1"), B2: n(40969, "yyyy-mm-dd") }),
      ', sheet "Blad1": cell B2, column "cost", is 40969, not a number but a date. Instead, declare the column date().',
    ],
    [
      "a missing cell",
      workbook({ ...head, A2: s("1") }),
      ', sheet "Blad1": cell B2, column "cost", is missing, not a value. Instead, give it a value or declare the column optional(...).',
    ],
    [
      "a missing column",
      workbook({ A1: s("id"), B1: s("costs"), A2: s("1") }),
      ', sheet "Blad1": no column has the header "cost"; there are "id", "costs". Instead, say which it is with headers: { cost: "costs" }.',
    ],
    [
      "text instead of a workbook",
      new TextEncoder().encode("id;cost\n"),
      ": its bytes are no workbook. Instead, save it from Excel as an .xlsx file, or read it with parseCsv if it is text.",
    ],
    [
      "a workbook cut off",
      workbook(head).slice(0, 3000),
      ": the workbook is broken (Unsupported ZIP file). Instead, save it from Excel as an .xlsx file, or read it with parseCsv if it is text.",
    ],
  ];
  for (const [what, bytes, message] of refusals)
    it(what, async () =>
      expect(await messageOf(() => parseXlsx(bytes, columns, { name: "x.xlsx" }))).toBe(`Cannot read x.xlsx${message}`),
    );

  it("and without the value when the table is confidential", async () => {
    const bytes = workbook({ ...head, A2: s("1"), B2: s("19121212-1212") });
    const message = await messageOf(() => parseXlsx(bytes, columns, { confidential: true }));
    expect(message).toContain("cell B2");
    expect(message).not.toContain("1212");
  });

  it("a sheet must be named when several hold something, and must be there", async () => {
    const one = fromRows({ cost: number("kr") }, [{ cost: 1 }]);
    const bytes = formatXlsx({ Kostnader: one, Priser: one });
    expect(await messageOf(() => parseXlsx(bytes, one.columns, { name: "x.xlsx" }))).toBe(
      'Cannot read x.xlsx: 2 sheets hold something. Instead, say which: sheet: "Kostnader" or "Priser".',
    );
    expect(await messageOf(() => parseXlsx(bytes, one.columns, { name: "x.xlsx", sheet: "Pris" }))).toBe(
      'Cannot read x.xlsx: it has no sheet "Pris". Instead, name one of its sheets: "Kostnader" or "Priser"; "Priser" is nearest.',
    );
    expect(parseXlsx(bytes, one.columns, { sheet: "Priser" }).rowCount).toBe(1);
  });
});

describe("writing", () => {
  const stays = fromRows(
    { service: text(), sex: oneOf("woman", "man"), days: integer("days"), price: number("kr/day"), cost: number("kr") },
    [
      { service: "HVB", sex: "woman", days: 3, price: 6000, cost: 18000 },
      { service: "SiS", sex: "man", days: 2, price: 7000, cost: 14000 },
    ],
    { name: "stays" },
  );

  it("formulas and totals are live, with their values and number formats", () => {
    const bytes = formatXlsx({
      Insatser: worksheet(stays, {
        headers: { cost: "Kostnad" },
        formats: { cost: "# ##0.00" },
        formulas: { cost: ({ cell, column }) => `${cell("days")}*${cell("price")}+0*SUM(${column("days")})` },
        totals: { cost: "SUM", days: "AVERAGE" },
      }),
    });
    const cells = read(bytes, { cellNF: true }).Sheets["Insatser"]!;
    expect(cells["E1"]).toMatchObject({ v: "Kostnad" });
    expect(cells["E3"]).toMatchObject({ t: "n", v: 14000, f: "C3*D3+0*SUM(C2:C3)", z: "# ##0.00" });
    expect(cells["E4"]).toMatchObject({ t: "n", v: 32000, f: "SUM(E2:E3)", z: "# ##0.00" });
    expect(cells["C4"]).toMatchObject({ v: 2.5, f: "AVERAGE(C2:C3)" });
    expect(cells["A4"]).toMatchObject({ v: "Sum" });
  });

  it("refuses what Excel cannot hold", async () => {
    const old = fromRows({ born: date() }, [{ born: "1899-12-31" }], { name: "people" });
    expect(await messageOf(() => formatXlsx({ A: old }))).toBe(
      'Cannot write people: row 0 of column "born" is before 1900, which Excel\'s calendar does not hold. Instead, write the dates as text, or as CSV.',
    );
    expect(await messageOf(() => formatXlsx({}))).toBe(
      "Cannot write a workbook: there is no sheet. Instead, give at least one table.",
    );
    const long = fromRows({ note: text() }, [{ note: "x".repeat(32_768) }]);
    expect(() => formatXlsx({ A: long })).toThrow("a text of 32768 characters, and a cell holds 32767");
  });

  it("wrong columns in formulas and totals are compile errors", () => {
    const wrong = [
      // @ts-expect-error no such column
      () => worksheet(stays, { formats: { kost: "0" } }),
      // @ts-expect-error text has no sum
      () => worksheet(stays, { totals: { service: "SUM" } }),
      // @ts-expect-error no such column in the formula
      () => worksheet(stays, { formulas: { cost: ({ cell }) => cell("kost") } }),
    ];
    expect(wrong.length).toBe(3);
  });
});
