import { utils, write } from "@e965/xlsx";

/** A workbook with a sheet for each table; numbers as numbers where the cell is one, in either language's spelling. Undefined without tables. */
export function tablesOfPage(tables: Iterable<HTMLTableElement>): Uint8Array | undefined {
  const book = utils.book_new();
  let count = 0;
  for (const table of tables) {
    const rows = [...table.rows].map((row) => [...row.cells].flatMap(cellsOf));
    const caption = (table.caption?.textContent ?? "").replace(/[\\/?*[\]:]/g, " ").trim();
    const name = `${++count} ${caption}`.trim().slice(0, 31);
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  return count === 0 ? undefined : new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

/** A cell, with empty ones beside it where it is wide. */
function cellsOf(cell: HTMLTableCellElement): readonly (string | number | null)[] {
  const text = [...cell.childNodes]
    .map(({ textContent }) => (textContent ?? "").trim())
    .join(" ")
    .trim();
  return [numberOf(text) ?? text, ...Array.from({ length: cell.colSpan - 1 }, () => null)];
}

/** The number that a cell shows: thousands by space or comma, a comma or point before decimals. Undefined for anything else. */
export function numberOf(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(/^[\u2212\u2013]/, "-");
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(",", ""));
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(",", ".")) : undefined;
}
