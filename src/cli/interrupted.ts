import { Worker } from "node:worker_threads";

/** What watches for Ctrl-C while a notebook runs. */
export interface Interrupted {
  /** The code cell, so many from the top, has begun. */
  readonly at: (cell: number, of: number) => void;
  readonly over: () => void;
}

/**
 * Tells, when Ctrl-C ends the run, in which cell it was and what is not written, and then lets the signal end the process (status 130 in a
 * shell). A thread of its own waits for the signal, because a cell that computes would let no handler in its own thread run.
 *
 * @param files  what is written when the run is over
 */
export function tellInterrupted(path: string, files: readonly string[]): Interrupted {
  const place = new Int32Array(new SharedArrayBuffer(8));
  const unwritten =
    files.length === 0 ? "" : `; ${files.join(" and ")} ${files.length === 1 ? "is" : "are"} not written`;
  const worker = new Worker(waiting, { eval: true, workerData: { place, path, unwritten } });
  worker.unref();
  return {
    at: (cell, of) => {
      Atomics.store(place, 0, cell);
      Atomics.store(place, 1, of);
    },
    over: () => void worker.terminate(),
  };
}

const waiting = `
const { runInThisContext } = require("node:vm");
const { workerData: { place, path, unwritten } } = require("node:worker_threads");
try {
  runInThisContext("Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)", { breakOnSigint: true });
} catch (error) {
  if (error.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED") {
    const clear = process.stderr.isTTY ? "\\r\\x1b[K" : "";
    require("node:fs").writeSync(2, clear + "Stopped " + path + " in cell [" + place[0] + "] of " + place[1] + unwritten + ".\\n");
    process.kill(process.pid, "SIGINT");
  }
}
`;
