import { relative, resolve } from "node:path";
import { problem } from "../problem.ts";
import type { Command } from "./main.ts";
import { readWords } from "./words.ts";

/** `livsbana site`: the notebooks as a folder that any file server can show, with the kernel in the browser. */
export const siteCommand: Command = {
  summary:
    "make a static site of the notebooks, with the kernel in the reader's browser [--out FOLDER] [--notebooks FOLDER]",
  run: async (args) => {
    const options = {
      out: { type: "string", default: "site" },
      notebooks: { type: "string" },
      help: { type: "boolean", short: "h" },
    } as const;
    const { out, notebooks, help } = readWords("make the site", { args: [...args], options }).values;
    if (help) {
      process.stdout.write(`livsbana site: ${siteCommand.summary}\n`);
      return 0;
    }
    const folder = resolve(out);
    if (process.cwd().startsWith(folder))
      throw problem(
        "make the site",
        `${folder} is the folder that you are in, or one above it`,
        "name a folder of its own with --out",
      );
    const { makeSite } = await import("../../kernel/web/build/site.ts");
    const tell = (line: string) => process.stderr.write(`${line}\n`);
    await makeSite(folder, { tell, ...(notebooks === undefined ? {} : { notebooks: resolve(notebooks) }) });
    process.stdout.write(`Site      ${relative(process.cwd(), folder) || folder}   (show it with any file server)\n`);
    return 0;
  },
};
