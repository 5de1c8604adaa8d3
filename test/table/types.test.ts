import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type AnyTable,
  type Column,
  date,
  filterRows,
  flag,
  fromColumns,
  fromRows,
  type IsoDate,
  integer,
  joinTables,
  number,
  oneOf,
  optional,
  type Row,
  renameColumns,
  selectColumns,
  sortRows,
  summarise,
  type Table,
  text,
  withColumns,
} from "../../src/mod.ts";

const columns = {
  id: text(),
  sex: oneOf("woman", "man"),
  age: integer("years"),
  score: optional(number("z-score")),
  placed: flag(),
  since: date(),
};
const people = fromRows(columns, [
  { id: "007", sex: "woman", age: 12, score: null, placed: true, since: "2012-03-01" },
]);

describe("names and values of a table are known to the type checker", () => {
  it("a row has each column's own type, with null only where a cell may be missing", () => {
    expectTypeOf<Row<typeof columns>>().toEqualTypeOf<{
      readonly id: string;
      readonly sex: "woman" | "man";
      readonly age: number;
      readonly score: number | null;
      readonly placed: boolean;
      readonly since: IsoDate;
    }>();
    expectTypeOf(people.row(0).score).toEqualTypeOf<number | null>();
    expectTypeOf(people.column("sex").at(0)).toEqualTypeOf<"woman" | "man">();
  });

  it("derived tables know their columns", () => {
    expectTypeOf(selectColumns(people, ["age", "sex"]).row(0)).toEqualTypeOf<{
      readonly sex: "woman" | "man";
      readonly age: number;
    }>();
    expectTypeOf(withColumns(people, { age: text() }, () => ({ age: "twelve" })).row(0).age).toEqualTypeOf<string>();
    expectTypeOf(renameColumns(people, { age: "years" }).row(0).years).toEqualTypeOf<number>();
    const prices = fromRows({ sex: oneOf("woman", "man"), price: number("kronor") }, [{ sex: "woman", price: 1 }]);
    expectTypeOf(joinTables(people, prices, { on: ["sex"] }).row(0).price).toEqualTypeOf<number>();
    const lenient = joinTables(people, prices, { on: ["sex"], unmatched: "missing" });
    expectTypeOf(lenient.row(0).price).toEqualTypeOf<number | null>();
    expectTypeOf(lenient.row(0).sex).toEqualTypeOf<"woman" | "man">();
  });

  it("a table with more columns serves where fewer are asked for", () => {
    const meanAge = (table: Table<{ readonly age: Column<number> }>): number => table.numbers("age")[0]!;
    const any = (table: AnyTable): number => table.rowCount;
    expect(meanAge(people) + any(people)).toBe(13);
    // @ts-expect-error text where numbers are asked for
    const refused = () => meanAge(fromRows({ age: text() }, []));
    expect(refused).toThrow();
  });

  it("wrong names and values are compile errors", () => {
    const wrong = [
      // @ts-expect-error no such column
      () => people.column("aeg"),
      // @ts-expect-error no such column in a row
      () => people.row(0).aeg,
      // @ts-expect-error text is no column of numbers
      () => people.numbers("id"),
      // @ts-expect-error cells may be missing
      () => people.numbers("score"),
      // @ts-expect-error no such column to sort by
      () => sortRows(people, ["aeg"]),
      // @ts-expect-error no such column to select
      () => selectColumns(people, ["aeg"]),
      // @ts-expect-error a value that is not among the named ones can never be equal
      () => filterRows(people, ({ sex }) => sex === "child"),
      // @ts-expect-error a misspelt value
      () => fromRows(columns, [{ id: "1", sex: "boy", age: 1, score: null, placed: true, since: "2012-03-01" }]),
      // @ts-expect-error a column is not given
      () => fromRows(columns, [{ id: "1" }]),
      // @ts-expect-error a column that cannot be missing
      () => fromRows({ age: integer("years") }, [{ age: null }]),
      // @ts-expect-error text among numbers
      () => fromColumns({ age: integer("years") }, { age: ["x"] }),
      // @ts-expect-error no such column to group by
      () => summarise(people, { by: ["aeg"], columns: {}, of: () => ({}) }),
      // @ts-expect-error a result of the wrong type
      () => summarise(people, { by: ["sex"], columns: { n: integer("persons") }, of: () => ({ n: "1" }) }),
      // @ts-expect-error not a column of both tables
      () => joinTables(people, fromRows({ price: number("kronor") }, []), { on: ["sex"] }),
      // @ts-expect-error tables are not to be written to
      () => (people.rowCount = 3),
    ];
    expect(wrong.length).toBe(15);
  });
});
