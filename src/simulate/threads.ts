/**
 * Threads that share the blocks of a job: the one that asks, which has the engine at hand and begins at once, and workers that load it
 * first. Who gets which block changes no digit.
 * @module
 */
import { problem } from "../problem.ts";
import { type Portion, portions } from "./portions.ts";
import { nextTurn, processors, startThread, type Thread } from "./thread.ts";
import { type Done, doerOf, type Job, ready, type Task } from "./work.ts";

/** How work is shared, watched and stopped. */
export interface ThreadOptions {
  /** How many threads, the present one among them; as many as the machine has processors unless given. */
  readonly threads?: number;
  /** Told after each portion of people how many were lived, and of how many. */
  readonly progress?: (lived: number, of: number) => void;
  /** Stops the run; nothing of it is kept. */
  readonly signal?: AbortSignal;
}

/** What a thread needs to go on until nothing is left. */
interface Sharing {
  readonly next: () => Portion | undefined;
  readonly taskOf: (first: number, end: number) => Task;
  readonly done: (done: Done) => void;
  /** Arrays of sums that may be written over. */
  readonly spare: Float64Array[];
  readonly signal: AbortSignal | undefined;
}

/**
 * Does a job's blocks on several threads, and hands what came of each portion over as it comes.
 *
 * @param taskOf  what the caller has to say about a portion of blocks before it can be lived
 * @param done    takes a finished portion; they come in any order
 * @param spare   arrays of sums that the present thread may write over
 */
export async function onThreads(
  job: Job,
  blocks: Portion,
  { threads = processors(), signal, taskOf, done, spare }: ThreadOptions & Omit<Sharing, "next" | "signal">,
): Promise<void> {
  if (!(Number.isInteger(threads) && threads > 0))
    throw problem("simulate on threads", `the number of threads is ${threads}`, "give a whole number, one or more");
  signal?.throwIfAborted();
  const { next, stop } = portions(blocks, threads);
  const sharing = { next, taskOf, done, spare, signal };
  const workers = Array.from({ length: Math.min(threads, blocks[1] - blocks[0]) - 1 }, () => startThread(job));
  try {
    const here = livesHere(job, sharing);
    await Promise.all([here, ...workers.map((worker) => livesThere(worker, here, sharing))]);
  } finally {
    stop();
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

/** The present thread lives block after block, and attends to everything else in between. */
async function livesHere(job: Job, { next, taskOf, done, spare, signal }: Sharing): Promise<void> {
  const work = doerOf(job);
  for (let portion = next(); portion !== undefined; portion = next())
    for (let block = portion[0]; block < portion[1]; block++) {
      await nextTurn();
      signal?.throwIfAborted();
      done(work(taskOf(block, block + 1), spare));
    }
}

/** Portions that a worker has at most: the next lies ready when one is done, so that it need not wait for the present thread. */
const ahead = 2;

/** A worker lives portion after portion, once it says that it is ready; one that is not so before all are dealt out is not waited for. */
function livesThere(worker: Thread, here: Promise<void>, { next, taskOf, done, signal }: Sharing): Promise<void> {
  return new Promise((resolve, reject) => {
    let given = 0;
    const give = (): void => {
      for (let portion = next(); portion !== undefined; portion = next()) {
        worker.give(taskOf(...portion));
        given++;
        if (given === ahead) return;
      }
      if (given === 0) resolve();
    };
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    worker.on({
      failed: reject,
      ended: (code) =>
        reject(problem("simulate on threads", `a thread ended with ${code}`, "run it again, or on one thread")),
      told: (finished) => {
        try {
          if (finished !== ready) {
            given--;
            done(finished);
          }
          give();
        } catch (error) {
          reject(error as Error);
        }
      },
    });
    here.then(() => given === 0 && resolve(), reject);
  });
}
