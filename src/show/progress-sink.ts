import type { Displayable } from "./display.ts";
import type { ProgressState } from "./progress.ts";
import { progressText } from "./progress-text.ts";

/**
 * The contract with a notebook host. It puts a function under this symbol on `globalThis`:
 *
 *   globalThis[Symbol.for("livsbana.progress")] = (task, { done, of, finished }) => { ... }
 *
 * `task` is the same object in every call of one task and shows itself by `task[Symbol.for("Jupyter.display")]()`. The host keeps a WeakMap from
 * task to display id: the first call becomes display_data with a new id, later ones update_display_data; it throttles as it likes, but
 * shows a call with `finished: true` at once. The call is synchronous and may come thousands of times a second.
 */
export const progressKey = Symbol.for("livsbana.progress");

/** What a host puts there. */
export type ProgressSink = (
  task: Displayable,
  state: { readonly done: number; readonly of: number | undefined; readonly finished: boolean },
) => void;

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

const lastWritten = new WeakMap<object, number>();
const pause = 50;

/** Tells the host, or the terminal: one line on standard error, rewritten at most every 50 ms. Nothing where there is neither. */
export function tell(task: Displayable, state: ProgressState): void {
  const sink = (globalThis as { [progressKey]?: ProgressSink })[progressKey];
  if (sink !== undefined) {
    sink(task, state);
    return;
  }
  const terminal = (globalThis as { process?: { stderr?: Terminal } }).process?.stderr;
  if (terminal?.isTTY !== true) return;
  const now = performance.now();
  if (!state.finished && now - (lastWritten.get(task) ?? Number.NEGATIVE_INFINITY) < pause) return;
  lastWritten.set(task, now);
  terminal.write(
    `\r\u001b[2K${progressText(state).slice(0, (terminal.columns ?? 80) - 1)}${state.finished ? "\n" : ""}`,
  );
}
