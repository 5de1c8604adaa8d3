/** The state of one CSV file being read: text goes in, in order; tables of the rows read since come out. */
import { problem } from "../problem.ts";
import { checkColumns } from "./check-columns.ts";
import type { ColumnName, Columns } from "./column.ts";
import { type CsvOptions, dialectOf } from "./csv-dialect.ts";
import { cutter } from "./csv-pieces.ts";
import { lineCount, lineOfRecord, type ParseRecords, recordsOf } from "./csv-records.ts";
import { type Header, headerNames, partOf, sourcesOf } from "./header.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import type { Table } from "./table.ts";

/** Reads one CSV file. */
export interface CsvReader<C extends Columns> {
  push(text: string): void;
  /** To be called once, after the last text. */
  end(): void;
  /** The rows read since the last call. */
  take(): Table<C>;
  /** How many rows `take` would give. */
  readonly waiting: number;
}

/** How much text is looked at for the header before anything is read. */
const headLength = 65_536;

type Records = readonly (readonly string[])[];

/** A reader of one file; `parse` is csv-parse in the build that suits the place. */
export function csvReader<C extends Columns>(
  file: string,
  columns: C,
  options: CsvOptions<C>,
  parse: ParseRecords,
): CsvReader<C> {
  const { headerRows = 1, skipRows = 0, delimiter } = options;
  checkColumns(`read ${file}`, columns);
  const names = namesIn(columns, options);
  const top = skipRows + headerRows;
  const pieces = cutter();
  let held = "";
  let dialect: ReturnType<typeof dialectOf> | undefined;
  let rows: RowReader<C> | undefined;
  let line = 1;
  let row = 1;

  /** Text before the delimiter is known waits until the header is whole. */
  const readPiece = (piece: string, last: boolean): void => {
    const text = held + piece;
    const tooShort = text.length < headLength || lineCount(text) <= top;
    held = dialect === undefined && tooShort && !last ? text : "";
    if (text === "" || held !== "") return;
    if (dialect !== undefined) {
      readBody(text, dialect.delimiter);
      return;
    }
    dialect = dialectOf(text, { skipRows, headerRows, names, delimiter });
    if (dialect.start > 0) {
      line++;
      row++;
    }
    readBody(text.slice(dialect.start), dialect.delimiter);
  };

  const readBody = (text: string, delimiter: string): void => {
    const records = recordsOf(text, { file, line, delimiter }, parse);
    const first = rows === undefined ? top : 0;
    if (rows === undefined && records.length >= top)
      rows = rowsUnder(records.slice(skipRows, top), { file, columns, options, delimiter });
    for (let record = first; record < records.length; record++) readRecord(records, record);
    line += lineCount(text);
    row += records.length;
  };

  const readRecord = (records: Records, record: number): void => {
    const complaint = rows!.read(records[record]!);
    if (complaint === undefined) return;
    const { column, obstacle, remedy } = complaint;
    const cell = column === undefined ? "" : `, column "${column.header}" (cell ${column.letters}${row + record})`;
    throw problem(`read ${file}`, `line ${line + lineOfRecord(records, record) - 1}${cell} ${obstacle}`, remedy);
  };

  return {
    push: (text) => readPiece(pieces.push(text), false),
    end: () => {
      readPiece(pieces.rest(), true);
      if (row === 1) throw problem(`read ${file}`, "it is empty", "check that it was saved, or give another file");
      if (rows === undefined)
        throw problem(`read ${file}`, `it ends within the header (${top} rows)`, "check headerRows and skipRows");
    },
    take: () => rows!.take(),
    get waiting() {
      return rows?.rowCount ?? 0;
    },
  };
}

/** The headers that the file should have. */
function namesIn<C extends Columns>(columns: C, { headers }: CsvOptions<C>): readonly string[] {
  const told = (headers ?? {}) as Readonly<Record<string, Header | undefined>>;
  return Object.keys(columns).map((key: ColumnName<C>) => partOf(told[key] ?? key).header);
}

interface Head<C extends Columns> {
  readonly file: string;
  readonly columns: C;
  readonly options: CsvOptions<C>;
  readonly delimiter: string;
}

/** The reader of the rows under a header. Where commas separate cells, numbers have decimal points. */
function rowsUnder<C extends Columns>(head: Records, { file, columns, options, delimiter }: Head<C>): RowReader<C> {
  const names = headerNames(head);
  const sources = sourcesOf(file, columns, names, options);
  const decimal = options.decimal ?? (delimiter === "," ? "." : undefined);
  const { confidential = false } = options;
  const format = { ...options, decimal };
  return rowReader(columns, { name: file, confidential, sources, width: names.length, format });
}
