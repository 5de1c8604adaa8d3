import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { python, withoutPython } from "../kernel/python.ts";

const root = resolve(import.meta.dirname, "../..");
const packages = join(import.meta.dirname, "node_modules");
const folder = mkdtempSync(join(tmpdir(), "livsbana-tslab-"));
const notebooks = readdirSync(join(root, "notebooks")).filter((name) => name.endsWith(".ipynb"));

/** Each cell's outputs, as the name of the stream and its text: tslab sends everything so. */
type Shown = Readonly<Record<string, readonly (readonly [stream: string, text: string])[]>>;

/** Another kernel's account of an object, and our text, without what the two write differently around the same words. */
const bare = (text: string) => text.replace(/\\n|['"`+\\\s]/g, "");

/** What is on record that each cell shows, by the cell's id. */
function recorded(name: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(root, "test/golden", name.replace(".ipynb", ".txt")), "utf8");
  const blocks = text.split(/\n\n(?=\[[\w-]+\]\n)/).map((block) => /^\[([\w-]+)\]\n([\s\S]*?)\n*$/.exec(block)!);
  return Object.fromEntries(blocks.map(([, id, shown]) => [id, shown]));
}

describe.skipIf(python === undefined)(`tslab${python === undefined ? ` (${withoutPython})` : ""}`, () => {
  beforeAll(() => {
    // Where npm puts its types beside it, tslab does not find those of Node.
    const types = join(packages, "tslab/node_modules/@types");
    if (!existsSync(types)) {
      mkdirSync(join(types, ".."), { recursive: true });
      symlinkSync(join(packages, "@types"), types, "junction");
    }
    const spec = join(folder, "data/kernels/tslab");
    mkdirSync(spec, { recursive: true });
    const argv = [process.execPath, join(packages, "tslab/bin/tslab"), "kernel", "--config-path", "{connection_file}"];
    writeFileSync(join(spec, "kernel.json"), JSON.stringify({ argv, display_name: "tslab", language: "typescript" }));
    const built = spawnSync(process.execPath, ["src/cli/build.mjs"], { cwd: root, encoding: "utf8" });
    expect(built.stdout + built.stderr).toContain("Built dist/");
    const npm = (...words: string[]) => spawnSync("npm", words, { cwd: folder, encoding: "utf8" });
    const packed = npm("pack", join(root, "dist"), "--silent");
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    const installed = npm("install", `./${packed.stdout.trim()}`, "--no-audit", "--no-fund", "--prefer-offline");
    expect([installed.status, installed.stderr.includes("ERR")]).toEqual([0, false]);
  }, 300_000);

  it.each(notebooks)(
    "runs notebooks/%s to its end, with the words and numbers that are on record",
    (name) => {
      const { status, stdout, stderr } = spawnSync(
        python!,
        [join(import.meta.dirname, "run-in-tslab.py"), join(root, "notebooks", name), folder],
        {
          env: { ...process.env, JUPYTER_PATH: join(folder, "data") },
          encoding: "utf8",
          maxBuffer: 1 << 28,
        },
      );
      expect([status, stderr.includes("Traceback")]).toEqual([0, false]);
      const shown = Object.entries(JSON.parse(stdout) as Shown);
      expect(
        shown.flatMap(([id, outputs]) => outputs.filter(([stream]) => stream !== "stdout").map((one) => [id, ...one])),
      ).toEqual([]);
      const known = recorded(name);
      // What presents itself tslab shows as an object; the text of prose is in it whole, that of tables and figures is made when they are shown.
      const prose = shown.filter(([id, [output]]) => known[id] !== undefined && output?.[1].startsWith("{\n  text: "));
      for (const [id, outputs] of prose)
        expect(bare(outputs.map(([, text]) => text).join("")), id).toContain(bare(known[id]!));
      expect(prose.length).toBeGreaterThan(0);
      const ran = shown.filter(([, outputs]) => outputs.length > 0).map(([id]) => id);
      expect(ran).toEqual(shown.map(([id]) => id).filter((id) => known[id] !== undefined));
    },
    600_000,
  );
});
