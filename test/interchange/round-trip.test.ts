import { DuckDBInstance } from "@duckdb/node-api";
import * as arrow from "apache-arrow";
import * as danfo from "danfojs-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  confidential,
  date,
  flag,
  fromArrow,
  fromDanfo,
  fromDuckDB,
  fromRows,
  integer,
  number,
  oneOf,
  optional,
  text,
  toArrow,
  toDanfo,
  toDuckDB,
} from "../../src/mod.ts";

const columns = {
  id: text(),
  note: optional(text()),
  sex: oneOf("woman", "man", "Per's"),
  cost: number("kronor"),
  score: optional(number("z-score")),
  days: integer("days"),
  stays: optional(integer("stays")),
  placed: flag(),
  since: date(),
  until: optional(date()),
};
const rows = [
  {
    id: "007",
    note: null,
    sex: "man",
    cost: 0.1,
    score: null,
    days: 3,
    stays: null,
    placed: true,
    since: "2012-03-01",
    until: null,
  },
  {
    id: "åäö –",
    note: "",
    sex: "Per's",
    cost: -1e300,
    score: 0.25,
    days: -4,
    stays: 0,
    placed: false,
    since: "1969-12-31",
    until: "2013-01-31",
  },
  {
    id: "-",
    note: 'a\n"b"',
    sex: "woman",
    cost: 976543.21,
    score: -0.5,
    days: 9007199254740991,
    stays: 2,
    placed: true,
    since: "0001-01-01",
    until: "9999-12-31",
  },
] as const;
const stays = fromRows(columns, rows, { name: "stays" });
const empty = fromRows(columns, []);

describe("Apache Arrow", () => {
  it("keeps values, types and missing cells", () => {
    const over = toArrow(stays, arrow);
    expect(over).toBeInstanceOf(arrow.Table);
    expect(over.schema.fields.map((field) => String(field.type))).toEqual([
      "Utf8",
      "Utf8",
      "Dictionary<Int32, Utf8>",
      "Float64",
      "Float64",
      "Int64",
      "Int64",
      "Bool",
      "Date32<DAY>",
      "Date32<DAY>",
    ]);
    expect(over.getChild("score")!.nullCount).toBe(1);
    expect([...fromArrow(over, columns).rows()]).toEqual(rows);
    expect(fromArrow(toArrow(empty, arrow), columns).rowCount).toBe(0);
  });

  it("also through the bytes of a file", () => {
    const bytes = arrow.tableToIPC(toArrow(stays, arrow), "file");
    expect([...fromArrow(arrow.tableFromIPC(bytes), columns).rows()]).toEqual(rows);
  });

  it("a cell that is not what its column holds is refused", () => {
    const over = new arrow.Table({ days: arrow.vectorFromArray([9007199254740993n], new arrow.Int64()) });
    expect(() => fromArrow(over, { days: integer("days") })).toThrow(
      "Cannot make the Arrow table: days[0] is 9007199254740993, not a whole number.",
    );
  });
});

describe("DuckDB", () => {
  let connection: Awaited<ReturnType<DuckDBInstance["connect"]>>;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(":memory:")).connect();
  });
  afterAll(() => connection.closeSync());

  it("keeps values, types and missing cells", async () => {
    await toDuckDB(stays, connection, 'sta"ys');
    const types = await connection.runAndReadAll('SELECT column_type FROM (DESCRIBE "sta""ys")');
    expect(types.getColumns()[0]).toEqual([
      "VARCHAR",
      "VARCHAR",
      "ENUM('woman', 'man', 'Per''s')",
      "DOUBLE",
      "DOUBLE",
      "BIGINT",
      "BIGINT",
      "BOOLEAN",
      "DATE",
      "DATE",
    ]);
    expect([...(await fromDuckDB(connection, 'SELECT * FROM "sta""ys"', columns)).rows()]).toEqual(rows);
    await toDuckDB(empty, connection, "empty");
    expect((await fromDuckDB(connection, "SELECT * FROM empty", columns)).rowCount).toBe(0);
  });

  it("takes sums, counts and decimals as numbers", async () => {
    const sql = "SELECT sum(x) AS total, count(*) AS rows, 1.25::DECIMAL(9,2) AS price FROM range(4) t(x)";
    const sums = await fromDuckDB(connection, sql, { total: integer("x"), rows: integer("rows"), price: number("kr") });
    expect(sums.row(0)).toEqual({ total: 6, rows: 4, price: 1.25 });
  });

  it("tells a table that is there already, and a query that fails", async () => {
    await toDuckDB(stays, connection, "twice");
    await expect(toDuckDB(stays, connection, "twice")).rejects.toThrow('Cannot make the DuckDB table "twice": ');
    await expect(fromDuckDB(connection, "SELEC 1", columns)).rejects.toThrow("Cannot query DuckDB: Parser Error");
  });
});

describe("danfo", () => {
  it("keeps values, types and missing cells as long as it does not compute", () => {
    const { frame, cautions } = toDanfo(stays, danfo, { float32: "accept" });
    expect(frame).toBeInstanceOf(danfo.DataFrame);
    expect([...fromDanfo(frame, columns).rows()]).toEqual(rows);
    expect(fromDanfo(toDanfo(empty, danfo).frame, columns).rowCount).toBe(0);
    expect(cautions).toEqual([
      "danfo computes in 32-bit floats: cost of row 1, -1e+300, becomes -Infinity",
      "danfo computes in 32-bit floats: days of row 2, 9007199254740991, becomes 9007199254740992",
      "danfo computes in 32-bit floats: cost keeps about 7 digits (row 0 is the first rounded)",
      "danfo's group sums and means of score are NaN where a cell is missing (1 are)",
      "danfo's group sums and means of stays are NaN where a cell is missing (1 are)",
    ]);
  });

  it("really computes in 32-bit floats, which is why such whole numbers are refused", () => {
    const costs = fromRows({ cost: number("kronor") }, [{ cost: 16777217 }]);
    const { frame } = toDanfo(costs, danfo, { float32: "accept" });
    expect((frame.add(0) as danfo.DataFrame).values).toEqual([[16777216]]);
    expect(() => toDanfo(costs, danfo)).toThrow("cost of row 0, 16777217, becomes 16777216");
  });

  it("really merges groups, which is why they are refused", () => {
    const pairs = fromRows({ x: text(), y: text(), n: integer("stays") }, [
      { x: "a-b", y: "c", n: 1 },
      { x: "a", y: "b-c", n: 2 },
    ]);
    const { frame, cautions } = toDanfo(pairs, danfo);
    expect(frame.groupby(["x", "y"]).col(["n"]).sum().shape[0]).toBe(1);
    expect(cautions).toEqual(["danfo merges groups of x, y: those of rows 0 and 1 are one to it"]);
    expect(() => toDanfo(pairs, danfo, { groupBy: ["x", "y"] })).toThrow(
      "Cannot hand the table over to danfo: danfo merges groups of x, y: those of rows 0 and 1 are one to it. Instead, group it here with summarise(...), or in DuckDB.",
    );
  });
});

describe("a confidential table", () => {
  it("is handed to none of them", async () => {
    const secret = confidential(stays);
    const connection = { run: () => Promise.reject(new Error("reached")) } as never;
    expect(() => toArrow(secret, arrow)).toThrow("it is confidential");
    expect(() => toDanfo(secret, danfo)).toThrow("it is confidential");
    await expect(toDuckDB(secret, connection, "x")).rejects.toThrow("it is confidential");
  });
});
