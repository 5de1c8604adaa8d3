import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { runFile } from "../../kernel/run/run-file.ts";
import { skolfam2Comparison, skolfam2Summary } from "../mod.ts";
import type { Command } from "./main.ts";
import { progressLine } from "./progress-line.ts";
import { failureText } from "./run.ts";
import { readWords } from "./words.ts";

/** `npm start`: the first notebook, run from top to bottom, with its key numbers and where its report is. */
export const startCommand: Command = {
  summary: "recompute SkolFam2's published comparison in a notebook, and write its report [--folder FOLDER]",
  run: async (args) => {
    const options = { folder: { type: "string", default: "out" }, help: { type: "boolean", short: "h" } } as const;
    const { folder, help } = readWords("start", { args: [...args], options }).values;
    if (help) return told(`livsbana start: ${startCommand.summary}\n`);
    const notebook = fileURLToPath(new URL("../../notebooks/skolfam2.ipynb", import.meta.url));
    const [out, html] = ["ipynb", "html"].map((kind) => join(folder, `skolfam2.${kind}`)) as [string, string];
    mkdirSync(folder, { recursive: true });
    const progress = progressLine(process.stderr, "skolfam2.ipynb");
    const { failed } = await runFile(notebook, { out, html, starts: process.stderr.isTTY ? progress.step : () => {} });
    progress.end();
    if (failed) {
      process.stderr.write(`${failureText(notebook, failed)}\n`);
      return 1;
    }
    process.stdout.write(`${skolfam2Summary(skolfam2Comparison()).join("\n")}\n\n`);
    process.stdout.write(`Report    ${relative(process.cwd(), html)}   (open it in a browser)\n`);
    process.stdout.write(`Notebook  ${relative(process.cwd(), out)}\n`);
    return 0;
  },
};

function told(usage: string): number {
  process.stdout.write(usage);
  return 0;
}
