import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPercent } from "../../kernel/notebook/percent.ts";
import { readNotebook } from "../../kernel/notebook/read-notebook.ts";
import { percentText } from "../../kernel/notebook/write-percent.ts";

describe("a notebook as a .ts file in the percent format", () => {
  it("is read back with its cells, kinds and tags", () => {
    const path = join(import.meta.dirname, "../../notebooks/skolfam2.ipynb");
    const notebook = readNotebook(readFileSync(path, "utf8"), "skolfam2.ipynb");
    const told = (cells: typeof notebook.cells) =>
      cells.map(({ cell_type, source, metadata }) => ({ cell_type, source: source.trim(), tags: metadata["tags"] }));
    expect(told(readPercent(percentText(notebook)).cells)).toEqual(told(notebook.cells));
  });

  it("keeps text out of the code", () => {
    const text = { cell_type: "markdown", id: "a", source: "# One\n\ntwo", metadata: {} } as const;
    const percent = percentText({ cells: [text], metadata: {}, nbformat: 4, nbformat_minor: 5 });
    expect(percent).toBe("// %% [markdown]\n// # One\n//\n// two\n");
  });
});
