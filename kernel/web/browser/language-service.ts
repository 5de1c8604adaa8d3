/** Completion and the like in a worker, in the place of `kernel/jupyter/language-service.ts`. It is fetched when it is first asked. */
import type { LanguageAnswer, LanguageQuestion, LanguageService } from "../../jupyter/language-service.ts";
import type { Content } from "../../jupyter/message.ts";
import { browserSite } from "./site.ts";

const failed: Content = { status: "error", ename: "Error", evalue: "", traceback: [] };

export function startLanguageService(_folder: string): LanguageService {
  const waiting = new Map<number, (content: Content) => void>();
  const earlier: string[] = [];
  let worker: Worker | undefined;
  let count = 0;
  const started = (): Worker => {
    if (worker !== undefined) return worker;
    const { site, workers, types } = browserSite();
    worker = new Worker(new URL(workers.language, site), { type: "module", name: "language" });
    worker.postMessage({ kind: "start", types: new URL(types, site).href });
    for (const source of earlier) worker.postMessage({ kind: "add", source } satisfies LanguageQuestion);
    worker.onmessage = ({ data: { id, content } }: MessageEvent<LanguageAnswer>) => {
      waiting.get(id)?.(content);
      waiting.delete(id);
    };
    worker.onerror = () => {
      worker = undefined;
      for (const answer of waiting.values()) answer(failed);
      waiting.clear();
    };
    return worker;
  };
  const ask = (make: (id: number) => LanguageQuestion): Promise<Content> => {
    const id = ++count;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      started().postMessage(make(id));
    });
  };
  return {
    prepare: () => undefined,
    add: (source) => {
      earlier.push(source);
      worker?.postMessage({ kind: "add", source } satisfies LanguageQuestion);
    },
    complete: (source, cursor) => ask((id) => ({ kind: "complete", id, source, cursor })),
    inspect: (source, cursor) => ask((id) => ({ kind: "inspect", id, source, cursor })),
    isComplete: (source) => ask((id) => ({ kind: "isComplete", id, source })),
    diagnose: async (source) => {
      const { lines } = await ask((id) => ({ kind: "diagnose", id, source }));
      return Array.isArray(lines) ? lines : [];
    },
    close: () => worker?.terminate(),
  };
}
