/** The thread that lives blocks: it is told its job once, then a task at a time. Node only. */
import { parentPort, workerData } from "node:worker_threads";
import { doerOf, type Job, type Task } from "./work.ts";

const port = parentPort!;
const work = doerOf(workerData as Job);
port.on("message", (task: Task) => {
  const done = work(task);
  port.postMessage(
    done,
    done.stretches.map(({ sums }) => sums.buffer as ArrayBuffer),
  );
});
