/** CSV files by path: read whole, read in blocks, written. For Node only. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { problem } from "../problem.ts";
import type { Columns } from "./column.ts";
import type { CsvOptions } from "./csv-dialect.ts";
import type { ParseRecords } from "./csv-records.ts";
import { bodyLines, type CsvWriting, headerLines } from "./format-csv.ts";
import { type BlockOptions, blocksBy } from "./parse-csv.ts";
import { stackTables } from "./rows.ts";
import { saveWhole } from "./save.ts";
import type { Table } from "./table.ts";

/** Files larger than this are not read whole unless allowed. */
const largestWhole = 1_000_000_000;
const chunkSize = 1 << 20;

/** How a CSV file is to be read from its path. */
export type CsvFileOptions<C> = Omit<CsvOptions<C>, "name">;

/**
 * The table in a CSV file. See `parseCsv` for what is read and how; errors name the file, line, column and cell.
 *
 * @param path  where the file is; up to 1 GB
 * @throws      when there is no such file, it is too large to be read whole, or it is not what the columns say
 * @example
 * await readCsv("nowhere.csv", { cost: number("kronor") }) // throws Cannot read nowhere.csv: there is no such file. Instead, check the path.
 */
export async function readCsv<const C extends Columns>(
  path: string,
  columns: C,
  options: CsvFileOptions<NoInfer<C>> & { readonly largest?: number } = {},
): Promise<Table<C>> {
  const { largest = largestWhole } = options;
  const { size } = await existing(path);
  if (size > largest)
    throw problem(
      `read ${path}`,
      `its ${size} bytes are more than the ${largest} that are read whole`,
      "read it block by block with readCsvBlocks(...), or say largest: ... if memory is enough",
    );
  const blocks: Table<C>[] = [];
  const rowsPerBlock = Number.POSITIVE_INFINITY;
  for await (const block of readCsvBlocks(path, columns, { ...options, rowsPerBlock })) blocks.push(block);
  return stackTables(blocks);
}

/**
 * The tables of a CSV file one after another, in memory that does not grow with the file.
 *
 * @param path  where the file is, of any size
 * @throws      as `readCsv`, when the complaint is reached
 * @example
 * const blocks = readCsvBlocks("nowhere.csv", { cost: number("kronor") });
 * await blocks.next() // throws Cannot read nowhere.csv: there is no such file. Instead, check the path.
 */
export async function* readCsvBlocks<const C extends Columns>(
  path: string,
  columns: C,
  options: CsvFileOptions<NoInfer<C>> & BlockOptions = {},
): AsyncGenerator<Table<C>> {
  await existing(path);
  const chunks = createReadStream(path, { highWaterMark: chunkSize }) as AsyncIterable<Uint8Array>;
  const named = { ...options, name: basename(path) } as CsvOptions<C> & BlockOptions;
  yield* blocksBy(parse as unknown as ParseRecords, chunks, columns, named);
}

/** How many lines are written at once. */
const linesPerPiece = 4096;

/**
 * Writes a table, or the blocks of one, as a CSV file in UTF-8 with the mark that Excel wants. The file is saved whole or not at all.
 *
 * @throws when the file cannot be written, or a cell cannot be told in CSV
 * @example
 * const costs = fromRows({ cost: number("kronor") }, [{ cost: 10.5 }]);
 * await writeCsv("out/example-costs.csv", costs);
 * (await readCsv("out/example-costs.csv", { cost: number("kronor") })).row(0) // => { cost: 10.5 }
 */
export async function writeCsv<C extends Columns>(
  path: string,
  table: Table<C> | AsyncIterable<Table<C>>,
  options: CsvWriting<C> = {},
): Promise<void> {
  await saveWhole(path, piecesOf(Symbol.asyncIterator in table ? table : [table], options));
}

async function* piecesOf<C extends Columns>(
  tables: AsyncIterable<Table<C>> | Iterable<Table<C>>,
  options: CsvWriting<C>,
): AsyncGenerator<string> {
  let lines: string[] | undefined;
  for await (const table of tables) {
    lines ??= [`\ufeff${headerLines(table, options).join("\r\n")}`];
    for (const line of bodyLines(table, options)) {
      if (lines.push(line) < linesPerPiece) continue;
      yield `${lines.join("\r\n")}\r\n`;
      lines = [];
    }
  }
  if (lines !== undefined && lines.length > 0) yield `${lines.join("\r\n")}\r\n`;
}

async function existing(path: string): Promise<{ readonly size: number }> {
  const found = await stat(path).catch((cause: unknown) => {
    throw problem(`read ${path}`, "there is no such file", "check the path", cause);
  });
  if (!found.isFile()) throw problem(`read ${path}`, "it is a folder", "name the file in it");
  return found;
}
