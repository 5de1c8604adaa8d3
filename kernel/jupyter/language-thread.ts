import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { startTypeService } from "../types/type-service.ts";
import { answerOf } from "./language-answers.ts";
import type { LanguageAnswer, LanguageQuestion } from "./language-service.ts";

const { folder } = workerData as { readonly folder: string };
const service = startTypeService(join(folder, "notebook.ipynb"));
/** A first question, asked before anybody waits for its answer: it makes the compiler read what has changed. */
const getReady = () => void service.complete("display.", 8);
getReady();
let soon: NodeJS.Timeout | undefined;

parentPort!.on("message", (question: LanguageQuestion) => {
  clearTimeout(soon);
  if (question.kind === "add") {
    service.add(question.source);
    soon = setTimeout(getReady, 50);
    return;
  }
  parentPort!.postMessage({ id: question.id, content: answerOf(service, question) } satisfies LanguageAnswer);
});
