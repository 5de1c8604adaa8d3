/** A table as CSV text, written so that `parseCsv` with the same options reads the same table. */
import { problem } from "../problem.ts";
import type { Columns } from "./column.ts";
import type { CsvOptions, Delimiter } from "./csv-dialect.ts";
import { levelMark, partOf } from "./header.ts";
import { refuseConfidential } from "./refuse-confidential.ts";
import type { AnyTable, Table } from "./table.ts";

/** How a CSV file is to be written. */
export type CsvWriting<C> = Pick<CsvOptions<C>, "delimiter" | "decimal" | "headers" | "headerRows">;

/**
 * The CSV text of a table: semicolons and decimal commas unless told otherwise, lines ended as the standard says, missing cells empty.
 * Periods under one header are joined again.
 *
 * A text that begins with "=" is written as it stands, and a spreadsheet would run it: do not write what strangers have typed.
 *
 * @throws when a cell holds an empty text, which CSV cannot tell from a missing cell, or the table is confidential
 * @see    RFC 4180
 * @example
 * const costs = fromRows({ service: text(), cost: number("kronor") }, [{ service: "HVB", cost: 1234.5 }]);
 * formatCsv(costs) // => "service;cost\r\nHVB;1234,5\r\n"
 */
export function formatCsv<C extends Columns>(table: Table<C>, options: CsvWriting<C> = {}): string {
  const rows = [...headerLines(table, options), ...bodyLines(table, options)];
  return rows.map((row) => `${row}\r\n`).join("");
}

/** One column of the file: its header, and the text of each of its cells. */
interface Written {
  readonly header: string;
  cell(row: number): string;
}

/** The lines of the header. */
export function headerLines<C extends Columns>(table: Table<C>, options: CsvWriting<C>): readonly string[] {
  refuseConfidential(table, "CSV");
  const { headerRows = 1 } = options;
  const names = writtenColumns(table, options).map(({ header }) => header);
  const quote = quoter(delimiterOf(options));
  return Array.from({ length: headerRows }, (_, level) => {
    const cells = names.map((name) => levelsOf(name, headerRows)[level]!);
    return cells.map(quote).join(delimiterOf(options));
  });
}

/** A name over several rows, from the top; the lowest row takes what is left. */
function levelsOf(name: string, headerRows: number): readonly string[] {
  const parts = name.split(levelMark);
  const upper = parts.slice(0, headerRows - 1);
  const lowest = parts.slice(headerRows - 1).join(levelMark);
  return [...upper, ...Array.from({ length: headerRows - 1 - upper.length }, () => ""), lowest];
}

/** The lines of the rows. */
export function* bodyLines<C extends Columns>(table: Table<C>, options: CsvWriting<C>): Generator<string> {
  const delimiter = delimiterOf(options);
  const quote = quoter(delimiter);
  const written = writtenColumns(table, options);
  for (let row = 0; row < table.rowCount; row++) {
    const line = written.map((column) => quote(column.cell(row))).join(delimiter);
    yield line === "" && written.length === 1 ? '""' : line;
  }
}

function delimiterOf({ delimiter = ";" }: { readonly delimiter?: Delimiter }): Delimiter {
  return delimiter;
}

function quoter(delimiter: string): (cell: string) => string {
  const special = new RegExp(`["\\r\\n${delimiter === "\t" ? "\\t" : delimiter === "|" ? "\\|" : delimiter}]|^\\ufeff`);
  return (cell) => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
}

function writtenColumns<C extends Columns>(table: Table<C>, options: CsvWriting<C>): readonly Written[] {
  const { headers = {}, delimiter = ";", decimal = delimiter === "," ? "." : "," } = options;
  const written = new Map<string, { start?: Written; end?: Written } & Written>();
  for (const key of Object.keys(table.columns)) {
    const { header, part } = partOf((headers as Readonly<Record<string, string>>)[key] ?? key);
    const own: Written = { header, cell: cellWriter(table, key, decimal) };
    const halves = { ...written.get(header), ...(part === "whole" ? {} : { [part]: own }) };
    written.set(header, part === "whole" ? own : { ...halves, header, cell: (row) => periodOf(halves, row) });
  }
  return [...written.values()];
}

function periodOf({ start, end }: { readonly start?: Written; readonly end?: Written }, row: number): string {
  const halves = [start?.cell(row) ?? "", end?.cell(row) ?? ""];
  return halves.join("") === "" ? "" : halves.join(" – ").trim();
}

function cellWriter(table: AnyTable, key: string, decimal: string): (row: number) => string {
  const cells = table.column(key);
  const { kind } = table.columns[key]!;
  return (row) => {
    const cell = cells.at(row);
    if (cell === null) return "";
    if (cell === "")
      throw problem(
        `write ${table.name}`,
        `row ${row} of column "${key}" is an empty text, which a CSV file cannot tell from a missing cell`,
        "make it null in an optional column, or give it a text",
      );
    if (kind !== "number" && kind !== "integer") return String(cell);
    return Object.is(cell, -0) ? "-0" : String(cell).replace(".", decimal);
  };
}
