import type * as nbformat from "@jupyterlab/nbformat";
import { NotebookActions } from "@jupyterlab/notebook";
import { showCommandList } from "./command-list.ts";
import { element } from "./element.ts";
import { say } from "./language.ts";
import type { OpenNotebook } from "./open-notebook.ts";
import { keysOf, type PageCommand } from "./page-commands.ts";

/** The notebook's buttons: what is done most, in words; the rest is under "All commands". */
export function toolbar(open: OpenNotebook, commands: readonly PageCommand[]): HTMLElement {
  const named = (id: string) => commands.find((command) => command.id === id)!;
  const button = (id: string, words: string, more: Readonly<Record<string, string>> = {}) => {
    const command = named(id);
    const keys = keysOf(command);
    return element(
      "button",
      {
        type: "button",
        title: `${command.label}${keys === "" ? "" : ` (${keys})`}`,
        "data-command": id,
        onclick: () => void command.run(),
        ...more,
      },
      words,
    );
  };
  const exports = commands.filter(({ id }) => id.startsWith("export-"));
  return element(
    "div",
    { class: "livsbana-tools", role: "toolbar", "aria-label": say("Notebook") },
    button("save", say("Save")),
    button("below", say("+ Cell")),
    button("run", say("Run")),
    button("run-all", say("Run all")),
    button("stop", say("Stop")),
    button("restart", say("Restart")),
    kindChoice(open),
    button("outline", say("Outline"), { "aria-pressed": "false" }),
    button("variables", say("Variables"), { "aria-pressed": "false" }),
    button("find", say("Find")),
    element(
      "button",
      { type: "button", "aria-haspopup": "dialog", onclick: () => showCommandList(exports) },
      say("Export"),
    ),
    button("commands", say("All commands")),
  );
}

/** What the selected cell is: code or text. */
function kindChoice({ panel }: OpenNotebook): HTMLElement {
  const kinds = { code: say("Code"), markdown: say("Text"), raw: say("Raw") };
  const select = element(
    "select",
    { "aria-label": say("Kind of cell") },
    ...Object.entries(kinds).map(([value, words]) => element("option", { value }, words)),
  );
  const notebook = panel.content;
  const show = () => {
    select.value = notebook.activeCell?.model.type ?? "code";
  };
  select.addEventListener("change", () => NotebookActions.changeCellType(notebook, select.value as nbformat.CellType));
  notebook.activeCellChanged.connect(show);
  notebook.modelContentChanged.connect(show);
  show();
  return select;
}
