import type { MediaBundle, Output } from "./output.ts";

/** Where libraries look for a host that shows how far they are. */
export const progressKey = Symbol.for("livsbana.progress");

/** A task that shows itself, the same object for all of its steps. */
interface Task {
  readonly [display: symbol]: unknown;
}

type ProgressSink = (task: Task, state: { readonly finished: boolean }) => void;

const pause = 50;

/** Shows tasks as displays that are updated in place, at most every 50 ms and always at the end. */
export function progressSink(output: (output: Output) => void): ProgressSink {
  const shown = new WeakMap<Task, { readonly id: string; last: number }>();
  let tasks = 0;
  return (task, { finished }) => {
    const known = shown.get(task);
    const now = performance.now();
    if (known !== undefined && !finished && now - known.last < pause) return;
    const data = (task[Symbol.for("Jupyter.display")] as () => MediaBundle).call(task);
    if (known === undefined) {
      const id = `progress-${++tasks}`;
      shown.set(task, { id, last: now });
      output({ kind: "display", data, metadata: {}, displayId: id });
    } else {
      known.last = now;
      output({ kind: "update", data, metadata: {}, displayId: known.id });
    }
  };
}
