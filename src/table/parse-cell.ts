/** Text of one cell into a column: how CSV cells, and text cells of a workbook, are read. */
import { dayOfParts } from "./calendar.ts";
import { type Refusal, refusal } from "./cell.ts";
import type { Column } from "./column.ts";
import { dayOfExcel, type ExcelCalendar } from "./excel-date.ts";
import { decimalMarkOf, parseNumber } from "./parse-number.ts";
import type { Builder } from "./storage.ts";

/** How cells are written. */
export interface CellFormat {
  /** The only decimal mark; either, but one for each column, when not given. */
  readonly decimal?: "," | "." | undefined;
  /** Texts that mean a missing cell, beside the empty one. */
  readonly missing?: readonly string[] | undefined;
  /** Read whole numbers in date columns as Excel's day numbers. */
  readonly excelDates?: ExcelCalendar | undefined;
}

/** Puts the text of a cell into the column, or says why not. */
export type CellReader = (text: string, builder: Builder) => Refusal | undefined;

const words = new Map<string, number>([
  ...["true", "ja", "yes", "sant", "1"].map((word) => [word, 1] as const),
  ...["false", "nej", "no", "falskt", "0"].map((word) => [word, 0] as const),
]);

/** The reader of a column's cells. It remembers the column's decimal mark. */
export function cellReader(column: Column<unknown>, format: CellFormat): CellReader {
  const missing = new Set(format.missing ?? []);
  const read = readerOf(column, format);
  return (text, builder) => {
    if (text === "" || missing.has(text) || (column.kind !== "text" && text.trim() === "")) {
      if (column.optional) builder.pushMissing();
      return refusal(column, null);
    }
    return read(text, builder, column, format);
  };
}

type Reader = (text: string, builder: Builder, column: Column<unknown>, format: CellFormat) => Refusal | undefined;

function readerOf(column: Column<unknown>, format: CellFormat): Reader {
  if (column.kind === "number" || column.kind === "integer") return numberReader(column, format);
  return column.kind === "date" ? dateReader() : readers[column.kind];
}

const readers: Readonly<Record<"text" | "oneOf" | "flag", Reader>> = {
  text: (text, builder) => {
    builder.push(text);
    return undefined;
  },
  oneOf: (text, builder, column) => {
    const value = refusal(column, text) === undefined ? text : text.trim();
    const refused = refusal(column, value);
    if (refused === undefined) builder.push(value);
    return refused;
  },
  flag: (text, builder) => {
    const value = words.get(text.trim().toLowerCase());
    if (value === undefined) return { wanted: "yes or no", remedy: "write ja or nej, true or false, 1 or 0" };
    builder.pushNumber(value);
    return undefined;
  },
};

/** Remembers the days that it has read: registers have a million dates and a few thousand days. */
function dateReader(): Reader {
  const known = new Map<string, number>();
  return (text, builder, column, format) => {
    const day = known.get(text) ?? dayOfCell(text.trim(), format.excelDates);
    if (day === undefined) return dateRefusal(column, text.trim());
    if (known.size < 20_000) known.set(text, day);
    builder.pushNumber(day);
    return undefined;
  };
}

function numberReader(column: Column<unknown>, { decimal }: CellFormat): Reader {
  let mark = decimal;
  return (text, builder) => {
    const value = parseNumber(text);
    const refused = refusal(column, value);
    if (refused !== undefined) return refused;
    const own = decimalMarkOf(text);
    if (own !== undefined && mark !== undefined && own !== mark)
      return { wanted: `a number with the decimal mark "${mark}"`, remedy: markRemedy(own, decimal) };
    mark ??= own;
    builder.pushNumber(value);
    return undefined;
  };
}

function markRemedy(own: string, decimal: string | undefined): string {
  return decimal === undefined ? "write the whole column with one decimal mark" : `read it with decimal: "${own}"`;
}

/** Year, month and day, with or without separators, and with a time of day only if it is midnight. */
const isoLike = /^(\d{4})(-|\/|)(\d{2})\2(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;

function dayOfCell(text: string, calendar: ExcelCalendar | undefined): number | undefined {
  if (calendar !== undefined && /^\d{1,7}$/.test(text) && text.length < 8) return dayOfExcel(Number(text), calendar);
  const parts = isoLike.exec(text);
  return parts === null ? undefined : dayOfParts(Number(parts[1]), Number(parts[3]), Number(parts[4]));
}

function dateRefusal(column: Column<unknown>, text: string): Refusal | undefined {
  if (/^\d{4,5}$/.test(text))
    return { wanted: "a day of the calendar", remedy: 'read it with excelDates: "1900" if it is Excel\'s day number' };
  return refusal(column, text);
}
