import { type NodeSession, type Stray, startNodeSession, strayText } from "../node/node-session.ts";
import { collectOutputs, type OutputCollector, type ShownThings } from "../notebook/collect-outputs.ts";
import { type Cell, type CodeCell, type Notebook, tagsOf } from "../notebook/notebook.ts";
import type { Failure } from "../session/failure.ts";
import type { Output } from "../session/output.ts";
import { startComms } from "../user/comms.ts";
import { followRuns } from "../user/run-context.ts";
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
  /** What failed where no cell could catch it, each under the cell that it comes from; the run went on. */
  readonly strays: readonly FailedCell[];
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
  /** Told at once of what failed where no cell could catch it. */
  readonly strays?: (stray: FailedCell) => void;
}

/**
 * Runs a notebook's code cells from top to bottom in a new session in this process.
 *
 * Tags: a cell tagged `skip-execution` is left as it is; one tagged `raises-exception` may fail.
 */
export async function runNotebook(notebook: Notebook, options: RunOptions): Promise<NotebookRun> {
  const shown: ShownThings = new Map();
  const context = followRuns({ interrupted: false });
  /** By the place among the notebook's cells, which is also what a run is called. */
  const collectors = new Map<string, OutputCollector>();
  let redirected: ((output: Output) => void) | undefined;
  const sendFrom = (run: string, output: Output) => {
    collectors.get(run)?.add(output);
    options.sends?.(output);
  };
  const send = (output: Output) => {
    if (redirected !== undefined) return redirected(output);
    sendFrom(context.current(), output);
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
  const cells: Cell[] = notebook.cells.map(withoutOutputs);
  const due = cells.flatMap((cell, i) => (isDue(cell) ? [i] : []));
  const strays: FailedCell[] = [];
  const stray = (found: Stray) => {
    const run = context.current();
    const place = Number(run || -1);
    sendFrom(run, { kind: "stream", stream: "stderr", text: strayText(found) });
    if (place < 0 || tagsOf(cells[place]!).includes("raises-exception")) return;
    const failed = {
      place: place + 1,
      count: due.indexOf(place) + 1,
      source: cells[place]!.source,
      failure: found.failure,
    };
    strays.push(failed);
    options.strays?.(failed);
  };
  const session: NodeSession = startNodeSession(options.path, send, { names, stray });
  let failed: FailedCell | undefined;
  const limit = timeLimit(options.timeout);
  try {
    for (const [done, i] of due.entries()) {
      const cell = cells[i] as CodeCell;
      options.starts?.(done, due.length, cell);
      const collector = collectOutputs(shown);
      collectors.set(String(i), collector);
      const running = context.within(String(i), () => session.run(cell.source));
      const { count, failure } = await limit.hold(running, done + 1, collector.add);
      cells[i] = { ...cell, execution_count: count };
      if (failure === undefined || options.allowErrors || tagsOf(cell).includes("raises-exception")) continue;
      failed = { place: i + 1, count, source: cell.source, failure };
      break;
    }
  } finally {
    session.close();
    await limit.close();
  }
  const withOutputs = cells.map((cell, i) => {
    const outputs = collectors.get(String(i))?.outputs();
    return outputs === undefined ? cell : { ...(cell as CodeCell), outputs };
  });
  return {
    notebook: {
      ...notebook,
      cells: withOutputs,
      metadata: metadataOf(notebook, failed && cells[failed.place - 1]!.id),
    },
    ...(failed && { failed }),
    strays,
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
