/** Worker threads that share the blocks of a job. Node only; who gets which block changes no digit. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { problem } from "../problem.ts";
import type { Done, Job, Task } from "./work.ts";

/** How work is shared, watched and stopped. */
export interface ThreadOptions {
  /** How many threads; as many as the machine has processors unless given. */
  readonly threads?: number;
  /** Told after each stretch of people how many were lived, and of how many. */
  readonly progress?: (lived: number, of: number) => void;
  /** Stops the run; nothing of it is kept. */
  readonly signal?: AbortSignal;
}

/** Blocks in one task: enough to be worth the way, an aligned stretch, so that its sums come back as one array. */
const stretch = 8;

/** Where worker threads begin; they load TypeScript as this file was loaded. */
const script = new URL(import.meta.url.endsWith(".ts") ? "./worker-thread.ts" : "./worker-thread.js", import.meta.url);
const loader = new URL("../load-typescript.mjs", import.meta.url);
const execArgv = import.meta.url.endsWith(".ts") ? ["--import", loader.href] : [];

/** Lives leave little behind: a young generation of a few megabytes is as fast as a large one, and a thread takes half the memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/**
 * Does a job's blocks on several threads, and hands each finished stretch over as it comes.
 *
 * @param taskOf  what the caller has to say about a stretch of blocks before it can be lived
 * @param done    takes a finished stretch; they come in any order
 */
export async function onThreads(
  job: Job,
  [first, end]: readonly [number, number],
  {
    threads = availableParallelism(),
    signal,
    taskOf,
    done,
  }: ThreadOptions & {
    readonly taskOf: (first: number, end: number) => Task;
    readonly done: (done: Done) => void;
  },
): Promise<void> {
  if (!(Number.isInteger(threads) && threads > 0))
    throw problem("simulate on threads", `the number of threads is ${threads}`, "give a whole number, one or more");
  signal?.throwIfAborted();
  let next = first;
  const take = (): Task | undefined => {
    if (next >= end) return undefined;
    const from = next;
    next = Math.min(end, (Math.floor(from / stretch) + 1) * stretch);
    return taskOf(from, next);
  };
  const count = Math.min(threads, Math.ceil((end - first) / stretch) + 1);
  const workers = Array.from(
    { length: count },
    () => new Worker(script, { workerData: job, execArgv, resourceLimits }),
  );
  try {
    await Promise.all(workers.map((worker) => lives(worker, take, done, signal)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** One thread lives stretch after stretch until none is left. */
function lives(
  worker: Worker,
  take: () => Task | undefined,
  done: (done: Done) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal!.reason as Error);
    const give = (): void => {
      const task = take();
      if (task === undefined) resolve();
      else
        worker.postMessage(
          task,
          task.returned.map(({ buffer }) => buffer as ArrayBuffer),
        );
    };
    signal?.addEventListener("abort", stop, { once: true });
    worker.on("error", reject);
    worker.on("exit", (code) =>
      reject(problem("simulate on threads", `a thread ended with ${code}`, "run it again, or on one thread")),
    );
    worker.on("message", (finished: Done) => {
      try {
        done(finished);
        give();
      } catch (error) {
        reject(error as Error);
      }
    });
    give();
  });
}
