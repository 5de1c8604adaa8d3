// Reads what the kernel sends, in a thread of its own, so that an interrupt arrives however busy the user's code keeps the main one.
// Plain JavaScript: it starts without the TypeScript loader.
import { Session } from "node:inspector";
import { Socket } from "node:net";
import { deserialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";

const { fd, answered } = workerData;
const seen = new Int32Array(answered);
const patience = 30;
let asked = 0;
let inspector;

/** The main thread is asked first; only when it does not answer is what it runs ended. */
function interrupt() {
  const turn = ++asked;
  parentPort.postMessage({ kind: "interrupt", turn });
  setTimeout(press, patience, turn);
}

function press(turn) {
  if (Atomics.load(seen, 0) >= turn) return;
  if (inspector === undefined) {
    inspector = new Session();
    inspector.connectToMainThread();
  }
  inspector.post("Runtime.terminateExecution", () => {});
  setTimeout(press, patience, turn);
}

function receive(item) {
  if (item.kind === "interrupt") interrupt();
  else parentPort.postMessage(item);
}

let rest = Buffer.alloc(0);
const pipe = new Socket({ fd, readable: true, writable: false });
pipe.on("data", (piece) => {
  rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
  while (rest.length >= 4 && rest.length >= rest.readUInt32LE(0) + 4) {
    const length = rest.readUInt32LE(0) + 4;
    const item = deserialize(rest.subarray(4, length));
    rest = rest.subarray(length);
    receive(item);
  }
});
// Without the kernel there is nobody to run for.
pipe.on("error", () => process.kill(process.pid, "SIGKILL"));
pipe.on("close", () => process.kill(process.pid, "SIGKILL"));
