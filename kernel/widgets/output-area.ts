import type { CellOutput } from "../notebook/notebook.ts";
import { type Model, type ModelKind, reference } from "./model.ts";
import { type Widget, widgetOver } from "./widget.ts";

/** A place on the page for outputs, which can be replaced. */
export interface Area extends Widget {
  readonly show: (outputs: readonly CellOutput[]) => void;
}

const output = {
  module: "@jupyter-widgets/output",
  version: "1.0.0",
  model: "OutputModel",
  view: "OutputView",
} as const;
const layout = { module: "@jupyter-widgets/base", version: "2.0.0", model: "LayoutModel", view: "LayoutView" } as const;

/** An empty output area. */
export function outputArea(make: (kind: ModelKind, state: Readonly<Record<string, unknown>>) => Model): Area {
  const model = make(output, { outputs: [], msg_id: "", layout: reference(make(layout, {})) });
  const words = () =>
    (model.state["outputs"] as readonly CellOutput[])
      .map((one) => ("text" in one ? one.text : "data" in one ? one.data["text/plain"] : one.traceback.join("\n")))
      .join("\n");
  const markup = () =>
    (model.state["outputs"] as readonly CellOutput[])
      .map((one) => ("data" in one ? (one.data["text/html"] ?? one.data["image/svg+xml"] ?? "") : ""))
      .join("\n")
      .trim();
  return { ...widgetOver(model, words, markup), show: (outputs) => model.set({ outputs }) };
}
