import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { runFile } from "../../kernel/run/run-file.ts";
import { skolfam2Comparison, skolfam2Summary } from "../mod.ts";
import type { Command } from "./main.ts";
import { openNotebooks, portIn } from "./notebook.ts";
import { progressLine } from "./progress-line.ts";
import { failureText } from "./run.ts";
import { readWords } from "./words.ts";

/**
 * `npm start`: the notebooks in the browser, the first one run. Where nobody looks, in a pipe or on a server that tests, the first notebook is
 * run from top to bottom instead, with its key numbers and where its report is.
 */
export const startCommand: Command = {
  summary:
    "open the notebooks, or recompute SkolFam2's comparison [--report [--folder FOLDER]] [--no-open] [--port PORT]",
  run: async (args) => {
    const options = {
      report: { type: "boolean" },
      folder: { type: "string", default: "out" },
      port: { type: "string" },
      "no-open": { type: "boolean" },
      help: { type: "boolean", short: "h" },
    } as const;
    const { values } = readWords("start", { args: [...args], options });
    if (values.help) return told(`livsbana start: ${startCommand.summary}\n`);
    const asked = values["no-open"] === true || values.port !== undefined;
    const looked = process.stdout.isTTY === true && !process.env["CI"];
    if (values.report || !(looked || asked)) return report(values.folder);
    return openNotebooks({
      folder: notebooks,
      port: portIn(values.port),
      page: true,
      open: values["no-open"] !== true,
      path: "notebooks/skolfam2.ipynb?execute=all",
    });
  },
};

const notebooks = fileURLToPath(new URL("../../notebooks", import.meta.url));

/** Runs the first notebook, and says its key numbers and where its report is. */
async function report(folder: string): Promise<number> {
  const notebook = join(notebooks, "skolfam2.ipynb");
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
  process.stdout.write("In the browser: npm start in a terminal, or npx livsbana notebook\n");
  return 0;
}

function told(usage: string): number {
  process.stdout.write(usage);
  return 0;
}
