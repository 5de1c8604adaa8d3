import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebookFile } from "../../kernel/run/run-file.ts";
import { cellsWithoutShorthand } from "./shorthand.ts";

const folder = resolve(import.meta.dirname, "../../notebooks");

describe("names of other cells are written out in object literals, because tslab does not know them in shorthand", () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith(".ipynb")))("%s", (name) => {
    const cells = readNotebookFile(join(folder, name)).cells.filter((cell) => cell.cell_type === "code");
    const sources = cells.map(({ source }) => source);
    expect(sources).toEqual(cellsWithoutShorthand(sources));
  });

  it("is told of what it is to find", () => {
    expect(
      cellsWithoutShorthand([
        "const years = 3;\nuse({ years });",
        "use({ years, more: [{ years }], own }); const own = 1;",
      ]),
    ).toEqual([
      "const years = 3;\nuse({ years });",
      "use({ years: years, more: [{ years: years }], own }); const own = 1;",
    ]);
  });
});
