import { writeSync } from "node:fs";
import { basename, relative } from "node:path";
import { injectParameters, type Parameters, parameterValue } from "../../kernel/run/parameters.ts";
import { runFile } from "../../kernel/run/run-file.ts";
import type { FailedCell, NotebookRun } from "../../kernel/run/run-notebook.ts";
import type { Output } from "../../kernel/session/output.ts";
import { problem } from "../problem.ts";
import { tellInterrupted } from "./interrupted.ts";
import type { Command } from "./main.ts";
import { progressLine } from "./progress-line.ts";
import { tellUnfinished } from "./unfinished.ts";
import { readWords } from "./words.ts";

const usage = `livsbana run <notebook.ipynb | notebook.ts> [options]

  -p <name> <value>      set a parameter that the notebook's cell tagged "parameters" declares; again for each
  --out <file.ipynb>     write the executed notebook
  --html <file.html>     write a report: one file, to be read in any browser
  --no-code              leave the code out of the report
  --trust                let scripts in outputs run in the report
  --check                refuse to run a notebook with type errors
  --timeout <seconds>    the most that one cell may take
  --allow-errors         go on after a cell that fails

Without --out and --html, what the notebook prints is printed here. The exit status is 0 when all went well and 1 when a cell failed,
took too long, or started something that failed and was not awaited. Ctrl-C ends it with status 130 and writes nothing.
`;

export const runCommand: Command = {
  summary: "run a notebook from top to bottom, without Jupyter",
  run: async (args) => {
    const { path, options, check, help } = read(args);
    if (help) {
      process.stdout.write(usage);
      return 0;
    }
    if (check) await refuseTypeErrors(path, options.parameters);
    const started = performance.now();
    const progress = progressLine(process.stderr, relative(process.cwd(), path));
    const quiet = options.out !== undefined || options.html !== undefined;
    const write = process.stdout.write.bind(process.stdout);
    const unfinished = tellUnfinished(path);
    const interrupted = tellInterrupted(
      path,
      [options.out, options.html].filter((file) => file !== undefined),
    );
    const run = await runFile(path, {
      ...options,
      starts: (done, of, cell) => {
        unfinished.at(done + 1);
        interrupted.at(done + 1, of);
        progress.step(done, of, cell);
      },
      strays: (stray) => writeSync(2, `${strayText(path, stray)}\n`),
      ...(quiet ? {} : { sends: (output) => write(printed(output)) }),
    }).finally(() => {
      unfinished.over();
      interrupted.over();
    });
    progress.end();
    report(run, path, options, started);
    // A notebook may leave timers and sockets open, which would keep the process waiting.
    process.exit(run.failed || (run.strays.length > 0 && !options.allowErrors) ? 1 : 0);
  },
};

function read(args: readonly string[]) {
  const parameters: Record<string, unknown> = {};
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] !== "-p" && args[i] !== "--parameter") rest.push(args[i]!);
    else {
      const [name, value] = [args[++i], args[++i]];
      if (name === undefined || value === undefined)
        throw problem(
          "set a parameter",
          `-p has no ${name === undefined ? "name" : "value"} after it`,
          "write -p name value",
        );
      parameters[name] = parameterValue(value);
    }
  }
  const { values, positionals } = readWords("run a notebook", {
    args: rest,
    allowPositionals: true,
    options: {
      out: { type: "string" },
      html: { type: "string" },
      timeout: { type: "string" },
      "no-code": { type: "boolean" },
      "allow-errors": { type: "boolean" },
      trust: { type: "boolean" },
      check: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (!values.help && positionals.length !== 1)
    throw problem("run a notebook", `${positionals.length} were named`, "name one: livsbana run notebook.ipynb");
  return {
    path: positionals[0] ?? "",
    help: values.help === true,
    check: values.check === true,
    options: {
      parameters,
      ...(values.out === undefined ? {} : { out: values.out }),
      ...(values.html === undefined ? {} : { html: values.html }),
      ...(values.timeout === undefined ? {} : { timeout: seconds(values.timeout) }),
      ...(values["no-code"] ? { code: false } : {}),
      ...(values["allow-errors"] ? { allowErrors: true } : {}),
      ...(values.trust ? { trusted: true } : {}),
    },
  };
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw problem("limit the time", `"${text}" is no number of seconds above 0`, "write --timeout 60");
  return value;
}

async function refuseTypeErrors(path: string, parameters: Parameters): Promise<void> {
  const { checkNotebook } = await import("../../kernel/types/check-notebook.ts");
  const { readNotebookFile } = await import("../../kernel/run/run-file.ts");
  const wrong = checkNotebook(await injectParameters(readNotebookFile(path), parameters), path);
  if (wrong.length === 0) return;
  const many = wrong.length === 1 ? "a type error" : `${wrong.length} type errors`;
  const list = wrong.map(
    ({ cell, line, column, message }) => `  cell ${cell}, line ${line}, column ${column}: ${message}`,
  );
  process.stderr.write(`${list.join("\n")}\n`);
  throw problem(`run ${path}`, `it has ${many}`, "mend what is listed above, or run it without --check");
}

/** What a terminal shows of an output. */
function printed(output: Output): string {
  if (output.kind === "stream") return output.text;
  if (output.kind !== "display" && output.kind !== "result") return "";
  return `${output.data["text/plain"] ?? ""}\n`;
}

function report(
  { notebook, failed }: NotebookRun,
  path: string,
  { out, html }: { readonly out?: string; readonly html?: string },
  started: number,
): void {
  const wrote = [out, html].filter((file) => file !== undefined);
  const files = wrote.length === 0 ? "" : `; wrote ${wrote.join(" and ")}`;
  if (failed)
    return void process.stderr.write(
      `${failureText(path, failed)}${files === "" ? "" : `\n${files.slice(2)}, with the outputs up to there`}\n`,
    );
  const cells = notebook.cells.filter((cell) => cell.cell_type === "code" && cell.execution_count !== null).length;
  const time = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`Ran ${cells} cells of ${basename(path)} in ${time} s${files}.\n`);
}

/** What failed where no cell could catch it, beside the run that went on. */
function strayText(path: string, { count, failure }: FailedCell): string {
  return `${path}: cell [${count}] started what failed and was not awaited: ${failure.traceback[0]}`;
}

/** Which cell of a notebook failed, and how. */
export function failureText(path: string, { place, count, failure, source }: FailedCell): string {
  const first = source.split("\n").find((line) => line.trim() !== "") ?? "";
  return [
    `${path}: cell [${count}] failed (number ${place} of the notebook's cells, which begins: ${first.slice(0, 80)})`,
    "",
    ...failure.traceback,
  ].join("\n");
}
