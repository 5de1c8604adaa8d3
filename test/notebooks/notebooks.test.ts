import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { notebookText } from "../../kernel/notebook/write-notebook.ts";
import { readNotebookFile } from "../../kernel/run/run-file.ts";
import { runNotebook } from "../../kernel/run/run-notebook.ts";
import { checkNotebook } from "../../kernel/types/check-notebook.ts";
import { python, withoutPython } from "../kernel/python.ts";
import { plainOutputs } from "./plain-outputs.ts";

const folder = resolve(import.meta.dirname, "../../notebooks");
const executed = new Map<string, string>();
const notebooks = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));

describe.each(notebooks)("notebooks/%s", (name) => {
  const path = join(folder, name);

  it("has no type errors, as an editor would show them", { timeout: 120_000 }, () => {
    expect(checkNotebook(readNotebookFile(path), path)).toEqual([]);
  });

  it("runs from top to bottom and gives the numbers on record", { timeout: 180_000 }, async () => {
    const { notebook, failed } = await runNotebook(readNotebookFile(path), { path });
    expect(failed?.failure.traceback).toBeUndefined();
    await expect(plainOutputs(notebook)).toMatchFileSnapshot(`../golden/${name.replace(".ipynb", ".txt")}`);
    executed.set(name, notebookText(notebook));
  });

  it.skipIf(!python)(`is valid to real Jupyter once executed${python ? "" : ` (${withoutPython})`}`, () => {
    const script = "import nbformat, sys; nbformat.validate(nbformat.reads(sys.stdin.read(), 4))";
    const { status, stderr } = spawnSync(python!, ["-c", script], { input: executed.get(name)!, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("has its pictures for the list of notebooks, light and dark (npm run pictures)", () => {
    const [light, dark] = ["light", "dark"].map((scheme) => `${name.replace(".ipynb", "")}-${scheme}.png`);
    expect(readdirSync(join(folder, "pictures"))).toEqual(expect.arrayContaining([light, dark]));
  });

  it("is saved without outputs, so that a change of it is a change of its text", () => {
    const cells = readNotebookFile(path).cells.filter((cell) => cell.cell_type === "code");
    expect(cells.filter((cell) => cell.outputs.length > 0 || cell.execution_count !== null)).toEqual([]);
  });
});

it("there are notebooks", () => expect(notebooks).toContain("skolfam2.ipynb"));
