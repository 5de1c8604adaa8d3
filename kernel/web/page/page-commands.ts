import { CommandRegistry } from "@lumino/commands";

/** Something that can be done with a notebook, by a button, a key or the list of commands. */
export interface PageCommand {
  readonly id: string;
  readonly label: string;
  /** Keys in Lumino's spelling; `Accel` is Ctrl, or Cmd on a Mac. Two after each other are pressed so. */
  readonly keys?: readonly string[];
  /** Where its keys work: in the whole notebook, while a cell is selected, while one is edited. */
  readonly where?: "notebook" | "selecting" | "editing";
  readonly run: () => unknown;
}

const places: Readonly<Record<"notebook" | "selecting" | "editing", string>> = {
  notebook: "body",
  selecting:
    ".jp-Notebook.jp-mod-commandMode:not(.jp-mod-readWrite) :focus:not(:read-write):not(button):not(a):not(select):not(summary)",
  editing: ".jp-Notebook.jp-mod-editMode",
};

/** Commands with their keys at work in the page. */
export function keyed(commands: readonly PageCommand[]): CommandRegistry {
  const registry = new CommandRegistry();
  for (const { id, label, keys = [], where = "notebook", run } of commands) {
    registry.addCommand(id, { label, execute: () => run() });
    if (keys.length > 0) registry.addKeyBinding({ command: id, keys: [...keys], selector: places[where] });
  }
  document.addEventListener("keydown", (event) => registry.processKeydownEvent(event), true);
  return registry;
}

/** A command's keys as a reader knows them. */
export const keysOf = ({ keys = [] }: PageCommand): string =>
  CommandRegistry.formatKeystroke(keys.filter((key) => key !== ""));
