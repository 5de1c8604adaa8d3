import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { problem } from "../../src/problem.ts";

/** Writes a file whole or not at all: beside its place under another name first. Who may read it stays as it was, or is as told. */
export function writeWhole(path: string, content: string | Uint8Array, mode = modeOf(path)): void {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(aside, content, mode === undefined ? {} : { mode });
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

const modeOf = (path: string): number | undefined => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.mode & 0o777 : undefined;
};
