import { plainMedia } from "../session/media.ts";
import type { Output } from "../session/output.ts";
import type { CellOutput, Metadata } from "./notebook.ts";

/** What a cell has sent so far, as its outputs in a notebook. */
export interface OutputCollector {
  readonly add: (output: Output) => void;
  readonly outputs: () => readonly CellOutput[];
}

/** Displays by their id, across the cells of a notebook. */
export type ShownThings = Map<string, Shown[]>;

type Shown = { output_type: "display_data"; data: Metadata; metadata: Metadata };

/**
 * Gathers outputs for one cell: neighbouring prints become one text, an update replaces what it updates.
 *
 * @param shown things shown with an id by any cell of the notebook, so that a later cell can update them
 */
export function collectOutputs(shown: ShownThings): OutputCollector {
  let outputs: CellOutput[] = [];
  let clearsNext = false;
  const push = (output: CellOutput) => {
    if (clearsNext) outputs = [];
    clearsNext = false;
    const last = outputs.at(-1);
    if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name)
      outputs[outputs.length - 1] = { ...last, text: last.text + output.text };
    else outputs.push(output);
  };
  return {
    outputs: () => outputs,
    add: (output) => {
      switch (output.kind) {
        case "stream":
          return push({ output_type: "stream", name: output.stream, text: output.text });
        case "display": {
          const held: Shown = {
            output_type: "display_data",
            data: plainMedia(output.data),
            metadata: { ...output.metadata },
          };
          if (output.displayId !== undefined)
            shown.set(output.displayId, [...(shown.get(output.displayId) ?? []), held]);
          return push(held);
        }
        case "update":
          for (const held of shown.get(output.displayId) ?? []) {
            held.data = plainMedia(output.data);
            held.metadata = { ...output.metadata };
          }
          return;
        case "result":
          return push({
            output_type: "execute_result",
            data: plainMedia(output.data),
            metadata: { ...output.metadata },
            execution_count: output.count,
          });
        case "clear":
          if (output.wait) clearsNext = true;
          else outputs = [];
          return;
        case "error": {
          const { name, message, traceback } = output.failure;
          return push({ output_type: "error", ename: name, evalue: message, traceback });
        }
      }
    },
  };
}
