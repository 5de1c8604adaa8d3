/** CSV in memory, or arriving in chunks, to tables. Runs in browsers too. */
import { parse } from "csv-parse/browser/esm/sync";
import type { Columns } from "./column.ts";
import type { CsvOptions } from "./csv-dialect.ts";
import { csvReader } from "./csv-reader.ts";
import type { ParseRecords } from "./csv-records.ts";
import type { Table } from "./table.ts";
import { textReader } from "./text-encoding.ts";

/**
 * The table in a CSV file's text or bytes. Delimiter and encoding are found out; decimal commas, spaces between thousands and the real
 * minus sign are read; text keeps its leading zeros; an empty cell is a missing one.
 *
 * In a file separated by commas numbers have decimal points; in others either mark, but one for each column.
 *
 * @param columns  which columns to read, by name; others in the file are left alone
 * @throws         when the file is not what the columns say, with line, column and cell
 * @example
 * const costs = parseCsv("tjänst;kostnad\nHVB;1 234,50\n", { service: text(), cost: number("kronor") }, {
 *   headers: { service: "tjänst", cost: "kostnad" },
 * });
 * costs.row(0) // => { service: "HVB", cost: 1234.5 }
 * parseCsv("cost\nmuch\n", { cost: number("kronor") }) // throws Cannot read the table: line 2, column "cost" (cell A2) is "much", not a finite number. Instead, correct it, or use null in an optional column if it is not known.
 */
export function parseCsv<const C extends Columns>(
  source: string | Uint8Array,
  columns: C,
  options: CsvOptions<NoInfer<C>> = {},
): Table<C> {
  const { name = "the table" } = options;
  const reader = csvReader(name, columns, options as CsvOptions<C>, parse as unknown as ParseRecords);
  if (typeof source === "string") reader.push(source.replace(/^\ufeff/, ""));
  else {
    const decoder = textReader(name, options.encoding);
    reader.push(decoder.read(source));
    reader.push(decoder.end());
  }
  reader.end();
  return reader.take();
}

/** How many rows the tables of a stream have. */
export interface BlockOptions {
  /** 65 536 when not given; a block may have some rows more. */
  readonly rowsPerBlock?: number;
}

/**
 * The tables of a CSV file that arrives in chunks: each of some tens of thousands of rows, so that a file larger than memory can be read.
 * A file without rows gives one empty table.
 *
 * @param chunks  the bytes of the file, in order
 * @throws        as `parseCsv`, when the chunk with the complaint arrives
 * @example
 * const chunks = [new TextEncoder().encode("cost\n1\n2"), new TextEncoder().encode("0\n")];
 * let sum = 0;
 * for await (const block of csvBlocks(chunks, { cost: number("kronor") })) for (const { cost } of block.rows()) sum += cost;
 * sum // => 21
 */
export async function* csvBlocks<const C extends Columns>(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  columns: C,
  options: CsvOptions<NoInfer<C>> & BlockOptions = {},
): AsyncGenerator<Table<C>> {
  yield* blocksBy(parse as unknown as ParseRecords, chunks, columns, options as CsvOptions<C> & BlockOptions);
}

/** `csvBlocks` with the build of csv-parse told. */
export async function* blocksBy<C extends Columns>(
  parseRecords: ParseRecords,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  columns: C,
  options: CsvOptions<C> & BlockOptions,
): AsyncGenerator<Table<C>> {
  const { name = "the table", rowsPerBlock = 65_536 } = options;
  const reader = csvReader(name, columns, options, parseRecords);
  const decoder = textReader(name, options.encoding);
  let empty = true;
  for await (const chunk of chunks) {
    reader.push(decoder.read(chunk));
    if (reader.waiting < rowsPerBlock) continue;
    yield reader.take();
    empty = false;
  }
  reader.push(decoder.end());
  reader.end();
  if (reader.waiting > 0 || empty) yield reader.take();
}
