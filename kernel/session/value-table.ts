import type { MediaBundle } from "./output.ts";

/** Rows shown of a long table: so many from its start, so many from its end. */
const headRows = 40;
const tailRows = 10;
const mostColumns = 30;

/** An array of plain objects, or a Map, as a table; undefined for any other value. */
export function tableOf(value: unknown, inspect: (value: unknown) => string): MediaBundle | undefined {
  const rows = rowsOf(value);
  if (rows === undefined) return undefined;
  const columns = [...new Set(rows.shown.flatMap((row) => Object.keys(row)))].slice(0, mostColumns);
  if (columns.length === 0) return undefined;
  const cell = (row: Row, column: string) => (column in row ? cellText(row[column], inspect) : "");
  const isNumber = (column: string) =>
    rows.shown.every(
      (row) => row[column] == null || typeof row[column] === "number" || typeof row[column] === "bigint",
    );
  const align = (column: string) => (isNumber(column) ? ' style="text-align:right"' : ' style="text-align:left"');
  const head = columns.map((column) => `<th scope="col"${align(column)}>${escapeHtml(column)}</th>`).join("");
  const body = rows.shown.map(
    (row) =>
      `<tr>${columns.map((column) => `<td${align(column)}>${escapeHtml(cell(row, column))}</td>`).join("")}</tr>`,
  );
  if (rows.left > 0)
    body.splice(headRows, 0, `<tr><td colspan="${columns.length}">${rows.left} rows not shown</td></tr>`);
  return { "text/html": `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>` };
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(value: unknown): { readonly shown: readonly Row[]; readonly left: number } | undefined {
  const all =
    value instanceof Map
      ? [...value].map(([key, held]) => ({ key, value: held }))
      : Array.isArray(value) && value.length > 0 && value.every(isPlainObject)
        ? (value as Row[])
        : undefined;
  if (all === undefined || all.length === 0) return undefined;
  if (all.length <= headRows + tailRows) return { shown: all, left: 0 };
  return { shown: [...all.slice(0, headRows), ...all.slice(-tailRows)], left: all.length - headRows - tailRows };
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function cellText(value: unknown, inspect: (value: unknown) => string): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : inspect(value).replace(/\s*\n\s*/g, " ");
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]!);
