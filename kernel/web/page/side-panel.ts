import { element } from "./element.ts";
import { say } from "./language.ts";
import type { OpenNotebook } from "./open-notebook.ts";
import { outline } from "./outline.ts";
import { variables } from "./variables.ts";

export type Side = "outline" | "variables";

/** What stands beside the notebook: its outline, its variables, or nothing. */
export interface SidePanel {
  readonly node: HTMLElement;
  readonly show: (which: Side) => void;
  /** Where its being open is marked, for the layout. */
  desk: HTMLElement | undefined;
}

/** @param buttons where the buttons are that say which of the two is open */
export function sidePanel(open: OpenNotebook, buttons: HTMLElement): SidePanel {
  const node = element("aside", { class: "livsbana-side", hidden: true });
  let now: Side | undefined;
  const panel: SidePanel = {
    node,
    desk: undefined,
    show: (which) => {
      now = now === which ? undefined : which;
      node.hidden = now === undefined;
      if (panel.desk !== undefined) panel.desk.dataset["side"] = now === undefined ? "closed" : "open";
      for (const side of ["outline", "variables"])
        buttons.querySelector(`[data-command="${side}"]`)?.setAttribute("aria-pressed", String(side === now));
      void draw();
    },
  };
  const draw = async () => {
    const which = now;
    if (which === undefined) return;
    const words = which === "outline" ? say("Outline") : say("Variables");
    node.setAttribute("aria-label", words);
    const content = which === "outline" ? outline(open) : await variables(open);
    if (which === now) node.replaceChildren(element("h2", {}, words), content);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  open.context.model.contentChanged.connect(() => {
    if (now !== "outline") return;
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), 500);
  });
  open.context.sessionContext.statusChanged.connect((_, status) => {
    if (now !== "variables" || status !== "idle") return;
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), 300);
  });
  return panel;
}
