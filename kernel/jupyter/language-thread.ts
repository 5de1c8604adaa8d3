import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { type CellDiagnostic, startTypeService } from "../types/type-service.ts";
import { answerOf, typeErrorsOf } from "./language-answers.ts";
import type { LanguageAnswer, LanguageQuestion } from "./language-service.ts";
import type { Content } from "./message.ts";

const { folder } = workerData as { readonly folder: string };
const service = startTypeService(join(folder, "notebook.ipynb"));
/** A first question, asked before anybody waits for its answer: it makes the compiler read what has changed. */
const getReady = () => void service.complete("display.", 8);
getReady();
let readAhead = false;
let soon: NodeJS.Timeout = setTimeout(useIdleTime, 500);
/** Cells whose type errors are still to be told, the latest last: they wait while anybody asks for something. */
const unread: { readonly id: number; readonly diagnose: () => readonly CellDiagnostic[] }[] = [];
const mostUnread = 100;

parentPort!.on("message", (question: LanguageQuestion) => {
  clearTimeout(soon);
  soon = setTimeout(useIdleTime, 20);
  if (question.kind === "add") add(question);
  else tell(question.id, answerOf(service, question));
});

function add({ id, source }: LanguageQuestion & { kind: "add" }): void {
  const diagnose = service.add(source);
  if (id === undefined) return;
  unread.push({ id, diagnose });
  if (unread.length > mostUnread) tell(unread.shift()!.id, { lines: [] });
}

function useIdleTime(): void {
  const next = unread.shift();
  if (next !== undefined) {
    tell(next.id, typeErrorsOf(next.diagnose));
    soon = setTimeout(useIdleTime);
    return;
  }
  if (!readAhead) service.readAhead();
  readAhead = true;
  getReady();
}

function tell(id: number, content: Content): void {
  parentPort!.postMessage({ id, content } satisfies LanguageAnswer);
}
