import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Content } from "../../../kernel/jupyter/message.ts";
import { connect, type Served, serve } from "./client.ts";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.server.close());

const types = [
  "kernel_info_request",
  "execute_request",
  "complete_request",
  "inspect_request",
  "is_complete_request",
  "history_request",
  "comm_info_request",
  "comm_open",
  "comm_msg",
  "comm_close",
  "input_reply",
  "nothing_we_know",
];

const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(null, -1, 1e308, "__proto__", "", [], {}));
const content = fc.record(
  Object.fromEntries(
    ["code", "cursor_pos", "detail_level", "silent", "store_history", "user_expressions", "allow_stdin", "n", "pattern"]
      .concat(["hist_access_type", "target_name", "comm_id", "data", "value", "cellId"])
      .map((name) => [name, odd]),
  ),
  { requiredKeys: [] },
);

describe("messages that no client should send", () => {
  it("leave the server and the kernel at work", async () => {
    const { body } = await served.json<{ id: string }>("POST", "/api/kernels", {});
    const client = await connect(served, body.id);
    const sent = fc.sample(
      fc.tuple(fc.constantFrom(...types), content, odd, fc.constantFrom("shell", "control", "stdin")),
      {
        numRuns: 300,
        seed: 20261121,
      },
    );
    for (const [type, one, metadata, channel] of sent) {
      // What is run does not matter here: code that is text is left out, or it would be.
      const { code, ...rest } = one;
      const asked = typeof code === "string" && type === "execute_request" ? rest : one;
      client.send(type, asked as Content, { metadata: metadata as Content, channel });
    }
    for (const frame of [
      "",
      "[]",
      "null",
      "{}",
      '{"channel":"shell"}',
      '{"header":{"msg_id":1}}',
      Buffer.alloc(3),
      Buffer.alloc(64, 255),
    ])
      client.socket.send(frame);
    expect((await client.execute("'still here'")).reply.content).toMatchObject({ status: "ok" });
    expect((await served.json("GET", "/api/status")).status).toBe(200);
    await client.close();
  });
});
