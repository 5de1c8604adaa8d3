import type { CodeCell, ICodeCellModel } from "@jupyterlab/cells";
import type * as nbformat from "@jupyterlab/nbformat";
import { KernelMessage } from "@jupyterlab/services";
import type { Backend, EarlierRun } from "./backend.ts";
import type { OpenNotebook } from "./open-notebook.ts";

/**
 * Puts what cells have shown while no page was looking into the notebook, and follows those that still run.
 *
 * @returns how many runs there were
 */
export async function showEarlierRuns({ earlierRuns }: Backend, { context, panel }: OpenNotebook): Promise<number> {
  const kernel = context.sessionContext.session?.kernel;
  if (!kernel) return 0;
  const runs = await earlierRuns(kernel.id);
  const following = new Map<string, CodeCell>();
  for (const run of runs) {
    const cell = panel.content.widgets.find(({ model }) => model.type === "code" && model.id === run.cell) as
      | CodeCell
      | undefined;
    if (cell === undefined) continue;
    showRun(cell, run);
    if (run.state !== "ended") following.set(run.id, cell);
  }
  if (following.size > 0)
    kernel.iopubMessage.connect((_, message) => {
      const id = (message.parent_header as { msg_id?: string }).msg_id ?? "";
      const cell = following.get(id);
      if (cell !== undefined && !follow(cell, message)) following.delete(id);
    });
  return runs.length;
}

function showRun(cell: CodeCell, { state, count, outputs }: EarlierRun): void {
  const model = cell.model as ICodeCellModel;
  model.trusted = true;
  model.outputs.fromJSON(outputs as nbformat.IOutput[]);
  model.executionCount = count;
  cell.setPrompt(state === "ended" ? String(count ?? "") : "*");
}

/** Takes one more message of a run; false when it was the last. */
function follow(cell: CodeCell, message: KernelMessage.IIOPubMessage): boolean {
  const model = cell.model as ICodeCellModel;
  const { msg_type } = message.header;
  if (KernelMessage.isStatusMsg(message) && message.content.execution_state === "idle") {
    cell.setPrompt(String(model.executionCount ?? ""));
    return false;
  }
  if (KernelMessage.isExecuteInputMsg(message)) model.executionCount = message.content.execution_count;
  if (KernelMessage.isClearOutputMsg(message)) model.outputs.clear(message.content.wait);
  if (["stream", "display_data", "execute_result", "error"].includes(msg_type)) {
    const { transient: _, ...content } = message.content as unknown as Record<string, unknown>;
    model.outputs.add({ output_type: msg_type, ...content } as unknown as nbformat.IOutput);
  }
  return true;
}
