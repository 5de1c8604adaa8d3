import type { Cell, Notebook } from "../../kernel/notebook/notebook.ts";
import type { GroupComparison } from "../evaluate/report/compare-groups.ts";
import type { Shown } from "../evaluate/report/section.ts";
import { display } from "../show/display.ts";
import type { Language } from "../show/words.ts";

/** A comparison, or whatever else is told in sections, as an executed notebook without code: headings and sentences as text, tables and figures as outputs. */
export function comparisonNotebook(
  { title, sections }: Pick<GroupComparison, "title" | "sections">,
  language: Language,
): Notebook {
  const cells: Cell[] = [textCell("title", `# ${title}`)];
  for (const { id, title: heading, parts } of sections) {
    cells.push(textCell(id, `## ${heading}`));
    for (const part of parts) {
      const name = `${id}-${part.id}`;
      cells.push("text" in part.content ? textCell(name, part.content.text) : outputCell(name, part.content));
    }
  }
  const metadata = { lang: language, language_info: { name: "typescript" } };
  return { cells, metadata, nbformat: 4, nbformat_minor: 5 };
}

function textCell(name: string, source: string): Cell {
  return { cell_type: "markdown", id: idOf(name), metadata: {}, source };
}

function outputCell(name: string, content: Exclude<Shown, { readonly text: string }>): Cell {
  const output = { output_type: "display_data", data: { ...content[display]() }, metadata: {} } as const;
  return { cell_type: "code", id: idOf(name), metadata: {}, source: "", execution_count: null, outputs: [output] };
}

/** As nbformat wants it: letters, digits, - and _, at most 64. */
function idOf(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 64);
}
