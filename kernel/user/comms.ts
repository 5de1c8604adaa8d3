import type { CommItem } from "./wire.ts";

/** A channel between the notebook's page and code of a cell, such as a widget's. */
export interface Comm {
  readonly id: string;
  readonly send: (data: unknown, buffers?: readonly Uint8Array[]) => void;
  readonly close: (data?: unknown) => void;
  /** Told of what the page sends; what it returns is awaited before the kernel says that it is idle. */
  receive: (data: unknown, buffers: readonly Uint8Array[]) => unknown;
}

/** The comms of one session. */
export interface Comms {
  /** Opens a comm to a target that the page knows. */
  readonly open: (
    target: string,
    data: unknown,
    more?: { readonly metadata?: object; readonly buffers?: readonly Uint8Array[]; readonly id?: string },
  ) => Comm;
  /** Accepts comms that the page opens to a target. */
  readonly accept: (target: string, opened: (comm: Comm, data: unknown) => unknown) => void;
  /** A message from the page. */
  readonly deliver: (item: CommItem) => Promise<void>;
}

/** An empty registry of comms over something that sends. */
export function startComms(send: (item: CommItem) => void): Comms {
  const open = new Map<string, Comm>();
  const targets = new Map<string, (comm: Comm, data: unknown) => unknown>();
  const commOf = (id: string): Comm => ({
    id,
    send: (data, buffers = []) => {
      if (open.has(id)) send({ verb: "message", id, data, buffers });
    },
    close: (data = {}) => {
      if (open.delete(id)) send({ verb: "close", id, data });
    },
    receive: () => undefined,
  });
  return {
    open: (target, data, { metadata = {}, buffers = [], id = crypto.randomUUID().replaceAll("-", "") } = {}) => {
      const comm = commOf(id);
      open.set(id, comm);
      send({ verb: "open", id, target, data, metadata, buffers });
      return comm;
    },
    accept: (target, opened) => {
      targets.set(target, opened);
    },
    deliver: async ({ verb, id, target = "", data, buffers = [] }) => {
      if (verb === "close") open.delete(id);
      else if (verb === "message") await open.get(id)?.receive(data, buffers);
      else {
        const opened = targets.get(target);
        // The protocol's answer to an unknown target is to close it.
        if (opened === undefined) return send({ verb: "close", id, data: {} });
        const comm = commOf(id);
        open.set(id, comm);
        await opened(comm, data);
      }
    },
  };
}
