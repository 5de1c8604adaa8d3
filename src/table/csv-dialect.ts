/** How one CSV file is written: what separates its cells. */

import type { TableOptions } from "./from-rows.ts";
import { type HeaderOptions, levelMark } from "./header.ts";
import type { CellFormat } from "./parse-cell.ts";
import type { Encoding } from "./text-encoding.ts";

/** What separates cells. */
export type Delimiter = ";" | "," | "\t" | "|";

/** How a CSV file is to be read, where it does not tell by itself. */
export interface CsvOptions<C> extends TableOptions, HeaderOptions<C>, CellFormat {
  /** Found in the header when not given. */
  readonly delimiter?: Delimiter;
  /** Found by the byte order mark, else UTF-8, else Windows-1252. */
  readonly encoding?: Encoding;
}

const delimiters: readonly Delimiter[] = [";", "\t", ",", "|"];

/** The first line that Excel writes to tell its delimiter. */
const excelHint = /^sep=([;,\t|])\r?\n/;

/** Where the header is looked for, and the names that should be in it. */
export interface Wanted {
  readonly skipRows: number;
  readonly headerRows: number;
  readonly names: readonly string[];
  readonly delimiter: Delimiter | undefined;
}

/** The delimiter of a file and where its first record begins, from text that holds the header. */
export function dialectOf(head: string, wanted: Wanted): { readonly delimiter: Delimiter; readonly start: number } {
  const hint = excelHint.exec(head);
  const start = hint === null ? 0 : hint[0].length;
  const told = wanted.delimiter ?? (hint?.[1] as Delimiter | undefined);
  return { delimiter: told ?? likeliest(head.slice(start, start + 1_000_000), wanted), start };
}

/** The delimiter that finds the most of the wanted names in the header, and among such the most frequent one there. */
function likeliest(head: string, { skipRows, headerRows, names }: Wanted): Delimiter {
  const lines = head.split(/\r\n|\n|\r/).slice(skipRows, skipRows + headerRows);
  const scores = delimiters.map((delimiter) => {
    const cells = lines.flatMap((line) => line.split(delimiter)).map((cell) => cell.replace(/^\s*"|"\s*$/g, "").trim());
    const found = names.flatMap((name) => name.split(levelMark)).filter((name) => cells.includes(name)).length;
    return found * 1e6 + cells.length;
  });
  return delimiters[scores.indexOf(Math.max(...scores))]!;
}
