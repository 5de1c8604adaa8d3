import type { Comm, Comms } from "../user/comms.ts";

/** The front end's part of a widget: which model and view draw it, and from what state. */
export interface ModelKind {
  readonly module: string;
  readonly version: string;
  readonly model: string;
  /** Null for models that nobody draws, such as a style. */
  readonly view: string | null;
}

/** A widget's state, held on both sides and kept the same. */
export interface Model {
  readonly id: string;
  readonly state: Readonly<Record<string, unknown>>;
  /** Changes the state here and in the page. */
  readonly set: (changes: Readonly<Record<string, unknown>>) => void;
  /** Told of changes that the page makes, and of messages such as a click. */
  readonly onChange: (listener: (changed: Readonly<Record<string, unknown>>) => unknown) => () => void;
  readonly onMessage: (listener: (content: unknown) => unknown) => () => void;
  readonly close: () => void;
}

/** How the state of one model names another. */
export const reference = ({ id }: { readonly id: string }): string => `IPY_MODEL_${id}`;

/** Makes models over a session's comms, and answers a page that asks for all of them, as it does when it is loaded again. */
export function startModels(comms: Comms): (kind: ModelKind, state: Readonly<Record<string, unknown>>) => Model {
  const open = new Map<string, Model>();
  comms.accept("jupyter.widget.control", (comm) => {
    comm.receive = (data) => {
      if ((data as { method?: unknown }).method !== "request_states") return;
      const states = Object.fromEntries([...open].map(([id, { state }]) => [id, described(state)]));
      comm.send({ method: "update_states", states, buffer_paths: [] });
    };
  });
  return (kind, given) => {
    const state: Record<string, unknown> = { ...identity(kind), ...given };
    const comm = comms.open("jupyter.widget", { state, buffer_paths: [] }, { metadata: { version: "2.1.0" } });
    const model = modelOver(comm, state, () => open.delete(comm.id));
    open.set(comm.id, model);
    return model;
  };
}

const identity = ({ module, version, model, view }: ModelKind) => ({
  _model_module: module,
  _model_module_version: version,
  _model_name: model,
  _view_module: view === null ? null : module,
  _view_module_version: view === null ? "" : version,
  _view_name: view,
  _view_count: null,
});

const described = (state: Readonly<Record<string, unknown>>) => ({
  model_module: state["_model_module"],
  model_module_version: state["_model_module_version"],
  model_name: state["_model_name"],
  state,
});

function modelOver(comm: Comm, state: Record<string, unknown>, closed: () => void): Model {
  const changes = new Set<(changed: Readonly<Record<string, unknown>>) => unknown>();
  const messages = new Set<(content: unknown) => unknown>();
  comm.receive = async (data) => {
    const { method, state: given, content } = data as Readonly<Record<string, unknown>>;
    const changed = typeof given === "object" && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
    if (method === "request_state") comm.send({ method: "update", state, buffer_paths: [] });
    if (method === "update") {
      Object.assign(state, changed);
      for (const listener of changes) await listener(changed);
    }
    if (method === "custom") for (const listener of messages) await listener(content);
  };
  return {
    id: comm.id,
    state,
    set: (changed) => {
      Object.assign(state, changed);
      comm.send({ method: "update", state: changed, buffer_paths: [] });
    },
    onChange: (listener) => listenIn(changes, listener),
    onMessage: (listener) => listenIn(messages, listener),
    close: () => {
      closed();
      comm.close();
    },
  };
}

function listenIn<Listener>(all: Set<Listener>, listener: Listener): () => void {
  all.add(listener);
  return () => {
    all.delete(listener);
  };
}
