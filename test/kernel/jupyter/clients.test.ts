import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { CellOutput, CodeCell, Notebook } from "../../../kernel/notebook/notebook.ts";
import { readNotebook } from "../../../kernel/notebook/read-notebook.ts";
import { notebookText } from "../../../kernel/notebook/write-notebook.ts";
import { python, withoutPython } from "../python.ts";

const folder = mkdtempSync(join(tmpdir(), "livsbana-clients-"));
const launcher = resolve(import.meta.dirname, "../../../src/cli/livsbana.mjs");
const environment = { ...process.env, JUPYTER_PATH: join(folder, "share/jupyter"), JUPYTER_PLATFORM_DIRS: "1" };

const runs = (program: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env: environment, encoding: "utf8" });
  return { status, text: stdout + stderr };
};

const notebook = (sources: readonly string[], tags: readonly (readonly string[])[] = []): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { kernelspec: { name: "livsbana", display_name: "TypeScript (Livsbana)", language: "typescript" } },
  cells: sources.map((source, i) => ({
    cell_type: "code",
    id: `cell-${i}`,
    metadata: tags[i] ? { tags: tags[i] } : {},
    source,
    execution_count: null,
    outputs: [],
  })),
});

const written = (name: string, content: Notebook) => {
  const path = join(folder, name);
  writeFileSync(path, notebookText(content));
  return path;
};

/** How much printed text arrives at once is chance, also in other kernels; nbclient keeps each piece, JupyterLab joins them. */
const joined = (before: readonly CellOutput[], output: CellOutput): readonly CellOutput[] => {
  const last = before.at(-1);
  if (last?.output_type !== "stream" || output.output_type !== "stream" || last.name !== output.name)
    return [...before, output];
  return [...before.slice(0, -1), { ...last, text: last.text + output.text }];
};

const outputsOf = (path: string) =>
  readNotebook(readFileSync(path, "utf8"), path)
    .cells.filter((cell): cell is CodeCell => cell.cell_type === "code")
    .map(({ outputs }) => outputs.reduce<readonly CellOutput[]>(joined, []));

describe.skipIf(python === undefined)(`stock Jupyter${python === undefined ? ` (${withoutPython})` : ""}`, () => {
  beforeAll(() => {
    const installed = runs(process.execPath, [launcher, "kernel", "install", "--prefix", folder]);
    expect(installed.text).toContain('Installed the kernel "livsbana"');
  });

  it("jupyter_kernel_test: everything that applies passes", () => {
    const { status, text } = runs(python!, [join(import.meta.dirname, "conformance.py")]);
    expect(text).toMatch(/Ran 12 tests[\s\S]*OK \(skipped=1\)/);
    expect(status).toBe(0);
  }, 120_000);

  const cells = [
    "for (let i = 0; i < 20_000; i++) console.log(i);",
    "interface Child { age: number }\nconst children: Child[] = [{ age: 11 }];\nchildren",
    'display.html("<b>bold</b>"); console.error("careful");',
  ];

  it("nbconvert executes a notebook to HTML, all of 20 000 printed lines in it", () => {
    const path = written("lines.ipynb", notebook(cells));
    const made = runs(python!, [
      "-m",
      "nbconvert",
      "--execute",

      "--to",
      "html",
      "--output",
      "lines.html",
      path,
    ]);
    expect([made.status, made.text.slice(-500)]).toEqual([0, expect.any(String)]);
    const html = readFileSync(join(folder, "lines.html"), "utf8");
    const printed = [...html.matchAll(/<pre>([\d\n]*)<\/pre>/g)].map(([, text]) => text).join("");
    expect(printed.split("\n").filter(Boolean)).toEqual(Array.from({ length: 20_000 }, (_, i) => String(i)));
    expect(html).toContain("<b>bold</b>");
  }, 120_000);

  it("nbconvert and livsbana run give the same outputs", () => {
    const path = written("same.ipynb", notebook(cells));
    runs(python!, ["-m", "nbconvert", "--execute", "--to", "notebook", "--output", "theirs.ipynb", path]);
    runs(process.execPath, [launcher, "run", path, "--out", "ours.ipynb"]);
    expect(outputsOf(join(folder, "theirs.ipynb"))).toEqual(outputsOf(join(folder, "ours.ipynb")));
  }, 120_000);

  it("papermill sets parameters, and its outputs are those of livsbana run", () => {
    const sources = ['const n = 1;\nconst place = "Malmö";', "[2 * n, place]"];
    const path = written("parameters.ipynb", notebook(sources, [["parameters"]]));
    const script = resolve(import.meta.dirname, "../../../kernel/jupyter/papermill_livsbana.py");
    const { status, text } = runs(python!, [script, path, "paper.ipynb", "-p", "n", "4", "-p", "place", "Norrköping"]);
    expect([status, text.includes("Traceback")]).toEqual([0, false]);
    runs(process.execPath, [launcher, "run", path, "-p", "n", "4", "-p", "place", "Norrköping", "--out", "run.ipynb"]);
    expect(outputsOf(join(folder, "paper.ipynb"))).toEqual(outputsOf(join(folder, "run.ipynb")));
    expect(JSON.stringify(outputsOf(join(folder, "paper.ipynb")))).toContain("[ 8, 'Norrköping' ]");
  }, 120_000);

  it("nbconvert names the error of a cell that fails", () => {
    const path = written("fails.ipynb", notebook(["const x = 1;\nthrow new TypeError('boom');"]));
    const { status, text } = runs(python!, ["-m", "nbconvert", "--execute", "--to", "notebook", path]);
    expect(status).not.toBe(0);
    expect(text).toContain("TypeError: boom");
    expect(text).toContain("cell [1], line 2, column 7");
  }, 120_000);
});
