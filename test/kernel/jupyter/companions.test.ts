import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { livsbana } from "../command.ts";
import { python, withoutPython } from "../python.ts";

const folder = mkdtempSync(join(tmpdir(), "livsbana-companions-"));
const environment = { ...process.env, JUPYTER_PATH: join(folder, "share/jupyter"), JUPYTER_PLATFORM_DIRS: "1" };
const packages = python && spawnSync(python, ["-c", "import jupytext, nbval, nbdime"]).status === 0;

const runs = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(python!, ["-m", ...words], {
    cwd: folder,
    env: environment,
    encoding: "utf8",
  });
  return { status, text: stdout + stderr };
};

const cells = ["const ages: readonly number[] = [11, 12];\nages", '// a comment\n"sum: " + (ages[0]! + ages[1]!)'];

describe.skipIf(!packages)(`programs beside Jupyter${packages ? "" : ` (${withoutPython})`}`, () => {
  beforeAll(() => {
    expect(livsbana(folder, "kernel", "install", "--prefix", folder).status).toBe(0);
    writeFileSync(join(folder, "n.ts"), cells.map((cell) => `// %%\n${cell}\n`).join("\n"));
    expect(livsbana(folder, "run", "n.ts", "--out", "n.ipynb").status).toBe(0);
  });

  it("jupytext pairs a notebook with a .ts file, whose cells are the notebook's, and which livsbana run reads", () => {
    expect(runs("jupytext", "--set-formats", "ipynb,ts:percent", "n.ipynb")).toMatchObject({ status: 0 });
    const paired = readFileSync(join(folder, "n.ts"), "utf8");
    for (const cell of cells) expect(paired).toContain(`// %%\n${cell}\n`);
    const { status, stdout } = livsbana(folder, "run", "n.ts");
    expect([status, stdout]).toEqual([0, "[ 11, 12 ]\n'sum: 23'\n"]);
    writeFileSync(join(folder, "n.ts"), paired.replace("[11, 12]", "[11, 13]"));
    expect(runs("jupytext", "--sync", "n.ts")).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, "n.ipynb"), "utf8")).toContain("[11, 13]");
  }, 120_000);

  it("nbval finds the outputs of livsbana run again in the kernel, and a changed one it does not", () => {
    writeFileSync(join(folder, "v.ts"), cells.map((cell) => `// %%\n${cell}\n`).join("\n"));
    livsbana(folder, "run", "v.ts", "--out", "v.ipynb");
    expect(runs("pytest", "--nbval", "v.ipynb")).toMatchObject({
      status: 0,
      text: expect.stringContaining("2 passed"),
    });
    const path = join(folder, "v.ipynb");
    writeFileSync(path, readFileSync(path, "utf8").replace("sum: 23", "sum: 24"));
    expect(runs("pytest", "--nbval", "v.ipynb")).toMatchObject({
      status: 1,
      text: expect.stringContaining("1 failed"),
    });
  }, 120_000);

  it("nbdime finds no difference between two runs of a notebook", () => {
    for (const name of ["first", "second"]) livsbana(folder, "run", "v.ts", "--out", `${name}.ipynb`);
    expect(readFileSync(join(folder, "first.ipynb"), "utf8")).toBe(readFileSync(join(folder, "second.ipynb"), "utf8"));
    runs("nbconvert", "--execute", "--to", "notebook", "--output", "theirs.ipynb", "first.ipynb");
    const { status, text } = runs("nbdime", "diff", "--ignore-metadata", "first.ipynb", "theirs.ipynb");
    expect([status, text.trim()]).toEqual([0, ""]);
  }, 120_000);
});
