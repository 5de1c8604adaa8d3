/** Tables as the bytes of a workbook. Runs in browsers too. */
import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import { problem } from "../problem.ts";
import { dayOf } from "./calendar.ts";
import type { Column, Columns, IsoDate } from "./column.ts";
import { excelOfDay } from "./excel-date.ts";
import { refuseConfidential } from "./refuse-confidential.ts";
import type { AnyTable } from "./table.ts";
import type { FormulaRow, Worksheet } from "./worksheet.ts";

const mostRows = 1_048_576;
const longestText = 32_767;

/**
 * The bytes of a workbook (XLSX) with one sheet for each table: dates as dates, text as text (line ends as Excel's, "\n"), missing cells empty.
 *
 * @param sheets  tables, or tables with formats, formulas and totals (`worksheet`), by the sheet's name
 * @throws        when a sheet's name or size, a date or a text is not for Excel, or a table is confidential
 * @example
 * const costs = fromRows({ cost: number("kronor") }, [{ cost: 10 }]);
 * formatXlsx({ Kostnader: costs, "Med summa": worksheet(costs, { totals: { cost: "SUM" } }) }).length > 1000 // => true
 * formatXlsx({ "2010/2011": costs }) // throws Cannot write sheet "2010/2011": Excel allows 1 to 31 characters, none of them []:*?/\ or an apostrophe at an end. Instead, name it otherwise.
 */
export function formatXlsx(sheets: Readonly<Record<string, AnyTable | Worksheet>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, given] of Object.entries(sheets)) {
    if (!/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name))
      throw problem(
        `write sheet "${name}"`,
        "Excel allows 1 to 31 characters, none of them []:*?/\\ or an apostrophe at an end",
        "name it otherwise",
      );
    utils.book_append_sheet(book, worksheetOf("table" in given ? given : { table: given, writing: {} }), name);
  }
  if (book.SheetNames.length === 0) throw problem("write a workbook", "there is no sheet", "give at least one table");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

function worksheetOf({ table, writing }: Worksheet): WorkSheet {
  refuseConfidential(table, "a workbook");
  const keys = Object.keys(table.columns);
  const rows = table.rowCount + 1 + Number(writing.totals !== undefined);
  if (rows > mostRows)
    throw problem(
      `write ${table.name}`,
      `it has ${rows} rows with its header, and a sheet holds ${mostRows}`,
      "write it as CSV, or in parts",
    );
  const worksheet: WorkSheet = {};
  keys.forEach((key, place) => {
    const header = writing.headers?.[key] ?? key;
    worksheet[utils.encode_cell({ r: 0, c: place })] = { t: "s", v: header };
    const column = table.column(key);
    for (let row = 0; row < table.rowCount; row++) {
      const cell = sheetCell(table, key, column.at(row), row);
      if (cell !== undefined)
        worksheet[utils.encode_cell({ r: row + 1, c: place })] = dressed(cell, key, row, { table, writing });
    }
    const total = totalOf(key, { table, writing });
    if (total !== undefined) worksheet[utils.encode_cell({ r: rows - 1, c: place })] = total;
  });
  worksheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows - 1, c: Math.max(0, keys.length - 1) } });
  worksheet["!cols"] = keys.map((key) => ({ wch: widthOf(key, { table, writing }) }));
  return worksheet;
}

/** As wide as the header and the longest text, up to sixty characters, or the widest number: one that does not fit shows as ###. */
function widthOf(key: string, { table, writing }: Worksheet): number {
  const header = writing.headers?.[key] ?? key;
  const { kind } = table.columns[key] as Column<unknown>;
  let longest = header.length;
  if (kind === "text" || kind === "oneOf")
    for (const value of table.column(key)) longest = Math.max(longest, Math.min(58, String(value ?? "").length));
  if (kind === "number" || kind === "integer") longest = Math.max(longest, widestNumber(key, { table, writing }));
  return Math.max(10, longest + 2);
}

/** The characters of a column's widest number or total, with a sign, spaces between thousands, and the decimals of its format. */
function widestNumber(key: string, { table, writing }: Worksheet): number {
  const numbers = [...table.column(key)].map(Number).filter(Number.isFinite);
  const total = numbers.reduce((sum, value) => sum + value, 0);
  const most = numbers.reduce((widest, value) => Math.max(widest, Math.abs(value)), Math.abs(total));
  const digits = Math.abs(Math.trunc(most)).toFixed(0).length;
  const decimals = /\.(0+)/.exec(writing.formats?.[key] ?? "")?.[1]?.length ?? 0;
  return Math.min(40, 1 + digits + Math.floor((digits - 1) / 3) + (decimals === 0 ? 0 : decimals + 1));
}

function sheetCell(table: AnyTable, key: string, value: unknown, row: number): CellObject | undefined {
  if (value === null) return undefined;
  const { kind } = table.columns[key] as Column<unknown>;
  if (kind === "number" || kind === "integer") return { t: "n", v: value as number };
  if (kind === "flag") return { t: "b", v: value as boolean };
  const refuse = (obstacle: string, remedy: string): never => {
    throw problem(`write ${table.name}`, `row ${row} of column "${key}" is ${obstacle}`, remedy);
  };
  if (kind === "date") {
    const serial = excelOfDay(dayOf(value as IsoDate));
    return serial === undefined
      ? refuse("before 1900, which Excel's calendar does not hold", "write the dates as text, or as CSV")
      : { t: "n", v: serial, z: "yyyy-mm-dd" };
  }
  const words = value as string;
  if (words === "")
    refuse("an empty text, which a sheet cannot tell from a missing cell", "make it null in an optional column");
  if (words.length > longestText)
    refuse(`a text of ${words.length} characters, and a cell holds ${longestText}`, "shorten it");
  return { t: "s", v: words.replace(/\r\n?/g, "\n"), z: "@" };
}

/** A cell with its number format and formula. */
function dressed(cell: CellObject, key: string, row: number, { table, writing }: Worksheet): CellObject {
  const format = writing.formats?.[key];
  type Formulas = Readonly<Record<string, (row: FormulaRow<Columns>) => string | undefined>>;
  const formula = (writing.formulas as Formulas | undefined)?.[key]?.(addresses(table, row));
  return {
    ...cell,
    ...(format === undefined ? {} : { z: format }),
    ...(formula === undefined ? {} : { f: formula }),
  };
}

function addresses(table: AnyTable, row: number): FormulaRow<Columns> {
  const place = (name: string): number => Object.keys(table.columns).indexOf(name);
  return {
    row,
    cell: (name) => utils.encode_cell({ r: row + 1, c: place(name) }),
    column: (name, rows = table.rowCount) =>
      utils.encode_range({ s: { r: 1, c: place(name) }, e: { r: Math.max(1, rows), c: place(name) } }),
  };
}

function totalOf(key: string, { table, writing }: Worksheet): CellObject | undefined {
  const totals = writing.totals as Readonly<Record<string, "SUM" | "AVERAGE">> | undefined;
  const total = totals?.[key];
  if (total === undefined) {
    const first = totals !== undefined && Object.keys(table.columns)[0] === key;
    return first ? { t: "s", v: writing.totalsLabel ?? "Sum" } : undefined;
  }
  const sum = table.numbers(key).reduce((before, value) => before + value, 0);
  const value = total === "SUM" ? sum : sum / Math.max(1, table.rowCount);
  const format = writing.formats?.[key];
  const f = `${total}(${addresses(table, 0).column(key)})`;
  return { t: "n", v: value, f, ...(format === undefined ? {} : { z: format }) };
}
