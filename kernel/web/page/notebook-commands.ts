import { type Notebook, NotebookActions } from "@jupyterlab/notebook";
import { exportCommands } from "./exports.ts";
import { restartKernel, stopKernel } from "./kernel-commands.ts";
import { say, translator } from "./language.ts";
import type { OpenNotebook } from "./open-notebook.ts";
import type { PageCommand } from "./page-commands.ts";

/** What a notebook's parts add to its commands. */
export interface NotebookTools {
  readonly find: () => void;
  readonly commands: () => void;
  readonly side: (which: "outline" | "variables") => void;
}

/** All that can be done with an open notebook. Keys are Jupyter's own. */
export function notebookCommands(open: OpenNotebook, tools: NotebookTools): readonly PageCommand[] {
  const { context, panel } = open;
  const { sessionContext } = context;
  const notebook: Notebook = panel.content;
  const selecting = { where: "selecting" } as const;
  const edit = () => {
    notebook.mode = "edit";
  };
  return [
    {
      id: "run",
      label: say("Run cell and go on"),
      keys: ["Shift Enter"],
      run: () => NotebookActions.runAndAdvance(notebook, sessionContext, undefined, translator),
    },
    {
      id: "run-here",
      label: say("Run cell and stay"),
      keys: ["Accel Enter"],
      run: () => NotebookActions.run(notebook, sessionContext, undefined, translator),
    },
    {
      id: "run-insert",
      label: say("Run cell and add one below"),
      keys: ["Alt Enter"],
      run: () => NotebookActions.runAndInsert(notebook, sessionContext, undefined, translator),
    },
    {
      id: "run-all",
      label: say("Run all cells"),
      run: () => NotebookActions.runAll(notebook, sessionContext, undefined, translator),
    },
    {
      id: "run-above",
      label: say("Run all cells above"),
      run: () => NotebookActions.runAllAbove(notebook, sessionContext, undefined, translator),
    },
    {
      id: "run-below",
      label: say("Run this cell and all below"),
      run: () => NotebookActions.runAllBelow(notebook, sessionContext, undefined, translator),
    },
    { id: "stop", label: say("Stop"), keys: ["I", "I"], ...selecting, run: () => stopKernel(open) },
    { id: "restart", label: say("Restart the kernel"), keys: ["0", "0"], ...selecting, run: () => restartKernel(open) },
    {
      id: "restart-run-all",
      label: say("Restart the kernel and run all cells"),
      run: async () =>
        (await restartKernel(open)) && NotebookActions.runAll(notebook, sessionContext, undefined, translator),
    },
    { id: "save", label: say("Save"), keys: ["Accel S"], run: () => context.save() },
    {
      id: "undo",
      label: say("Undo cell operation"),
      keys: ["Z"],
      ...selecting,
      run: () => NotebookActions.undo(notebook),
    },
    {
      id: "redo",
      label: say("Redo cell operation"),
      keys: ["Shift Z"],
      ...selecting,
      run: () => NotebookActions.redo(notebook),
    },
    {
      id: "above",
      label: say("Add a cell above"),
      keys: ["A"],
      ...selecting,
      run: () => NotebookActions.insertAbove(notebook),
    },
    {
      id: "below",
      label: say("Add a cell below"),
      keys: ["B"],
      ...selecting,
      run: () => NotebookActions.insertBelow(notebook),
    },
    {
      id: "delete",
      label: say("Delete cell"),
      keys: ["D", "D"],
      ...selecting,
      run: () => NotebookActions.deleteCells(notebook),
    },
    { id: "cut", label: say("Cut cell"), keys: ["X"], ...selecting, run: () => NotebookActions.cut(notebook) },
    { id: "copy", label: say("Copy cell"), keys: ["C"], ...selecting, run: () => NotebookActions.copy(notebook) },
    {
      id: "paste",
      label: say("Paste cell below"),
      keys: ["V"],
      ...selecting,
      run: () => NotebookActions.paste(notebook),
    },
    {
      id: "split",
      label: say("Split cell at the cursor"),
      keys: ["Ctrl Shift -"],
      run: () => NotebookActions.splitCell(notebook),
    },
    {
      id: "merge",
      label: say("Merge with the cell below"),
      keys: ["Shift M"],
      ...selecting,
      run: () => NotebookActions.mergeCells(notebook),
    },
    { id: "up", label: say("Move cell up"), keys: ["Ctrl Shift ArrowUp"], run: () => NotebookActions.moveUp(notebook) },
    {
      id: "down",
      label: say("Move cell down"),
      keys: ["Ctrl Shift ArrowDown"],
      run: () => NotebookActions.moveDown(notebook),
    },
    {
      id: "select-up",
      label: say("Select the cell above"),
      keys: ["ArrowUp"],
      ...selecting,
      run: () => NotebookActions.selectAbove(notebook),
    },
    {
      id: "select-down",
      label: say("Select the cell below"),
      keys: ["ArrowDown"],
      ...selecting,
      run: () => NotebookActions.selectBelow(notebook),
    },
    {
      id: "k",
      label: say("Select the cell above"),
      keys: ["K"],
      ...selecting,
      run: () => NotebookActions.selectAbove(notebook),
    },
    {
      id: "j",
      label: say("Select the cell below"),
      keys: ["J"],
      ...selecting,
      run: () => NotebookActions.selectBelow(notebook),
    },
    { id: "edit", label: say("Edit the cell"), keys: ["Enter"], ...selecting, run: edit },
    {
      id: "leave",
      label: say("Leave the cell"),
      keys: ["Escape"],
      where: "editing",
      run: () => leaveEditing(notebook),
    },
    {
      id: "code",
      label: say("Make it code"),
      keys: ["Y"],
      ...selecting,
      run: () => NotebookActions.changeCellType(notebook, "code"),
    },
    {
      id: "text",
      label: say("Make it text"),
      keys: ["M"],
      ...selecting,
      run: () => NotebookActions.changeCellType(notebook, "markdown"),
    },
    { id: "clear", label: say("Clear the outputs of all cells"), run: () => NotebookActions.clearAllOutputs(notebook) },
    {
      id: "trust",
      label: say("Trust this notebook: show its HTML as it is"),
      run: () => NotebookActions.trust(notebook, translator),
    },
    { id: "find", label: say("Find and replace"), keys: ["Accel F"], run: tools.find },
    { id: "outline", label: say("Outline"), run: () => tools.side("outline") },
    { id: "variables", label: say("Variables"), run: () => tools.side("variables") },
    { id: "commands", label: say("All commands"), keys: ["Accel Shift C"], run: tools.commands },
    ...exportCommands(open),
  ];
}

/** From the text of a cell to the cell, so that keys mean commands; an open list of completions is closed first, by the editor. */
function leaveEditing(notebook: Notebook): void {
  if (document.querySelector(".cm-tooltip-autocomplete") !== null) return;
  notebook.mode = "command";
  notebook.activeCell?.node.focus();
}
