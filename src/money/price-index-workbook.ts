import { read, utils, type WorkSheet } from "@e965/xlsx";
import { alternatives, problem } from "../problem.ts";
import { indexFromRows } from "./price-index-rows.ts";
import type { PriceIndex } from "./price-year.ts";

/**
 * A price index from a downloaded workbook (XLSX or XLS) as bytes: SKR's PKV or LPIK, or any with years across and a row of yearly changes in per cent.
 * The sheet, the years and the row are looked for, and what is not found is refused; see `indexFromRows`.
 *
 * @param bytes    of the workbook
 * @param options  `row`: words that the row's name holds; `name` and `source` of the index; `sheet` where more than one has the row
 * @returns        levels by year, 100 in the year before the first
 * @throws         when the bytes are no workbook, no sheet has the row, or several have it
 * @see            skr.se, Prisindex för kommunal verksamhet (PKV)
 * @example
 * const table = fromRows({ name: text(), a: number("%"), b: number("%") }, [{ name: "Prisförändring, PKV", a: 7, b: 3 }])
 * const bytes = formatXlsx({ PKV: worksheet(table, { headers: { a: "2023", b: "2024" } }) })
 * indexFromWorkbook(bytes, { row: "PKV", name: "PKV", source: "assumed" }).levels[2024] // => 110.21
 */
export function indexFromWorkbook(
  bytes: Uint8Array,
  options: { readonly row: string; readonly name: string; readonly source: string; readonly sheet?: string },
): PriceIndex {
  const { sheet, row, name } = options;
  const attempt = `read the index ${name}`;
  const book = bookOf(bytes, attempt);
  const wanted = book.SheetNames.filter((each) => sheet === undefined || each === sheet);
  if (wanted.length === 0)
    throw problem(
      attempt,
      `the workbook has no sheet "${sheet}"`,
      `name one of its sheets: ${alternatives(book.SheetNames)}`,
    );
  const found = wanted.flatMap((each) => {
    const rows = rowsOf(book.Sheets[each]!);
    const holds = rows.some((cells) =>
      cells.some((cell) => typeof cell === "string" && cell.toLowerCase().includes(row.toLowerCase())),
    );
    return holds ? [{ each, rows }] : [];
  });
  if (found.length !== 1)
    throw problem(
      attempt,
      found.length === 0 ? `no sheet has a row called "${row}"` : `${found.length} sheets have a row called "${row}"`,
      found.length === 0
        ? "name the row by words that stand in it"
        : `say which: sheet: ${alternatives(found.map(({ each }) => each))}`,
    );
  return indexFromRows(found[0]!.rows, options);
}

/** A sheet's cells as values, a share that is shown in per cent as the per cent that one sees. */
function rowsOf(sheet: WorkSheet): readonly (readonly unknown[])[] {
  const of = (raw: boolean) => utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw, defval: null });
  const seen = of(false);
  return of(true).map((cells, row) =>
    cells.map((cell, column) =>
      typeof cell === "number" && String(seen[row]?.[column] ?? "").endsWith("%") ? cell * 100 : cell,
    ),
  );
}

function bookOf(bytes: Uint8Array, attempt: string) {
  const known = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  if (!known)
    throw problem(
      attempt,
      "its bytes are no workbook",
      "download it as Excel, or give the changes to `indexFromChanges`",
    );
  return read(bytes, { type: "array" });
}
