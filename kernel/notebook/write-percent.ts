import { type Cell, type Notebook, tagsOf } from "./notebook.ts";

/** A notebook as a `.ts` file in jupytext's percent format, which `readPercent` reads: code as it is, text in comments, no outputs. */
export function percentText(notebook: Notebook): string {
  return `${notebook.cells.map(cellText).join("\n\n")}\n`;
}

function cellText(cell: Cell): string {
  const kind = cell.cell_type === "code" ? "" : ` [${cell.cell_type}]`;
  const tags = tagsOf(cell);
  const head = `// %%${kind}${tags.length === 0 ? "" : ` tags=${JSON.stringify(tags)}`}`;
  const lines = cell.source.split("\n");
  const body = cell.cell_type === "code" ? lines : lines.map((line) => `// ${line}`.trimEnd());
  return [head, ...body].join("\n");
}
