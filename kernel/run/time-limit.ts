import { Worker } from "node:worker_threads";
import type { Failure } from "../session/failure.ts";
import type { Output } from "../session/output.ts";
import type { Outcome } from "../session/session.ts";

/**
 * A cell's outcome, or a failure when it takes longer than it may.
 *
 * A cell that awaits is left behind; one that computes without a pause holds this thread, so another one ends the process.
 */
export async function withTimeLimit(
  running: Promise<Outcome>,
  seconds: number | undefined,
  count: number,
  add: (output: Output) => void,
): Promise<Outcome> {
  if (seconds === undefined) return running;
  const watchdog = new Worker(watching, { eval: true, workerData: { seconds, count } });
  watchdog.unref();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => {
      const failure = lateFailure(seconds);
      add({ kind: "error", failure });
      resolve({ count, failure });
    }, seconds * 1000);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
    await watchdog.terminate();
  }
}

function lateFailure(seconds: number): Failure {
  const message = `the cell took longer than ${seconds} s`;
  return { name: "Timeout", message, frames: [], traceback: [`Timeout: ${message}`] };
}

/** Gives the cell's own thread a second to notice by itself; then nothing is written and the process ends. */
const watching = `
const { workerData } = require("node:worker_threads");
setTimeout(() => {
  require("node:fs").writeSync(2, "\\nCannot run the notebook: cell [" + workerData.count + "] computed for longer than " + workerData.seconds + " s without a pause. Instead, allow more with --timeout, or mend the cell.\\n");
  process.kill(process.pid, "SIGKILL");
}, workerData.seconds * 1000 + 1000);
`;
