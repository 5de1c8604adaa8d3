/** One worker of a browser, in the place of `thread.ts`: the same blocks, the same bits. */
import type { Thread } from "./thread.ts";
import type { Done, Job, ready } from "./work.ts";

interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Done | typeof ready }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

const browser = globalThis as unknown as {
  readonly Worker: new (script: string, options: { readonly type: "module" }) => BrowserWorker;
  readonly navigator: { readonly hardwareConcurrency?: number };
  /** Where the page keeps `browser-worker-thread.ts`, bundled. */
  readonly livsbanaWorker: string;
};

/** How many threads the machine runs at once, as far as the browser tells. */
export const processors = (): number => browser.navigator.hardwareConcurrency ?? 2;

/** Lets everything else that waits have its turn; a timer would wait four milliseconds. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const heard = port1 as unknown as { onmessage: () => void };
    heard.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Starts a worker for a job. */
export function startThread(job: Job): Thread {
  const worker = new browser.Worker(browser.livsbanaWorker, { type: "module" });
  worker.postMessage(job);
  return {
    give: (task) => worker.postMessage(task),
    on: ({ told, failed }) => {
      worker.onmessage = ({ data }) => told(data);
      worker.onerror = ({ message = "the worker failed" }) => failed(new Error(message));
    },
    end: async () => worker.terminate(),
  };
}
