import { alternatives, nearest, problem } from "../../src/problem.ts";
import { declaredKinds, valueKind } from "../language/declared-kinds.ts";
import { declaredNames } from "../language/declared-names.ts";
import { type Cell, type CodeCell, type Notebook, tagsOf } from "../notebook/notebook.ts";

/** Values for a notebook's parameters, by name. */
export type Parameters = Readonly<Record<string, unknown>>;

/**
 * Gives a notebook other parameters, as papermill does: a cell tagged `injected-parameters` after the one tagged `parameters`,
 * in place of an earlier one.
 *
 * @throws when the notebook has no cell tagged `parameters`, that cell declares no such name, or another kind of value
 */
export async function injectParameters(notebook: Notebook, parameters: Parameters): Promise<Notebook> {
  if (Object.keys(parameters).length === 0) return notebook;
  const cells = notebook.cells.filter((cell) => !tagsOf(cell).includes("injected-parameters"));
  const at = cells.findIndex((cell) => cell.cell_type === "code" && tagsOf(cell).includes("parameters"));
  if (at < 0)
    throw problem(
      "set parameters",
      'no code cell is tagged "parameters"',
      "tag the cell that declares them, or leave out -p",
    );
  const declared = await declaredNames(cells[at]!.source);
  const kinds = await declaredKinds(cells[at]!.source);
  const lines = Object.entries(parameters).map(([name, value]) => {
    if (!declared.has(name)) throw unknownParameter(name, [...declared.keys()]);
    const [kind, given] = [kinds.get(name), valueKind(value)];
    if (kind !== undefined && given !== kind)
      throw problem(
        `set the parameter "${name}"`,
        `the notebook has a ${kind} there, and ${JSON.stringify(value)} is ${given === undefined ? "none" : `a ${given}`}`,
        `give a ${kind}`,
      );
    return `${declared.get(name) === "const" ? "const" : "let"} ${name} = ${JSON.stringify(value)};`;
  });
  const injected: CodeCell = {
    cell_type: "code",
    id: unusedId("injected-parameters", cells),
    metadata: { tags: ["injected-parameters"] },
    source: ["// Parameters", ...lines].join("\n"),
    execution_count: null,
    outputs: [],
  };
  return { ...notebook, cells: [...cells.slice(0, at + 1), injected, ...cells.slice(at + 1)] };
}

/** A value as written on a command line: JSON where it is, otherwise text. */
export function parameterValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function unknownParameter(name: string, declared: readonly string[]): Error {
  const guess = nearest(name, declared);
  const known = declared.length === 0 ? "the notebook has none" : `the notebook has ${alternatives(declared)}`;
  const remedy = guess === undefined ? "give one that its cell tagged parameters declares" : `give "${guess}"`;
  return problem(`set the parameter "${name}"`, known, remedy);
}

function unusedId(wanted: string, cells: readonly Cell[]): string {
  const taken = new Set(cells.map(({ id }) => id));
  let id = wanted;
  for (let i = 2; taken.has(id); i++) id = `${wanted}-${i}`;
  return id;
}
