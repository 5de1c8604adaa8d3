/** Workbooks (XLSX, XLS, ODS) in memory to tables. Runs in browsers too. */
import { read, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { alternatives, nearest, problem } from "../problem.ts";
import { type Refusal, remedyOf } from "./cell.ts";
import { checkColumns } from "./check-columns.ts";
import type { Columns } from "./column.ts";
import type { TableOptions } from "./from-rows.ts";
import { type HeaderOptions, headerNames, type Source, sourcesOf } from "./header.ts";
import { type CellFormat, cellReader } from "./parse-cell.ts";
import { cellText, type Grid, gridOf, putSheetCell, quotedCell } from "./sheet-cells.ts";
import { type Builder, builderOf } from "./storage.ts";
import { type Table, tableOf } from "./table.ts";

/** Where in a workbook the table is, where that does not go without saying. */
export interface XlsxOptions<C> extends TableOptions, HeaderOptions<C>, CellFormat {
  /** The sheet's name; needed when more than one sheet holds anything. */
  readonly sheet?: string;
  /** The cells to read, header included, such as "B3:F27"; all when not given. */
  readonly range?: string;
}

/**
 * The table in a workbook's bytes. Formulas count by their saved values; a merged cell belongs to every row it covers, unless it is a number;
 * dates are read in the workbook's own calendar; errors such as #N/A are told by their address.
 *
 * @param columns  which columns to read, by name; others in the sheet are left alone
 * @throws         when the bytes are no workbook, the sheet is not there, or a cell is not what its column holds
 * @example
 * const costs = fromRows({ service: text(), cost: number("kronor") }, [{ service: "HVB", cost: 1234.5 }]);
 * parseXlsx(formatXlsx({ Kostnader: costs }), costs.columns).row(0) // => { service: "HVB", cost: 1234.5 }
 */
export function parseXlsx<const C extends Columns>(
  bytes: Uint8Array,
  columns: C,
  options: XlsxOptions<NoInfer<C>> = {},
): Table<C> {
  const { name = "the workbook", headerRows = 1, skipRows = 0, confidential = false } = options;
  checkColumns(`read ${name}`, columns);
  const book = bookOf(name, bytes);
  const sheet = sheetOf(name, book, options.sheet);
  const calendar = book.Workbook?.WBProps?.date1904 === true ? "1904" : "1900";
  const grid = gridOf(book.Sheets[sheet]!, rangeOf(name, sheet, book.Sheets[sheet]!, options.range), calendar);
  const top = grid.top + skipRows;
  const head = Array.from({ length: headerRows }, (_, level) =>
    Array.from({ length: grid.width }, (_, place) => cellText(grid.at(top + level, place))),
  );
  const file = `${name}, sheet "${sheet}"`;
  const sources = sourcesOf(file, columns, headerNames(head), options as XlsxOptions<C>);
  const filled = fill(file, columns, sources, { grid, from: top + headerRows, format: options, confidential });
  return tableOf(columns, { name, confidential, ...filled });
}

interface Body {
  readonly grid: Grid;
  readonly from: number;
  readonly format: CellFormat;
  readonly confidential: boolean;
}

function fill(file: string, columns: Columns, sources: readonly Source[], body: Body) {
  const { grid, from, format, confidential } = body;
  const keys = Object.keys(columns);
  const readers = keys.map((key) => cellReader(columns[key]!, format));
  const builders = keys.map((key) => builderOf(columns[key]!));
  const keepEmpty = keys.every((key) => columns[key]!.optional);
  let rowCount = 0;
  for (let row = from; row <= grid.bottom; row++) {
    if (!keepEmpty && grid.isEmpty(row)) continue;
    keys.forEach((key, k) => {
      const source = sources[k]!;
      const cell = grid.at(row, source.place);
      const put = { column: columns[key]!, source, read: readers[k]!, builder: builders[k]!, grid, format };
      const refused = putSheetCell(cell, put);
      if (refused === undefined) return;
      const where = `cell ${grid.address(row, source.place)}, column "${source.header}"`;
      throw refusedCell(file, `${where}, is ${quotedCell(cell, confidential)}`, refused, confidential);
    });
    rowCount++;
  }
  return { rowCount, storage: storageBy(keys, builders) };
}

function storageBy(keys: readonly string[], builders: readonly Builder[]) {
  return Object.fromEntries(keys.map((key, k) => [key, builders[k]!.finish()]));
}

function refusedCell(file: string, cell: string, refused: Refusal, confidential: boolean): Error {
  return problem(`read ${file}`, `${cell}, not ${refused.wanted}`, remedyOf(refused, confidential));
}

function bookOf(name: string, bytes: Uint8Array): WorkBook {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  const remedy = "save it from Excel as an .xlsx file, or read it with parseCsv if it is text";
  if (!zip && !compound) throw problem(`read ${name}`, "its bytes are no workbook", remedy);
  try {
    return read(bytes, { type: "array", cellNF: true, cellText: true, cellFormula: true, cellStyles: false });
  } catch (cause) {
    throw problem(`read ${name}`, `the workbook is broken (${(cause as Error).message})`, remedy, cause);
  }
}

function sheetOf(name: string, book: WorkBook, told: string | undefined): string {
  const there = book.SheetNames;
  if (told !== undefined && there.includes(told)) return told;
  if (told !== undefined)
    throw problem(
      `read ${name}`,
      `it has no sheet "${told}"`,
      `name one of its sheets: ${alternatives(there)}${nearest(told, there) === undefined ? "" : `; "${nearest(told, there)}" is nearest`}`,
    );
  const full = there.filter((sheet) => book.Sheets[sheet]?.["!ref"] !== undefined);
  if (full.length === 0) throw problem(`read ${name}`, "it is empty", "check that it was saved, or give another file");
  if (full.length > 1)
    throw problem(`read ${name}`, `${full.length} sheets hold something`, `say which: sheet: ${alternatives(full)}`);
  return full[0]!;
}

function rangeOf(name: string, sheet: string, cells: WorkSheet, told: string | undefined) {
  const all = cells["!ref"];
  if (told !== undefined && !/^[A-Z]{1,3}\d+:[A-Z]{1,3}\d+$/.test(told))
    throw problem(`read ${name}`, `"${told}" is no range of cells`, 'write it as "B3:F27"');
  if (all === undefined) throw problem(`read ${name}`, `sheet "${sheet}" is empty`, "name another sheet");
  return utils.decode_range(told ?? all);
}
