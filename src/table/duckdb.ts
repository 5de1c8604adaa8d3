/** The border to DuckDB (`@duckdb/node-api`). The package is not part of Livsbana: its connection is passed in. */
import { problem } from "../problem.ts";
import { dayOf } from "./calendar.ts";
import type { Column, Columns, IsoDate } from "./column.ts";
import { fromForeign } from "./foreign.ts";
import type { TableOptions } from "./from-rows.ts";
import { refuseConfidential } from "./refuse-confidential.ts";
import type { AnyTable, Table } from "./table.ts";

/** What is asked of an appender of DuckDB. */
export interface DuckDBAppender {
  appendNull(): void;
  appendDouble(value: number): void;
  appendBigInt(value: bigint): void;
  appendVarchar(value: string): void;
  appendBoolean(value: boolean): void;
  appendDate(value: { readonly days: number }): void;
  endRow(): void;
  closeSync(): void;
}

/** What is asked of a connection to DuckDB. */
export interface DuckDBConnection {
  run(sql: string): Promise<unknown>;
  createAppender(table: string): Promise<DuckDBAppender>;
  runAndReadAll(
    sql: string,
  ): Promise<{ columnNames(): readonly string[]; getColumns(): readonly (readonly unknown[])[] }>;
}

/**
 * Makes a table of DuckDB with the same rows: numbers as DOUBLE, integers as BIGINT, `oneOf` as ENUM, dates as DATE, missing cells as NULL.
 *
 * @param connection  of `@duckdb/node-api`
 * @param name        what DuckDB is to call the table
 * @throws            when the table is confidential, or DuckDB has a table of that name
 * @example
 * const secret = fromRows({ age: integer("years") }, [{ age: 12 }], { name: "children", confidential: true });
 * await toDuckDB(secret, {}, "children") // throws Cannot hand children over to DuckDB: it is confidential, and DuckDB would show its values. Instead, release(...) it with the reason first.
 */
export async function toDuckDB(table: AnyTable, connection: DuckDBConnection, name: string): Promise<void> {
  refuseConfidential(table, "DuckDB");
  const entries = Object.entries(table.columns);
  const fields = entries.map(([key, column]) => `${identifier(key)} ${sqlType(column)}`);
  await connection.run(`CREATE TABLE ${identifier(name)} (${fields.join(", ")})`).catch((cause: unknown) => {
    throw problem(`make the DuckDB table "${name}"`, (cause as Error).message, "choose another name or drop it", cause);
  });
  const appender = await connection.createAppender(name);
  const columns = entries.map(([key, { kind }]) => ({ cells: table.column(key), append: appenders[kind] }));
  for (let row = 0; row < table.rowCount; row++) {
    for (const { cells, append } of columns) {
      const cell = cells.at(row);
      if (cell === null) appender.appendNull();
      else append(appender, cell as never);
    }
    appender.endRow();
  }
  appender.closeSync();
}

const appenders = {
  number: (appender: DuckDBAppender, cell: number) => appender.appendDouble(cell),
  integer: (appender: DuckDBAppender, cell: number) => appender.appendBigInt(BigInt(cell)),
  text: (appender: DuckDBAppender, cell: string) => appender.appendVarchar(cell),
  oneOf: (appender: DuckDBAppender, cell: string) => appender.appendVarchar(cell),
  flag: (appender: DuckDBAppender, cell: boolean) => appender.appendBoolean(cell),
  date: (appender: DuckDBAppender, cell: IsoDate) => appender.appendDate({ days: dayOf(cell) }),
} as const;

function sqlType(column: Column<unknown>): string {
  const types = { number: "DOUBLE", integer: "BIGINT", text: "VARCHAR", flag: "BOOLEAN", date: "DATE" } as const;
  const values = (column.values ?? []).map((value) => `'${value.replaceAll("'", "''")}'`).join(", ");
  const type = column.kind === "oneOf" ? `ENUM(${values})` : types[column.kind];
  return column.optional ? type : `${type} NOT NULL`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * The table that a query of DuckDB gives; every cell is checked against its column.
 *
 * @param connection  of `@duckdb/node-api`
 * @param sql         the query; its columns have the names asked for
 * @param columns     which columns to take, by name
 * @throws            when the query fails, a column is not there, or a cell is not what its column holds
 * @example
 * const connection = { runAndReadAll: async () => ({ columnNames: () => ["cost"], getColumns: () => [[10, null]] }) };
 * [...(await fromDuckDB(connection, "SELECT cost FROM costs", { cost: optional(number("kronor")) })).column("cost")] // => [10, null]
 */
export async function fromDuckDB<const C extends Columns>(
  connection: Pick<DuckDBConnection, "runAndReadAll">,
  sql: string,
  columns: C,
  options?: TableOptions,
): Promise<Table<C>> {
  const reader = await connection.runAndReadAll(sql).catch((cause: unknown) => {
    throw problem("query DuckDB", (cause as Error).message.replace(/\s+/g, " "), "mend the query", cause);
  });
  const names = reader.columnNames();
  const all = reader.getColumns();
  return fromForeign({ called: "DuckDB", names, cells: (name) => all[names.indexOf(name)] ?? [] }, columns, options);
}
