/** Rows of texts into growing columns, once the header has told where each column's cells are. */
import { quoted, type Refusal, remedyOf } from "./cell.ts";
import type { Columns } from "./column.ts";
import { halvesOf, letters, noPeriod, type Source } from "./header.ts";
import { type CellFormat, type CellReader, cellReader } from "./parse-cell.ts";
import { type Builder, builderOf } from "./storage.ts";
import { type Table, tableOf } from "./table.ts";

/** What is wrong with a row, and in which column; its line is known to the caller. */
export interface Complaint {
  /** None when it is the row as a whole. */
  readonly column: { readonly header: string; readonly letters: string } | undefined;
  readonly obstacle: string;
  readonly remedy: string;
}

/** Takes the rows of one file. */
export interface RowReader<C extends Columns> {
  /** Adds a row, or says what is wrong with it. */
  read(cells: readonly string[]): Complaint | undefined;
  /** The table of the rows added since the last call. */
  take(): Table<C>;
  readonly rowCount: number;
}

/** What all rows of a file have in common. */
export interface RowShape {
  readonly name: string;
  readonly confidential: boolean;
  readonly sources: readonly Source[];
  /** How many cells the header has. */
  readonly width: number;
  readonly format: CellFormat;
}

/** A reader of rows of this shape. */
export function rowReader<C extends Columns>(columns: C, shape: RowShape): RowReader<C> {
  const { name, confidential, sources, width } = shape;
  const keys = Object.keys(columns);
  const specifications = keys.map((key) => columns[key]!);
  const keepEmpty = specifications.every((column) => column.optional);
  const readers = specifications.map((column) => cellReader(column, shape.format));
  let builders = specifications.map(builderOf);
  let rowCount = 0;
  return {
    read: (cells) => {
      if (isNoRow(cells, width, keepEmpty)) return undefined;
      if (!fits(cells, width)) return ragged(cells.length, width);
      for (let k = 0; k < keys.length; k++) {
        const source = sources[k]!;
        const cell = cells[source.place]!;
        const refused = readCell(cell, source, readers[k]!, builders[k]!);
        if (refused === undefined) continue;
        const column = { header: source.header, letters: letters(source.place) };
        const obstacle = `is ${quoted(cell, confidential)}, not ${refused.wanted}`;
        return { column, obstacle, remedy: remedyOf(refused, confidential) };
      }
      rowCount++;
      return undefined;
    },
    take: () => {
      const storage = Object.fromEntries(keys.map((key, k) => [key, builders[k]!.finish()]));
      const table = tableOf(columns, { name, confidential, rowCount, storage });
      builders = specifications.map(builderOf);
      rowCount = 0;
      return table;
    },
    get rowCount() {
      return rowCount;
    },
  };
}

/** An empty line is no row, unless it is the one cell of a one-column table; nor are empty cells, unless all may be missing. */
function isNoRow(cells: readonly string[], width: number, keepEmpty: boolean): boolean {
  if (cells.length === 1 && cells[0] === "" && width > 1) return true;
  return !keepEmpty && cells.every((cell) => cell === "");
}

/** A row may have more cells than the header if they are empty. */
function fits(cells: readonly string[], width: number): boolean {
  return cells.length === width || (cells.length > width && cells.slice(width).every((cell) => cell === ""));
}

function ragged(length: number, width: number): Complaint {
  const remedy = "give it as many, or quote cells that hold the delimiter";
  return { column: undefined, obstacle: `has ${length} cells where the header has ${width}`, remedy };
}

function readCell(cell: string, { part }: Source, read: CellReader, builder: Builder): Refusal | undefined {
  if (part === "whole") return read(cell, builder);
  const halves = halvesOf(cell);
  return halves === undefined ? noPeriod : read(halves[part], builder);
}
