import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encode } from "../../../kernel/jupyter/wire.ts";
import { type Client, printedOf, resultOf, startClient, typesOf } from "./client.ts";

let kernel: Client;
beforeAll(async () => {
  kernel = await startClient();
  await kernel.execute("1");
});
afterAll(() => kernel.close());

describe("a kernel over ZeroMQ", () => {
  it("welcomes its listener and runs a cell: busy, input, printed text, result, idle", async () => {
    const cell = await kernel.execute('console.log("a"); console.log("b"); console.error("c"); 6 * 7');
    expect(typesOf(cell)).toEqual(["busy", "execute_input", "stream", "stream", "execute_result", "idle"]);
    expect([printedOf(cell), printedOf(cell, "stderr"), resultOf(cell)]).toEqual(["a\nb\n", "c\n", "42"]);
    expect(cell.reply).toMatchObject({ status: "ok", execution_count: 2, user_expressions: {} });
  });

  it("tells an error as name, message and traceback, in the cell's own lines", async () => {
    const cell = await kernel.execute("const before = 1;\nthrow new RangeError('too far');");
    expect(cell.reply).toMatchObject({ status: "error", ename: "RangeError", evalue: "too far" });
    expect(typesOf(cell)).toEqual(["busy", "execute_input", "error", "idle"]);
    expect((cell.reply["traceback"] as string[]).at(-1)).toMatch(/cell \[3\], line 2, column 7$/);
    expect(resultOf(await kernel.execute("before"))).toBe("1");
  });

  it("aborts the cells that wait behind a failed one, unless told not to", async () => {
    const ids = [
      "await new Promise((done) => setTimeout(done, 200)); throw new Error('x')",
      "globalThis.ran = true",
    ].map((code) => kernel.send("shell", "execute_request", { code }));
    const [, second] = await Promise.all(ids.map(kernel.answered));
    expect(second!.reply["status"]).toBe("aborted");
    const on = ["await 0; throw new Error('x')", "'ran'"].map((code) =>
      kernel.send("shell", "execute_request", { code, stop_on_error: false }),
    );
    expect(resultOf((await Promise.all(on.map(kernel.answered)))[1]!)).toBe("'ran'");
  });

  it("counts and remembers what is neither silent nor kept out of the history", async () => {
    const { reply } = await kernel.execute("1");
    const silent = await kernel.execute("'unseen'", { silent: true });
    const unkept = await kernel.execute("'seen'", { store_history: false });
    expect(typesOf(silent)).toEqual(["busy", "idle"]);
    expect(resultOf(unkept)).toBe("'seen'");
    const next = await kernel.execute("2");
    expect(Number(next.reply["execution_count"]) - Number(reply["execution_count"])).toBe(1);
    const history = await kernel.request("shell", "history_request", { hist_access_type: "tail", n: 2 });
    expect((history.reply["history"] as unknown[][]).map(([, , source]) => source)).toEqual(["1", "2"]);
  });

  it("evaluates user expressions after the cell, each by itself", async () => {
    const { reply } = await kernel.execute("let z = 2;", { user_expressions: { good: "z + 1", bad: "z.x.y" } });
    expect(reply["user_expressions"]).toMatchObject({
      good: { status: "ok", data: { "text/plain": "3" } },
      bad: { status: "error", ename: "TypeError" },
    });
  });

  it("updates a display in place, clears, and refuses nothing that it showed", async () => {
    const cell = await kernel.execute(
      'const shown = await display("first", { id: "it" }); await shown.update("second"); display.clear({ wait: true });',
    );
    expect(typesOf(cell)).toEqual([
      "busy",
      "execute_input",
      "display_data",
      "update_display_data",
      "clear_output",
      "idle",
    ]);
    expect(cell.published[3]!.content["transient"]).toEqual({ display_id: "it" });
    expect(cell.published[4]!.content).toEqual({ wait: true });
  });

  it("asks for input, and says so where nobody can answer", async () => {
    kernel.answer = (prompt) => `answer to ${prompt}`;
    expect(resultOf(await kernel.execute('await input("your name?")'))).toBe("'answer to your name?'");
    const alone = await kernel.execute('await input("?")', { allow_stdin: false });
    expect(alone.reply["evalue"]).toBe(
      "Cannot ask for input: nobody is there to answer. Instead, set the value in a cell, or run the notebook in Jupyter.",
    );
  });

  it("keeps all channels alive while a cell computes, and then says that it is still busy", async () => {
    const id = kernel.send("shell", "execute_request", {
      code: "const end = Date.now() + 1500; while (Date.now() < end);",
    });
    await kernel.hears(({ header, parentHeader }) => header.msg_type === "execute_input" && parentHeader.msg_id === id);
    expect(await kernel.beat()).toBeLessThan(500);
    const info = await kernel.request("control", "kernel_info_request", {});
    expect(info.reply).toMatchObject({ status: "ok", protocol_version: "5.4", implementation: "livsbana" });
    const state = () => kernel.heard.findLast(({ header }) => header.msg_type === "status");
    await expect.poll(state).toMatchObject({ content: { execution_state: "busy" }, parentHeader: { msg_id: id } });
    await kernel.answered(id);
  });

  it("gives late output to the cell that it comes from", async () => {
    const first = await kernel.execute(
      'setTimeout(async () => { console.log("late"); await null; console.log("later"); void Promise.reject(new Error("never awaited")); }, 150);',
    );
    const second = await kernel.execute("await new Promise((done) => setTimeout(done, 400)); console.log('mine')");
    expect(printedOf(second)).toBe("mine\n");
    const of = kernel.heard.filter(({ parentHeader }) => parentHeader.msg_id === first.id);
    const text = of.map(({ content }) => content["text"] ?? "").join("");
    expect(text).toMatch(/^late\nlater\nNot awaited, and failed: Error: never awaited/);
    expect(printedOf(second, "stderr")).toBe("");
  });

  it("gives an error in a late callback to the cell that it comes from", async () => {
    const first = await kernel.execute("setTimeout(() => { throw new Error('too late'); }, 100); 0");
    const second = await kernel.execute("await new Promise((done) => setTimeout(done, 300)); 'goes on'");
    expect([resultOf(second), printedOf(second, "stderr")]).toEqual(["'goes on'", ""]);
    const told = kernel.heard.find(({ parentHeader, content }) => parentHeader.msg_id === first.id && content["text"]);
    expect(told!.content["text"]).toMatch(/^Failed in a callback: Error: too late\n/);
  });

  it("loses no line of many, in order", async () => {
    const cell = await kernel.execute("for (let i = 0; i < 20_000; i++) console.log(i);");
    expect(printedOf(cell)).toBe(Array.from({ length: 20_000 }, (_, i) => `${i}\n`).join(""));
  });

  it("shows what programs print that a cell starts", async () => {
    const cell = await kernel.execute(
      'const { spawnSync } = require("node:child_process"); spawnSync("echo", ["from outside"], { stdio: "inherit" }); await new Promise((done) => setTimeout(done, 100));',
    );
    expect(printedOf(cell)).toBe("from outside\n");
  });

  it("closes comms to targets that nobody accepts, and lists the open ones", async () => {
    const id = kernel.send("shell", "comm_open", { comm_id: "c1", target_name: "nowhere", data: {} });
    const closed = await kernel.hears(
      ({ header, parentHeader }) => header.msg_type === "comm_close" && parentHeader.msg_id === id,
    );
    expect(closed.content["comm_id"]).toBe("c1");
    expect((await kernel.request("shell", "comm_info_request", {})).reply).toEqual({ status: "ok", comms: {} });
  });

  it("drops what is wrongly signed, malformed, replayed or unknown, with a line in its log", async () => {
    kernel.send("shell", "execute_request", { code: "globalThis.forged = true" }, "another key");
    await kernel.sendFrames("shell", [Buffer.from("nonsense")]);
    const header = { msg_id: "r", username: "", session: "s", date: "", msg_type: "no_such_request", version: "5.4" };
    const message = { identities: [], header, parentHeader: {}, metadata: {}, content: {}, buffers: [] };
    const frames = encode(message, "a key of the tests");
    await kernel.sendFrames("shell", frames);
    await kernel.sendFrames("shell", frames);
    expect(resultOf(await kernel.execute("typeof forged"))).toBe("'undefined'");
    for (const reason of [
      "wrong signature",
      "no delimiter in 2 frames",
      "unknown no_such_request",
      "replayed signature",
    ])
      expect(kernel.log()).toContain(`livsbana kernel: dropped on shell: ${reason}`);
  });

  it("imports from the notebook's folder, and sees an edit when the cell runs again", async () => {
    const file = join(kernel.folder, "local.ts");
    writeFileSync(file, "export const answer: number = 41;\n");
    expect(resultOf(await kernel.execute('import { answer } from "./local";\nanswer'))).toBe("41");
    writeFileSync(file, "export const answer: number = 420 / 10;\n");
    expect(resultOf(await kernel.execute('import { answer } from "./local.ts";\nanswer'))).toBe("42");
  });
});
