import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { completenessOf } from "../types/is-complete.ts";
import { type CellDiagnostic, startTypeService } from "../types/type-service.ts";
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
  else tell(question.id, () => answer(question));
});

function add({ id, source }: LanguageQuestion & { kind: "add" }): void {
  const diagnose = service.add(source);
  if (id === undefined) return;
  unread.push({ id, diagnose });
  if (unread.length > mostUnread) tell(unread.shift()!.id, () => ({ lines: [] }));
}

function useIdleTime(): void {
  const next = unread.shift();
  if (next !== undefined) {
    tell(next.id, () => ({ lines: next.diagnose().map(toldError) }));
    soon = setTimeout(useIdleTime);
    return;
  }
  if (!readAhead) service.readAhead();
  readAhead = true;
  getReady();
}

function tell(id: number, find: () => Content): void {
  let content: Content;
  try {
    content = find();
  } catch (error) {
    content = { status: "error", ename: "Error", evalue: (error as Error).message, traceback: [] };
  }
  parentPort!.postMessage({ id, content } satisfies LanguageAnswer);
}

function answer(question: Exclude<LanguageQuestion, { kind: "add" }>): Content {
  if (question.kind === "isComplete") return { ...completenessOf(question.source) };
  if (question.kind === "diagnose") return { lines: service.diagnose(question.source).map(toldError) };
  const offset = offsetOf(question.source, question.cursor);
  return question.kind === "complete" ? complete(question.source, offset) : inspect(question.source, offset);
}

const toldError = ({ line, column, message, code }: CellDiagnostic) =>
  `line ${line}, column ${column}: ${message.replaceAll("\n", " ")} (TS${code})`;

function complete(source: string, offset: number): Content {
  const { found, start } = service.complete(source, offset);
  const [from, to] = [cursorOf(source, start), cursorOf(source, offset)];
  return {
    status: "ok",
    matches: found.map(({ text }) => text),
    cursor_start: from,
    cursor_end: to,
    metadata: {
      _jupyter_types_experimental: found.map(({ text, kind }) => ({ start: from, end: to, text, type: kind })),
    },
  };
}

function inspect(source: string, offset: number): Content {
  const description = service.inspect(source, offset);
  if (description === undefined) return { status: "ok", found: false, data: {}, metadata: {} };
  const [declaration, ...rest] = description.split("\n\n");
  const markdown = ["```typescript", declaration, "```", ...rest].join("\n");
  return { status: "ok", found: true, data: { "text/plain": description, "text/markdown": markdown }, metadata: {} };
}

/** The protocol counts whole characters, strings count halves of some. */
const offsetOf = (source: string, cursor: number) =>
  Number.isInteger(cursor) ? [...source].slice(0, Math.max(0, cursor)).join("").length : source.length;

const cursorOf = (source: string, offset: number) => [...source.slice(0, offset)].length;
