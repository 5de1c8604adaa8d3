import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { problem } from "../../src/problem.ts";

/** Writes a file whole or not at all: beside its place under another name first. */
export function writeWhole(path: string, text: string): void {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(aside, text);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    const { code = "unknown error" } = error as { code?: string };
    throw problem(
      `write ${path}`,
      `the disk answers ${code}`,
      "give a path in a folder that exists and may be written to",
      error,
    );
  }
}
