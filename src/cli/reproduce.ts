import { problem } from "../problem.ts";
import { closing, findingsText, type Mark, reproductionText } from "../published/report.ts";
import { reproduce } from "../published/reproduce.ts";
import type { Verdict } from "../published/verdict.ts";
import type { Command } from "./main.ts";
import { readWords } from "./words.ts";

const options = {
  json: { type: "boolean" },
  findings: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Colours on a terminal only (32 green, 33 yellow, 31 red, 36 cyan, 2 faint). */
const colours: Readonly<Partial<Record<Verdict, number>>> = {
  reproduced: 32,
  rounded: 32,
  "rounded inputs": 32,
  truncated: 33,
  contradicted: 31,
  unexplained: 31,
  inferred: 36,
  stated: 2,
  "not recoverable": 2,
};

/** `livsbana reproduce [document] [--json] [--findings]`. */
export const reproduceCommand: Command = {
  summary: "recompute the published figures: [document] [--json] [--findings]",
  run: async (args) => {
    const read = readWords("reproduce", { args: [...args], options, allowPositionals: true });
    const { json, findings, help } = read.values;
    const names = read.positionals;
    if (help) {
      await write(`livsbana reproduce: ${reproduceCommand.summary}\n`);
      return 0;
    }
    if (names.length > 1)
      throw problem("reproduce a document", `two are named (${names.join(", ")})`, "name one, or none for all");
    const reproduction = reproduce(names[0]);
    const status = reproduction.differing.length === 0 ? 0 : 1;
    if (json) await write(`${JSON.stringify(reproduction, null, 1)}\n`);
    else if (findings) await write(`${findingsText(reproduction.findings, mark())}\n\n${closing(reproduction)}\n`);
    else await write(reproductionText(reproduction, mark()));
    return status;
  },
};

function mark(): Mark {
  if (!process.stdout.isTTY || process.env["NO_COLOR"]) return (text) => text;
  return (text, verdict) => {
    const colour = colours[verdict];
    return colour === undefined ? text : `\u001b[${colour}m${text}\u001b[0m`;
  };
}

/** Waits until a pipe has taken it all, so that a long report is not cut when the process ends. */
function write(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()));
}
