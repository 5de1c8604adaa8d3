import { element } from "./element.ts";
import { say } from "./language.ts";
import type { OpenNotebook } from "./open-notebook.ts";

/** The notebook's headings, in order; each leads to its cell. */
export function outline({ panel }: OpenNotebook): HTMLElement {
  const notebook = panel.content;
  const headings = notebook.widgets.flatMap((cell, i) => {
    if (cell.model.type !== "markdown") return [];
    return headingsOf(cell.model.sharedModel.getSource()).map(({ level, text }) => ({ level, text, cell, i }));
  });
  if (headings.length === 0) return element("p", {}, say("No headings yet: a text cell that begins with # has one."));
  return element(
    "ol",
    {},
    ...headings.map(({ level, text, cell, i }) =>
      element(
        "li",
        { "data-level": level },
        element(
          "a",
          {
            href: `#cell-${i}`,
            onclick: (event) => {
              event.preventDefault();
              notebook.activeCellIndex = i;
              cell.node.scrollIntoView({ block: "start" });
              cell.node.focus({ preventScroll: true });
            },
          },
          text,
        ),
      ),
    ),
  );
}

/** Headings of a text, without those in code. */
function headingsOf(source: string): readonly { readonly level: number; readonly text: string }[] {
  const plain = source.replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
  return [...plain.matchAll(/^(#{1,6})\s+(.+?)\s*#*$/gm)].map(([, marks, text]) => ({
    level: marks!.length,
    text: text!.replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, "$1"),
  }));
}
