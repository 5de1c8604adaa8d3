/** The notebook server as JupyterLab's own client meets it: the same package that drives the page and JupyterLab itself. */

import services from "@jupyterlab/services";
import type {
  IExecuteReplyMsg,
  IExecuteResultMsg,
  IHeader,
  IIOPubMessage,
} from "@jupyterlab/services/lib/kernel/messages.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebook, type Served, serve } from "../kernel/server/client.ts";

const { ContentsManager, EventManager, KernelManager, KernelSpecManager, ServerConnection, SessionManager } = services;

let served: Served;
let serverSettings: services.ServerConnection.ISettings;
beforeAll(async () => {
  served = await serve();
  const { address, token } = served.server;
  serverSettings = ServerConnection.makeSettings({
    baseUrl: address,
    wsUrl: address.replace("http", "ws"),
    token,
    appendToken: true,
  });
});
afterAll(() => served.server.close());

const until = (holds: () => boolean) => expect.poll(holds, { timeout: 20_000, interval: 20 }).toBe(true);

describe("contents", () => {
  it("are saved, listed, read, checkpointed, renamed, copied and deleted", async () => {
    const contents = new ContentsManager({ serverSettings });
    const content = notebook(["1 + 1"]);
    const changed: string[] = [];
    contents.fileChanged.connect((_, { type, newValue }) => void changed.push(`${type} ${newValue?.path ?? ""}`));
    const saved = await contents.save("a.ipynb", { type: "notebook", format: "json", content });
    expect(saved).toMatchObject({ path: "a.ipynb", type: "notebook", writable: true });
    const read = await contents.get("a.ipynb", { type: "notebook", format: "json", content: true, hash: true });
    expect(read.content.cells[0].source).toBe("1 + 1");
    expect(read.hash).toMatch(/^[0-9a-f]{64}$/);
    const checkpoint = await contents.createCheckpoint("a.ipynb");
    expect(await contents.listCheckpoints("a.ipynb")).toEqual([checkpoint]);
    await contents.save("a.ipynb", { type: "notebook", format: "json", content: notebook(["2"]) });
    await contents.restoreCheckpoint("a.ipynb", checkpoint.id);
    expect((await contents.get("a.ipynb")).content.cells[0].source).toBe("1 + 1");
    await contents.deleteCheckpoint("a.ipynb", checkpoint.id);
    expect((await contents.newUntitled({ type: "directory" })).path).toBe("Untitled Folder");
    expect((await contents.copy("a.ipynb", "Untitled Folder")).path).toBe("Untitled Folder/a-Copy1.ipynb");
    expect((await contents.rename("a.ipynb", "b å.ipynb")).path).toBe("b å.ipynb");
    expect((await contents.get("")).content.map(({ name }: { name: string }) => name).sort()).toEqual([
      "Untitled Folder",
      "b å.ipynb",
    ]);
    await contents.delete("b å.ipynb");
    await expect(contents.get("b å.ipynb")).rejects.toThrow("there is no such file");
    expect(changed).toContain("rename b å.ipynb");
    contents.dispose();
  });

  it("tells a page that another has saved, before it saves itself", async () => {
    const [one, two] = [new ContentsManager({ serverSettings }), new ContentsManager({ serverSettings })];
    const save = (by: typeof one, text: string) => by.save("t.txt", { type: "file", format: "text", content: text });
    await save(one, "0");
    const opened = await two.get("t.txt", { content: true, hash: true });
    await save(one, "1");
    const now = await two.get("t.txt", { content: false, hash: true });
    expect(now.hash).not.toBe(opened.hash);
    for (const by of [one, two]) by.dispose();
  });
});

describe("kernels and sessions", () => {
  it("start, run, complete, answer questions, are interrupted, restarted and shut down", async () => {
    const specs = new KernelSpecManager({ serverSettings });
    await specs.ready;
    expect(specs.specs?.default).toBe("livsbana");
    const kernelManager = new KernelManager({ serverSettings });
    const sessions = new SessionManager({ serverSettings, kernelManager });
    await sessions.ready;
    const session = await sessions.startNew({
      path: "a.ipynb",
      type: "notebook",
      name: "a",
      kernel: { name: "livsbana" },
    });
    const kernel = session.kernel!;
    expect((await kernel.info).language_info.name).toBe("typescript");
    const published: IIOPubMessage[] = [];
    const future = kernel.requestExecute({ code: "console.log(await input('who? ')); 6 * 7", allow_stdin: true });
    future.onIOPub = (message) => void published.push(message);
    future.onStdin = ({ header }) =>
      kernel.sendInputReply({ value: "Eva", status: "ok" }, header as IHeader<"input_request">);
    const reply = (await future.done) as IExecuteReplyMsg;
    expect(reply.content).toMatchObject({ status: "ok", execution_count: 1 });
    expect(published.map(({ header }) => header.msg_type)).toEqual([
      "status",
      "execute_input",
      "stream",
      "execute_result",
      "status",
    ]);
    expect((published[3] as IExecuteResultMsg).content.data).toEqual({ "text/plain": "42" });
    expect((await kernel.requestComplete({ code: "'a'.toUpp", cursor_pos: 9 })).content).toMatchObject({
      matches: ["toUpperCase"],
    });
    const loop = kernel.requestExecute({ code: "while (true);" });
    await until(() => kernel.status === "busy");
    await new Promise((done) => setTimeout(done, 100));
    await kernel.interrupt();
    expect(((await loop.done) as IExecuteReplyMsg).content).toMatchObject({ status: "error", ename: "Interrupted" });
    await kernel.restart();
    expect(((await kernel.requestExecute({ code: "1" }).done) as IExecuteReplyMsg).content.execution_count).toBe(1);
    expect([...sessions.running()].map(({ path }) => path)).toEqual(["a.ipynb"]);
    await session.setPath("b.ipynb");
    expect((await served.json<{ path: string }[]>("GET", "/api/sessions")).body[0]!.path).toBe("b.ipynb");
    await session.shutdown();
    expect((await served.json("GET", "/api/kernels")).body).toEqual([]);
    for (const manager of [sessions, kernelManager, specs]) manager.dispose();
  });

  it("a client that loses its connection in the middle of a run gets the rest", async () => {
    const kernelManager = new KernelManager({ serverSettings });
    const kernel = await kernelManager.startNew({ name: "livsbana" });
    await kernel.info;
    let text = "";
    const code = "for (let i = 0; i < 40; i++) { console.log(i); await new Promise((done) => setTimeout(done, 50)); }";
    const future = kernel.requestExecute({ code });
    future.onIOPub = ({ content }) => {
      if ("text" in content) text += content.text;
    };
    await until(() => text.includes("5\n"));
    const socket = (kernel as unknown as { readonly _ws: { readonly close: () => void } })._ws;
    const states: string[] = [];
    kernel.connectionStatusChanged.connect((_, status) => void states.push(status));
    socket.close();
    await until(() => states.some((state) => state !== "connected") && states.at(-1) === "connected");
    await future.done;
    expect(text).toBe(Array.from({ length: 40 }, (_, i) => `${i}\n`).join(""));
    await kernel.shutdown();
    kernelManager.dispose();
  });

  it("a kernel that dies is seen to restart, and works again", async () => {
    const kernelManager = new KernelManager({ serverSettings });
    const kernel = await kernelManager.startNew({ name: "livsbana" });
    await kernel.info;
    const states: string[] = [];
    kernel.statusChanged.connect((_, status) => void states.push(status));
    const { content } = (await kernel.requestExecute({ code: "process.exit(9)" }).done) as IExecuteReplyMsg;
    expect(content).toMatchObject({ status: "error", ename: "KernelEnded" });
    await until(() => states.includes("autorestarting"));
    expect(((await kernel.requestExecute({ code: "1" }).done) as IExecuteReplyMsg).content.status).toBe("ok");
    await kernel.shutdown();
    kernelManager.dispose();
  });

  it("a widget opens its comm in the page", async () => {
    const kernelManager = new KernelManager({ serverSettings });
    const kernel = await kernelManager.startNew({ name: "livsbana" });
    const opened = new Promise<string>((done) => {
      kernel.registerCommTarget("jupyter.widget", (_, message) => done(message.content.comm_id));
    });
    await kernel.requestExecute({ code: "const slider = widgets.slider({ min: 0, max: 9, value: 4 }); slider" }).done;
    expect(await opened).toMatch(/^[0-9a-f]{32}$/);
    await kernel.shutdown();
    kernelManager.dispose();
  });
});

describe("events", () => {
  it("are heard", async () => {
    const events = new EventManager({ serverSettings });
    const heard: string[] = [];
    events.stream.connect((_, { schema_id }) => void heard.push(schema_id));
    await new Promise((done) => setTimeout(done, 300));
    await events.emit({ schema_id: "https://x/y", version: "1", data: {} });
    await until(() => heard.includes("https://x/y"));
    events.dispose();
  });
});
