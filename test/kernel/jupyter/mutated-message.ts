import { createHmac } from "node:crypto";
import type { Channel } from "../../../kernel/jupyter/connection.ts";
import type { Content } from "../../../kernel/jupyter/message.ts";
import { draws } from "../random-program.ts";

/** One thing to send to a kernel. */
export interface Mutated {
  readonly channel: Channel;
  readonly frames: readonly Uint8Array[];
  /** The request to which the kernel owes an answer, whatever its content holds. */
  readonly owed?: string;
}

/** What a message is made with. */
export interface Making {
  readonly key: string;
  /** A comm that is open to a widget. */
  readonly comm: string;
  /** What was sent before, to be sent again where it was: elsewhere it could come first, and the first is no replay. */
  readonly earlier: readonly Mutated[];
}

type Draws = ReturnType<typeof draws>;

/** Messages as front ends send them, by type. */
const sound: Readonly<Record<string, (comm: string) => Content>> = {
  execute_request: () => ({
    code: "kept",
    silent: false,
    store_history: true,
    user_expressions: { k: "kept" },
    stop_on_error: false,
  }),
  complete_request: () => ({ code: "kept.toF", cursor_pos: 8 }),
  inspect_request: () => ({ code: "kept", cursor_pos: 2, detail_level: 0 }),
  is_complete_request: () => ({ code: "function f() {" }),
  history_request: () => ({ hist_access_type: "search", pattern: "k*t", n: 3, output: false, raw: true, unique: true }),
  comm_info_request: () => ({ target_name: "jupyter.widget" }),
  kernel_info_request: () => ({}),
  comm_open: (comm) => ({ comm_id: comm, target_name: "jupyter.widget.control", data: { method: "request_states" } }),
  comm_msg: (comm) => ({ comm_id: comm, data: { method: "update", state: { value: 3 }, buffer_paths: [] } }),
  comm_close: () => ({ comm_id: "none", data: {} }),
  input_reply: () => ({ value: "nobody asked" }),
};
const answered = Object.keys(sound).filter((type) => type.endsWith("_request"));
const languageTypes: ReadonlySet<string> = new Set(["complete_request", "inspect_request"]);

/** Stands for lists within lists, deeper than JSON.stringify can go, until the message is written. */
const deep = (depth: number) => `@deep ${depth}`;
const writeDeep = (text: string) =>
  text.replaceAll(/"@deep (\d+)"/g, (_, depth) => "[".repeat(Number(depth)) + "]".repeat(Number(depth)));
/** Nobody reads JSON at such depths: such a message may be dropped. */
const tooDeep = (frames: readonly Uint8Array[]) =>
  frames.some((frame) => Buffer.from(frame).includes("[".repeat(1000)));

/** The frames of a message with its signature. */
function signed(parts: readonly Content[], key: string): Uint8Array[] {
  const bytes = parts.map((part) => Buffer.from(writeDeep(JSON.stringify(part))));
  const hmac = createHmac("sha256", key);
  for (const part of bytes) hmac.update(part);
  return [Buffer.from("<IDS|MSG>"), Buffer.from(hmac.digest("hex")), ...bytes];
}

/** Values of every type that JSON has, and those that programs trip over. */
const odd: readonly ((d: Draws) => unknown)[] = [
  () => null,
  () => true,
  ({ pick }) => pick([-1, 0.5, 1e308, 2 ** 53, -(2 ** 31)]),
  ({ pick }) =>
    pick([
      "",
      "kept",
      "\ud800",
      "\u0000",
      "__proto__",
      "constructor",
      "*a*b*c*d*e*f*g*h*i*j*k*l*m*n*o*p*q*r*s*t",
      "💣".repeat(50),
    ]),
  ({ below }) => "x".repeat(below(300_000)),
  () => [],
  () => ({ length: -1, toString: null, toJSON: 1 }),
  ({ below }) => deep([20, 200, 5000, 100_000][below(4)]!),
  () => [{ code: 1 }, null, "x"],
  () => JSON.parse('{ "__proto__": { "polluted": true } }'),
];

/** The message of a seed: sound but for its content, or unsound in its frames, its signature or its type. */
export function mutatedMessage(seed: number, making: Making): Mutated {
  const d = draws(seed);
  const type = d.pick(Object.keys(sound).filter((one) => !languageTypes.has(one) || d.chance(0.3)));
  const channel: Channel = type === "input_reply" ? "stdin" : d.chance(0.8) ? "shell" : "control";
  const header = headerOf(`mutated-${seed}`, type);
  const content = sound[type]!(making.comm);
  const sign = (change: Partial<Record<"header" | "content" | "parent" | "metadata", Content>>, key = making.key) =>
    signed([change.header ?? header, change.parent ?? {}, change.metadata ?? {}, change.content ?? content], key);
  switch (d.below(10)) {
    case 0:
    case 1:
      return { channel, frames: flipped(d, sign({})) };
    case 2:
      return { channel, frames: reframed(d, sign({})) };
    case 3:
      return {
        channel,
        frames: sign(
          { header: headerOf(`forged-${seed}`, d.pick([type, "shutdown_request", "interrupt_request"])) },
          "another key",
        ),
      };
    case 4: {
      const again: Mutated = making.earlier.length === 0 ? { channel, frames: [] } : d.pick(making.earlier);
      return { channel: again.channel, frames: again.frames };
    }
    case 5:
      return { channel, frames: sign({ header: headerOf(`unknown-${seed}`, d.pick(unknownTypes)) }) };
    case 6:
      return { channel, frames: sign({ header: changed(d, header) }) };
    case 7:
      return { channel: d.pick(["hb", "iopub", "stdin"]), frames: reframed(d, sign({})) };
    default: {
      const frames = sign({
        content: changed(d, content),
        parent: d.chance(0.2) ? changed(d, header) : {},
        metadata: d.chance(0.2) ? changed(d, { a: 1 }) : {},
      });
      return {
        channel,
        frames,
        ...(answered.includes(type) && !tooDeep(frames) && { owed: header["msg_id"] as string }),
      };
    }
  }
}

const unknownTypes = [
  "",
  "constructor",
  "toString",
  "__proto__",
  "hasOwnProperty",
  "execute_reply",
  "debug_request",
  "create_subshell_request",
  "execute_request\u0000",
  "Execute_Request",
];

const headerOf = (id: string, type: string): Content => ({
  msg_id: id,
  username: "fuzz",
  session: "fuzz",
  date: "2026-11-22T00:00:00Z",
  msg_type: type,
  version: "5.4",
});

/** One to three fields of an object made odd, left out, or added. */
function changed(d: Draws, content: Content): Content {
  const entries = new Map(Object.entries(content));
  for (let i = d.below(3); i >= 0; i--) {
    const name =
      d.chance(0.8) && entries.size > 0 ? d.pick([...entries.keys()]) : d.pick(["extra", "__proto__", "code"]);
    if (d.chance(0.2)) entries.delete(name);
    else entries.set(name, d.pick(odd)(d));
  }
  return Object.fromEntries(entries);
}

/** Some bits turned, somewhere in the frames. */
function flipped(d: Draws, frames: readonly Uint8Array[]): readonly Uint8Array[] {
  const copies = frames.map((frame) => Uint8Array.from(frame));
  for (let i = d.below(4); i >= 0; i--) {
    const frame = d.pick(copies.filter(({ length }) => length > 0));
    frame[d.below(frame.length)]! ^= 1 << d.below(8);
  }
  return copies;
}

/** Frames lost, doubled, cut, put in or in another order. */
function reframed(d: Draws, frames: readonly Uint8Array[]): readonly Uint8Array[] {
  const made = [...frames];
  for (let i = d.below(3); i >= 0; i--) {
    const at = d.below(made.length + 1);
    const frame = made[at] ?? Buffer.from("<IDS|MSG>");
    const put = d.pick<readonly Uint8Array[]>([
      [],
      [frame, frame],
      [frame.subarray(0, d.below(frame.length + 1))],
      [frame, new Uint8Array(d.below(5000)).fill(d.below(256))],
    ]);
    made.splice(at, 1, ...put);
    if (d.chance(0.3)) made.reverse();
  }
  return made.length === 0 ? [Buffer.alloc(0)] : made;
}
