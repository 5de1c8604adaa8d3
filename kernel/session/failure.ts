import type { Position } from "../language/syntax-error.ts";
import { codeFrame } from "./code-frame.ts";
import { type Frame, framesOf, nameFrame } from "./frames.ts";

/** What went wrong in a cell, told in the cell's own lines. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  /** Where in the user's own code, innermost first: cells, and local files that they import. */
  readonly frames: readonly Frame[];
  /** The whole account as lines of text, as a notebook shows it: message, code, frames, causes. */
  readonly traceback: readonly string[];
}

/** What the session knows that places an error. */
export interface FailureContext {
  readonly count: number;
  readonly runs: ReadonlyMap<
    number,
    { readonly source: string; readonly positionOf: (line: number, column: number) => Position | undefined }
  >;
  readonly inspect: (value: unknown) => string;
}

/** An account of anything thrown; a value that is no Error is told as it is. */
export function failureOf(thrown: unknown, context: FailureContext): Failure {
  if (!(thrown instanceof Error) && !isErrorLike(thrown)) {
    const message = typeof thrown === "string" ? thrown : context.inspect(thrown);
    return { name: "Thrown", message, frames: [], traceback: [`Thrown: ${message}`] };
  }
  const name = String(thrown.name);
  const message = plainMessage(String(thrown.message));
  const frames = placesOf(thrown, context);
  const traceback = [`${name === "Problem" ? "" : `${name}: `}${message}`];
  const top = frames.find((frame) => frame.cell !== undefined);
  const source = top?.cell === undefined ? undefined : context.runs.get(top.cell)?.source;
  if (top !== undefined && source !== undefined) traceback.push("", ...codeFrame(source, top));
  if (frames.length > 0 && name !== "Problem")
    traceback.push("", ...frames.map((frame) => `    at ${nameFrame(frame)}`));
  traceback.push(...within(thrown, context));
  return { name, message, frames, traceback };
}

/** Errors of another realm, such as a worker's or a vm context's, are not instances of this one's Error. */
const isErrorLike = (value: unknown): value is Error =>
  typeof value === "object" && value !== null && "message" in value && "stack" in value && "name" in value;

function placesOf(error: Error, { count, runs }: FailureContext): readonly Frame[] {
  const position = (error as { position?: Position }).position;
  if (error instanceof SyntaxError && position !== undefined) return [{ cell: count, ...position }];
  return framesOf(error.stack ?? "", (cell, line, column) => runs.get(cell)?.positionOf(line, column));
}

/** What lies under an error: its cause, and the members of an AggregateError. */
function within(error: Error, context: FailureContext): string[] {
  const inner = [
    ...(error.cause === undefined ? [] : [["Caused by", error.cause] as const]),
    ...(error instanceof AggregateError ? error.errors.map((one: unknown, i) => [`Error ${i + 1}`, one] as const) : []),
  ];
  return inner.flatMap(([title, one]) => {
    const [first, ...rest] = failureOf(one, context).traceback;
    return ["", `${title}: ${first}`, ...rest];
  });
}

/** Engines name variables as the compiled cell spells them: `(0 , f$.f) is not a function`. */
const plainMessage = (message: string) =>
  message
    .replace(/\(0\s*,\s*([\p{ID_Start}$_][\p{ID_Continue}$]*?)\$+\.\1\)/gu, "$1")
    .replace(
      /(?<![\p{ID_Continue}$])([\p{ID_Start}_][\p{ID_Continue}]*)\$+\.(?:\1|typeof|protected)(?![\p{ID_Continue}$])/gu,
      "$1",
    );
