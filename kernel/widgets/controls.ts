import { alternatives, problem } from "../../src/problem.ts";
import { type Model, type ModelKind, reference } from "./model.ts";
import { asItIs, type Control, controlOver, type Widget, widgetOver } from "./widget.ts";

type MakeModel = (kind: ModelKind, state: Readonly<Record<string, unknown>>) => Model;

/** What every control may be given: words beside it. */
export interface Labelled {
  readonly label?: string;
}

/** A number between two ends. */
export interface SliderOptions extends Labelled {
  readonly min: number;
  readonly max: number;
  /** The distance of neighbouring values; 1 between whole ends, else a hundredth of the way. */
  readonly step?: number;
  /** Where it begins; `min` when left out. */
  readonly value?: number;
}

export interface NumberOptions extends Labelled {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** ipywidgets' standard controls, version 8 in the page. */
export interface Controls {
  readonly slider: (options: SliderOptions) => Control<number>;
  readonly dropdown: <const Option extends string | number | boolean>(
    options: Labelled & { readonly options: readonly Option[]; readonly value?: NoInfer<Option> },
  ) => Control<Option>;
  readonly checkbox: (options?: Labelled & { readonly value?: boolean }) => Control<boolean>;
  readonly number: (options?: NumberOptions) => Control<number>;
  readonly text: (options?: Labelled & { readonly value?: string }) => Control<string>;
  readonly button: (label: string, clicked: () => unknown) => Widget;
  /** A piece of HTML whose `value` can be changed. */
  readonly html: (value?: string) => Control<string>;
  /** Widgets side by side. */
  readonly row: (...children: readonly Widget[]) => Widget;
  /** Widgets one below the other. */
  readonly column: (...children: readonly Widget[]) => Widget;
}

const controls = { module: "@jupyter-widgets/controls", version: "2.0.0" } as const;
const base = { module: "@jupyter-widgets/base", version: "2.0.0" } as const;

/** The controls over models made by `make`. */
export function controlsOver(make: MakeModel): Controls {
  const layout = () => reference(make({ ...base, model: "LayoutModel", view: "LayoutView" }, {}));
  const style = (name: string, state = {}) =>
    reference(make({ ...controls, model: `${name}Model`, view: null }, { ...styleState(), ...state }));
  const drawn = (name: string, styled: string | undefined, state: Readonly<Record<string, unknown>>) =>
    make(
      { ...controls, model: `${name}Model`, view: `${name}View` },
      { ...state, layout: layout(), ...(styled === undefined ? {} : { style: style(styled) }) },
    );
  const labelled = (label = "") => ({ description: label, disabled: false });
  const box = (name: string) => (children: readonly Widget[]) => {
    const shown = () => children.map((child) => child[Symbol.for("Jupyter.display")]!());
    const joined = (mediaType: string) => () =>
      shown()
        .flatMap((media) => media[mediaType] ?? [])
        .join("\n");
    const model = drawn(name, undefined, { children: children.map(reference), box_style: "" });
    return widgetOver(model, joined("text/plain"), joined("text/html"));
  };
  return {
    slider: (options) => {
      const { min, max, step, value } = sliderState(options);
      const whole = [min, max, step, value].every(Number.isInteger);
      const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step))));
      const model = drawn(whole ? "IntSlider" : "FloatSlider", "SliderStyle", {
        ...labelled(options.label),
        ...{ min, max, step, value, orientation: "horizontal", readout: true, continuous_update: true },
        readout_format: whole ? "d" : `.${decimals}f`,
      });
      return controlOver(model, asItIs<number>(), options.label ?? "");
    },
    dropdown: ({ options, value = options[0], label }) => {
      const index = indexIn(options, value);
      const names = options.map(String);
      const model = drawn("Dropdown", "DescriptionStyle", { ...labelled(label), _options_labels: names, index });
      const held = {
        key: "index",
        read: (at: unknown) => options[at as number]!,
        write: (next: unknown) => indexIn(options, next),
      };
      return controlOver(model, held, label ?? "");
    },
    checkbox: ({ value = false, label } = {}) =>
      controlOver(
        drawn("Checkbox", "CheckboxStyle", { ...labelled(label), value, indent: false }),
        asItIs<boolean>(),
        label ?? "",
      ),
    number: ({ value = 0, min, max, step, label } = {}) => {
      const bounded = min !== undefined || max !== undefined;
      const ends = bounded ? { min: min ?? -Number.MAX_VALUE, max: max ?? Number.MAX_VALUE } : {};
      const state = { ...labelled(label), ...ends, value, step: step ?? null, continuous_update: false };
      return controlOver(
        drawn(bounded ? "BoundedFloatText" : "FloatText", "DescriptionStyle", state),
        asItIs<number>(),
        label ?? "",
      );
    },
    text: ({ value = "", label } = {}) =>
      controlOver(
        drawn("Text", "TextStyle", { ...labelled(label), value, placeholder: "\u200b", continuous_update: true }),
        asItIs<string>(),
        label ?? "",
      ),
    button: (label, clicked) => {
      const model = drawn("Button", "ButtonStyle", { ...labelled(label), button_style: "", icon: "", tooltip: null });
      model.onMessage((content) => ((content as { event?: unknown }).event === "click" ? clicked() : undefined));
      return widgetOver(model, () => `[${label}]`);
    },
    html: (value = "") =>
      controlOver(drawn("HTML", "HTMLStyle", { ...labelled(), value, placeholder: "\u200b" }), asItIs<string>(), ""),
    row: (...children) => box("HBox")(children),
    column: (...children) => box("VBox")(children),
  };
}

/** Styles have a view of the base package in ipywidgets' own state. */
const styleState = () => ({
  _view_module: base.module,
  _view_module_version: base.version,
  _view_name: "StyleView",
});

function sliderState({ min, max, step, value = min }: SliderOptions) {
  const obstacle = !(min < max)
    ? `its ends are ${min} and ${max}`
    : step !== undefined && !(step > 0)
      ? `its step is ${step}`
      : !(value >= min && value <= max)
        ? `its value ${value} is not between ${min} and ${max}`
        : undefined;
  if (obstacle !== undefined)
    throw problem("make a slider", obstacle, "give min below max, a step above zero and a value between the ends");
  const whole = Number.isInteger(min) && Number.isInteger(max);
  return { min, max, value, step: step ?? (whole ? 1 : (max - min) / 100) };
}

function indexIn(options: readonly unknown[], value: unknown): number {
  const index = options.indexOf(value);
  if (index < 0)
    throw problem(
      "choose in a dropdown",
      `"${value}" is not among its options`,
      `give ${alternatives(options.map(String))}`,
    );
  return index;
}
