import type { Notebook } from "../../kernel/notebook/notebook.ts";

/** What a reader without pictures sees of a notebook's outputs: their plain text, cell by cell. */
export function plainOutputs(notebook: Notebook): string {
  return notebook.cells
    .flatMap((cell) =>
      cell.cell_type === "code" && cell.outputs.length > 0
        ? [`[${cell.id}]\n${cell.outputs.map(plain).join("\n")}`]
        : [],
    )
    .join("\n\n")
    .concat("\n");
}

function plain(output: { readonly output_type: string } & Readonly<Record<string, unknown>>): string {
  if (output.output_type === "stream") return text(output["text"]);
  if (output.output_type === "error") return `${output["ename"]}: ${output["evalue"]}`;
  return text((output["data"] as Readonly<Record<string, unknown>>)["text/plain"]);
}

function text(lines: unknown): string {
  return Array.isArray(lines) ? lines.join("") : String(lines);
}
