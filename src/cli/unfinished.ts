import { writeSync } from "node:fs";

/** What watches a run of a notebook until it is over. */
export interface Unfinished {
  /** The code cell, so many from the top, has begun. */
  readonly at: (cell: number) => void;
  readonly over: () => void;
}

/**
 * Tells it, with exit status 1, when the process ends in the middle of a notebook: a cell waits for what can no longer come, or ended the
 * process itself. Nothing has been written then.
 */
export function tellUnfinished(path: string): Unfinished {
  let cell = 0;
  let idle = false;
  const empty = (): void => {
    idle = true;
  };
  const tell = (status: number): void => {
    const [obstacle, remedy] = idle
      ? ["waits for something that can no longer come", "mend what it awaits"]
      : [`ended the process (status ${status})`, "let the cell throw an error, or come to its end"];
    // Not process.stderr, which belongs to the cells while they run.
    writeSync(2, `Cannot run ${path}: cell [${cell}] ${obstacle}; nothing was written. Instead, ${remedy}.\n`);
    process.exitCode = 1;
  };
  process.once("beforeExit", empty);
  process.once("exit", tell);
  return {
    at: (next) => {
      cell = next;
    },
    over: () => {
      process.off("beforeExit", empty);
      process.off("exit", tell);
    },
  };
}
