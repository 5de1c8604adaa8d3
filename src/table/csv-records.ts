/** Text to records by csv-parse, whose complaints become ours. */
import { problem } from "../problem.ts";

/** `parse` of csv-parse, in its build for browsers or for Node (twice as fast). */
export type ParseRecords = (text: string, options: typeof grammar & { readonly delimiter: string }) => string[][];

const grammar = { relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"], quote: '"', escape: '"' };

/** The records of a piece of text that begins at this line of the file. */
export function recordsOf(
  text: string,
  place: { readonly file: string; readonly line: number; readonly delimiter: string },
  parse: ParseRecords,
): string[][] {
  if (!text.includes('"')) return plainRecords(text, place.delimiter);
  try {
    return parse(text, { ...grammar, delimiter: place.delimiter });
  } catch (cause) {
    throw brokenQuote(cause, text, place);
  }
}

/** Without a quote a record is a line and a cell what stands between delimiters: what csv-parse finds too, in a third of its time. */
export function plainRecords(text: string, delimiter: string): string[][] {
  const lines = text.split(text.includes("\r") ? /\r\n|\n|\r/ : "\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => line.split(delimiter));
}

const obstacles: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
  CSV_INVALID_CLOSING_QUOTE: "a quoted cell goes on after its closing quote",
  INVALID_OPENING_QUOTE: "a quote stands within a cell that does not begin with one",
};

/** Our own words only: csv-parse quotes the cell, which may be confidential. */
function brokenQuote(cause: unknown, text: string, place: { readonly file: string; readonly line: number }): Error {
  const { code = "", lines = 1 } = cause as { readonly code?: string; readonly lines?: number };
  const obstacle = obstacles[code];
  if (obstacle === undefined) return cause as Error;
  const within = code === "CSV_QUOTE_NOT_CLOSED" ? lineCount(text.slice(0, openQuote(text))) + 1 : lines;
  return problem(
    `read ${place.file}`,
    `line ${place.line + within - 1}: ${obstacle}`,
    'put quotes around the whole cell and write a quote within it twice (""), or remove it',
  );
}

/** Where the quote stands that is never closed. */
function openQuote(text: string): number {
  let opened = 0;
  let quoted = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (quoted && text[at + 1] === '"') at++;
    else {
      quoted = !quoted;
      if (quoted) opened = at;
    }
  }
  return opened;
}

/** How many line ends a text has. */
export function lineCount(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count > 0 ? count : text.split("\r").length - 1;
}

/** The line on which a record of a piece begins, counted within the piece from 1: told only when there is a complaint. */
export function lineOfRecord(records: readonly (readonly string[])[], record: number): number {
  let line = 1;
  for (const cells of records.slice(0, record)) {
    line++;
    for (const cell of cells) line += cell.includes("\n") || cell.includes("\r") ? lineCount(cell) : 0;
  }
  return line;
}
