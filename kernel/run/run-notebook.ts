import { type NodeSession, startNodeSession } from "../node/node-session.ts";
import { collectOutputs, type ShownThings } from "../notebook/collect-outputs.ts";
import { type Cell, type CodeCell, type Notebook, tagsOf } from "../notebook/notebook.ts";
import type { Failure } from "../session/failure.ts";
import type { Output } from "../session/output.ts";
import { startComms } from "../user/comms.ts";
import { redirection } from "../widgets/redirection.ts";
import { widgetsFor } from "../widgets/widgets.ts";
import { timeLimit } from "./time-limit.ts";

/** The cell that ended a run, by its place among all cells (from one), and what it threw. */
export interface FailedCell {
  readonly place: number;
  readonly count: number;
  readonly source: string;
  readonly failure: Failure;
}

export interface NotebookRun {
  /** The notebook with new outputs; those of cells that were not reached are empty. */
  readonly notebook: Notebook;
  /** Undefined when every cell ran, or failed as its tags allow. */
  readonly failed?: FailedCell;
}

export interface RunOptions {
  /** Where the notebook lies: what its imports and relative paths start from. */
  readonly path: string;
  /** Go on after a cell that fails. */
  readonly allowErrors?: boolean;
  /** Seconds that one cell may take. */
  readonly timeout?: number;
  /** Told before each code cell: how many are done, how many there are, and which comes. */
  readonly starts?: (done: number, of: number, cell: CodeCell) => void;
  /** Told of everything that cells send. */
  readonly sends?: (output: Output) => void;
}

/**
 * Runs a notebook's code cells from top to bottom in a new session in this process.
 *
 * Tags: a cell tagged `skip-execution` is left as it is; one tagged `raises-exception` may fail.
 */
export async function runNotebook(notebook: Notebook, options: RunOptions): Promise<NotebookRun> {
  const shown: ShownThings = new Map();
  let collector = collectOutputs(shown);
  let redirected: ((output: Output) => void) | undefined;
  const send = (output: Output) => {
    if (redirected !== undefined) return redirected(output);
    collector.add(output);
    options.sends?.(output);
  };
  // Nobody moves a slider here: widgets keep the values that they begin with.
  const redirect = redirection({
    session: () => session,
    send,
    within: (to, action) => {
      redirected = to;
      return action().finally(() => {
        redirected = undefined;
      });
    },
  });
  const names = { widgets: widgetsFor({ comms: startComms(() => undefined), redirect }) };
  const session: NodeSession = startNodeSession(options.path, send, { names });
  const cells: Cell[] = notebook.cells.map(withoutOutputs);
  const due = cells.flatMap((cell, i) => (isDue(cell) ? [i] : []));
  const collectors = new Map<number, typeof collector>();
  let failed: FailedCell | undefined;
  const limit = timeLimit(options.timeout);
  try {
    for (const [done, i] of due.entries()) {
      const cell = cells[i] as CodeCell;
      options.starts?.(done, due.length, cell);
      collector = collectOutputs(shown);
      collectors.set(i, collector);
      const { count, failure } = await limit.hold(session.run(cell.source), done + 1, collector.add);
      cells[i] = { ...cell, execution_count: count };
      if (failure === undefined || options.allowErrors || tagsOf(cell).includes("raises-exception")) continue;
      failed = { place: i + 1, count, source: cell.source, failure };
      break;
    }
  } finally {
    session.close();
    await limit.close();
  }
  for (const [i, { outputs }] of collectors) cells[i] = { ...(cells[i] as CodeCell), outputs: outputs() };
  return {
    notebook: { ...notebook, cells, metadata: metadataOf(notebook, failed && cells[failed.place - 1]!.id) },
    ...(failed && { failed }),
  };
}

const isDue = (cell: Cell) =>
  cell.cell_type === "code" && cell.source.trim() !== "" && !tagsOf(cell).includes("skip-execution");

const withoutOutputs = (cell: Cell): Cell =>
  isDue(cell) ? { ...(cell as CodeCell), outputs: [], execution_count: null } : cell;

/** The language, where the notebook does not say it, and the cell that stopped the run, so that readers of the file see it. */
function metadataOf(notebook: Notebook, failedId: string | undefined): Notebook["metadata"] {
  const { livsbana: _, ...kept } = notebook.metadata;
  return {
    kernelspec: { display_name: "TypeScript (Livsbana)", language: "typescript", name: "livsbana" },
    language_info: { file_extension: ".ts", mimetype: "text/x-typescript", name: "typescript" },
    ...kept,
    ...(failedId === undefined ? {} : { livsbana: { failed: failedId } }),
  };
}
