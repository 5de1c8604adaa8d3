import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "packed-"));
const inside = (...names: string[]) => join(folder, "node_modules", ...names);
const windows = process.platform === "win32";

/** Runs a program in the empty folder, as somebody does who has only the archive. */
function run(program: string, args: readonly string[], cwd = folder) {
  return spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 26, shell: windows });
}

const livsbana = (...words: string[]) => run(inside(".bin", "livsbana"), words);

/** Why the package could not be installed, where that is no fault of the package. */
let without: string | undefined;

beforeAll(() => {
  const built = run(process.execPath, ["src/cli/build.mjs"], root);
  expect(built.stderr + built.stdout, "npm run build").toContain("Built dist/");
  const packed = run("npm", ["pack", join(root, "dist"), "--silent", "--pack-destination", folder]);
  expect(packed.status, packed.stderr).toBe(0);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const flags = ["--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0", "--loglevel=error"];
  const installed = run("npm", ["install", `./${packed.stdout.trim()}`, ...flags]);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(installed.stderr))
    without = `npm reaches no registry: connect, or run "npm install" of the archive once where there is one\n${installed.stderr}`;
  else expect(installed.status, installed.stderr).toBe(0);
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true }));

function needsInstall({ skip }: TestContext): void {
  if (without !== undefined) skip(without);
}

describe("the packed package, installed in an empty folder", () => {
  it("is built JavaScript with declarations, data and notebooks, and nothing of the workshop", (context) => {
    needsInstall(context);
    expect(readdirSync(inside("livsbana")).sort()).toEqual(
      ["CHANGELOG.md", "CITATION.cff", "LICENSE", "README.md", "data", "kernel", "notebooks", "package.json", "src"], // biome-ignore format: one line
    );
    const files = readdirSync(inside("livsbana"), { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => /(?<!\.d)\.ts$/.test(name))).toEqual([]);
    expect(existsSync(inside("playwright-core")) || existsSync(inside("vitest"))).toBe(false);
  });

  it("recomputes the published figures", (context) => {
    needsInstall(context);
    const { status, stdout, stderr } = livsbana("reproduce", "--json");
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).differing).toEqual([]);
  });

  it("has types of its own, whole, for a program that imports it", { timeout: 120_000 }, (context) => {
    needsInstall(context);
    writeFileSync(
      join(folder, "program.ts"),
      [
        'import { annuityFactor, asPublished, differenceWaterfall, skolfam2Comparison } from "livsbana";',
        "export const years: number = annuityFactor(45, asPublished);",
        'export const bars: "bar" = differenceWaterfall(skolfam2Comparison(), { by: "block", title: "t" }).plotly.data[0]!.type;',
        "export const none = skolfam2Comparison().pValue;",
      ].join("\n"),
    );
    const compilerOptions = { noEmit: true, strict: true, target: "es2023", module: "nodenext", types: ["node"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    const { stdout } = run(process.execPath, [inside("typescript", "bin", "tsc"), "-p", ".", "--pretty", "false"]);
    const told = stdout.split("\n").filter((line) => /^\S/.test(line));
    expect(told.map((line) => line.replace(/error (TS\d+):.*/, "$1"))).toEqual([
      "program.ts(3,14): TS2322",
      "program.ts(4,42): TS2339",
    ]);
  });

  it("runs and checks notebooks of the folder", { timeout: 120_000 }, (context) => {
    needsInstall(context);
    writeFileSync(join(folder, "half.ts"), "export const half = (years: number): number => years / 2;");
    writeFileSync(
      join(folder, "own.ts"),
      '// %% tags=["parameters"]\nconst age: number = 8;\n// %%\nimport { annuityFactor, asPublished } from "livsbana";\n' +
        'import { half } from "./half.ts";\nconst factor = annuityFactor(half(age), asPublished);\nfactor.toFixed(6)\n',
    );
    const shown = livsbana("run", "own.ts", "-p", "age", "90");
    expect([shown.status, shown.stdout]).toEqual([0, "'21.548841'\n"]);
    writeFileSync(join(folder, "wrong.ts"), '// %%\nimport { annuityFactor } from "livsbana";\nannuityFactor("5")\n');
    expect(livsbana("run", "wrong.ts", "--check").stderr).toContain("Expected 2 arguments, but got 1.");
  });

  it("compares the groups of the synthetic study that lies in it", { timeout: 120_000 }, (context) => {
    needsInstall(context);
    const study = inside("livsbana", "data", "synthetic", "study.yaml");
    const files = ["report.html", "report.xlsx", "report.docx"];
    const { status, stderr } = livsbana("compare", study, ...files.flatMap((name) => ["--out", name]));
    expect(status, stderr).toBe(0);
    for (const name of files) expect(existsSync(join(folder, name)), name).toBe(true);
    expect(readFileSync(join(folder, "report.html"), "utf8")).toContain("SYNTETISKA DATA");
    const planned = livsbana("plan", study, "--date", "2026-01-31", "--out", "plan.json", "--template", "collect.xlsx");
    expect(planned.status, planned.stderr).toBe(0);
  });

  it("does what npm start does", { timeout: 120_000 }, (context) => {
    needsInstall(context);
    const { status, stdout } = livsbana("start");
    expect(status).toBe(0);
    expect(stdout).toContain("-167 542 per child");
    expect(readFileSync(join(folder, "out", "skolfam2.html"), "utf8")).toContain("Content-Security-Policy");
  });
});
