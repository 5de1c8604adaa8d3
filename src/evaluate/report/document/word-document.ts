import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from "docx";
import { say } from "../../../show/words.ts";
import type { GroupComparison } from "../compare-groups.ts";
import type { PaperBlock } from "./committee-paper.ts";
import { wordTable } from "./word-table.ts";

/** A paper's blocks as the bytes of a .docx file. */
export async function wordDocument(
  blocks: readonly PaperBlock[],
  { language, title }: Pick<GroupComparison, "language" | "title">,
): Promise<Uint8Array> {
  const name = say({ sv: "Tjänsteskrivelse", en: "Paper to the committee" }, language);
  const font = "Calibri";
  const document = new Document({
    title,
    description: name,
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: language === "sv" ? "sv-SE" : "en-GB" } } },
        title: { run: { font, size: 36, bold: true }, paragraph: { spacing: { before: 240, after: 160 } } },
        heading1: { run: { font, size: 26, bold: true }, paragraph: { spacing: { before: 320, after: 100 } } },
      },
      paragraphStyles: [
        {
          id: "Caption",
          name: "Caption",
          basedOn: "Normal",
          run: { size: 20, bold: true },
          paragraph: { spacing: { before: 200, after: 60 } },
        },
        { id: "Cell", name: "Cell", basedOn: "Normal", run: { size: 18 } },
        {
          id: "Notes",
          name: "Notes",
          basedOn: "Normal",
          run: { size: 17, color: "555555" },
          paragraph: { spacing: { before: 60, after: 200 } },
        },
        {
          id: "Notice",
          name: "Notice",
          basedOn: "Normal",
          run: { bold: true },
          paragraph: { spacing: { after: 160 } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1304, bottom: 1134, left: 1418, right: 1304 } },
        },
        footers: { default: footer(title) },
        children: [
          new Paragraph({
            children: [new TextRun({ text: name.toUpperCase(), color: "555555", characterSpacing: 40 })],
          }),
          ...blocks.flatMap(wordBlock),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function footer(title: string): Footer {
  const children = [
    new TextRun({ text: `${title}  `, size: 16, color: "555555" }),
    new TextRun({ children: [PageNumber.CURRENT, " (", PageNumber.TOTAL_PAGES, ")"], size: 16, color: "555555" }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}

function wordBlock(block: PaperBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "title":
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(block.text)] })];
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(block.text)] })];
    case "notice":
      return [new Paragraph({ style: "Notice", children: [new TextRun(block.text)] })];
    case "text":
      return [new Paragraph({ spacing: { after: 120, line: 276 }, children: [new TextRun(block.text)] })];
    case "to write":
      return [
        new Paragraph({
          spacing: { after: 120, line: 276 },
          shading: { type: "clear", color: "auto", fill: "FFF2CC" },
          children: [new TextRun({ text: `[${block.text}]`, italics: true })],
        }),
      ];
    case "fields":
      return block.fields.map(
        (field) =>
          new Paragraph({
            tabStops: [{ type: TabStopType.LEFT, position: 2400 }],
            children: [new TextRun({ text: `${field}:`, bold: true }), new TextRun("\t[…]")],
          }),
      );
    case "table":
      return wordTable(block.table);
    case "signatures":
      return block.roles.flatMap((role) => [
        new Paragraph({
          spacing: { before: 700 },
          keepNext: true,
          children: [new TextRun("________________________________")],
        }),
        new Paragraph({ children: [new TextRun(role)] }),
      ]);
  }
}
