import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  type AnyTable,
  confidential,
  date,
  filterRows,
  flag,
  fromColumns,
  fromRows,
  integer,
  joinTables,
  number,
  oneOf,
  optional,
  renameColumns,
  selectColumns,
  sortRows,
  splitRows,
  stackTables,
  summarise,
  text,
  withColumns,
} from "../../src/mod.ts";
import { messageOf } from "./message.ts";

const columns = {
  id: text(),
  sex: oneOf("woman", "man"),
  cost: optional(number("kronor")),
  days: integer("days"),
  placed: flag(),
  since: date(),
};
const rows = [
  { id: "007", sex: "woman", cost: 10.5, days: 3, placed: true, since: "2012-03-01" },
  { id: "åsa", sex: "man", cost: null, days: -1, placed: false, since: "1969-12-31" },
  { id: "", sex: "man", cost: 0, days: 9007199254740991, placed: true, since: "0001-01-01" },
] as const;
const stays = fromRows(columns, rows, { name: "stays" });

describe("a table", () => {
  it("gives back what it was given", () => {
    expect([...stays.rows()]).toEqual(rows);
    expect([...stays.column("cost")]).toEqual([10.5, null, 0]);
    expect(stays.column("cost").isMissing(1)).toBe(true);
    expect(stays.numbers("days")).toEqual(Float64Array.of(3, -1, 9007199254740991));
  });

  it("is not changed by writing to what it gives", () => {
    stays.numbers("days")[0] = 99;
    const source = Float64Array.of(1, 2);
    const copied = fromColumns({ x: number("kronor") }, { x: source });
    source[0] = 99;
    expect(stays.row(0).days).toBe(3);
    expect(copied.row(0).x).toBe(1);
    expect(() => Object.assign(stays, { rowCount: 1 })).toThrow(TypeError);
  });

  it("may have columns named as JavaScript's own properties", () => {
    const odd = fromRows(
      { constructor: text(), toString: text() },
      [{ constructor: "a", toString: () => "b" } as never].slice(1),
    );
    expect(odd.rowCount).toBe(0);
    expect(() => (stays as AnyTable).column("valueOf")).toThrow('Cannot find column "valueOf" of stays');
  });
});

describe("refusals", () => {
  const refusals: readonly (readonly [string, () => unknown, string])[] = [
    [
      "NaN",
      () => fromRows({ cost: number("kronor") }, [{ cost: Number.NaN }]),
      "Cannot make the table: rows[0].cost is NaN, not a finite number. Instead, correct it, or use null in an optional column if it is not known.",
    ],
    [
      "a missing cell",
      () => fromRows({ id: text() }, [{ id: "1" }, { id: null as never }]),
      "Cannot make the table: rows[1].id is missing, not a value. Instead, give it a value or declare the column optional(...).",
    ],
    [
      "a misspelt value",
      () => fromRows({ sex: oneOf("woman", "man") }, [{ sex: "womn" as never }]),
      'Cannot make the table: rows[0].sex is "womn", not "woman" or "man". Instead, write "woman" if that is meant.',
    ],
    [
      "a misspelt value of a confidential table",
      () => fromRows({ sex: oneOf("woman", "man") }, [{ sex: "womn" as never }], { confidential: true }),
      'Cannot make the table: rows[0].sex is text, not "woman" or "man". Instead, correct it at its source.',
    ],
    [
      "a date that does not exist",
      () => fromRows({ since: date() }, [{ since: "2011-02-29" }]),
      'Cannot make the table: rows[0].since is "2011-02-29", not a day of the calendar. Instead, write it as year-month-day, such as 2012-03-01.',
    ],
    [
      "a name that no column has",
      () => fromRows({ sex: text() }, [{ sex: "a", sx: "b" } as never]),
      'Cannot make the table: rows[0] has "sx", which is none of its columns (sex). Instead, write "sex" if that is meant.',
    ],
    [
      "a row that is not there",
      () => stays.row(3),
      "Cannot read row 3 of stays: it has 3 rows. Instead, count them from 0.",
    ],
    [
      "a column that is not there",
      () => (stays as AnyTable).column("dayz"),
      'Cannot find column "dayz" of stays: its columns are id, sex, cost, days, placed, since. Instead, write "days" if that is meant.',
    ],
    [
      "numbers with missing cells",
      () => (stays as AnyTable).numbers("cost"),
      'Cannot take the numbers of column "cost" of stays: row 1 is missing. Instead, filter the missing cells away first, or use column(...).',
    ],
    [
      "two columns renamed alike",
      () => renameColumns(stays, { id: "sex" }),
      'Cannot rename columns of stays: two would be called "sex". Instead, choose another name.',
    ],
  ];
  for (const [what, attempt, message] of refusals) it(what, async () => expect(await messageOf(attempt)).toBe(message));
});

describe("a confidential table", () => {
  const secret = confidential(
    fromRows({ id: text(), n: integer("stays") }, [{ id: "19121212", n: 4 }], { name: "children" }),
  );

  it("shows counts only, in the console and as JSON", () => {
    expect(inspect(secret)).toBe("children: 1 row, 2 columns (confidential: id, n)");
    expect(JSON.stringify(secret)).not.toContain("19121212");
    expect(inspect(stays)).toContain("åsa");
  });

  it("passes the mark on to every table derived from it", () => {
    const open = fromRows({ id: text(), price: number("kronor") }, [{ id: "19121212", price: 1 }]);
    const derived = [
      filterRows(secret, () => true),
      selectColumns(secret, ["id"]),
      sortRows(secret, ["id"]),
      renameColumns(secret, { id: "person" }),
      withColumns(secret, { m: number("kronor") }, () => ({ m: 1 })),
      joinTables(secret, open, { on: ["id"] }),
      joinTables(open, secret, { on: ["id"] }),
      stackTables([secret, secret]),
      summarise(secret, { by: ["id"], columns: {}, of: () => ({}) }),
      ...splitRows(secret, ["id"]),
    ];
    expect(derived.map((table) => table.confidential)).toEqual(derived.map(() => true));
  });

  it("does not tell its values when a join finds no match", async () => {
    const empty = fromRows({ id: text(), price: number("kronor") }, [], { name: "prices" });
    expect(await messageOf(() => joinTables(secret, empty, { on: ["id"] }))).toBe(
      'Cannot join children to prices: row 0 of children (id text) has no match. Instead, add it, or choose unmatched: "drop" or unmatched: "missing".',
    );
  });
});

describe("groups", () => {
  it("are told apart by every value: (a-b, c) is not (a, b-c), and missing is a group of its own", () => {
    const pairs = fromRows({ x: text(), y: optional(text()) }, [
      { x: "a-b", y: "c" },
      { x: "a", y: "b-c" },
      { x: "a-b", y: null },
      { x: "a-b", y: "" },
      { x: "a-b", y: "c" },
    ]);
    const counts = summarise(pairs, {
      by: ["x", "y"],
      columns: { n: integer("rows") },
      of: (g) => ({ n: g.rowCount }),
    });
    expect([...counts.rows()]).toEqual([
      { x: "a-b", y: "c", n: 2 },
      { x: "a", y: "b-c", n: 1 },
      { x: "a-b", y: null, n: 1 },
      { x: "a-b", y: "", n: 1 },
    ]);
  });

  it("of no rows are none", () => {
    const none = filterRows(stays, () => false);
    expect(summarise(none, { by: ["sex"], columns: {}, of: () => ({}) }).rowCount).toBe(0);
  });
});

describe("sorting", () => {
  it("keeps equal rows in order, puts missing last both ways, and oneOf in its own order", () => {
    expect([...sortRows(stays, ["sex"]).column("id")]).toEqual(["007", "åsa", ""]);
    expect([...sortRows(stays, ["cost"]).column("cost")]).toEqual([0, 10.5, null]);
    expect([...sortRows(stays, [{ descending: "cost" }]).column("cost")]).toEqual([10.5, 0, null]);
    expect([...sortRows(stays, ["sex", "days"]).column("days")]).toEqual([3, -1, 9007199254740991]);
  });
});

describe("joining", () => {
  const prices = fromRows({ sex: oneOf("woman", "man"), price: number("kronor") }, [{ sex: "man", price: 7 }], {
    name: "prices",
  });
  it("drops, keeps or refuses rows without a match", () => {
    expect([...joinTables(stays, prices, { on: ["sex"], unmatched: "drop" }).column("price")]).toEqual([7, 7]);
    expect([...joinTables(stays, prices, { on: ["sex"], unmatched: "missing" }).column("price")]).toEqual([null, 7, 7]);
    expect(() => joinTables(stays, prices, { on: ["sex"] })).toThrow('row 0 of stays (sex "woman") has no match');
  });
  it("refuses two answers to one question", async () => {
    expect(await messageOf(() => joinTables(stays, stackTables([prices, prices]), { on: ["sex"] }))).toBe(
      "Cannot join stays to prices: rows 0 and 1 of prices have the same sex. Instead, make its keys distinct.",
    );
  });
});
