/** The browser's worker that lives blocks, as `worker-thread.ts` does in Node: its job first, then a task at a time. */
import { type Done, doerOf, type Job, ready, type Task } from "./work.ts";

const port = globalThis as unknown as {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: Done | typeof ready): void;
};

port.onmessage = ({ data: job }) => {
  const work = doerOf(job as Job);
  const spare: Float64Array[] = [];
  port.onmessage = ({ data: task }) => {
    const done = work(task as Task, spare);
    port.postMessage(done);
    spare.push(...done.stretches.map(({ sums }) => sums));
  };
  port.postMessage(ready);
};
