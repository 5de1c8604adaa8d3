import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { isMainThread } from "node:worker_threads";
import type { Failure } from "../session/failure.ts";
import { isInterruption } from "../session/interruption.ts";
import type { Output } from "../session/output.ts";
import { progressKey, progressSink } from "../session/progress-sink.ts";
import { type Session, startSession } from "../session/session.ts";
import { captureOutput } from "./capture.ts";
import { importerFor } from "./import-module.ts";

/** A session in this process, with its surroundings in place until it is closed. */
export interface NodeSession extends Session {
  /** Gives the process its console, streams and working folder back. */
  readonly close: () => void;
}

/** What a host may add to a session in Node. */
export interface SessionOptions {
  /** More names that cells find declared. */
  readonly names?: Readonly<Record<string, unknown>>;
  /** Told of what failed outside any run; it is printed when left out. */
  readonly stray?: (stray: Stray) => void;
}

/** What failed where no cell could catch it: a promise that nobody awaited, or else a callback such as a timer's. */
export interface Stray {
  readonly promise?: object;
  readonly error: unknown;
  readonly failure: Failure;
}

/** What is printed of it. */
export const strayText = ({ promise, failure }: Stray): string =>
  `${promise === undefined ? "Failed in a callback" : "Not awaited, and failed"}: ${failure.traceback.join("\n")}\n`;

/**
 * Starts a session in Node for one notebook: imports and relative paths start in its folder, everything printed goes to its output.
 *
 * There is one console and one working folder in a process, so one such session at a time.
 *
 * @param notebook path of the notebook; it need not exist
 * @param output   receives everything that cells send, in order
 */
export function startNodeSession(
  notebook: string,
  output: (output: Output) => void,
  {
    names = {},
    stray = (found) => output({ kind: "stream", stream: "stderr", text: strayText(found) }),
  }: SessionOptions = {},
): NodeSession {
  const path = resolve(notebook);
  const folder = process.cwd();
  const session = startSession({
    importModule: importerFor(path),
    meta: { url: pathToFileURL(path).href, filename: path, dirname: dirname(path) },
    inspect: (value) => inspect(value, { depth: 4, maxArrayLength: 100, maxStringLength: 10_000, breakLength: 100 }),
    output,
    names: { require: createRequire(path), ...names },
  });
  const release = captureOutput((stream, text) => output({ kind: "stream", stream, text }));
  const globals = globalThis as { [progressKey]?: unknown };
  globals[progressKey] = progressSink(output);
  const tell = (error: unknown, promise?: object) => {
    if (isInterruption(error)) return;
    stray({ error, failure: session.explain(error), ...(promise && { promise }) });
  };
  const thrown = (error: unknown) => tell(error);
  process.on("unhandledRejection", tell);
  process.on("uncaughtException", thrown);
  // A worker thread shares the working folder of the whole process and may not change it.
  if (isMainThread) process.chdir(dirname(path));
  return {
    ...session,
    run: async (source, count) => {
      const outcome = await session.run(source, count);
      // Promises that failed without being awaited are reported one turn later: still to this cell.
      await new Promise((turn) => setImmediate(turn));
      return outcome;
    },
    close: () => {
      process.off("unhandledRejection", tell);
      process.off("uncaughtException", thrown);
      release();
      delete globals[progressKey];
      if (isMainThread) process.chdir(folder);
    },
  };
}
