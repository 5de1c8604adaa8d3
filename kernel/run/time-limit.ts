import { Worker } from "node:worker_threads";
import type { Failure } from "../session/failure.ts";
import type { Output } from "../session/output.ts";
import type { Outcome } from "../session/session.ts";

/** How long one cell may take, watched from the first cell to the last. */
export interface TimeLimit {
  /** A cell's outcome, or a failure when it takes longer than it may. */
  readonly hold: (running: Promise<Outcome>, count: number, add: (output: Output) => void) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/**
 * A time limit for the cells of one run; none when no seconds are given.
 *
 * A cell that awaits is left behind. One that computes without a pause holds this thread, so another one, which this thread gives a sign of
 * life, ends the process. A cell left behind may begin to compute at any later moment: then the other thread is kept.
 */
export function timeLimit(seconds: number | undefined): TimeLimit {
  if (seconds === undefined) return { hold: (running) => running, close: async () => {} };
  const signs = new Int32Array(new SharedArrayBuffer(8));
  const watchdog = new Worker(watching, { eval: true, workerData: { seconds, signs } });
  watchdog.unref();
  const life = setInterval(() => Atomics.add(signs, 0, 1), 50);
  life.unref();
  let leftBehind = false;
  return {
    hold: async (running, count, add) => {
      Atomics.store(signs, 1, count);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<Outcome>((resolve) => {
        timer = setTimeout(() => {
          leftBehind = true;
          const failure = lateFailure(seconds);
          add({ kind: "error", failure });
          resolve({ count, failure });
        }, seconds * 1000);
      });
      return Promise.race([running, late]).finally(() => clearTimeout(timer));
    },
    close: async () => {
      if (leftBehind) return;
      clearInterval(life);
      await watchdog.terminate();
    },
  };
}

function lateFailure(seconds: number): Failure {
  const message = `the cell took longer than ${seconds} s`;
  return { name: "Timeout", message, frames: [], traceback: [`Timeout: ${message}`] };
}

/**
 * Gives the cell's own thread a second to notice by itself; then nothing is written and the process ends with status 1, by a word that the
 * inspector speaks into what it computes, or by force where even that is not heard. Its error stream is closed, or Node would tell that
 * an inspector was there.
 */
const watching = `
const { Session } = require("node:inspector");
const { workerData: { seconds, signs } } = require("node:worker_threads");
let sign = Atomics.load(signs, 0);
let since = performance.now();
const end = () => {
  require("node:fs").writeSync(2, "\\nCannot run the notebook: cell [" + Atomics.load(signs, 1) + "] computed for longer than " + seconds + " s without a pause; nothing was written. Instead, allow more with --timeout, or mend the cell.\\n");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 2000);
  const session = new Session();
  session.connectToMainThread();
  session.post("Runtime.evaluate", { expression: "process.getBuiltinModule('node:fs').closeSync(2); process.reallyExit(1)" });
};
const watch = setInterval(() => {
  if (Atomics.load(signs, 0) !== sign) {
    sign = Atomics.load(signs, 0);
    since = performance.now();
  }
  if (performance.now() - since < seconds * 1000 + 1000) return;
  clearInterval(watch);
  end();
}, 50);
`;
