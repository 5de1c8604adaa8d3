import { isJsonMedia, linesOf } from "./lines.ts";
import type { CellOutput, Metadata, Notebook } from "./notebook.ts";

/**
 * A notebook as Jupyter writes it: keys sorted, one space of indent, texts as lists of lines, one newline at the end.
 * A notebook that is read and written unchanged keeps its bytes.
 */
export function notebookText(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: linesOf(cell.source),
    ...(cell.cell_type === "code" ? { outputs: cell.outputs.map(splitOutput) } : {}),
  }));
  return `${JSON.stringify(sorted({ ...notebook, cells }), null, 1)}\n`;
}

function splitOutput(output: CellOutput): object {
  if (output.output_type === "stream") return { ...output, text: linesOf(output.text) };
  if (output.output_type === "error") return output;
  return { ...output, data: splitMedia(output.data) };
}

const splitMedia = (data: Metadata): Metadata =>
  Object.fromEntries(
    Object.entries(data).map(([mediaType, held]) => [
      mediaType,
      typeof held === "string" && !isJsonMedia(mediaType) ? linesOf(held) : held,
    ]),
  );

/** The same value with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, held]) => [key, sorted(held)]));
}
