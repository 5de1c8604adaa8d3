import { element } from "./element.ts";
import { say } from "./language.ts";
import { keysOf, type PageCommand } from "./page-commands.ts";

/** The list of all commands, narrowed by what is typed; arrows choose, Enter does it. */
export function showCommandList(commands: readonly PageCommand[]): void {
  const input = element("input", {
    type: "text",
    role: "combobox",
    "aria-expanded": "true",
    "aria-controls": "livsbana-commands",
    "aria-label": say("Command"),
    autocomplete: "off",
  });
  const list = element("ul", { id: "livsbana-commands", role: "listbox", "aria-label": say("Commands") });
  const dialog = element("dialog", { class: "livsbana-command-list", "aria-label": say("All commands") }, input, list);
  let shown: readonly PageCommand[] = commands;
  let chosen = 0;

  const draw = () => {
    const words = input.value.toLowerCase().split(/\s+/);
    shown = commands.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
    chosen = Math.max(0, Math.min(chosen, shown.length - 1));
    list.replaceChildren(
      ...shown.map((command, i) =>
        element(
          "li",
          {
            id: `livsbana-command-${i}`,
            role: "option",
            "aria-selected": String(i === chosen),
            onclick: () => choose(command),
          },
          element("span", {}, command.label),
          element("kbd", {}, keysOf(command)),
        ),
      ),
    );
    input.setAttribute("aria-activedescendant", shown.length > 0 ? `livsbana-command-${chosen}` : "");
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
  };
  const choose = (command: PageCommand | undefined) => {
    dialog.close();
    command?.run();
  };

  input.addEventListener("input", draw);
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "ArrowDown") chosen++;
    else if (event.key === "ArrowUp") chosen = Math.max(0, chosen - 1);
    else if (event.key === "Enter") choose(shown[chosen]);
    else return;
    event.preventDefault();
    draw();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  draw();
  dialog.showModal();
  input.focus();
}
