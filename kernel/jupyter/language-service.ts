import { Worker } from "node:worker_threads";
import type { Content } from "./message.ts";

/** Completion and the like, answered by a thread of its own while cells run. */
export interface LanguageService {
  /** Starts it, when nothing more urgent has to: the compiler takes a second or two to get ready. */
  readonly prepare: () => void;
  /** Makes the names of a cell that has run known; its type errors, if there are any and somebody is to be told, come when there is time. */
  readonly add: (source: string, tell?: (lines: readonly string[]) => void) => void;
  readonly complete: (source: string, cursor: number) => Promise<Content>;
  readonly inspect: (source: string, cursor: number) => Promise<Content>;
  readonly isComplete: (source: string) => Promise<Content>;
  /** Type errors of a cell, were it run now, each as a line. */
  readonly diagnose: (source: string) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** What the thread is asked. */
export type LanguageQuestion =
  | { readonly kind: "add"; readonly id?: number; readonly source: string }
  | { readonly kind: "complete" | "inspect"; readonly id: number; readonly source: string; readonly cursor: number }
  | { readonly kind: "isComplete"; readonly id: number; readonly source: string }
  | { readonly kind: "diagnose"; readonly id: number; readonly source: string };

export type LanguageAnswer = { readonly id: number; readonly content: Content };

const own = import.meta.url.endsWith(".ts");
const thread = new URL(`./language-thread.${own ? "ts" : "js"}`, import.meta.url);
const execArgv = own ? ["--import", new URL("../../src/load-typescript.mjs", import.meta.url).href] : [];

/** Starts the service for notebooks of a folder. */
export function startLanguageService(folder: string): LanguageService {
  const waiting = new Map<number, (content: Content) => void>();
  const earlier: string[] = [];
  let worker: Worker | undefined;
  let asked = 0;
  const started = (): Worker => {
    if (worker !== undefined) return worker;
    worker = new Worker(thread, { execArgv, workerData: { folder } });
    worker.unref();
    for (const source of earlier) worker.postMessage({ kind: "add", source } satisfies LanguageQuestion);
    worker.on("message", ({ id, content }: LanguageAnswer) => {
      waiting.get(id)?.(content);
      waiting.delete(id);
    });
    // Cells run without it; it is started anew when it is asked again.
    worker.on("error", () => {
      worker = undefined;
      for (const answer of waiting.values()) answer({ status: "error", ename: "Error", evalue: "", traceback: [] });
      waiting.clear();
    });
    return worker;
  };
  const tell = (question: LanguageQuestion) => started().postMessage(question);
  const ask = (make: (id: number) => LanguageQuestion): Promise<Content> => {
    const id = ++asked;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      tell(make(id));
    });
  };
  return {
    prepare: () => void started(),
    add: (source, tell) => {
      if (tell === undefined || worker === undefined) {
        earlier.push(source);
        worker?.postMessage({ kind: "add", source } satisfies LanguageQuestion);
        return;
      }
      earlier.push(source);
      void ask((id) => ({ kind: "add", id, source })).then((content) => {
        const lines = linesOf(content);
        if (lines.length > 0) tell(lines);
      });
    },
    complete: (source, cursor) => ask((id) => ({ kind: "complete", id, source, cursor })),
    inspect: (source, cursor) => ask((id) => ({ kind: "inspect", id, source, cursor })),
    isComplete: (source) => ask((id) => ({ kind: "isComplete", id, source })),
    diagnose: async (source) => linesOf(await ask((id) => ({ kind: "diagnose", id, source }))),
    close: () => {
      void worker?.terminate();
    },
  };
}

const linesOf = ({ lines }: Content): readonly string[] => (Array.isArray(lines) ? lines : []);
