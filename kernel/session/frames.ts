import type { Position } from "../language/syntax-error.ts";

/** One place in the user's code that an error passed through. */
export interface Frame extends Position {
  /** The number of the run whose cell it is, or else the file. */
  readonly cell?: number;
  readonly file?: string;
  readonly function?: string;
}

type PositionOf = (cell: number, line: number, column: number) => Position | undefined;

/** The frames of a stack that are the user's: cells, and files that are neither packages, nor the kernel, nor the platform. */
export function framesOf(stack: string, positionOf: PositionOf): Frame[] {
  const frames = stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => cellFrame(line, positionOf) ?? fileFrame(line))
    .filter((frame) => frame !== undefined)
    .filter((frame, i, all) => i === 0 || nameFrame(frame) !== nameFrame(all[i - 1]!));
  const outermost = frames.findLastIndex(({ cell }) => cell !== undefined);
  return outermost < 0 ? frames : frames.slice(0, outermost + 1);
}

function cellFrame(line: string, positionOf: PositionOf): Frame | undefined {
  const match = /(?:\(|at (?:async )?|, )cell-(\d+):(\d+):(\d+)\)?$/.exec(line);
  if (!match) return undefined;
  const cell = Number(match[1]);
  const position = positionOf(cell, Number(match[2]), Number(match[3]));
  if (position === undefined) return undefined;
  const named = functionName(line);
  return { cell, ...position, ...(named === undefined ? {} : { function: named }) };
}

/** The kernel's own folder, however it is loaded: its frames say nothing to the user. */
const kernelFolder = new URL("..", import.meta.url).href;

function fileFrame(line: string): Frame | undefined {
  const match = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:\\)[^()]*):(\d+):(\d+)\)?$/.exec(line);
  if (!match || /[\\/]node_modules[\\/]/.test(match[1]!)) return undefined;
  const file = decodeURI(match[1]!).replace(/\?.*$/, "");
  const folder = decodeURI(kernelFolder);
  if (file.startsWith(folder) || file.startsWith(folder.replace("file://", ""))) return undefined;
  const named = functionName(line);
  return {
    file: file.replace(/^file:\/\//, ""),
    line: Number(match[2]),
    column: Number(match[3]),
    ...(named === undefined ? {} : { function: named }),
  };
}

function functionName(line: string): string | undefined {
  const name = /at (?:async )?(.+?) \(/.exec(line)?.[1];
  return name === undefined || /^(?:(?:\w+\.)?eval(?: \[as .*\])?|Object\.<anonymous>|<anonymous>)$/.test(name)
    ? undefined
    : name;
}

/** A frame as a line of text. */
export function nameFrame(frame: Frame): string {
  const place = frame.cell === undefined ? `${frame.file}` : `cell [${frame.cell}]`;
  return `${frame.function === undefined ? "" : `${frame.function}, `}${place}, line ${frame.line}, column ${frame.column}`;
}
