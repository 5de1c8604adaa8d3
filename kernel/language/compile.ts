import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { type Program, parse } from "acorn";
import { type Box, markCaptured } from "./box.ts";
import type { KnownName } from "./placement.ts";
import { rewrite } from "./rewrite.ts";
import { type Stripped, stripByCompiler, stripFast } from "./strip.ts";
import { type CellSyntaxError, cellSyntaxError, type Position } from "./syntax-error.ts";

/** One import of a cell: what it takes from the module, the box it fills, its name here, and whether the cell uses its value. */
export type Binding = readonly [imported: string, box: Box, name: string, needed: boolean];

/** Where a cell goes on after an `await`: it throws when the cell has been interrupted meanwhile. */
export interface Wait {
  <Value>(turn: number, value: Value): Value;
  /** How many interrupts there have been. */
  readonly turn: number;
  /** The same for the items of a `for await`. */
  readonly each: (items: AsyncIterable<unknown> | Iterable<unknown>) => AsyncIterable<unknown>;
}

/** What a compiled cell asks of its host. */
export interface CellMachinery {
  readonly wait: Wait;
  readonly importer: (specifier: string, bindings?: readonly Binding[]) => Promise<unknown>;
  readonly meta: object;
}

/** A cell ready to run. */
export interface CompiledCell {
  readonly code: string;
  /** The names it declares at its top. */
  readonly declared: readonly string[];
  /** Runs it; the value of its last statement, still unawaited, in `value`. */
  readonly run: (machinery: CellMachinery) => Promise<{ readonly value: unknown }>;
  /** A place in the compiled code back to the cell's own. */
  readonly positionOf: (line: number, column: number) => Position | undefined;
}

/** The names of a session, as compiling a cell needs them. */
export interface CellNames {
  readonly known: (name: string) => KnownName | undefined;
  readonly box: (name: string) => Box;
}

/**
 * Compiles one cell of TypeScript.
 *
 * @param url what stack traces call it
 * @throws a `CellSyntaxError` with line and column
 */
export async function compileCell(source: string, url: string, names: CellNames): Promise<CompiledCell> {
  const { stripped, program } = await readCell(source);
  const { text, boxes, captured, declared } = rewrite(program, stripped.code, names.known);
  const code = `${text.toString()}\n//# sourceURL=${url}`;
  // Indirect evaluation works alike in Node and in a browser's worker; nothing of this module is in its scope.
  const start = evaluate(code) as (...parts: unknown[]) => Promise<void>;
  const filled = boxes.map((name) => names.box(name));
  for (const name of captured)
    if (names.known(name) || declared.includes(name) || boxes.includes(name)) markCaptured(names.box(name));
  return {
    code,
    declared,
    run: async ({ importer, meta, wait }) => {
      const result = { value: undefined };
      await start.call(undefined, importer, meta, result, wait, ...filled);
      return result;
    },
    positionOf: positions(source, stripped, () => text.generateMap({ hires: "boundary" })),
  };
}

/** Called by another name, `eval` sees globals only. */
// biome-ignore lint/security/noGlobalEval: running the user's cells is what a kernel is for
const evaluate: (code: string) => unknown = eval;

/** Types away and syntax read: by the fast tools where they are sure, by the compiler where they are not. */
export async function readCell(source: string): Promise<{ stripped: Stripped; program: Program }> {
  const fast = await stripFast(source);
  if (fast !== undefined) {
    const program = tryParse(fast);
    if (!(program instanceof SyntaxError)) return { stripped: fast, program };
  }
  const stripped = await stripByCompiler(source);
  const program = tryParse(stripped);
  if (program instanceof SyntaxError) throw program;
  return { stripped, program };
}

function tryParse(stripped: Stripped): Program | CellSyntaxError {
  try {
    return parse(stripped.code, {
      ecmaVersion: 2025,
      sourceType: "module",
      allowAwaitOutsideFunction: true,
      checkPrivateFields: true,
    });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc: { line: number; column: number } };
    const found = originalPositionFor(new TraceMap(stripped.map as never), loc);
    const position = { line: found.line ?? loc.line, column: (found.column ?? loc.column) + 1 };
    return cellSyntaxError(message.replace(/ \(\d+:\d+\)$/, ""), position);
  }
}

/** Two maps, made when an error first asks for them: compiled code to JavaScript, JavaScript to the cell. */
function positions(source: string, stripped: Stripped, rewriteMap: () => object): CompiledCell["positionOf"] {
  let maps: readonly [TraceMap, TraceMap] | undefined;
  return (line, column) => {
    maps ??= [new TraceMap(rewriteMap() as never), new TraceMap(stripped.map as never)];
    const middle = originalPositionFor(maps[0], { line, column: column - 1 });
    if (middle.line === null) return undefined;
    const place = originalPositionFor(maps[1], { line: middle.line, column: middle.column });
    return place.line === null ? undefined : startOfCall(source, { line: place.line, column: place.column + 1 });
  };
}

/** A call through a box is reported at its arguments; a plain call is reported at its name, so it is moved there. */
function startOfCall(source: string, { line, column }: Position): Position {
  const text = source.split("\n")[line - 1] ?? "";
  if (text[column - 1] !== "(") return { line, column };
  const name = /[\p{ID_Continue}$]*$/u.exec(text.slice(0, column - 1))![0];
  return { line, column: column - name.length };
}
