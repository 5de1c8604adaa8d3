import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainRecords } from "../../src/table/csv-records.ts";

/** The grammar that quoted text is read by. */
const grammar = { relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"], quote: '"', escape: '"' };

const piece = fc.constantFrom(
  "a",
  "å",
  ";",
  ",",
  "\n",
  "\r\n",
  "\r",
  " ",
  "2012-01-01",
  "'",
  "\ufeff",
  "\u2028",
  "\\",
  "",
);

describe("records without quotes", () => {
  it("are those that csv-parse finds, whatever stands between", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(";", ",", "\t"), (pieces, delimiter) => {
        const text = pieces.join("");
        expect(plainRecords(text, delimiter)).toEqual(parse(text, { ...grammar, delimiter }));
      }),
      { numRuns: 2_000, seed: 5 },
    );
  });
});
