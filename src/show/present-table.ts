import { problem, refuseMissing } from "../problem.ts";
import { type Displayable, display } from "./display.ts";
import type { Numberlike } from "./number.ts";
import { type Letters, letters, type ShownCell, shownCell } from "./table-cell.ts";
import { tableHtml } from "./table-html.ts";
import { tableMarkdown, tableText } from "./table-text.ts";
import { type InLanguage, type Label, type Language, say } from "./words.ts";

/** What stands in a cell: a number, words, or a missing value with its reason; any of them with a note. */
export type CellContent =
  | Numberlike
  | Label
  | { readonly missing: Label }
  | { readonly is: Numberlike | Label; readonly note: Label };

/** One row, by the ids of the columns. A cell that is left out or null is missing for the table's common reason. */
export type RowContent = Readonly<Record<string, CellContent | null | undefined>>;

/** A column of a table as it is presented. */
export interface ShownColumn {
  readonly id: string;
  readonly head: Label;
  /** Stands in the head, never in the cells. */
  readonly unit?: Label;
  /** Words at the left, numbers at the right with aligned decimals; a difference is a number with its plus, set off from the rest. */
  readonly kind: "words" | "number" | "difference";
  /** Digits after the decimal mark, the same down the column. */
  readonly decimals?: number;
  readonly note?: Label;
  /** Smaller numbers are written as less than this, since no p-value is 0; files keep the number. */
  readonly least?: number;
}

/** Rows that fold together under a heading, with their sums. */
export interface Block {
  readonly label: Label;
  readonly rows: readonly RowContent[];
  readonly sums?: RowContent;
  /** Whether the block is unfolded at first; folded when nothing is said. */
  readonly open?: boolean;
}

/** What a presented table is made of. */
export interface TableContent extends InLanguage {
  readonly caption: Label;
  readonly columns: readonly ShownColumn[];
  readonly rows?: readonly RowContent[];
  readonly blocks?: readonly Block[];
  /** Below a rule, after all rows. */
  readonly totals?: readonly RowContent[];
  /** Why a cell that is left out is missing, for the whole table. */
  readonly missing?: Label;
  /** What stands below the table, before the notes by letter: source, price year, rounding. */
  readonly source?: Label;
}

/** A row as it is shown: one cell for each column. */
export type ShownRow = readonly ShownCell[];

/** A table in one language, ready for a page, a terminal or a paper. */
export interface PresentedTable extends Displayable {
  readonly caption: string;
  readonly language: Language;
  readonly heads: readonly {
    readonly text: string;
    readonly unit: string;
    readonly kind: ShownColumn["kind"];
    readonly letter: string;
  }[];
  readonly sections: readonly {
    readonly label: string;
    readonly open: boolean;
    readonly sums: ShownRow;
    readonly rows: readonly ShownRow[];
  }[];
  readonly totals: readonly ShownRow[];
  readonly source: string;
  readonly notes: readonly { readonly letter: string; readonly text: string }[];
  /** Heads with units, then every row and total with its unrounded values (null where missing): for CSV and XLSX. */
  readonly raw: { readonly heads: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };
}

/**
 * A table for readers: units in the heads, numbers to the right with aligned decimals, zero as 0, a missing cell as a dash with its
 * reason, totals below a rule, notes by letter, blocks that fold. It shows itself as HTML, Markdown and plain text.
 *
 * @throws when a row has a cell of no column, or a cell is missing without a reason
 * @example
 * presentTable({
 *   caption: "Costs per child",
 *   columns: [{ id: "service", head: "Service", kind: "words" }, { id: "cost", head: "Cost", unit: "kr", kind: "number" }],
 *   rows: [{ service: "Foster family", cost: 340389 }, { service: "SiS", cost: { missing: "not asked for" } }],
 * }).notes // => [{ letter: "a", text: "not asked for" }]
 */
export function presentTable(content: TableContent): PresentedTable {
  refuseMissing("present a table", "what it holds", content, "give a caption, columns and rows");
  const { language = "en", columns } = content;
  const sections = sectionsOf(content);
  const totals = content.totals ?? [];
  refuse(content);
  const noted = letters();
  const shownRow = (row: RowContent): ShownRow =>
    columns.map((column) => shownCell(row[column.id], column, content, noted));
  const parts = {
    caption: say(content.caption, language),
    language,
    heads: columns.map((column) => headOf(column, language, noted)),
    sections: sections.map(({ label, open = false, sums, rows }) => ({
      label: say(label, language),
      open,
      sums: sums === undefined ? [] : shownRow(sums),
      rows: rows.map(shownRow),
    })),
    totals: totals.map(shownRow),
    source: say(content.source ?? "", language),
  };
  const raw = rawOf(parts.heads, [...parts.sections.flatMap(({ rows }) => rows), ...parts.totals]);
  const table = { ...parts, notes: noted.all(), raw };
  return {
    ...table,
    [display]: () => ({
      "text/html": tableHtml(table),
      "text/markdown": tableMarkdown(table),
      "text/plain": tableText(table),
    }),
  };
}

/** Everything of a presented table but its display. */
export type TableParts = Omit<PresentedTable, typeof display>;

function sectionsOf({ rows = [], blocks = [] }: TableContent): Block[] {
  return rows.length > 0 || blocks.length === 0 ? [{ label: "", rows, open: true }, ...blocks] : [...blocks];
}

function headOf({ head, unit, kind, note }: ShownColumn, language: Language, noted: Letters) {
  const letter = note === undefined ? "" : noted.of(say(note, language));
  return { text: say(head, language), unit: say(unit ?? "", language), kind, letter };
}

function rawOf(heads: TableParts["heads"], rows: readonly ShownRow[]): TableParts["raw"] {
  return {
    heads: heads.map(({ text, unit }) => (unit === "" ? text : `${text} (${unit})`)),
    rows: rows.map((row) => row.map(({ raw }) => raw)),
  };
}

/** A wrong name would leave a cell out without a word, so it is refused. */
function refuse({ caption, columns, rows = [], blocks = [], totals = [], language }: TableContent): void {
  const known = new Set(columns.map(({ id }) => id));
  const all = [...rows, ...blocks.flatMap((block) => [...block.rows, block.sums ?? {}]), ...totals];
  for (const row of all) {
    const loose = Object.keys(row).find((id) => !known.has(id));
    if (loose === undefined) continue;
    const ids = [...known].join(", ");
    throw problem(
      `present the table "${say(caption, language)}"`,
      `a row has a cell "${loose}" and the columns are ${ids}`,
      "add the column, or leave the cell out",
    );
  }
}
