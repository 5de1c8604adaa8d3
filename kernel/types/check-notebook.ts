import { resolve } from "node:path";
import { type Notebook, tagsOf } from "../notebook/notebook.ts";
import { type CellDiagnostic, startTypeService } from "./type-service.ts";

/** A diagnostic of a notebook: of its code cell so many from the top, as the numbers in brackets count when it is run from there. */
export interface NotebookDiagnostic extends CellDiagnostic {
  readonly cell: number;
}

/** What the compiler has to say about a notebook's code cells, each read after those above it. */
export function checkNotebook(notebook: Notebook, path: string): readonly NotebookDiagnostic[] {
  const service = startTypeService(resolve(path));
  const cells = notebook.cells.filter(
    (cell) => cell.cell_type === "code" && cell.source.trim() !== "" && !tagsOf(cell).includes("skip-execution"),
  );
  return cells.flatMap((cell, i) => {
    const found = service.diagnose(cell.source).map((diagnostic) => ({ ...diagnostic, cell: i + 1 }));
    service.add(cell.source);
    return found;
  });
}
