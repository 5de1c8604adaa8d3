/** The state of one CSV file being read: text goes in, in order; tables of the rows read since come out. */
import { problem } from "../problem.ts";
import { quoted, type Refusal, remedyOf } from "./cell.ts";
import type { ColumnName, Columns } from "./column.ts";
import { type CsvOptions, dialectOf } from "./csv-dialect.ts";
import { cutter } from "./csv-pieces.ts";
import { lineCount, lineOfRecord, type ParseRecords, recordsOf } from "./csv-records.ts";
import { halvesOf, headerNames, letters, noPeriod, partOf, type Source, sourcesOf } from "./header.ts";
import { type CellReader, cellReader } from "./parse-cell.ts";
import { type Builder, builderOf } from "./storage.ts";
import { type Table, tableOf } from "./table.ts";

/** Reads one CSV file. */
export interface CsvReader<C extends Columns> {
  push(text: string): void;
  /** To be called once, after the last text. */
  end(): void;
  /** The rows read since the last call. */
  take(): Table<C>;
  readonly waiting: number;
}

type Records = readonly (readonly string[])[];

/** A reader of one file; `parse` is csv-parse in the build that suits the place. */
export function csvReader<C extends Columns>(
  file: string,
  columns: C,
  options: CsvOptions<C>,
  parse: ParseRecords,
): CsvReader<C> {
  const {
    headerRows = 1,
    skipRows = 0,
    confidential = false,
    headers = {} as NonNullable<typeof options.headers>,
  } = options;
  const keys = Object.keys(columns);
  const specifications = keys.map((key) => columns[key]!);
  const keepEmpty = specifications.every((column) => column.optional);
  const names = keys.map((key) => partOf(headers[key as ColumnName<C>] ?? key).header);
  const pieces = cutter();
  let held = "";
  let dialect: ReturnType<typeof dialectOf> | undefined;
  let head: Records = [];
  let sources: readonly Source[] | undefined;
  let width = 0;
  let readers: readonly CellReader[] = [];
  let builders = specifications.map(builderOf);
  let rowCount = 0;
  let line = 1;
  let row = 1;

  const refuse = (records: Records, record: number, at: string, obstacle: string, remedy: string): never => {
    const where = `line ${line + lineOfRecord(records, record) - 1}${at}`;
    throw problem(`read ${file}`, `${where} ${obstacle}`, remedy);
  };

  const readHeader = (records: Records): number => {
    const before = head.length;
    head = [...head, ...records.slice(0, skipRows + headerRows - before)];
    if (head.length < skipRows + headerRows) return records.length;
    const there = headerNames(head.slice(skipRows));
    sources = sourcesOf(file, columns, there, options);
    width = there.length;
    const decimal = options.decimal ?? (dialect!.delimiter === "," ? "." : undefined);
    readers = specifications.map((column) => cellReader(column, { ...options, decimal }));
    return head.length - before;
  };

  const readRecord = (records: Records, record: number): void => {
    const cells = records[record]!;
    if (cells.length !== width) {
      if (cells.length === 1 && cells[0] === "") return;
      if (cells.length < width || cells.slice(width).some((cell) => cell !== ""))
        refuse(
          records,
          record,
          "",
          `has ${cells.length} cells where the header has ${width}`,
          "give it as many, or quote cells that hold the delimiter",
        );
    }
    if (!keepEmpty && cells.every((cell) => cell === "")) return;
    for (let k = 0; k < keys.length; k++) {
      const source = sources![k]!;
      const cell = cells[source.place]!;
      const refused = readCell(cell, source, readers[k]!, builders[k]!);
      if (refused === undefined) continue;
      const at = `, column "${source.header}" (cell ${letters(source.place)}${row + record})`;
      refuse(
        records,
        record,
        at,
        `is ${quoted(cell, confidential)}, not ${refused.wanted}`,
        remedyOf(refused, confidential),
      );
    }
    rowCount++;
  };

  const readPiece = (piece: string, last: boolean): void => {
    const text = held + piece;
    const headless = dialect === undefined && lineCount(text) <= skipRows + headerRows;
    held = headless && !last ? text : "";
    if (text === "" || held !== "") return;
    dialect ??= dialectOf(text, { skipRows, headerRows, names, delimiter: options.delimiter });
    const skipped = line === 1 && row === 1 ? dialect.start : 0;
    if (skipped > 0) {
      line++;
      row++;
    }
    const body = skipped > 0 ? text.slice(skipped) : text;
    const records = recordsOf(body, { file, line, delimiter: dialect.delimiter }, parse);
    const first = sources === undefined ? readHeader(records) : 0;
    for (let record = first; record < records.length; record++) readRecord(records, record);
    line += lineCount(body);
    row += records.length;
  };

  return {
    push: (text) => readPiece(pieces.push(text), false),
    end: () => {
      readPiece(pieces.rest(), true);
      if (row === 1) throw problem(`read ${file}`, "it is empty", "check that it was saved, or give another file");
      if (sources === undefined)
        throw problem(
          `read ${file}`,
          `it ends within the header (${skipRows + headerRows} rows)`,
          "check headerRows and skipRows",
        );
    },
    take: () => {
      const storage = Object.fromEntries(keys.map((key, k) => [key, builders[k]!.finish()]));
      const table = tableOf(columns, { name: file, confidential, rowCount, storage });
      builders = specifications.map(builderOf);
      rowCount = 0;
      return table;
    },
    get waiting() {
      return rowCount;
    },
  };
}

function readCell(cell: string, { part }: Source, read: CellReader, builder: Builder): Refusal | undefined {
  if (part === "whole") return read(cell, builder);
  const halves = halvesOf(cell);
  return halves === undefined ? noPeriod : read(halves[part], builder);
}
