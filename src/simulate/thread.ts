/** One worker thread of Node. In a browser `browser-thread.ts` stands in its place. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Done, Job, ready, Task } from "./work.ts";

/** A thread that lives blocks, as the one who shares them out holds it. */
export interface Thread {
  readonly give: (task: Task) => void;
  readonly on: (events: ThreadEvents) => void;
  readonly end: () => Promise<unknown>;
}

/** What a thread tells. */
export interface ThreadEvents {
  /** What came of a task, or that the first may be given. */
  readonly told: (told: Done | typeof ready) => void;
  readonly failed: (error: unknown) => void;
  /** It has ended, with a status. */
  readonly ended: (status: number) => void;
}

/** Where worker threads begin; they load TypeScript as this file was loaded. */
const script = new URL(import.meta.url.endsWith(".ts") ? "./worker-thread.ts" : "./worker-thread.js", import.meta.url);
const loader = new URL("../load-typescript.mjs", import.meta.url);
const execArgv = import.meta.url.endsWith(".ts") ? ["--import", loader.href] : [];

/** Lives leave little behind: a young generation of a few megabytes is as fast as a large one, and a thread takes half the memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** How many threads the machine runs at once. */
export const processors = (): number => availableParallelism();

/** Lets everything else that waits have its turn. */
export const nextTurn = (): Promise<void> => new Promise(setImmediate);

/** Starts a thread for a job. */
export function startThread(job: Job): Thread {
  const worker = new Worker(script, { workerData: job, execArgv, resourceLimits });
  return {
    give: (task) => worker.postMessage(task),
    on: ({ told, failed, ended }) => {
      worker.on("message", told);
      worker.on("error", failed);
      worker.on("exit", ended);
    },
    end: () => worker.terminate(),
  };
}
