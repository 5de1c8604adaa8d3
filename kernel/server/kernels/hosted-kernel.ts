/**
 * A kernel of the server. Its protocol runs here, its cells in a process of their own: when that dies the kernel is started anew, and its
 * clients, who stay connected, are told.
 */
import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { startKernel } from "../../jupyter/kernel.ts";
import type { RunningKernel } from "../../jupyter/kernel-host.ts";
import { type Content, type Message, protocolVersion } from "../../jupyter/message.ts";
import type { SocketEvents } from "../../jupyter/sockets.ts";
import { type ClientChannel, decodeFrom } from "./channel-wire.ts";
import { type ClientLine, clientLine } from "./client-line.ts";
import { type Runs, startRuns } from "./runs.ts";

/** A kernel as the interface tells of it. */
export interface KernelModel {
  readonly id: string;
  readonly name: string;
  readonly last_activity: string;
  readonly execution_state: string;
  readonly connections: number;
}

export interface HostedKernel {
  readonly id: string;
  readonly model: () => KernelModel;
  readonly runs: () => ReturnType<Runs["told"]>;
  readonly connect: (session: string, socket: WebSocket) => void;
  readonly disconnect: (session: string, socket: WebSocket) => void;
  readonly receive: (session: string, protocol: string, frame: Buffer | string) => void;
  readonly interrupt: () => void;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Since when nothing has happened, in milliseconds of the clock; undefined while it runs or somebody is connected. */
  readonly idleSince: () => number | undefined;
}

export interface KernelOptions {
  readonly folder: string;
  readonly name: string;
  readonly log: (line: string) => void;
  /** It has been shut down from within, or cannot live. */
  readonly ended: () => void;
}

/** A kernel that dies so often before anybody has run a cell cannot live here, and is not started again. */
const mostDeaths = 5;
const mostAway = 4;

const blank = { identities: [], parentHeader: {}, metadata: {}, content: {}, buffers: [] } as const;

/** Starts one. */
export async function hostKernel({ folder, name, log, ended }: KernelOptions): Promise<HostedKernel> {
  const id = randomUUID();
  const clients = new Map<string, ClientLine>();
  const slow = new Set<string>();
  let runs = startRuns();
  let events: SocketEvents | undefined;
  let kernel: RunningKernel | undefined;
  let state = "starting";
  let active = Date.now();
  let deaths = 0;
  let used = false;
  let sent = 0;

  const send = (channel: string, message: Message) => {
    active = Date.now();
    if (channel !== "iopub") {
      const to = clients.get(Buffer.from(message.identities[0] ?? []).toString("utf8"));
      to?.send(channel as ClientChannel, message);
      return;
    }
    if (message.header.msg_type === "status") state = String(message.content["execution_state"]);
    runs.published(message);
    for (const client of clients.values()) client.send("iopub", message);
  };
  const headerOf = (type: string) => ({
    msg_id: `${id}_${++sent}`,
    username: "livsbana",
    session: id,
    date: new Date().toISOString(),
    msg_type: type,
    version: protocolVersion,
  });
  const tell = (type: string, content: Content) => send("iopub", { ...blank, header: headerOf(type), content });

  async function start(): Promise<void> {
    used = false;
    const own = await startKernel({
      folder,
      log,
      open: async (given) => {
        events = given;
        return { send, close: async () => undefined };
      },
    });
    kernel = own;
    own.hold(slow.size > 0);
    // As Jupyter's server does: its answer makes the kernel idle before anybody has connected.
    events?.message("control", { ...blank, header: headerOf("kernel_info_request") });
    void own.over.then((status) => {
      if (kernel === own) void over(status);
    });
  }

  /** The kernel ended without being asked by the server. */
  async function over(status: number): Promise<void> {
    kernel = undefined;
    runs.end();
    deaths = used ? 1 : deaths + 1;
    if (status === 0 || deaths >= mostDeaths) {
      tell("status", { execution_state: "dead" });
      return ended();
    }
    tell("status", { execution_state: "restarting" });
    await start();
  }

  async function stop(): Promise<void> {
    const own = kernel;
    kernel = undefined;
    events = undefined;
    await own?.close();
    runs.end();
  }

  const lineOf = (session: string): ClientLine => {
    const known = clients.get(session);
    if (known !== undefined) return known;
    const line = clientLine((behind) => {
      if (behind) slow.add(session);
      else slow.delete(session);
      kernel?.hold(slow.size > 0);
    });
    clients.set(session, line);
    return line;
  };

  await start();
  return {
    id,
    model: () => ({
      id,
      name,
      last_activity: new Date(active).toISOString(),
      execution_state: state,
      connections: [...clients.values()].filter((client) => client.connected()).length,
    }),
    runs: () => runs.told(),
    connect: (session, socket) => lineOf(session).connect(socket),
    disconnect: (session, socket) => {
      if (!clients.get(session)?.disconnect(socket)) return;
      const away = [...clients].filter(([, client]) => !client.connected());
      for (const [old] of away.slice(0, Math.max(0, away.length - mostAway))) clients.delete(old);
    },
    receive: (session, protocol, frame) => {
      active = Date.now();
      const came = decodeFrom(protocol, frame, session);
      if ("dropped" in came) return log(`dropped from a client: ${came.dropped}`);
      used ||= came.message.header.msg_type === "execute_request";
      try {
        if (came.channel === "shell") runs.asked(came.message);
        events?.message(came.channel, came.message);
      } catch (error) {
        // One message must not end the kernels of everybody else.
        log(`failed on ${came.message.header.msg_type}: ${(error as Error).stack}`);
      }
    },
    interrupt: () => kernel?.interrupt(),
    restart: async () => {
      await stop();
      runs = startRuns();
      tell("status", { execution_state: "restarting" });
      await start();
    },
    close: async () => {
      await stop();
      state = "dead";
      for (const client of clients.values()) client.close();
      clients.clear();
    },
    idleSince: () =>
      state !== "idle" || [...clients.values()].some((client) => client.connected()) ? undefined : active,
  };
}
