/** Widgets for cells: the name `widgets` that every cell finds. */
import { collectOutputs } from "../notebook/collect-outputs.ts";
import type { CellOutput } from "../notebook/notebook.ts";
import type { Output } from "../session/output.ts";
import type { Comms } from "../user/comms.ts";
import { type AnyWidget, anyWidget } from "./any-widget.ts";
import { type Controls, controlsOver } from "./controls.ts";
import { type Interact, interactWith } from "./interact.ts";
import { startModels } from "./model.ts";
import { type Area, outputArea } from "./output-area.ts";

/** What `widgets` holds. */
export interface Widgets extends Controls {
  /** A place for outputs: `run` puts all that an action prints, shows and returns there, in place of what was there before. */
  readonly output: () => OutputArea;
  readonly interact: Interact;
  /** A widget of one's own, drawn by a JavaScript module in the page, as anywidget does (the page needs its package). */
  readonly any: AnyWidget;
}

export interface OutputArea extends Area {
  readonly run: (action: () => unknown) => Promise<void>;
}

/** What widgets need of a session. */
export interface WidgetsHost {
  readonly comms: Comms;
  /** Runs something with its outputs sent elsewhere: printed text, displays, the value as a result, an error. */
  readonly redirect: (action: () => unknown, to: (output: Output) => void) => Promise<void>;
}

/** The widgets of one session. */
export function widgetsFor({ comms, redirect }: WidgetsHost): Widgets {
  const make = startModels(comms);
  const controls = controlsOver(make);
  const area = () => outputArea(make);
  const capture = async (action: () => unknown): Promise<readonly CellOutput[]> => {
    const collector = collectOutputs(new Map());
    await redirect(action, collector.add);
    return collector.outputs();
  };
  return {
    ...controls,
    output: () => {
      const made = area();
      return { ...made, run: async (action) => made.show(await capture(action)) };
    },
    interact: interactWith({ controls, area, capture }),
    any: anyWidget(make),
  };
}
