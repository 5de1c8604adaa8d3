import { problem } from "../problem.ts";
import { type Displayable, display, type MimeBundle } from "./display.ts";
import { tell } from "./progress-sink.ts";
import { progressHtml, progressText } from "./progress-text.ts";
import { type InLanguage, type Label, say } from "./words.ts";

/** What a task is, and how it may be cancelled. */
export interface TaskOptions extends InLanguage {
  readonly label: Label;
  /** How many steps there are, when it is known. */
  readonly of?: number;
  /** Cancels the task: the next update throws. */
  readonly signal?: AbortSignal;
}

/** A task under way. It shows itself, as text and as a bar, with what is done so far. */
export interface Task extends Displayable {
  readonly label: string;
  /** So much is done, of so much when that has become known; throws when the task was cancelled. */
  readonly update: (done: number, of?: number) => void;
  /** The task is over. */
  readonly finish: () => void;
}

/** How far a task is. */
export interface ProgressState {
  readonly label: string;
  readonly done: number;
  readonly of: number | undefined;
  readonly finished: boolean;
  readonly language: "sv" | "en";
}

/**
 * A task that tells how far it is: in a notebook as a bar that is updated in place, in a terminal as one line on standard error.
 *
 * @throws  from `update`, when the task's signal was aborted: how far it had come, and what to do
 * @example
 * const reading = task({ label: "Reading", of: 4 });
 * reading.update(1);
 * shown(reading)["text/plain"] // => Reading  █████                 25%  1 of 4
 */
export function task({ label, of, signal, language = "en" }: TaskOptions): Task {
  let state: ProgressState = { label: say(label, language), done: 0, of, finished: false, language };
  const move = (change: Partial<ProgressState>): void => {
    state = { ...state, ...change };
    tell(shownTask, state);
  };
  const shownTask: Task = {
    label: state.label,
    update(done, total = state.of) {
      if (signal?.aborted) {
        move({ finished: true });
        throw cancelled(state, signal);
      }
      move({ done, of: total });
    },
    finish() {
      if (!state.finished) move({ finished: true });
    },
    [display]: (): MimeBundle => ({ "text/plain": progressText(state), "text/html": progressHtml(state) }),
  };
  return shownTask;
}

/**
 * The same things one by one, telling how far the loop is; for `for await` when they come one by one. Ends its line when the loop ends,
 * breaks or throws.
 *
 * @throws  when the signal was aborted: how far the loop had come, and what to do
 * @example
 * [...progress([1, 2, 3], { label: "Counting" })] // => [1, 2, 3]
 */
export function progress<T>(things: Iterable<T>, options: TaskOptions): Iterable<T>;
export function progress<T>(things: AsyncIterable<T>, options: TaskOptions): AsyncIterable<T>;
export function progress<T>(
  things: Iterable<T> | AsyncIterable<T>,
  options: TaskOptions,
): Iterable<T> | AsyncIterable<T> {
  if (Symbol.asyncIterator in things) return { [Symbol.asyncIterator]: () => countedAsync(things, options) };
  return { [Symbol.iterator]: () => counted(things, options) };
}

function* counted<T>(things: Iterable<T>, options: TaskOptions): Generator<T> {
  const of = options.of ?? sizeOf(things);
  const counting = task(of === undefined ? options : { ...options, of });
  let done = 0;
  try {
    counting.update(done);
    for (const thing of things) {
      yield thing;
      counting.update(++done);
    }
  } finally {
    counting.finish();
  }
}

async function* countedAsync<T>(things: AsyncIterable<T>, options: TaskOptions): AsyncGenerator<T> {
  const counting = task(options);
  let done = 0;
  try {
    counting.update(done);
    for await (const thing of things) {
      yield thing;
      counting.update(++done);
    }
  } finally {
    counting.finish();
  }
}

function sizeOf(things: Iterable<unknown>): number | undefined {
  const { length, size } = things as { readonly length?: unknown; readonly size?: unknown };
  return typeof length === "number" ? length : typeof size === "number" ? size : undefined;
}

function cancelled({ label, done, of }: ProgressState, signal: AbortSignal): Error {
  const far = of === undefined ? `${done}` : `${done} of ${of}`;
  return problem(`go on with "${label}"`, `it was cancelled after ${far}`, "run it again", signal.reason);
}
