import { optional, text } from "../../table/column.ts";
import { fromRows } from "../../table/from-rows.ts";
import { type Worksheet, worksheet } from "../../table/worksheet.ts";

/** A source and what it is the source of; assumptions and conventions stand here too. */
export interface Source {
  readonly what: string;
  readonly source: string;
  readonly note?: string;
}

/** The sheet that every workbook has: what each number rests on. */
export function sourcesSheet(sources: readonly Source[]): Worksheet {
  const columns = { what: text(), source: text(), note: optional(text()) };
  const rows = sources.map(({ what, source, note }) => ({ what, source, note: note ?? null }));
  return worksheet(fromRows(columns, rows, { name: "sources" }), {
    headers: { what: "Vad / What", source: "Källa / Source", note: "Anmärkning / Note" },
  });
}
