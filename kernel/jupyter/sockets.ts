/** The kernel's five ZeroMQ sockets. */
import { setTimeout } from "node:timers/promises";
import type * as ZeroMQ from "zeromq";
import type { Channel, Connection } from "./connection.ts";
import type { Message } from "./message.ts";
import { decode, encode, receivedSignatures } from "./wire.ts";
import { loadZeroMQ } from "./zeromq.ts";

/** The sockets, open. */
export interface Sockets {
  /** Sends a message; those on one socket leave in the order of the calls. */
  readonly send: (channel: Channel, message: Message) => void;
  /** Waits until everything is sent, and closes. */
  readonly close: () => Promise<void>;
}

/** Who is told of what comes in. */
export interface SocketEvents {
  readonly message: (channel: "shell" | "control" | "stdin", message: Message) => void;
  /** Somebody listens to what is published. */
  readonly subscribed: (topic: Uint8Array) => void;
  /** A line for the kernel's log. */
  readonly log: (line: string) => void;
}

/** Long enough for the last messages to leave for a peer on the same machine. */
const flushMilliseconds = 100;

/** Binds the sockets. No socket has a high-water mark: beyond one, ZeroMQ would drop what is published without a word. */
export async function openSockets(connection: Connection, events: SocketEvents): Promise<Sockets> {
  const zmq = await loadZeroMQ();
  const limits = { sendHighWaterMark: 0, receiveHighWaterMark: 0, linger: 2000 };
  const sockets = {
    shell: new zmq.Router(limits),
    control: new zmq.Router(limits),
    stdin: new zmq.Router(limits),
    iopub: new zmq.XPublisher({ ...limits, verbosity: "allSubs" }),
    hb: new zmq.Router(limits),
  };
  await Promise.all(Object.entries(sockets).map(([name, socket]) => socket.bind(connection.address(name as Channel))));
  const received = receivedSignatures();
  const read = async (channel: "shell" | "control" | "stdin") => {
    for await (const frames of sockets[channel]) {
      const decoded = decode(frames, connection.key, received);
      if ("dropped" in decoded) events.log(`dropped on ${channel}: ${decoded.dropped}`);
      else hand(channel, decoded.message, events);
    }
  };
  void read("shell");
  void read("control");
  void read("stdin");
  void echo(sockets.hb);
  void followSubscriptions(sockets.iopub, events.subscribed);
  const queues = Object.fromEntries(
    Object.entries(sockets).map(([name, socket]) => [name, sendQueue(socket, events.log)]),
  ) as Record<Channel, ReturnType<typeof sendQueue>>;
  return {
    send: (channel, message) => queues[channel](encode(message, connection.key)),
    close: async () => {
      await Promise.all(Object.values(queues).map((queue) => queue()));
      for (const socket of Object.values(sockets)) socket.close();
      // A closed socket leaves the last messages to ZeroMQ's own thread, which the end of the process could outrun.
      await setTimeout(flushMilliseconds);
    },
  };
}

/** What goes wrong with one message must not end the reading of those after it. */
function hand(channel: "shell" | "control" | "stdin", message: Message, { message: take, log }: SocketEvents): void {
  try {
    take(channel, message);
  } catch (error) {
    log(`failed on ${channel}: ${(error as Error).message}`);
  }
}

async function echo(socket: ZeroMQ.Router): Promise<void> {
  for await (const frames of socket) await socket.send(frames).catch(() => undefined);
}

async function followSubscriptions(socket: ZeroMQ.XPublisher, subscribed: SocketEvents["subscribed"]): Promise<void> {
  for await (const [first] of socket) if (first?.[0] === 1) subscribed(first.subarray(1));
}

/** ZeroMQ takes one message at a time from us; called with nothing, the queue tells when it is empty. */
function sendQueue(socket: ZeroMQ.Writable, log: SocketEvents["log"]): (frames?: Uint8Array[]) => Promise<void> {
  const waiting: Uint8Array[][] = [];
  let sending: Promise<void> | undefined;
  const drain = async () => {
    for (let frames = waiting.shift(); frames !== undefined; frames = waiting.shift()) {
      try {
        await socket.send(frames);
      } catch (error) {
        log(`could not send: ${(error as Error).message}`);
      }
    }
    sending = undefined;
  };
  return (frames) => {
    if (frames !== undefined) {
      waiting.push(frames);
      sending ??= drain();
    }
    return sending ?? Promise.resolve();
  };
}
