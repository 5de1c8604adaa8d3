/** The kernel's own view of what cells run in, for browsers: a worker in the place of `kernel/jupyter/start-user-process.ts`. */
import type { UserProcess, UserProcessEvents } from "../../jupyter/start-user-process.ts";
import type { ToUser } from "../../user/wire.ts";
import type { FromWorker, ToWorker } from "./kernel-worker-messages.ts";
import { browserSite } from "./site.ts";

/** A run that computes without ever asking whether it should stop is given so many milliseconds. */
const patience = 2000;

/** Starts the worker. It cannot be held: what it says comes as it says it. */
export function startUserProcess(folder: string, events: UserProcessEvents): UserProcess {
  const { site, workers } = browserSite();
  const worker = new Worker(new URL(workers.cells, site), { type: "module", name: "cells" });
  const tell = (item: ToWorker) => worker.postMessage(item);
  let asked = "";
  let running = 0;
  let over = false;
  const end = (reason: string) => {
    if (over) return;
    over = true;
    worker.terminate();
    events.ended(reason);
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "ended" || data.kind === "settled") running--;
    if (!over) events.item(data);
  };
  worker.onerror = ({ message }) =>
    end(`it failed (${message || "the browser says no more"}). Instead, restart the kernel`);
  tell({ kind: "start", folder, site, lives: new URL(workers.lives, site).href });
  const interrupt = () => {
    URL.revokeObjectURL(asked);
    asked = "";
    tell({ kind: "interrupt" });
    const before = running;
    setTimeout(() => {
      if (running > 0 && running >= before)
        end(
          "the cell computed without a pause, and a browser can then only end it together with all that was computed. Run the cells above again",
        );
    }, patience);
  };
  return {
    send: (item: ToUser) => {
      if (item.kind === "interrupt") {
        if (running > 0) interrupt();
        return;
      }
      if (item.kind !== "answer") running++;
      if (asked === "") asked = URL.createObjectURL(new Blob(["go on"]));
      tell({ ...item, asked });
    },
    kill: () => {
      over = true;
      worker.terminate();
    },
    hold: () => undefined,
  };
}
