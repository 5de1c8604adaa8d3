/** One client of a kernel: what is sent to it, and what waits for it while it is away. */
import type { WebSocket } from "ws";
import type { Message } from "../../jupyter/message.ts";
import { type ClientChannel, encodeFor } from "./channel-wire.ts";

/** A client, known by its session whether or not it is connected. */
export interface ClientLine {
  readonly send: (channel: ClientChannel, message: Message) => void;
  /** The client is here: what waited goes first. A second connection of the same session takes the place of the first. */
  readonly connect: (socket: WebSocket) => void;
  /** The socket is gone, unless another has taken its place. Whether the client is away now. */
  readonly disconnect: (socket: WebSocket) => boolean;
  readonly connected: () => boolean;
  readonly close: () => void;
}

/** In bytes: a client this far behind is waited for until it is so near again; what is kept for one that is away. */
export const limits = { behind: 16_000_000, near: 4_000_000, away: 32_000_000 } as const;

/** A client that takes nothing for so many milliseconds is no longer waited for. */
const patience = 60_000;

/**
 * The line to a client.
 *
 * @param slow told when the client falls behind, and when it has caught up
 */
export function clientLine(slow: (behind: boolean) => void): ClientLine {
  let socket: WebSocket | undefined;
  let waiting: { readonly channel: ClientChannel; readonly message: Message; readonly size: number }[] = [];
  let held = 0;
  let isBehind = false;
  let lost = false;
  let timer: NodeJS.Timeout | undefined;

  const setBehind = (behind: boolean) => {
    if (behind !== isBehind) slow(behind);
    isBehind = behind;
    clearTimeout(timer);
    if (behind) timer = setTimeout(() => socket?.terminate(), patience).unref();
  };
  const write = (to: WebSocket, channel: ClientChannel, message: Message) => {
    to.send(encodeFor(to.protocol, channel, message), () => {
      if (to !== socket || !isBehind) return;
      if (to.bufferedAmount < limits.near) setBehind(false);
      else setBehind(true);
    });
    if (to.bufferedAmount > limits.behind && !isBehind) setBehind(true);
  };
  const keep = (channel: ClientChannel, message: Message) => {
    const size = sizeOf(message);
    waiting.push({ channel, message, size });
    held += size;
    while (held > limits.away && waiting.length > 1) {
      held -= waiting.shift()!.size;
      lost = true;
    }
  };
  return {
    send: (channel, message) => {
      if (socket === undefined) keep(channel, message);
      else write(socket, channel, message);
    },
    connect: (next) => {
      const before = socket;
      socket = next;
      before?.close(1000, "another connection of the same session");
      const kept = waiting;
      [waiting, held] = [[], 0];
      if (lost) next.send(encodeFor(next.protocol, "iopub", lostNote(kept[0]!.message)));
      lost = false;
      for (const { channel, message } of kept) write(next, channel, message);
    },
    disconnect: (gone) => {
      if (gone !== socket) return false;
      socket = undefined;
      setBehind(false);
      return true;
    },
    connected: () => socket !== undefined,
    close: () => {
      setBehind(false);
      socket?.close(1000, "the kernel is shut down");
    },
  };
}

/** About how much memory a message takes: its texts, not its structure. */
function sizeOf({ content, buffers }: Message): number {
  const text = typeof content["text"] === "string" ? content["text"].length : JSON.stringify(content).length;
  return 200 + text + buffers.reduce((sum, buffer) => sum + buffer.length, 0);
}

/** Said in place of what was too much to keep. */
const lostNote = (first: Message): Message => ({
  ...first,
  header: { ...first.header, msg_id: `${first.header.msg_id}-lost`, msg_type: "stream" },
  metadata: {},
  content: { name: "stderr", text: "Some output was left out here, because nobody was connected to take it.\n" },
  buffers: [],
});
