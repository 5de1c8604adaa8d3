import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ToldRun } from "../../../kernel/server/kernels/runs.ts";
import { connect, printed, type Served, serve } from "./client.ts";

/** Processes are started and ended here; a machine with much else to do is slow at that. */
vi.setConfig({ testTimeout: 90_000 });

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.server.close());

const newKernel = async () => (await served.json<{ id: string }>("POST", "/api/kernels", {})).body.id;
const runsOf = async (id: string) =>
  (await served.json<{ runs: ToldRun[] }>("GET", `/api/livsbana/kernels/${id}/runs`)).body.runs;
const stateOf = async (id: string) => (await served.json("GET", `/api/kernels/${id}`)).body["execution_state"];

/** Prints a number every 20 ms. */
const counting = (to: number) =>
  `for (let i = 0; i < ${to}; i++) { console.log(i); await new Promise((done) => setTimeout(done, 20)); } "done"`;
const numbers = (to: number) => Array.from({ length: to }, (_, i) => `${i}\n`).join("");

describe("a page that goes away in the middle of a run", () => {
  it("comes back as the same client: what it missed is sent, replies too", async () => {
    const id = await newKernel();
    const first = await connect(served, id);
    const request = first.send("execute_request", { code: counting(20) });
    await first.hears(({ msg_type }) => msg_type === "stream");
    await first.close();
    await wait(600);
    expect(await stateOf(id)).toBe("idle");
    const again = await connect(served, id, first.session);
    await again.hears(
      ({ msg_type, parent_header }) => msg_type === "execute_reply" && parent_header.msg_id === request,
    );
    expect(printed([...first.heard, ...again.heard])).toBe(numbers(20));
    await again.close();
  });

  it("comes back as another client: it is told what runs, what was shown so far, and hears the rest", async () => {
    const id = await newKernel();
    const first = await connect(served, id);
    const request = first.send("execute_request", { code: counting(30) }, { metadata: { cellId: "long" } });
    first.send("execute_request", { code: "'after'" }, { metadata: { cellId: "next" } });
    await first.hears(({ msg_type }) => msg_type === "stream");
    await first.close();
    const second = await connect(served, id);
    const [long, next] = await runsOf(id);
    expect(long).toMatchObject({ id: request, cell: "long", state: "running", count: 1 });
    expect(next).toMatchObject({ cell: "next", state: "waiting", count: null, outputs: [] });
    await second.hears(
      ({ content, parent_header }) => content["execution_state"] === "idle" && parent_header.msg_id === request,
    );
    const shown = (long!.outputs[0] as { text: string }).text;
    const rest = printed(second.heard.filter(({ parent_header }) => parent_header.msg_id === request));
    expect(numbers(30).startsWith(shown)).toBe(true);
    expect(numbers(30).endsWith(rest)).toBe(true);
    expect(shown.length + rest.length).toBeGreaterThanOrEqual(numbers(30).length);
    await second.execute("0");
    const ended = await runsOf(id);
    expect(ended[0]).toMatchObject({
      state: "ended",
      outputs: [{ text: numbers(30) }, { data: { "text/plain": "'done'" } }],
    });
    expect(ended[1]).toMatchObject({ state: "ended", count: 2, outputs: [{ data: { "text/plain": "'after'" } }] });
    await second.close();
  });
});

describe("a kernel", () => {
  it("is idle before anybody has connected", async () => {
    const id = await newKernel();
    await expect.poll(() => stateOf(id)).toBe("idle");
  });

  it("is interrupted with its names kept, and restarted with them gone; its client stays", async () => {
    const id = await newKernel();
    const client = await connect(served, id);
    await client.execute("const kept = 7;");
    const loop = client.execute("while (true);");
    await client.hears(({ content }) => content["code"] === "while (true);");
    await wait(50);
    expect((await served.json("POST", `/api/kernels/${id}/interrupt`)).status).toBe(204);
    expect((await loop).reply.content).toMatchObject({ status: "error", ename: "Interrupted" });
    expect(
      (await client.execute("kept")).published.find(({ msg_type }) => msg_type === "execute_result"),
    ).toBeDefined();
    expect((await served.json("POST", `/api/kernels/${id}/restart`)).status).toBe(200);
    expect((await client.execute("kept")).reply.content).toMatchObject({ status: "error", ename: "ReferenceError" });
    expect((await served.json("GET", `/api/kernels/${id}`)).body).toMatchObject({
      connections: 1,
      execution_state: "idle",
    });
    await client.close();
  });

  it("whose process is killed says so, starts anew under the same id, and its client goes on", async () => {
    const id = await newKernel();
    const client = await connect(served, id);
    const { published } = await client.execute("process.pid");
    const data = published.find(({ msg_type }) => msg_type === "execute_result")!.content["data"] as object;
    const running = client.execute("await new Promise(() => setInterval(() => 0, 1000));");
    await client.hears(({ content }) => String(content["code"]).startsWith("await"));
    process.kill(Number(Object.values(data)[0]), "SIGKILL");
    expect((await running).reply.content).toMatchObject({ status: "error", ename: "KernelEnded" });
    await client.hears(({ content }) => content["execution_state"] === "restarting");
    expect((await client.execute("1 + 1")).reply.content).toMatchObject({ status: "ok" });
    await client.close();
  });

  it("that cannot live is let go after five tries, and its clients are told", async () => {
    const folder = join(served.folder, "gone");
    mkdirSync(folder);
    const { body } = await served.json<{ id: string }>("POST", "/api/kernels", { path: "gone" });
    const client = await connect(served, body.id);
    await client.execute("1");
    rmSync(folder, { recursive: true });
    await client.execute("process.exit(3)");
    await client.hears(({ content }) => content["execution_state"] === "dead");
    expect(client.heard.filter(({ content }) => content["execution_state"] === "restarting")).toHaveLength(4);
    expect((await served.json("GET", `/api/kernels/${body.id}`)).status).toBe(404);
    await client.close();
  });

  it("that nobody is connected to is ended after a while, when that is asked for", async () => {
    const culling = await serve({ cullMinutes: 0.05 });
    const start = async () => (await culling.json<{ id: string }>("POST", "/api/kernels", {})).body.id;
    const idsNow = async () =>
      (await culling.json<{ id: string }[]>("GET", "/api/kernels")).body.map(({ id }) => id).sort();
    const used = await start();
    const client = await connect(culling, used);
    await client.execute("1");
    const unused = await start();
    expect(await idsNow()).toEqual([used, unused].sort());
    await expect.poll(idsNow, { timeout: 30_000 }).toEqual([used]);
    await client.close();
    await expect.poll(idsNow, { timeout: 30_000 }).toEqual([]);
    await culling.server.close();
  });
});

describe("a slow client", () => {
  it("is waited for: the cell stands still, memory is bounded, and everything arrives", async () => {
    const id = await newKernel();
    const client = await connect(served, id);
    await client.execute("const megabyte = 'x'.repeat(1e6);");
    await client.execute("import { writeFileSync } from 'node:fs';");
    const counted = join(served.folder, "shown");
    client.socket.pause();
    const request = client.send("execute_request", {
      code: `for (let i = 0; i < 120; i++) { display.html(megabyte + i); writeFileSync(${JSON.stringify(counted)}, String(i)); } 0`,
    });
    await wait(1500);
    expect(await stateOf(id)).toBe("busy");
    expect(Number(readFileSync(counted, "utf8"))).toBeLessThan(60);
    client.socket.resume();
    await client.hears(
      ({ msg_type, parent_header }) => msg_type === "execute_reply" && parent_header.msg_id === request,
    );
    expect(client.heard.filter(({ msg_type }) => msg_type === "display_data")).toHaveLength(120);
    await client.close();
  });
});
