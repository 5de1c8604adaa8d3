import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import type { SessionModel } from "../../../kernel/server/kernels/sessions.ts";
import { connect, notebook, printed, type Served, serve, token } from "./client.ts";

vi.setConfig({ testTimeout: 90_000 });

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.server.close());

const session = (method: string, id: string, body?: unknown) =>
  served.json<SessionModel & { message?: string }>(method, `/api/sessions${id}`, body);

describe("a notebook on the server", () => {
  it("is saved, opened in a session, and run in its own folder over the WebSocket", async () => {
    mkdirSync(join(served.folder, "studies"));
    const content = notebook(["console.log('hej');", "6 * 7"]);
    expect((await served.json("PUT", "/api/contents/studies/a.ipynb", { type: "notebook", content })).status).toBe(201);
    const asked = { path: "studies/a.ipynb", type: "notebook", name: "a.ipynb", kernel: { name: "livsbana" } };
    const { body, status } = await session("POST", "", asked);
    expect(status).toBe(201);
    expect(body).toMatchObject({ path: "studies/a.ipynb", notebook: { path: "studies/a.ipynb", name: "a.ipynb" } });
    const client = await connect(served, body.kernel.id);
    const { published, reply } = await client.execute("console.log(process.cwd());", { cellId: "cell-0" });
    expect(printed(published)).toBe(`${realpathSync(join(served.folder, "studies"))}\n`);
    expect(reply.content).toMatchObject({ status: "ok", execution_count: 1 });
    await client.close();
    const { body: told } = await served.json("GET", `/api/livsbana/kernels/${body.kernel.id}/runs`);
    expect(told["runs"]).toMatchObject([{ cell: "cell-0", state: "ended", count: 1, outputs: [{ name: "stdout" }] }]);
    expect(served.log).toEqual([]);
  });

  it("asks for input, and is completed and inspected while it waits", async () => {
    const { body } = await served.json<{ id: string }>("POST", "/api/kernels", { name: "livsbana" });
    const client = await connect(served, body.id);
    const id = client.send("execute_request", { code: "await input('name? ')", allow_stdin: true });
    const question = await client.hears(({ msg_type }) => msg_type === "input_request");
    expect([question.channel, question.content["prompt"]]).toEqual(["stdin", "name? "]);
    const asked = client.send("complete_request", { code: "'a'.toUpp", cursor_pos: 9 });
    const completed = await client.hears(
      ({ msg_type, parent_header }) => msg_type === "complete_reply" && parent_header.msg_id === asked,
    );
    expect(completed.content["matches"]).toEqual(["toUpperCase"]);
    client.send("input_reply", { value: "Eva", status: "ok" }, { channel: "stdin" });
    const result = await client.hears(({ msg_type }) => msg_type === "execute_result");
    expect([result.content["data"], result.parent_header.msg_id]).toEqual([{ "text/plain": "'Eva'" }, id]);
    await client.close();
  });
});

describe("sessions", () => {
  it("one document has one; it follows its file's name and may change its kernel", async () => {
    const first = (await session("POST", "", { path: "b.ipynb", type: "notebook", kernel: {} })).body;
    expect((await session("POST", "", { path: "b.ipynb", type: "notebook", kernel: {} })).body.id).toBe(first.id);
    writeFileSync(join(served.folder, "b.ipynb"), JSON.stringify(notebook([])));
    await served.json("PATCH", "/api/contents/b.ipynb", { path: "c.ipynb" });
    expect((await session("GET", `/${first.id}`)).body).toMatchObject({ path: "c.ipynb", name: "c.ipynb" });
    const changed = (await session("PATCH", `/${first.id}`, { kernel: { name: "livsbana" } })).body;
    expect(changed.kernel.id).not.toBe(first.kernel.id);
    expect((await served.json("GET", `/api/kernels/${first.kernel.id}`)).status).toBe(404);
    expect((await session("PATCH", `/${first.id}`, { path: "d.ipynb", name: "d" })).body).toMatchObject({ name: "d" });
    expect((await session("DELETE", `/${first.id}`)).status).toBe(204);
    expect((await served.json("GET", `/api/kernels/${changed.kernel.id}`)).status).toBe(404);
    expect((await session("GET", `/${first.id}`)).body.message).toMatch(
      /^Cannot find the session "[\w-]+": there is none/,
    );
  });

  it("takes an older client's words, and refuses no path and unknown kernels", async () => {
    const { body } = await session("POST", "", { notebook: { path: "old.ipynb" }, kernel: { name: "livsbana" } });
    expect(body.path).toBe("old.ipynb");
    await session("DELETE", `/${body.id}`);
    expect((await session("POST", "", {})).body.message).toBe(
      'Cannot start a session: no path was sent. Instead, send {"path": "notebook.ipynb"}.',
    );
    expect((await session("POST", "", { path: "x.ipynb", kernel: { name: "python3" } })).body.message).toBe(
      'Cannot start the kernel "python3": this server has one kernel. Instead, ask for "livsbana".',
    );
    expect((await session("POST", "", { path: "x.ipynb", kernel: { id: "gone" } })).status).toBe(404);
  });
});

describe("the rest of the interface", () => {
  it("tells the kernelspec with its pictures", async () => {
    const { body } = await served.json<{
      default: string;
      kernelspecs: Record<string, { resources: Record<string, string> }>;
    }>("GET", "/api/kernelspecs");
    expect(body.default).toBe("livsbana");
    for (const path of Object.values(body.kernelspecs["livsbana"]!.resources))
      expect((await served.ask(path)).headers.get("content-type")).toMatch(/^image\//);
    expect((await served.json("GET", "/api/kernelspecs/livsbana")).body).toMatchObject({
      spec: { language: "typescript" },
    });
    expect((await served.ask("/api/kernelspecs/python3")).status).toBe(404);
    expect((await served.ask("/kernelspecs/livsbana/..%2fkernel.ts")).status).toBe(404);
  });

  it("tells of itself, keeps settings, and refuses terminals", async () => {
    expect((await served.json("GET", "/api")).body).toMatchObject({ version: expect.stringMatching(/^2\./) });
    expect((await served.json("GET", "/api/me")).body).toMatchObject({ identity: { username: "local" } });
    await served.json("PUT", "/api/config/notebook", { a: 1 });
    expect((await served.json("PATCH", "/api/config/notebook", { b: 2 })).body).toEqual({ a: 1, b: 2 });
    expect((await served.json("GET", "/api/config/notebook")).body).toEqual({ a: 1, b: 2 });
    expect((await served.json("GET", "/api/config/other")).body).toEqual({});
    for (const method of ["GET", "POST"])
      expect((await served.json(method, "/api/terminals")).body).toEqual({
        message: "Cannot open a terminal: this server runs notebooks only. Instead, use your own terminal.",
        reason: "no terminals",
      });
    expect((await served.json("GET", "/api/nothing")).body["message"]).toBe(
      "Cannot find /api/nothing: this server has no such address. Instead, start at /.",
    );
  });

  it("tells events to those who listen, and that it stops", async () => {
    const own = await serve();
    const socket = new WebSocket(`ws://127.0.0.1:${own.server.port}/api/events/subscribe?token=${token}`);
    const events: { schema_id: string; note?: string }[] = [];
    socket.on("message", (data) => events.push(JSON.parse(String(data))));
    await new Promise((done) => socket.once("open", done));
    const gone = new Promise((done) => socket.once("close", done));
    expect((await own.json("POST", "/api/events", { schema_id: "https://x/y", data: { note: "hej" } })).status).toBe(
      204,
    );
    await own.server.close();
    expect(await gone).toBe(1001);
    expect(events).toMatchObject([
      { schema_id: "https://x/y", note: "hej" },
      { schema_id: "https://livsbana/events/stopping" },
    ]);
  });
});

describe("the page", () => {
  it("is told where it is, its assets may be kept, and a list stands in while there is none", async () => {
    const own = await serve();
    expect(await (await own.ask("/")).text()).toContain("The page has not been prepared.");
    const page = join(own.state, "page");
    mkdirSync(join(page, "assets"), { recursive: true });
    writeFileSync(join(page, "index.html"), '<script id="jupyter-config-data" type="application/json">{}</script>');
    writeFileSync(join(page, "assets", "page-ABCDEFGH.js"), "plain");
    writeFileSync(join(page, "assets", "page-ABCDEFGH.js.gz"), "packed");
    writeFileSync(join(page, ".secret"), "hidden");
    own.server.showPage(page);
    for (const path of ["/", "/notebooks/studies/a.ipynb?execute=all", "/edit/x.ts"]) {
      const answer = await own.ask(path);
      expect(await answer.text()).toContain(`{"baseUrl":"/","wsUrl":"ws://127.0.0.1:${own.server.port}/","token":"",`);
      expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'self'; script-src 'self'/);
    }
    const asset = await own.ask("/assets/page-ABCDEFGH.js", { headers: { "accept-encoding": "identity" } });
    expect([await asset.text(), asset.headers.get("cache-control")]).toEqual([
      "plain",
      "public, max-age=31536000, immutable",
    ]);
    const packed = await own.ask("/assets/page-ABCDEFGH.js", {
      method: "HEAD",
      headers: { "accept-encoding": "gzip" },
    });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect((await own.ask("/.secret")).status).toBe(404);
    expect((await own.ask("/assets/nothing.js")).status).toBe(404);
    await own.server.close();
  });
});
