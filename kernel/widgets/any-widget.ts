import { type Model, type ModelKind, reference } from "./model.ts";
import { type Widget, widgetOver } from "./widget.ts";

/** A widget of one's own. */
export interface OwnWidget<State> extends Widget {
  readonly state: Readonly<State>;
  readonly set: (changes: Partial<State>) => void;
  /** Told of what the page changes in the state. */
  readonly observe: (listener: (changed: Partial<State>) => unknown) => () => void;
}

/**
 * Makes one.
 *
 * `module` is the text of an ES module whose default export has `render({ model, el })`; see https://anywidget.dev.
 */
export type AnyWidget = <State extends Readonly<Record<string, unknown>>>(options: {
  readonly module: string;
  readonly style?: string;
  readonly state: State;
}) => OwnWidget<State>;

const kind = { module: "anywidget", version: ">=0.9.0 <1.0.0", model: "AnyModel", view: "AnyView" } as const;
const layout = { module: "@jupyter-widgets/base", version: "2.0.0", model: "LayoutModel", view: "LayoutView" } as const;

/** `widgets.any` over models made by `make`. */
export function anyWidget(make: (kind: ModelKind, state: Readonly<Record<string, unknown>>) => Model): AnyWidget {
  return <State extends Readonly<Record<string, unknown>>>({
    module,
    style = "",
    state,
  }: {
    readonly module: string;
    readonly style?: string;
    readonly state: State;
  }): OwnWidget<State> => {
    const model = make(kind, {
      ...state,
      _esm: module,
      _css: style,
      _anywidget_id: "livsbana.widget",
      layout: reference(make(layout, {})),
    });
    const own = () =>
      Object.fromEntries(Object.keys(state).map((name) => [name, model.state[name]])) as unknown as State;
    return {
      ...widgetOver(model, () => JSON.stringify(own())),
      get state() {
        return own();
      },
      set: (changes) => model.set(changes),
      observe: (listener) => model.onChange((changed) => listener(changed as Partial<State>)),
    };
  };
}
