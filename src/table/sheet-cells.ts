/** The cells of one sheet as the reader of tables wants them: merged ones filled in, each put into a column or refused. */
import { type CellObject, type Range, SSF, utils, type WorkSheet } from "@e965/xlsx";
import { quoted, type Refusal, refusal } from "./cell.ts";
import type { Column } from "./column.ts";
import { dayOfExcel, type ExcelCalendar } from "./excel-date.ts";
import { halvesOf, noPeriod, type Source } from "./header.ts";
import type { CellFormat, CellReader } from "./parse-cell.ts";
import type { Builder } from "./storage.ts";

/** One cell, or undefined where there is none; `merged` when its value stands in another row's cell. */
export type SheetCell = (CellObject & { readonly merged?: boolean }) | undefined;

/** A range of a sheet; rows are counted from 0 in the sheet, places from the range's first column. */
export interface Grid {
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly calendar: ExcelCalendar;
  at(row: number, place: number): SheetCell;
  isEmpty(row: number): boolean;
  address(row: number, place: number): string;
}

/** The grid of a range of a sheet. */
export function gridOf(sheet: WorkSheet, range: Range, calendar: ExcelCalendar): Grid {
  const { s, e } = range;
  const merged = new Map<string, SheetCell>();
  for (const merge of sheet["!merges"] ?? []) {
    const first = sheet[utils.encode_cell(merge.s)] as CellObject | undefined;
    for (let r = merge.s.r; r <= merge.e.r; r++)
      for (let c = merge.s.c; c <= merge.e.c; c++)
        if (first !== undefined && (r !== merge.s.r || c !== merge.s.c))
          merged.set(utils.encode_cell({ r, c }), { ...first, merged: true });
  }
  const address = (row: number, place: number): string => utils.encode_cell({ r: row, c: s.c + place });
  const at = (row: number, place: number): SheetCell => {
    const where = address(row, place);
    return merged.get(where) ?? (sheet[where] as SheetCell);
  };
  const width = e.c - s.c + 1;
  const isEmpty = (row: number): boolean => {
    for (let place = 0; place < width; place++) {
      const cell = at(row, place);
      if (cell !== undefined && cell.t !== "z" && cell.v !== "") return false;
    }
    return true;
  };
  return { top: s.r, bottom: e.r, width, calendar, at, isEmpty, address };
}

/** What a cell says as text. A number formatted with leading zeros keeps them. */
export function cellText(cell: SheetCell): string {
  if (cell === undefined || cell.v === undefined || cell.t === "z") return "";
  if (cell.t === "n" && (/^0+$/.test(String(cell.z)) || isDate(cell))) return cell.w ?? String(cell.v);
  return String(cell.v);
}

/** Where a cell goes. */
export interface Put {
  readonly column: Column<unknown>;
  readonly source: Source;
  readonly read: CellReader;
  readonly builder: Builder;
  readonly grid: Grid;
  readonly format: CellFormat;
}

/** Puts a cell into its column, or says why not. */
export function putSheetCell(cell: SheetCell, put: Put): Refusal | undefined {
  const { column, source, read, builder } = put;
  if (cell?.t === "e") return errorRefusal(cell, column);
  if (cell === undefined || cell.v === undefined || cell.t === "z") return read("", builder);
  if (source.part !== "whole") {
    const halves = halvesOf(cellText(cell));
    return halves === undefined ? noPeriod : read(halves[source.part], builder);
  }
  if (typeof cell.v === "number") return putNumber(cell, cell.v, put);
  if (typeof cell.v === "boolean" && column.kind === "flag") {
    builder.pushNumber(Number(cell.v));
    return undefined;
  }
  return read(cellText(cell), builder);
}

function putNumber(cell: CellObject & { readonly merged?: boolean }, value: number, put: Put): Refusal | undefined {
  const { column, read, builder, grid, format } = put;
  if (column.kind === "number" || column.kind === "integer") {
    if (isDate(cell)) return { wanted: "a number but a date", remedy: "declare the column date()" };
    if (cell.merged === true)
      return {
        wanted: "a number of its own but part of a merged cell",
        remedy: "split the merged cell and say each row's number",
      };
    const refused = refusal(column, value);
    if (refused === undefined) builder.pushNumber(value);
    return refused;
  }
  if (column.kind !== "date") return read(cellText(cell), builder);
  const day =
    isDate(cell) || format.excelDates !== undefined ? dayOfExcel(value, format.excelDates ?? grid.calendar) : undefined;
  if (day === undefined) return { ...refusal(column, "")!, remedy: "format the cell as a date in Excel" };
  builder.pushNumber(day);
  return undefined;
}

function isDate(cell: CellObject): boolean {
  return cell.t === "n" && typeof cell.z === "string" && SSF.is_date(cell.z);
}

function errorRefusal(cell: CellObject, column: Column<unknown>): Refusal {
  const wanted = column.kind === "text" ? "text" : "a value";
  const uncomputed = cell.v === undefined && cell.f !== undefined;
  return uncomputed
    ? { wanted, remedy: "open the file in Excel and save it, so that its formulas are computed" }
    : { wanted, remedy: "mend the formula, or empty the cell and declare the column optional(...)" };
}

/** A cell as errors quote it; of a confidential table its kind only. */
export function quotedCell(cell: SheetCell, confidential: boolean): string {
  if (cell?.t === "e")
    return cell.v === undefined ? "a formula without a saved value" : `the error ${cell.w ?? "#N/A"}`;
  return quoted(cell?.v, confidential);
}
