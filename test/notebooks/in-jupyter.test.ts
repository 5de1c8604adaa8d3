import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { tagsOf } from "../../kernel/notebook/notebook.ts";
import { readNotebookFile } from "../../kernel/run/run-file.ts";
import { python, withoutPython } from "../kernel/python.ts";
import { plainOutputs } from "./plain-outputs.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "notebooks");
const made = mkdtempSync(join(tmpdir(), "livsbana-in-jupyter-"));
const environment = { ...process.env, JUPYTER_PATH: join(made, "share/jupyter"), JUPYTER_PLATFORM_DIRS: "1" };
const notebooks = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));

const runs = (program: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env: environment, encoding: "utf8" });
  return { status, text: status === 0 ? "" : stdout + stderr };
};
const mayFail = (name: string) =>
  readNotebookFile(join(folder, name)).cells.some((cell) => tagsOf(cell).includes("raises-exception"));
const well = { status: 0, text: "" };

describe.skipIf(!python)(`our notebooks in stock Jupyter${python ? "" : ` (${withoutPython})`}`, () => {
  beforeAll(() => {
    expect(runs(process.execPath, join(root, "src/cli/livsbana.mjs"), "kernel", "install", "--prefix", made)).toEqual(
      well,
    );
  });

  it.each(notebooks)("%s gives nbconvert and papermill the outputs of livsbana run", { timeout: 240_000 }, (name) => {
    const golden = readFileSync(join(root, "test/golden", name.replace(".ipynb", ".txt")), "utf8");
    const outputs = (file: string) => plainOutputs(readNotebookFile(join(made, file)));
    expect(runs(python!, "-m", "nbconvert", "--execute", "--to", "notebook", "--output-dir", made, name)).toEqual(well);
    expect(outputs(name)).toBe(golden);
    expect(runs(python!, "-m", "nbconvert", "--to", "html", "--output-dir", made, join(made, name))).toEqual(well);
    expect(readFileSync(join(made, name.replace(".ipynb", ".html")), "utf8")).toContain("jp-OutputArea-output");
    const paper = runs(python!, join(root, "kernel/jupyter/papermill_livsbana.py"), name, join(made, `paper-${name}`));
    // Papermill knows no cells that may fail: it ends at the first, by the error that the notebook wants to show.
    if (mayFail(name))
      return expect(paper).toMatchObject({ status: 1, text: expect.stringMatching(/^Cannot .*Instead, /m) });
    expect(paper).toEqual(well);
    expect(outputs(`paper-${name}`)).toBe(golden);
  });
});
