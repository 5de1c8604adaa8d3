import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Dealer, Subscriber } from "zeromq";
import type { Channel } from "../../../kernel/jupyter/connection.ts";
import type { Content, Message } from "../../../kernel/jupyter/message.ts";
import { decode, encode, receivedSignatures } from "../../../kernel/jupyter/wire.ts";

/** How a request went: its reply, and all that was published for it until the kernel was idle again. */
export interface Answered {
  readonly id: string;
  readonly reply: Content;
  readonly published: readonly Message[];
}

/** A kernel in a process of its own, and a front end that speaks to it. */
export interface Client {
  readonly folder: string;
  readonly process: ChildProcess;
  /** All that was published, in order. */
  readonly heard: Message[];
  /** What the kernel wrote to its log. */
  readonly log: () => string;
  readonly send: (channel: "shell" | "control" | "stdin", type: string, content: Content, key?: string) => string;
  /** Sends frames as they are, on any channel. */
  readonly sendFrames: (channel: Channel, frames: readonly Uint8Array[]) => Promise<void>;
  /** What sound messages are signed with. */
  readonly key: string;
  readonly request: (channel: "shell" | "control", type: string, content: Content) => Promise<Answered>;
  readonly answered: (id: string) => Promise<Answered>;
  readonly execute: (code: string, more?: Content) => Promise<Answered>;
  /** Waits until something that was published fits, and returns it. */
  readonly hears: (fits: (message: Message) => boolean) => Promise<Message>;
  /** Answers the kernel's questions. */
  answer: (prompt: string) => string;
  readonly beat: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const key = "a key of the tests";
const launcher = fileURLToPath(new URL("../../../src/cli/livsbana.mjs", import.meta.url));

/** A port that was free a moment ago may be another test's by now: then the kernel ends before it has greeted, and is started anew. */
export async function startClient(environment: Readonly<Record<string, string>> = {}): Promise<Client> {
  for (let tries = 1; ; tries++) {
    const started = await tryClient(environment);
    if (typeof started !== "string") return started;
    if (tries === 3) throw new Error(`The kernel ended before it greeted, three times: ${started}`);
  }
}

/** The client, or what the kernel wrote before it ended. */
async function tryClient(environment: Readonly<Record<string, string>>): Promise<Client | string> {
  const folder = mkdtempSync(join(tmpdir(), "livsbana-kernel-"));
  const names = ["shell", "control", "iopub", "stdin", "hb"] as const;
  const ports = await Promise.all(names.map(freePort));
  const file = join(folder, "connection.json");
  const fields = Object.fromEntries(names.map((name, i) => [`${name}_port`, ports[i]]));
  writeFileSync(
    file,
    JSON.stringify({ ...fields, ip: "127.0.0.1", transport: "tcp", key, signature_scheme: "hmac-sha256" }),
  );
  const child = spawn(process.execPath, [launcher, "kernel", "serve", file], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr!.setEncoding("utf8").on("data", (text) => {
    log += text;
  });
  const address = (name: (typeof names)[number]) => `tcp://127.0.0.1:${ports[names.indexOf(name)]}`;
  const session = randomUUID();
  const dealer = (name: (typeof names)[number]) => {
    const socket = new Dealer({ routingId: session, linger: 0 });
    socket.connect(address(name));
    return socket;
  };
  const sockets = { shell: dealer("shell"), control: dealer("control"), stdin: dealer("stdin") };
  const beats = dealer("hb");
  const published = new Subscriber({ receiveHighWaterMark: 0, linger: 0 });
  published.connect(address("iopub"));
  published.subscribe("");
  const aside = new Dealer({ linger: 0 });
  aside.connect(address("hb"));
  // A subscriber has nothing to say: what comes there is a stranger's, and no message of ZeroMQ's at all.
  const iopub = { send: (frames: Uint8Array[]) => sendBytes(ports[names.indexOf("iopub")]!, frames) };
  const senders = { ...sockets, hb: aside, iopub };
  const closeAll = () => {
    for (const socket of [...Object.values(sockets), aside, beats, published]) socket.close();
  };

  const heard: Message[] = [];
  const replies = new Map<string, Content>();
  const listeners = new Set<() => void>();
  const signatures = receivedSignatures(1e6);
  const read = async (from: AsyncIterable<Buffer[]>, take: (message: Message) => void) => {
    try {
      for await (const frames of from) {
        const decoded = decode(frames, key, signatures);
        if ("dropped" in decoded) throw new Error(decoded.dropped);
        take(decoded.message);
        for (const listener of listeners) listener();
      }
    } catch {
      // Closed.
    }
  };
  const reply = (message: Message) => void replies.set(message.parentHeader.msg_id ?? "", message.content);
  void read(sockets.shell, reply);
  void read(sockets.control, reply);
  void read(published, (message) => heard.push(message));
  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });

  let sent = 0;
  const queues = new Map<string, Promise<void>>();
  const sendFrames = (channel: Channel, frames: readonly Uint8Array[]) => {
    const next = (queues.get(channel) ?? Promise.resolve()).then(() => senders[channel].send([...frames]));
    queues.set(channel, next);
    return next;
  };
  const send: Client["send"] = (channel, type, content, signed = key) => {
    const id = `${session}-${++sent}`;
    const header = {
      msg_id: id,
      username: "test",
      session,
      date: new Date().toISOString(),
      msg_type: type,
      version: "5.4",
    };
    const message = { identities: [], header, parentHeader: {}, metadata: {}, content, buffers: [] };
    void sendFrames(channel, encode(message, signed));
    return id;
  };
  const of = (id: string) => heard.filter(({ parentHeader }) => parentHeader.msg_id === id);
  const answered: Client["answered"] = (id) =>
    until(() => {
      const found = replies.get(id);
      const idle = of(id).some(({ content }) => content["execution_state"] === "idle");
      return found !== undefined && idle ? { id, reply: found, published: of(id) } : undefined;
    });
  const client: Client = {
    folder,
    process: child,
    heard,
    log: () => log,
    send,
    sendFrames,
    key,
    answered,
    request: (channel, type, content) => answered(send(channel, type, content)),
    execute: (code, more = {}) => answered(send("shell", "execute_request", { code, allow_stdin: true, ...more })),
    hears: (fits) => until(() => heard.find(fits)),
    answer: () => "",
    beat: async () => {
      const started = performance.now();
      await beats.send("beat");
      await beats.receive();
      return performance.now() - started;
    },
    close: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => {
          child.once("exit", resolve);
        });
      closeAll();
    },
  };
  void read(sockets.stdin, ({ content }) =>
    send("stdin", "input_reply", { value: client.answer(String(content["prompt"])) }),
  );
  const greeted = until(() => heard.find(({ header }) => header.msg_type === "iopub_welcome"));
  const ended = new Promise<"ended">((resolve) => child.once("exit", () => resolve("ended")));
  if ((await Promise.race([greeted, ended])) !== "ended") return client;
  closeAll();
  return log;
}

/** Opens a connection, writes, and closes it. */
function sendBytes(port: number, pieces: readonly Uint8Array[]): Promise<void> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(Buffer.concat(pieces)));
    socket.on("error", () => done()).on("close", () => done());
    socket.setTimeout(200, () => socket.destroy());
    socket.resume();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** What was printed for a request. */
export const printedOf = ({ published }: Answered, name = "stdout"): string =>
  published
    .filter(({ header, content }) => header.msg_type === "stream" && content["name"] === name)
    .map(({ content }) => content["text"])
    .join("");

/** The plain text of a request's result. */
export const resultOf = ({ published }: Answered): unknown => {
  const result = published.find(({ header }) => header.msg_type === "execute_result");
  return (result?.content["data"] as Content | undefined)?.["text/plain"];
};

export const typesOf = ({ published }: Answered): string[] =>
  published.map(({ header, content }) =>
    header.msg_type === "status" ? String(content["execution_state"]) : header.msg_type,
  );
