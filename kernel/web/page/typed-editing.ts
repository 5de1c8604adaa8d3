import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import type { Kernel } from "@jupyterlab/services";
import { element } from "./element.ts";

/** What the kernel says beside the plain words of a completion. */
interface Typed {
  readonly text: string;
  readonly type: string;
}

const kinds: Readonly<Record<string, string>> = {
  method: "method",
  function: "function",
  const: "constant",
  let: "variable",
  var: "variable",
  class: "class",
  interface: "interface",
  type: "type",
  enum: "enum",
  module: "namespace",
  keyword: "keyword",
  string: "text",
};

/** Completion as one writes, and what a name is when the pointer rests on it: both asked of the kernel's language service. */
export function typedEditing(kernel: () => Kernel.IKernelConnection | undefined): Extension {
  const completions = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const word = context.matchBefore(/[\p{ID_Continue}$]+$/u);
    const after = context.matchBefore(/[.("'`]$/);
    if (!context.explicit && word === null && after === null) return null;
    const code = context.state.doc.toString();
    const reply = await kernel()?.requestComplete({ code, cursor_pos: toCharacters(code, context.pos) });
    if (reply?.content.status !== "ok" || context.aborted) return null;
    const { matches, cursor_start: start, metadata } = reply.content;
    const typed = (metadata as { _jupyter_types_experimental?: readonly Typed[] })._jupyter_types_experimental ?? [];
    const options: Completion[] = matches.map((label, i) => ({
      label,
      type: kinds[typed[i]?.type ?? ""] ?? "property",
      boost: Math.max(-99, -i / 10),
    }));
    return { from: toOffset(code, start), options, validFor: /^[\p{ID_Continue}$]*$/u };
  };
  const hover = hoverTooltip(
    async (view, pos) => {
      const code = view.state.doc.toString();
      const word = view.state.wordAt(pos);
      if (word === null) return null;
      const reply = await kernel()?.requestInspect({ code, cursor_pos: toCharacters(code, pos), detail_level: 0 });
      const content = reply?.content;
      if (content?.status !== "ok" || !content.found) return null;
      const text = String(content.data["text/plain"] ?? "");
      return {
        pos: word.from,
        end: word.to,
        above: true,
        create: () => ({ dom: element("pre", { class: "livsbana-hover" }, text) }),
      };
    },
    { hoverTime: 450 },
  );
  return [autocompletion({ override: [completions], activateOnTypingDelay: 60 }), hover];
}

/** The protocol counts whole characters, editors count halves of some. */
const toCharacters = (code: string, offset: number) => [...code.slice(0, offset)].length;
const toOffset = (code: string, characters: number) => [...code].slice(0, characters).join("").length;
