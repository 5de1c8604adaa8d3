import type { MediaBundle } from "../session/output.ts";
import type { Model } from "./model.ts";

/** Something to be shown that the page and the cells share. Shown like any value: as a cell's last line, or with `display`. */
export interface Widget {
  readonly id: string;
  /** Takes it off the page. */
  readonly close: () => void;
  readonly [display: symbol]: () => MediaBundle;
}

/** A widget that holds a value: set it here and the page follows, and the other way round. */
export interface Control<Value> extends Widget {
  value: Value;
  /** Told of each value that the reader sets, awaited before the next; returns a function that ends it. */
  readonly observe: (listener: (value: Value) => unknown) => () => void;
}

/** How a value travels: what it is in the model's state, and what the state means. */
export interface ValueInState<Value> {
  readonly key: string;
  readonly read: (held: unknown) => Value;
  readonly write: (value: Value) => unknown;
}

/** A widget over a model, with words, and markup if there is any, for where no widget can be shown. */
export function widgetOver(model: Model, words: () => string, markup: () => string = () => ""): Widget {
  return {
    id: model.id,
    close: model.close,
    [Symbol.for("Jupyter.display")]: () => ({
      "application/vnd.jupyter.widget-view+json": { version_major: 2, version_minor: 0, model_id: model.id },
      ...(markup() === "" ? {} : { "text/html": markup() }),
      "text/plain": words(),
    }),
  };
}

/** A control over a model. */
export function controlOver<Value>(model: Model, held: ValueInState<Value>, label: string): Control<Value> {
  const { key, read, write } = held;
  const value = () => read(model.state[key]);
  const words = () => `${label === "" ? "" : `${label}: `}${value()}`;
  return Object.defineProperty(
    {
      ...widgetOver(model, words),
      observe: (listener: (value: Value) => unknown) =>
        model.onChange((changed) => (key in changed ? listener(value()) : undefined)),
    },
    "value",
    { enumerable: true, get: value, set: (next: Value) => model.set({ [key]: write(next) }) },
  ) as Control<Value>;
}

/** A value that the state holds as it is. */
export const asItIs = <Value>(key = "value"): ValueInState<Value> => ({
  key,
  read: (held) => held as Value,
  write: (value) => value,
});
