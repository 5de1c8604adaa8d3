/** Answers to what a notebook asks about its code, in the protocol's words, from the compiler's. */
import { completenessOf } from "../types/is-complete.ts";
import type { CellDiagnostic, TypeService } from "../types/type-service.ts";
import type { LanguageQuestion } from "./language-service.ts";
import type { Content } from "./message.ts";

/** The answer to one question; a failure is an answer too. */
export function answerOf(service: TypeService, question: Exclude<LanguageQuestion, { kind: "add" }>): Content {
  return orFailure(() => answer(service, question));
}

/** A cell's type errors as lines. */
export function typeErrorsOf(diagnose: () => readonly CellDiagnostic[]): Content {
  return orFailure(() => ({ lines: diagnose().map(toldError) }));
}

function orFailure(find: () => Content): Content {
  try {
    return find();
  } catch (error) {
    return { status: "error", ename: "Error", evalue: (error as Error).message, traceback: [] };
  }
}

function answer(service: TypeService, question: Exclude<LanguageQuestion, { kind: "add" }>): Content {
  if (question.kind === "isComplete") return { ...completenessOf(question.source) };
  if (question.kind === "diagnose") return typeErrorsOf(() => service.diagnose(question.source));
  const offset = offsetOf(question.source, question.cursor);
  return question.kind === "complete"
    ? complete(service, question.source, offset)
    : inspect(service, question.source, offset);
}

const toldError = ({ line, column, message, code }: CellDiagnostic) =>
  `line ${line}, column ${column}: ${message.replaceAll("\n", " ")} (TS${code})`;

function complete(service: TypeService, source: string, offset: number): Content {
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

function inspect(service: TypeService, source: string, offset: number): Content {
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
