import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { python, withoutPython } from "../../kernel/python.ts";

export const name = "kernel-beside-others";

const root = resolve(import.meta.dirname, "../../..");
const cache = join(root, ".cache/kernels");

/** What each is started with, once npm has it. */
const others: Readonly<Record<string, { readonly install: string; readonly words: readonly string[] }>> = {
  tslab: {
    install: "tslab@1.0.22",
    words: [process.execPath, join(cache, "node_modules/tslab/bin/tslab"), "kernel", "--config-path"],
  },
  deno: { install: "deno@2", words: [join(cache, "node_modules/.bin/deno"), "jupyter", "--kernel", "--conn"] },
};

const measures = {
  first: "ms from start to the first result",
  trivial: "ms for a trivial cell",
  loop: "ms for 3e7 steps of a loop at a cell's top",
  lines: "lines kept of 20 000",
  completion: "ms for a completion while a cell computes",
};
type Measured = Readonly<Record<keyof typeof measures, number>> | { readonly failed: string };

/**
 * The kernel and others in one run, by Python's jupyter_client: one line for each measure, the reference being tslab. tslab and Deno are
 * fetched into `.cache/kernels`; what cannot be had is named. ipykernel runs Python, whose loop is another language's.
 */
export function run() {
  if (python === undefined) throw new Error(`Cannot measure kernels: ${withoutPython}`);
  const folder = mkdtempSync(join(tmpdir(), "livsbana-kernels-"));
  const launcher = join(root, "src/cli/livsbana.mjs");
  spawnSync(process.execPath, [launcher, "kernel", "install", "--prefix", folder]);
  const missing = Object.entries(others).flatMap(([name, { install, words }]) => {
    mkdirSync(cache, { recursive: true });
    const npm = ["install", "--silent", "--no-audit", "--no-fund", "--prefix", cache, install];
    if (!existsSync(words.find((word) => word.startsWith(cache))!)) spawnSync("npm", npm, { cwd: cache });
    if (!existsSync(words.find((word) => word.startsWith(cache))!)) return [name];
    const spec = join(folder, "share/jupyter/kernels", name);
    mkdirSync(spec, { recursive: true });
    const fields = { argv: [...words, "{connection_file}"], display_name: name, language: "typescript" };
    writeFileSync(join(spec, "kernel.json"), JSON.stringify({ ...fields, interrupt_mode: "message" }));
    return [];
  });
  const names = ["livsbana", ...Object.keys(others).filter((name) => !missing.includes(name)), "python3"];
  const script = join(import.meta.dirname, "../reference/kernels.py");
  const { stdout } = spawnSync(python, [script, ...names], {
    env: { ...process.env, JUPYTER_PATH: join(folder, "share/jupyter") },
    encoding: "utf8",
  });
  const measured = JSON.parse(stdout) as Readonly<Record<string, Measured>>;
  const of = (kernel: string, measure: keyof typeof measures) => {
    const found = measured[kernel];
    return found === undefined || "failed" in found ? undefined : found[measure];
  };
  return (Object.keys(measures) as (keyof typeof measures)[]).map((measure) => ({
    figure: of("livsbana", measure),
    unit: measures[measure],
    reference: of("tslab", measure),
    ...Object.fromEntries(names.slice(1).map((name) => [name, of(name, measure) ?? "failed"])),
    ...(missing.length > 0 && { missing: missing.join(", ") }),
  }));
}
