import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { CodeCell } from "../../kernel/notebook/notebook.ts";
import { readNotebook } from "../../kernel/notebook/read-notebook.ts";
import { livsbana } from "./command.ts";

/** A folder anywhere on disk, with files, as a user has it: no package.json, no livsbana installed. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "notebook-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const percent = (...cells: string[]) =>
  cells.map((cell) => `// %%${cell.startsWith(" ") ? "" : "\n"}${cell}`).join("\n");
const executed = (folder: string, name: string) => readNotebook(readFileSync(join(folder, name), "utf8"), name);

describe("livsbana run", () => {
  it("runs a notebook with its imports, from a folder of its own, and prints what it prints", () => {
    const folder = folderWith({
      "nb/a.ts": percent(
        'import { problem } from "livsbana";\nimport { join } from "node:path";\nproblem("a", "b", "c").message',
        'import { triple } from "../lib/triple";\nimport { triple as same } from "../lib/triple.ts";\n[triple(2), triple === same]',
        'import data from "./data.json";\nimport { size } from "./data.json";\n[data.size, size]',
        'import only from "esm-only";\nimport { named } from "common";\nimport common from "common";\n[only, named, common.named]',
        'import { writeFileSync } from "node:fs";\nwriteFileSync("../lib/base.ts", "export const base: number = 100;");\nimport { triple as again } from "../lib/triple";\n0',
        'import { triple as anew } from "../lib/triple";\n[again(2), anew(2), triple(2)]',
        "process.stdout.write('a\\n'); console.error('b'); console.log('c'); [import.meta.dirname === process.cwd(), typeof require('node:fs').readFileSync]",
        "setInterval(() => {}, 1000); 'ends'",
      ),
      "nb/data.json": '{ "size": 3 }',
      "nb/node_modules/esm-only/package.json":
        '{ "name": "esm-only", "type": "module", "exports": { "import": "./m.js" } }',
      "nb/node_modules/esm-only/m.js": "export default 'esm'; export const top = await 1;",
      "nb/node_modules/common/package.json": '{ "name": "common", "main": "c.js" }',
      "nb/node_modules/common/c.js": "const hidden = { named: 'cjs' }; module.exports = hidden;",
      "lib/triple.ts": 'import { base } from "./base.ts";\nexport const triple = (x: number): number => 3 * x + base;',
      "lib/base.ts": "export const base: number = 0;",
    });
    const { status, stdout, stderr } = livsbana(folder, "run", "nb/a.ts");
    expect(stdout).toBe(
      [
        "Cannot a: b. Instead, c.".replace(/^|$/g, "'"),
        "[ 6, true ]",
        "[ 3, 3 ]",
        "[ 'esm', 'cjs', 'cjs' ]",
        "0",
        "[ 6, 106, 6 ]",
        "a",
        "b",
        "c",
        "[ true, 'function' ]",
        "'ends'",
        "",
      ].join("\n"),
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^nb\/a\.ts: cell 1 of 8: import \{ problem \} from "livsbana";\n[\s\S]*\nRan 8 cells of a\.ts in [\d.]+ s\.\n$/,
    );
  });

  it("goes on after what failed where no cell could catch it, tells it under its own cell, and ends with status 1", () => {
    const folder = folderWith({
      "n.ts": percent(
        "Promise.reject(new Error('nobody waits')); 'still here'",
        "setTimeout(() => { console.log('late'); throw new RangeError('too late'); }, 50); 0",
        "await new Promise((done) => setTimeout(done, 200)); 'last'",
        ' tags=["raises-exception"]\nvoid Promise.reject(new Error("as expected")); 1',
      ),
    });
    const { status, stderr } = livsbana(folder, "run", "n.ts", "--out", "out.ipynb");
    expect(status).toBe(1);
    expect(stderr).toContain("n.ts: cell [1] started what failed and was not awaited: Error: nobody waits\n");
    expect(stderr).toContain("n.ts: cell [2] started what failed and was not awaited: RangeError: too late\n");
    expect(stderr).toMatch(/Ran 4 cells of n\.ts in [\d.]+ s; wrote out\.ipynb\.\n$/);
    expect(stderr).not.toContain("awaited: Error: as expected");
    const told = executed(folder, "out.ipynb").cells.map((cell) =>
      (cell as CodeCell).outputs.map((output) => ("text" in output ? output.text : output.output_type)),
    );
    const frame =
      "\n\n> 1 | Promise.reject(new Error('nobody waits')); 'still here'\n    |                ^\n\n    at cell [1], line 1, column 16\n";
    expect(told[0]).toEqual(["execute_result", `Not awaited, and failed: Error: nobody waits${frame}`]);
    expect(told[1]!.slice(0, 2)).toEqual(["execute_result", "late\n"]);
    expect(told[1]![2]).toMatch(
      /^Failed in a callback: RangeError: too late\n[\s\S]* {4}at cell \[2\], line 1, column 47\n$/,
    );
    expect(told[2]).toEqual(["execute_result"]);
    expect(livsbana(folder, "run", "n.ts", "--allow-errors").status).toBe(0);
  });

  it("stops at the cell that fails, tells it, and writes what was computed, marked", () => {
    const folder = folderWith({
      "n.ts": percent("1", " [markdown]\n// # Title", "const two = 2;\ntwo", 'throw new Error("third")', "4"),
    });
    const { status, stderr } = livsbana(folder, "run", "n.ts", "--out", "out.ipynb", "--html", "out.html");
    expect(status).toBe(1);
    expect(stderr).toContain(
      [
        'n.ts: cell [3] failed (number 4 of the notebook\'s cells, which begins: throw new Error("third"))',
        "",
        "Error: third",
        "",
        '> 1 | throw new Error("third")',
        "    |       ^",
        "",
        "    at cell [3], line 1, column 7",
        "wrote out.ipynb and out.html, with the outputs up to there",
      ].join("\n"),
    );
    const { cells, metadata } = executed(folder, "out.ipynb");
    expect(cells.map((cell) => (cell as CodeCell).execution_count)).toEqual([1, undefined, 2, 3, null]);
    expect((cells[3] as CodeCell).outputs[0]).toMatchObject({ output_type: "error", ename: "Error", evalue: "third" });
    expect(metadata["livsbana"]).toEqual({ failed: cells[3]!.id });
    expect(readFileSync(join(folder, "out.html"), "utf8")).toContain("This run stopped at");
  });

  it("refuses a parameter of another kind than the notebook's", () => {
    const folder = folderWith({
      "k.ts": percent(' tags=["parameters"]\nconst size = 40_000;\nlet who = ["a"];', "size"),
    });
    const run = livsbana(folder, "run", "k.ts", "-p", "size", "seven");
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(
      'Cannot set the parameter "size": the notebook has a number there, and "seven" is a text. Instead, give a number.',
    );
    expect(livsbana(folder, "run", "k.ts", "-p", "who", "3").stderr).toContain("Instead, give a list.");
    expect(livsbana(folder, "run", "k.ts", "-p", "size", "7").stdout).toBe("7\n");
  });

  it("gives parameters as papermill does, and refuses a name that is not there", () => {
    const folder = folderWith({
      "n.ts": percent(' tags=["parameters"]\nconst seed: number = 1;\nlet who = "all";', "[seed, who]"),
    });
    const { stdout } = livsbana(folder, "run", "n.ts", "-p", "seed", "8", "-p", "who", "pojkar");
    expect(stdout).toBe("[ 8, 'pojkar' ]\n");
    expect(livsbana(folder, "run", "n.ts", "-p", "sed", "8", "--out", "o.ipynb")).toMatchObject({
      status: 1,
      stderr: 'Cannot set the parameter "sed": the notebook has "seed" or "who". Instead, give "seed".\n',
    });
    expect(readdirSync(folder)).toEqual(["n.ts"]);
    livsbana(folder, "run", "n.ts", "-p", "seed", "8", "--out", "o.ipynb");
    livsbana(folder, "run", "o.ipynb", "-p", "seed", "9", "--out", "p.ipynb");
    const tagged = executed(folder, "p.ipynb").cells.filter(({ metadata }) => metadata["tags"] !== undefined);
    expect(tagged.map(({ source }) => source)).toEqual([
      'const seed: number = 1;\nlet who = "all";',
      "// Parameters\nconst seed = 9;",
    ]);
  });

  it("heeds tags, --allow-errors and --timeout", { timeout: 120_000 }, () => {
    const folder = folderWith({
      "n.ts": percent(' tags=["raises-exception"]\nthrow 1', ' tags=["skip-execution"]\nthrow 2', "'after'"),
      "errors.ts": percent("throw new Error('x')", "'after'"),
      "slow.ts": percent("await new Promise(() => setTimeout(() => {}, 1e6))"),
      "busy.ts": percent("for (;;) {}"),
      "later.ts": percent(
        "await new Promise((done) => setTimeout(done, 600)); for (;;) {}",
        ...[1, 2, 3].map((n) => `await new Promise((done) => setTimeout(done, 400)); ${n}`),
      ),
    });
    expect(livsbana(folder, "run", "n.ts")).toMatchObject({ status: 0, stdout: "'after'\n" });
    expect(livsbana(folder, "run", "errors.ts", "--allow-errors")).toMatchObject({ status: 0, stdout: "'after'\n" });
    const slow = livsbana(folder, "run", "slow.ts", "--timeout", "0.2");
    expect([slow.status, slow.stderr]).toEqual([
      1,
      expect.stringContaining("Timeout: the cell took longer than 0.2 s"),
    ]);
    const busy = livsbana(folder, "run", "busy.ts", "--timeout", "1", "--out", "o.ipynb");
    expect([busy.status, busy.stderr]).toEqual([
      1,
      expect.stringMatching(
        /\nCannot run the notebook: cell \[1\] computed for longer than 1 s without a pause; nothing was written\. Instead, allow more with --timeout, or mend the cell\.\n$/,
      ),
    ]);
    // A cell that was left behind begins to compute while a later one waits.
    const later = livsbana(folder, "run", "later.ts", "--timeout", "0.5", "--allow-errors");
    expect([later.status, later.stderr]).toEqual([1, expect.stringContaining("computed for longer than 0.5 s")]);
  });

  it("refuses what it cannot read or write before it runs anything", () => {
    const folder = folderWith({ "not.ipynb": "not json", "n.ts": percent("console.log('ran')") });
    expect(livsbana(folder, "run", "not.ipynb")).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "Cannot read the notebook not.ipynb: the file is not JSON at line 1, column 1. Instead, give a file written as a notebook (nbformat 4).\n",
    });
    expect(livsbana(folder, "run", "none.ipynb").stderr).toBe(
      "Cannot read the notebook none.ipynb: there is no such file. Instead, check the path; it starts from this folder.\n",
    );
    expect(livsbana(folder, "run", "n.ts", "--out", "no/such/o.ipynb")).toMatchObject({ status: 1, stdout: "" });
    expect(livsbana(folder, "run", ".")).toEqual({
      status: 1,
      stdout: "",
      stderr: "Cannot read the notebook .: it is a folder. Instead, name the file in it.\n",
    });
    expect(livsbana(folder, "run", "n.ts", "--htlm", "n.html").stderr).toBe(
      'Cannot run a notebook: "--htlm" is not an option. Instead, write "--html".\n',
    );
    expect(livsbana(folder, "run", "n.ts", "--html").stderr).toBe(
      "Cannot run a notebook: --html has no value after it. Instead, write --html and then the value.\n",
    );
  });

  it("tells a cell that waits for ever, or ends the process, and writes nothing", () => {
    const folder = folderWith({
      "waits.ts": percent("1", "await new Promise(() => {})"),
      "exits.ts": percent("process.exit(0)"),
    });
    expect(livsbana(folder, "run", "waits.ts", "--out", "o.ipynb")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        "Cannot run waits.ts: cell [2] waits for something that can no longer come; nothing was written. Instead, mend what it awaits.\n",
      ),
    });
    expect(livsbana(folder, "run", "exits.ts", "--out", "o.ipynb")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        "Cannot run exits.ts: cell [1] ended the process (status 0); nothing was written. Instead, let the cell throw an error, or come to its end.\n",
      ),
    });
    expect(readdirSync(folder).sort()).toEqual(["exits.ts", "waits.ts"]);
  });

  it("--check tells type errors at their place and runs nothing", { timeout: 180_000 }, () => {
    const folder = folderWith({
      "n.ts": percent(
        'import { problem } from "livsbana";\nlet n: number = 1;',
        "let n = 'text';",
        "n = 5;\nproblem(1);\nconsole.log('ran')",
      ),
    });
    const { status, stdout, stderr } = livsbana(folder, "run", "n.ts", "--check");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("cell 3, line 2, column 1: Expected 3-4 arguments, but got 1.");
    writeFileSync(join(folder, "p.ts"), percent(' tags=["parameters"]\nconst age = Number("7");', "age * 2"));
    expect(livsbana(folder, "run", "p.ts", "--check", "-p", "age", "8").stdout).toBe("16\n");
    expect(livsbana(folder, "run", "p.ts", "--check", "-p", "age", "seven")).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("cell 3, line 1, column 1: The left-hand side of an arithmetic operation"),
    });
  });

  it.each(["for (;;) {}", "await new Promise((done) => setTimeout(done, 1e6))"])(
    "stopped by Ctrl-C says where and what is not written, and leaves no file and no piece of one: %s",
    async (code) => {
      const folder = folderWith({ "n.ts": percent("console.log('started')", code) });
      const child = spawn(
        process.execPath,
        [resolve(import.meta.dirname, "../../src/cli/livsbana.mjs"), "run", "n.ts", "--out", "o.ipynb"],
        { cwd: folder },
      );
      let told = "";
      await new Promise<void>((started) =>
        child.stderr.setEncoding("utf8").on("data", (text) => {
          told += text;
          if (text.includes("cell 2 of 2")) setTimeout(started, 300);
        }),
      );
      child.kill("SIGINT");
      const [status, signal] = await new Promise<unknown[]>((ended) => child.on("close", (...how) => ended(how)));
      // A shell tells an end by this signal as status 130.
      expect([status, signal]).toEqual([null, "SIGINT"]);
      expect(told).toMatch(/\nStopped n\.ts in cell \[2\] of 2; o\.ipynb is not written\.\n$/);
      expect(readdirSync(folder)).toEqual(["n.ts"]);
    },
  );
});
