import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { PresentedTable, ShownRow } from "../../../show/present-table.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const rule = { style: BorderStyle.SINGLE, size: 4, color: "808080" } as const;
const plain = { top: none, bottom: none, left: none, right: none } as const;

/** A table as Word has it: its caption above, a head that is repeated on every page, numbers to the right, notes below. */
export function wordTable(table: PresentedTable): readonly (Paragraph | Table)[] {
  const { heads, sections, totals, caption, source, notes } = table;
  const rows = sections.flatMap((section) => section.rows);
  const widths = columnWidths(table, [...rows, ...totals]);
  const below = [source, ...notes.map(({ letter, text }) => `${letter}) ${text}`)].filter((text) => text !== "");
  return [
    new Paragraph({ style: "Caption", keepNext: true, children: [new TextRun(caption)] }),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: heads.map(({ text, unit, kind }) =>
            cell(unit === "" ? text : `${text} (${unit})`, {
              right: kind !== "words",
              bold: true,
              borders: { ...plain, bottom: rule },
            }),
          ),
        }),
        ...rows.map((row) => bodyRow(row, table, plain)),
        ...totals.map((row, at) => bodyRow(row, table, at === 0 ? { ...plain, top: rule } : plain)),
      ],
    }),
    new Paragraph({ style: "Notes", children: [new TextRun(below.join(" "))] }),
  ];
}

/** The text's width on the page, in twentieths of a point. */
const pageWidth = 9_184;

/** What a bold letter of a table takes, and a cell's margins. */
const [letterWidth, marginWidth] = [118, 130];

/** Every column holds its longest word; what is left of the page goes to those with longer texts. */
function columnWidths({ heads }: PresentedTable, rows: readonly ShownRow[]): number[] {
  const columns = heads.map(({ text, unit }, at) => {
    const cells = rows.map((row) => `${row[at]!.text}${row[at]!.letter === "" ? "" : " a)"}`);
    const words = [text, unit === "" ? "" : `(${unit})`, ...cells].flatMap((own) => own.split(" "));
    const least = letterWidth * Math.max(...words.map((word) => word.length)) + marginWidth;
    const wish = letterWidth * Math.min(40, Math.max(...cells.map((own) => own.length), text.length / 2)) + marginWidth;
    return { least, more: Math.max(0, wish - least) };
  });
  const left = pageWidth - columns.reduce((sum, { least }) => sum + least, 0);
  const wanted = columns.reduce((sum, { more }) => sum + more, 0);
  if (left <= 0) return columns.map(({ least }) => Math.round((least * pageWidth) / (pageWidth - left)));
  return columns.map(({ least, more }) =>
    Math.round(least + (wanted === 0 ? left / columns.length : (left * more) / wanted)),
  );
}

function bodyRow(row: ShownRow, { heads }: PresentedTable, borders: Borders): TableRow {
  return new TableRow({
    cantSplit: true,
    children: row.map(({ text, letter }, at) =>
      cell(letter === "" ? text : `${text}${letter === "" ? "" : ` ${letter})`}`, {
        right: heads[at]!.kind !== "words",
        bold: false,
        borders,
      }),
    ),
  });
}

type Borders = Readonly<
  Record<
    "top" | "bottom" | "left" | "right",
    { readonly style: (typeof BorderStyle)[keyof typeof BorderStyle]; readonly size: number; readonly color: string }
  >
>;

function cell(
  text: string,
  { right, bold, borders }: { readonly right: boolean; readonly bold: boolean; readonly borders: Borders },
): TableCell {
  return new TableCell({
    borders,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [
      new Paragraph({
        style: "Cell",
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold, ...(bold ? { size: 16 } : {}) })],
      }),
    ],
  });
}
