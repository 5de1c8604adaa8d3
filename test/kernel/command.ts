import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const entry = resolve(import.meta.dirname, "../../src/cli/livsbana.mjs");

/** Runs the `livsbana` command as a user does, in a folder of theirs. */
export function livsbana(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}
