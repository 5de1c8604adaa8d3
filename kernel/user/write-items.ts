import { writeSync } from "node:fs";
import { type FromUser, frame } from "./wire.ts";

/**
 * Writes items to a pipe, each whole before the call returns: what a busy loop shows is on its way at once, nothing is kept in memory,
 * and a loop that shows more than its readers can take is slowed to their pace.
 */
export function itemWriter(fd: number): (item: FromUser) => void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  return (item) => {
    const bytes = frame(item);
    for (let at = 0; at < bytes.length; ) {
      try {
        at += writeSync(fd, bytes, at);
      } catch (error) {
        const { code } = error as { code?: string };
        if (code === "EPIPE") process.kill(process.pid, "SIGKILL");
        if (code !== "EAGAIN") throw error;
        Atomics.wait(pause, 0, 0, 2);
      }
    }
  };
}
