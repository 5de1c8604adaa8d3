import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  date,
  dateOf,
  dayOf,
  flag,
  formatCsv,
  formatXlsx,
  fromRows,
  type IsoDate,
  integer,
  number,
  oneOf,
  optional,
  parseCsv,
  parseXlsx,
  text,
} from "../../src/mod.ts";

const seed = 20121;
const columns = {
  "personnummer; år": text(),
  note: optional(text()),
  sex: oneOf("kvinna", 'man, "x"', " annat "),
  cost: number("kronor"),
  days: optional(integer("days")),
  placed: optional(flag()),
  since: date(),
  until: optional(date()),
};
const words = fc.string({ unit: "binary", minLength: 1, maxLength: 12 });
const tricky = fc.constantFrom(
  "007",
  "åäö",
  ";",
  '"',
  '""',
  "a\r\nb",
  "\n",
  "\r",
  " x ",
  "\t",
  "−1",
  "1,5",
  "=1+1",
  "\ufeffa",
  "NA",
);
const anyText = fc.oneof(words, tricky);
const anyDate = (from: IsoDate) => fc.integer({ min: dayOf(from), max: dayOf("9999-12-31") }).map(dateOf);
const rowsFrom = (from: IsoDate, cell: fc.Arbitrary<string>, amount: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      "personnummer; år": cell,
      note: fc.option(cell),
      sex: fc.constantFrom(...(columns.sex.values as readonly ["kvinna", 'man, "x"', " annat "])),
      cost: amount,
      days: fc.option(fc.maxSafeInteger()),
      placed: fc.option(fc.boolean()),
      since: anyDate(from),
      until: fc.option(anyDate(from)),
    }),
    { maxLength: 12 },
  );
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe("what is written is read back the same", () => {
  it("as CSV, with any delimiter and decimal mark, as text and as bytes", () => {
    fc.assert(
      fc.property(
        rowsFrom("0000-01-01", anyText, finite),
        fc.constantFrom(";" as const, "," as const, "\t" as const, "|" as const),
        fc.constantFrom("," as const, "." as const),
        fc.boolean(),
        (rows, delimiter, decimal, asBytes) => {
          const table = fromRows(columns, rows);
          const written = formatCsv(table, { delimiter, decimal });
          const source = asBytes ? new TextEncoder().encode(`\ufeff${written}`) : written;
          expect([...parseCsv(source, columns, { delimiter, decimal }).rows()]).toEqual(rows);
        },
      ),
      { seed, numRuns: 200 },
    );
  });

  it("as CSV, delimiter and decimal mark found out", () => {
    fc.assert(
      fc.property(rowsFrom("0000-01-01", anyText, finite), (rows) => {
        expect([...parseCsv(formatCsv(fromRows(columns, rows)), columns).rows()]).toEqual(rows);
      }),
      { seed, numRuns: 100 },
    );
  });

  it("one column with missing cells keeps them all", () => {
    const one = { note: optional(integer("days")) };
    fc.assert(
      fc.property(fc.array(fc.record({ note: fc.option(fc.integer()) })), (rows) => {
        expect([...parseCsv(formatCsv(fromRows(one, rows)), one).rows()]).toEqual(rows);
      }),
      { seed, numRuns: 100 },
    );
  });

  it("as a header of two rows", () => {
    const two = { a: text(), b: text(), c: text(), d: text() };
    const headers = { a: "Kostnad / 2010", b: "Kostnad / 2011", c: "Namn", d: "Dagar / 2010" };
    const table = fromRows(two, [{ a: "1", b: "2", c: "3", d: "4" }]);
    const written = formatCsv(table, { headers, headerRows: 2 });
    expect(written.split("\r\n")[0]).toBe("Kostnad;Kostnad;Namn;Dagar");
    expect([...parseCsv(written, two, { headers, headerRows: 2 }).rows()]).toEqual([...table.rows()]);
  });

  it("as a workbook, but for the sign of zero and the kind of line end", () => {
    const cell = anyText.map((word) => word.replace(/\r\n?/g, "\n"));
    const amount = finite.map((value) => value + 0);
    fc.assert(
      fc.property(rowsFrom("1900-01-01", cell, amount), (rows) => {
        const table = fromRows(columns, rows);
        expect([...parseXlsx(formatXlsx({ Blad1: table }), columns).rows()]).toEqual(rows);
      }),
      { seed, numRuns: 60 },
    );
  });
});
