import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readNotebookFile } from "../../kernel/run/run-file.ts";
import { python, withoutPython } from "../kernel/python.ts";
import { plainOutputs } from "./plain-outputs.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "notebooks");
const made = mkdtempSync(join(tmpdir(), "livsbana-in-jupyter-"));
const environment = { ...process.env, JUPYTER_PATH: join(made, "share/jupyter"), JUPYTER_PLATFORM_DIRS: "1" };
const notebooks = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));

function runs(program: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env: environment, encoding: "utf8" });
  expect([status, status === 0 ? "" : stdout + stderr]).toEqual([0, ""]);
}

describe.skipIf(!python)(`our notebooks in stock Jupyter${python ? "" : ` (${withoutPython})`}`, () => {
  beforeAll(() => {
    runs(process.execPath, join(root, "src/cli/livsbana.mjs"), "kernel", "install", "--prefix", made);
  });

  it.each(notebooks)("%s gives nbconvert and papermill the outputs of livsbana run", { timeout: 240_000 }, (name) => {
    const golden = readFileSync(join(root, "test/golden", name.replace(".ipynb", ".txt")), "utf8");
    const outputs = (file: string) => plainOutputs(readNotebookFile(join(made, file)));
    runs(python!, "-m", "nbconvert", "--execute", "--to", "notebook", "--output-dir", made, name);
    expect(outputs(name)).toBe(golden);
    const papermill = join(root, "kernel/jupyter/papermill_livsbana.py");
    runs(python!, papermill, name, join(made, `paper-${name}`));
    expect(outputs(`paper-${name}`)).toBe(golden);
    runs(python!, "-m", "nbconvert", "--to", "html", "--output-dir", made, join(made, name));
    expect(readFileSync(join(made, name.replace(".ipynb", ".html")), "utf8")).toContain("jp-OutputArea-output");
  });
});
