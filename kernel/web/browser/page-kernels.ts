import { startKernel } from "../../jupyter/kernel.ts";
import type { RunningKernel } from "../../jupyter/kernel-host.ts";
import type { Message } from "../../jupyter/message.ts";
import type { SocketEvents } from "../../jupyter/sockets.ts";
import type { PageSocket, WireMessage } from "./page-socket.ts";

/** A kernel as Jupyter's interface tells of it. */
export interface KernelModel {
  readonly id: string;
  readonly name: string;
  readonly execution_state: string;
  readonly last_activity: string;
  readonly connections: number;
}

/** The kernels of one page. */
export interface PageKernels {
  readonly start: (folder: string) => Promise<KernelModel>;
  readonly list: () => readonly KernelModel[];
  readonly find: (id: string) => KernelModel | undefined;
  readonly interrupt: (id: string) => void;
  readonly restart: (id: string) => Promise<void>;
  readonly end: (id: string) => Promise<void>;
  /** A socket that the page opens to a kernel; false where there is none such. */
  readonly connect: (id: string, socket: PageSocket) => boolean;
}

interface Held {
  readonly folder: string;
  kernel: RunningKernel;
  events: SocketEvents;
  state: string;
  activity: string;
}

/** None yet. */
export function pageKernels(): PageKernels {
  const kernels = new Map<string, Held>();
  const sockets = new Map<string, Set<PageSocket>>();
  const tell = (id: string, message: WireMessage) => {
    for (const socket of sockets.get(id) ?? []) socket.deliver(message);
  };

  const begin = async (id: string, folder: string): Promise<void> => {
    let heard: SocketEvents | undefined;
    const kernel = await startKernel({
      folder,
      open: async (events) => {
        heard = events;
        return { send: (channel, message) => passOn(id, channel, message), close: async () => undefined };
      },
      log: (line) => console.debug(line),
    });
    const held = { folder, kernel, events: heard!, state: "starting", activity: new Date().toISOString() };
    kernels.set(id, held);
    void kernel.over.then(async (status) => {
      // One that ended by itself is begun anew, as Jupyter's servers do; its names are lost, and the page says so.
      if (status === 0 || kernels.get(id)?.kernel !== kernel) return;
      tell(id, statusMessage("restarting"));
      await begin(id, folder);
    });
  };

  const passOn = (id: string, channel: string, message: Message) => {
    const held = kernels.get(id);
    if (held !== undefined && message.header.msg_type === "status") {
      held.state = String(message.content["execution_state"]);
      held.activity = message.header.date;
    }
    const { header, parentHeader, metadata, content, buffers } = message;
    tell(id, { channel, header, parent_header: parentHeader, metadata, content, buffers });
  };

  const modelOf = ([id, { state, activity }]: readonly [string, Held]): KernelModel => ({
    id,
    name: "livsbana",
    execution_state: state,
    last_activity: activity,
    connections: sockets.get(id)?.size ?? 0,
  });

  const end = async (id: string) => {
    const held = kernels.get(id);
    kernels.delete(id);
    await held?.kernel.close();
  };

  return {
    start: async (folder) => {
      const id = crypto.randomUUID();
      await begin(id, folder);
      return modelOf([id, kernels.get(id)!]);
    },
    list: () => [...kernels].map(modelOf),
    find: (id) => {
      const held = kernels.get(id);
      return held === undefined ? undefined : modelOf([id, held]);
    },
    interrupt: (id) => kernels.get(id)?.kernel.interrupt(),
    restart: async (id) => {
      const held = kernels.get(id);
      if (held === undefined) return;
      await end(id);
      await begin(id, held.folder);
    },
    end,
    connect: (id, socket) => {
      if (!kernels.has(id)) return false;
      const all = sockets.get(id) ?? new Set();
      sockets.set(id, all.add(socket));
      socket.closed = () => all.delete(socket);
      socket.sent = ({ channel, header, parent_header, metadata, content, buffers }) => {
        const message = {
          identities: [],
          header,
          parentHeader: parent_header,
          metadata,
          content,
          buffers: bytesOf(buffers),
        };
        kernels.get(id)?.events.message(channel as "shell", message as Message);
      };
      return true;
    },
  };
}

const bytesOf = (buffers: readonly (ArrayBuffer | ArrayBufferView)[] = []): Uint8Array[] =>
  buffers.map((part) =>
    part instanceof ArrayBuffer ? new Uint8Array(part) : new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );

const statusMessage = (state: string): WireMessage => ({
  channel: "iopub",
  header: {
    msg_id: crypto.randomUUID(),
    username: "",
    session: "",
    date: new Date().toISOString(),
    msg_type: "status",
    version: "5.4",
  },
  parent_header: {},
  metadata: {},
  content: { execution_state: state },
  buffers: [],
});
