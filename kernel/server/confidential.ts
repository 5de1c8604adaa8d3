import type { Notebook } from "../notebook/notebook.ts";

/** Whether a notebook is marked so that nothing it shows may be left on a disk: `"livsbana": { "confidential": true }` in its metadata. */
export function isConfidential({ metadata }: Pick<Notebook, "metadata">): boolean {
  const own = metadata["livsbana"];
  return typeof own === "object" && own !== null && (own as { confidential?: unknown }).confidential === true;
}

/** The same notebook with nothing that running it gave: outputs, counts, and the state of widgets. */
export function withoutOutputs(notebook: Notebook): Notebook {
  const { widgets: _, ...metadata } = notebook.metadata;
  return {
    ...notebook,
    metadata,
    cells: notebook.cells.map((cell) =>
      cell.cell_type === "code" ? { ...cell, outputs: [], execution_count: null } : cell,
    ),
  };
}

/** What of a notebook may be written down. */
export const toKeep = (notebook: Notebook): Notebook =>
  isConfidential(notebook) ? withoutOutputs(notebook) : notebook;
