/**
 * What was run in a kernel, and what it showed: so that a page that is opened anew, in the middle of a run too, can show what another page
 * asked for. Kept in memory only, for the last run of each cell.
 */
import { type Content, type Message, objectOf, textOf } from "../../jupyter/message.ts";
import { collectOutputs, type OutputCollector, type ShownThings } from "../../notebook/collect-outputs.ts";
import type { CellOutput } from "../../notebook/notebook.ts";
import type { MediaBundle, Output } from "../../session/output.ts";

/** One run as the page is told of it. */
export interface ToldRun {
  /** The request's msg_id. */
  readonly id: string;
  /** The cell's id, where the client said it (`metadata.cellId`). */
  readonly cell: string | null;
  readonly state: "waiting" | "running" | "ended";
  readonly count: number | null;
  readonly outputs: readonly CellOutput[];
}

export interface Runs {
  /** A request has come. */
  readonly asked: (request: Message) => void;
  /** Something was published. */
  readonly published: (message: Message) => void;
  /** The kernel is gone: nothing goes on. */
  readonly end: () => void;
  readonly told: () => readonly ToldRun[];
}

type Run = { -readonly [Field in Exclude<keyof ToldRun, "outputs">]: ToldRun[Field] } & {
  readonly collector: OutputCollector;
  size: number;
};

/** So many characters of outputs are kept in all, and so many runs: the oldest that have ended are forgotten first. */
const most = { size: 256_000_000, runs: 1000 };

/** No runs yet. */
export function startRuns(): Runs {
  const runs = new Map<string, Run>();
  const shown: ShownThings = new Map();
  const forget = () => {
    let size = [...runs.values()].reduce((sum, run) => sum + run.size, 0);
    for (const run of runs.values()) {
      if (size <= most.size && runs.size <= most.runs) return;
      if (run.state !== "ended") continue;
      size -= run.size;
      runs.delete(run.id);
    }
  };
  return {
    asked: ({ header, metadata, content }) => {
      if (header.msg_type !== "execute_request" || content["silent"] === true) return;
      const cell = textOf(metadata, "cellId") || null;
      for (const run of runs.values()) if (cell !== null && run.cell === cell) runs.delete(run.id);
      runs.set(header.msg_id, {
        id: header.msg_id,
        cell,
        state: "waiting",
        count: null,
        collector: collectOutputs(shown),
        size: 0,
      });
      forget();
    },
    published: ({ header, parentHeader, content }) => {
      const run = runs.get(parentHeader.msg_id ?? "");
      if (run === undefined) return;
      if (header.msg_type === "status") run.state = content["execution_state"] === "idle" ? "ended" : run.state;
      else if (header.msg_type === "execute_input") {
        run.state = "running";
        run.count = Number(content["execution_count"]);
      } else {
        const output = outputOf(header.msg_type, content);
        if (output === undefined) return;
        run.size += output.kind === "stream" ? output.text.length : JSON.stringify(content).length;
        run.collector.add(output);
      }
    },
    end: () => {
      for (const run of runs.values()) run.state = "ended";
    },
    told: () =>
      [...runs.values()].map(({ id, cell, state, count, collector }) => ({
        id,
        cell,
        state,
        count,
        outputs: collector.outputs(),
      })),
  };
}

/** A published message as the output that it was. */
function outputOf(type: string, content: Content): Output | undefined {
  const data = objectOf(content, "data") as MediaBundle;
  const metadata = objectOf(content, "metadata");
  const displayId = textOf(objectOf(content, "transient"), "display_id");
  switch (type) {
    case "stream":
      return {
        kind: "stream",
        stream: content["name"] === "stderr" ? "stderr" : "stdout",
        text: textOf(content, "text"),
      };
    case "display_data":
      return { kind: "display", data, metadata, ...(displayId && { displayId }) };
    case "update_display_data":
      return { kind: "update", data, metadata, displayId };
    case "execute_result":
      return { kind: "result", data, metadata, count: Number(content["execution_count"]) };
    case "clear_output":
      return { kind: "clear", wait: content["wait"] === true };
    case "error": {
      const traceback = (content["traceback"] as readonly string[] | undefined) ?? [];
      const [name, message] = [textOf(content, "ename"), textOf(content, "evalue")];
      return { kind: "error", failure: { name, message, frames: [], traceback } };
    }
    default:
      return undefined;
  }
}
