import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What careers.c reports. */
export interface Reference {
  readonly rate: number;
  readonly transitions: number;
  readonly years: number;
}

/** Builds careers.c and runs it on a dumped plan; undefined where there is no C compiler. */
export function compiledReference(plan: Uint8Array, people: number, rounds: number): Reference | undefined {
  if (spawnSync("cc", ["--version"]).error !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "livsbana-bench-"));
  try {
    const [program, file] = [join(folder, "careers"), join(folder, "plan.bin")];
    writeFileSync(file, plan);
    execFileSync("cc", ["-O2", "-o", program, fileURLToPath(new URL("careers.c", import.meta.url)), "-lm"]);
    return JSON.parse(execFileSync(program, [file, String(people), String(rounds)], { encoding: "utf8" })) as Reference;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
