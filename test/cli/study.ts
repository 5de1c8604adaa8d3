import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { main } from "../../src/cli/main.ts";

const root = resolve(import.meta.dirname, "../..");

/** A copy of the example study in a folder of its own, to be spoilt and run. */
export function studyFolder() {
  const folder = mkdtempSync(join(tmpdir(), "study-"));
  cpSync(join(root, "data/synthetic"), folder, { recursive: true });
  const inside = (name: string) => join(folder, name);
  return {
    folder,
    inside,
    /** Changes a file; what is to be changed must be there. */
    change: (name: string, from: string | RegExp, to: string) => {
      const text = readFileSync(inside(name), "utf8");
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${name} does not hold ${from}`);
      writeFileSync(inside(name), changed);
    },
    /** The command in this very process: its status, and what it said. */
    inProcess: async (...words: string[]) => {
      const said = { stdout: "", stderr: "" };
      const kept = [process.stdout.write, process.stderr.write] as const;
      const hear = (name: "stdout" | "stderr"): void => {
        process[name].write = ((text: string) => {
          said[name] += text;
          return true;
        }) as never;
      };
      hear("stdout");
      hear("stderr");
      try {
        const status = await main(words);
        return { status, ...said };
      } finally {
        [process.stdout.write, process.stderr.write] = kept;
        // `main` listens to the stream of its process once for each command line.
        process.stdout.removeAllListeners("error");
      }
    },
    livsbana: (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "src/cli/livsbana.mjs"), ...words], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 1 << 26,
      });
      return { status, stdout, stderr };
    },
  };
}
