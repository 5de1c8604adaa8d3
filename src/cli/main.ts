import { isProblem, nearest, problem } from "../problem.ts";

/** One command of `livsbana`: its line in the help, and what it does with the words after its name. */
export interface Command {
  readonly summary: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Each command is loaded when it is asked for, so that `livsbana --help` answers at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  compare: async () => (await import("./compare.ts")).compareCommand,
  kernel: async () => (await import("./kernel.ts")).kernelCommand,
  notebook: async () => (await import("./notebook.ts")).notebookCommand,
  plan: async () => (await import("./plan.ts")).planCommand,
  project: async () => (await import("./project.ts")).projectCommand,
  reproduce: async () => (await import("./reproduce.ts")).reproduceCommand,
  run: async () => (await import("./run.ts")).runCommand,
  site: async () => (await import("./site.ts")).siteCommand,
  start: async () => (await import("./start.ts")).startCommand,
};

/**
 * Runs a command line and returns the exit status: 0 when done, 1 when it failed, 2 when the words were not understood.
 *
 * @param args the words after `livsbana`
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  process.stdout.on("error", endWithItsReader);
  try {
    if (name === undefined || name === "help" || name === "--help" || name === "-h") {
      process.stdout.write(await help());
      return name === undefined ? 2 : 0;
    }
    const load = commands[name];
    if (load === undefined) {
      const guess = nearest(name, Object.keys(commands));
      const remedy = guess === undefined ? `run "livsbana help"` : `type "livsbana ${guess}"`;
      throw problem("run the command", `"${name}" is not a livsbana command`, remedy);
    }
    return await (await load()).run(rest);
  } catch (error) {
    process.stderr.write(
      `${isProblem(error) ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    return name !== undefined && commands[name] === undefined ? 2 : 1;
  }
}

/** When the reader of a pipe has had enough (`livsbana reproduce | head`), nothing is wrong. */
function endWithItsReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}

async function help(): Promise<string> {
  const lines = ["livsbana <command>", ""];
  for (const [name, load] of Object.entries(commands)) lines.push(`  ${name.padEnd(12)}${(await load()).summary}`);
  return `${lines.join("\n")}\n`;
}
