import type { CellOutput } from "../notebook/notebook.ts";
import type { Controls } from "./controls.ts";
import type { Area } from "./output-area.ts";
import type { Control, Widget } from "./widget.ts";

/** What stands for a control: a truth value, a number, a text, two ends and maybe a step, a list of texts, or a control itself. */
export type ControlLike =
  | boolean
  | number
  | string
  | readonly [min: number, max: number]
  | readonly [min: number, max: number, step: number]
  | readonly string[]
  | Control<never>;

/** The value that a control gives. */
export type ValueOf<Given> =
  Given extends Control<infer Value>
    ? Value
    : Given extends boolean
      ? boolean
      : Given extends number | readonly number[]
        ? number
        : Given extends readonly (infer Option extends string)[]
          ? Option
          : Given extends string
            ? string
            : never;

/** Runs a function with the controls' values, shows what it returns, and does so again in place whenever one is moved. */
export type Interact = <const Given extends Readonly<Record<string, ControlLike>>>(
  action: (values: { readonly [Name in keyof Given]: ValueOf<Given[Name]> }) => unknown,
  controls: Given,
) => Promise<Widget>;

export interface InteractHost {
  readonly controls: Controls;
  readonly area: () => Area;
  /** Runs something and gathers all that it shows, its value last. */
  readonly capture: (action: () => unknown) => Promise<readonly CellOutput[]>;
}

/** `interact` over a session's widgets. */
export function interactWith({ controls, area, capture }: InteractHost): Interact {
  return async (action, given) => {
    const made = Object.entries(given).map(([name, like]) => [name, controlFor(controls, name, like)] as const);
    const shown = area();
    const values = () => Object.fromEntries(made.map(([name, { value }]) => [name, value])) as never;
    const update = latestOnly(async () => shown.show(await capture(() => action(values()))));
    for (const [, control] of made) control.observe(update);
    await update();
    return controls.column(...made.map(([, control]) => control), shown);
  };
}

function controlFor(controls: Controls, label: string, like: ControlLike): Control<unknown> {
  if (typeof like === "boolean") return controls.checkbox({ label, value: like }) as Control<unknown>;
  if (typeof like === "number") return controls.number({ label, value: like }) as Control<unknown>;
  if (typeof like === "string") return controls.text({ label, value: like }) as Control<unknown>;
  if (!Array.isArray(like)) return like as unknown as Control<unknown>;
  if (like.every((one) => typeof one === "string")) return controls.dropdown({ label, options: like });
  const [min, max, step] = like as readonly number[];
  return controls.slider({ label, min: min!, max: max!, ...(step === undefined ? {} : { step }) }) as Control<unknown>;
}

/** While one update is under way, of those asked for meanwhile only the last is made. */
function latestOnly(update: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const loop = async () => {
    do {
      again = false;
      await update();
    } while (again);
    running = undefined;
  };
  return () => {
    if (running === undefined) running = loop();
    else again = true;
    return running;
  };
}
