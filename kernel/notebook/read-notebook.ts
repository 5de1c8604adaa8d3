import { problem } from "../../src/problem.ts";
import { isJsonMedia, textOf } from "./lines.ts";
import type { Cell, CellOutput, Metadata, Notebook } from "./notebook.ts";
import { parseJson } from "./parse-json.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a notebook of nbformat 4.0 to 4.5; older minor versions come out as 4.5, their cells named by their place.
 *
 * @param text the file's content
 * @param name what errors call it
 * @throws when it is not JSON (with line and column), not a notebook, or of another version
 */
export function readNotebook(text: string, name: string): Notebook {
  return notebookOf(parseJson(text, attemptOf(name)), name);
}

const attemptOf = (name: string) => `read the notebook ${name}`;

/** The same of a notebook that has come as a value, such as in a request. */
export function notebookOf(value: unknown, name: string): Notebook {
  const attempt = attemptOf(name);
  const whole = asObject(value);
  const refuse = (obstacle: string, remedy = "save it again from Jupyter or with livsbana") =>
    problem(attempt, obstacle, remedy);
  if (whole === undefined) throw refuse("it is JSON, but not an object");
  const { nbformat, nbformat_minor: minor = 0, cells, metadata = {} } = whole as Json & { nbformat_minor?: unknown };
  if (nbformat === undefined || cells === undefined)
    throw refuse(`it has no ${nbformat === undefined ? '"nbformat"' : '"cells"'}`, "give a file written as a notebook");
  if (nbformat !== 4)
    throw refuse(
      `it is of nbformat ${nbformat}, and only 4 is read`,
      `run "jupyter nbconvert --to notebook --nbformat 4 ${name}"`,
    );
  if (!Array.isArray(cells)) throw refuse('"cells" is not a list');
  const seen = new Set<string>();
  return {
    ...whole,
    cells: cells.map((cell: unknown, i) => cellOf(cell, i, seen, (obstacle) => refuse(`cell ${i + 1} ${obstacle}`))),
    metadata: asObject(metadata) ?? {},
    nbformat: 4,
    nbformat_minor: Math.max(5, Number(minor)),
  };
}

function cellOf(value: unknown, i: number, seen: Set<string>, refuse: (obstacle: string) => Error): Cell {
  const cell = asObject(value);
  if (cell === undefined) throw refuse("is not an object");
  const { cell_type: type } = cell;
  if (type !== "code" && type !== "markdown" && type !== "raw")
    throw refuse(`is of type ${JSON.stringify(type)}, not code, markdown or raw`);
  const source = textOf(cell["source"]);
  if (source === undefined) throw refuse('has a "source" that is neither text nor lines of text');
  const wanted = typeof cell["id"] === "string" ? cell["id"] : `cell-${i + 1}`;
  const id = seen.has(wanted) ? `${wanted}-${i + 1}` : wanted;
  seen.add(id);
  const common = { ...cell, id, source, metadata: asObject(cell["metadata"]) ?? {} };
  if (type !== "code") return { ...common, cell_type: type };
  const outputs = cell["outputs"] ?? [];
  if (!Array.isArray(outputs)) throw refuse('has "outputs" that are not a list');
  const count = cell["execution_count"];
  return {
    ...common,
    cell_type: type,
    execution_count: typeof count === "number" ? count : null,
    outputs: outputs.map((output, k) => outputOf(output, (obstacle) => refuse(`output ${k + 1} ${obstacle}`))),
  };
}

function outputOf(value: unknown, refuse: (obstacle: string) => Error): CellOutput {
  const output = asObject(value);
  const type = output?.["output_type"];
  if (output === undefined || !["stream", "display_data", "execute_result", "error"].includes(String(type)))
    throw refuse(`is of type ${JSON.stringify(type)}, which nbformat 4 does not know`);
  if (type === "stream") return { ...output, text: textOf(output["text"]) ?? "" } as CellOutput;
  if (type === "error") return output as unknown as CellOutput;
  return {
    ...output,
    data: joined(asObject(output["data"]) ?? {}),
    metadata: asObject(output["metadata"]) ?? {},
  } as CellOutput;
}

/** A media bundle with its texts whole. */
const joined = (data: Json): Metadata =>
  Object.fromEntries(
    Object.entries(data).map(([mediaType, held]) => [
      mediaType,
      isJsonMedia(mediaType) ? held : (textOf(held) ?? held),
    ]),
  );

const asObject = (value: unknown): Json | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
