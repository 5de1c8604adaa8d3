import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import type { Content } from "../../../kernel/jupyter/message.ts";
import { type NotebookServer, type ServerOptions, startServer } from "../../../kernel/server/server.ts";

/** An answer's status and JSON. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** A server over an empty folder of its own, and what speaks to it. */
export interface Served {
  readonly server: NotebookServer;
  readonly folder: string;
  readonly state: string;
  readonly log: string[];
  /** A request with the token. */
  readonly ask: (path: string, init?: RequestInit & { readonly body?: string }) => Promise<Response>;
  /** Its JSON. */
  readonly json: <Body = Content>(method: string, path: string, body?: unknown) => Promise<Answer<Body>>;
}

export const token = "0123456789abcdef0123456789abcdef";

/** Starts one; `more` changes what it is started with. */
export async function serve(more: Partial<ServerOptions> = {}): Promise<Served> {
  const top = mkdtempSync(join(tmpdir(), "livsbana-server-"));
  const [folder, state] = [more.folder ?? join(top, "served"), more.state ?? join(top, "state")];
  mkdirSync(folder, { recursive: true });
  const log: string[] = [];
  const server = await startServer({ folder, state, token, log: (line) => log.push(line), ...more });
  const ask: Served["ask"] = (path, init = {}) =>
    fetch(new URL(path, server.address), {
      ...init,
      headers: { Authorization: `token ${server.token}`, ...init.headers },
    });
  return {
    server,
    folder,
    state,
    log,
    ask,
    json: async <Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> => {
      const response = await ask(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      const text = await response.text();
      return { status: response.status, body: (text === "" ? undefined : JSON.parse(text)) as Body };
    },
  };
}

/** A message of the older protocol, as it comes. */
export interface Heard {
  readonly channel: string;
  readonly msg_type: string;
  readonly parent_header: { readonly msg_id?: string };
  readonly content: Content;
}

/** A kernel's client over a WebSocket, in the older protocol. */
export interface Channels {
  readonly socket: WebSocket;
  readonly session: string;
  readonly heard: Heard[];
  readonly send: (
    type: string,
    content: Content,
    more?: { readonly metadata?: Content; readonly channel?: string },
  ) => string;
  readonly hears: (fits: (message: Heard) => boolean) => Promise<Heard>;
  /** Runs a cell and waits for its reply and for the kernel to be idle again. */
  readonly execute: (
    code: string,
    metadata?: Content,
  ) => Promise<{ readonly reply: Heard; readonly published: readonly Heard[] }>;
  readonly close: () => Promise<void>;
}

/** Connects to a kernel. */
export async function connect({ server }: Served, kernel: string, session: string = randomUUID()): Promise<Channels> {
  const address = `ws://127.0.0.1:${server.port}/api/kernels/${kernel}/channels?session_id=${session}`;
  const socket = new WebSocket(address, { headers: { Authorization: `token ${server.token}` } });
  const heard: Heard[] = [];
  const looks = new Set<() => void>();
  socket.on("message", (data) => {
    heard.push(JSON.parse(String(data)) as Heard);
    for (const look of looks) look();
  });
  await new Promise<void>((done, fail) => {
    socket.once("open", () => done());
    socket.once("error", fail);
  });
  const hears: Channels["hears"] = (fits) =>
    new Promise((done) => {
      const look = () => {
        const found = heard.find(fits);
        if (found === undefined) return;
        looks.delete(look);
        done(found);
      };
      looks.add(look);
      look();
    });
  const send: Channels["send"] = (type, content, { metadata = {}, channel = "shell" } = {}) => {
    const msg_id = randomUUID();
    const header = {
      msg_id,
      msg_type: type,
      session,
      username: "test",
      date: new Date().toISOString(),
      version: "5.3",
    };
    socket.send(JSON.stringify({ channel, header, parent_header: {}, metadata, content }));
    return msg_id;
  };
  const of = (id: string) => (message: Heard) => message.parent_header.msg_id === id;
  return {
    socket,
    session,
    heard,
    send,
    hears,
    execute: async (code, metadata = {}) => {
      const id = send("execute_request", { code, allow_stdin: false }, { metadata });
      const reply = await hears((message) => of(id)(message) && message.msg_type === "execute_reply");
      await hears((message) => of(id)(message) && message.content["execution_state"] === "idle");
      return { reply, published: heard.filter((message) => of(id)(message) && message.channel === "iopub") };
    },
    close: () =>
      new Promise((done) => {
        if (socket.readyState === WebSocket.CLOSED) return done();
        socket.once("close", () => done());
        socket.close();
      }),
  };
}

/** What was printed. */
export const printed = (messages: readonly Heard[]): string =>
  messages
    .filter(({ msg_type }) => msg_type === "stream")
    .map(({ content }) => content["text"])
    .join("");

/** A notebook of code cells. */
export const notebook = (sources: readonly string[], metadata: object = {}) => ({
  cells: sources.map((source, i) => ({
    cell_type: "code",
    id: `cell-${i}`,
    metadata: {},
    source,
    execution_count: null as number | null,
    outputs: [] as object[],
  })),
  metadata,
  nbformat: 4,
  nbformat_minor: 5,
});
