/** The thread that lives blocks: it is told its job once, then a task at a time. Node only. */
import { parentPort, workerData } from "node:worker_threads";
import { doerOf, type Job, ready, type Task } from "./work.ts";

const port = parentPort!;
const work = doerOf(workerData as Job);
const spare: Float64Array[] = [];
port.on("message", (task: Task) => {
  const done = work(task, spare);
  // A copy goes: once a buffer has been handed over, V8 asks of every typed array at every access whether its own is still there.
  port.postMessage(done);
  spare.push(...done.stretches.map(({ sums }) => sums));
});
port.postMessage(ready);
