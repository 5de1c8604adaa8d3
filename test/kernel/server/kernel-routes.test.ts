import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, notebook, printed, type Served, serve } from "./client.ts";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.server.close());

describe("a notebook on the server", () => {
  it("is saved, opened in a session, and run over the WebSocket", async () => {
    const content = notebook(["console.log('hej');", "6 * 7"]);
    expect((await served.json("PUT", "/api/contents/a.ipynb", { type: "notebook", content })).status).toBe(201);
    const { body } = await served.json<{ kernel: { id: string } }>("POST", "/api/sessions", {
      path: "a.ipynb",
      type: "notebook",
      kernel: { name: "livsbana" },
    });
    const client = await connect(served, body.kernel.id);
    const { published, reply } = await client.execute(`${content.cells[0]!.source}\n6 * 7`, { cellId: "cell-0" });
    expect(printed(published)).toBe("hej\n");
    expect(reply.content).toMatchObject({ status: "ok", execution_count: 1 });
    await client.close();
    const { body: told } = await served.json("GET", `/api/livsbana/kernels/${body.kernel.id}/runs`);
    expect(told["runs"]).toMatchObject([
      { cell: "cell-0", state: "ended", count: 1, outputs: [{ text: "hej\n" }, {}] },
    ]);
    expect(served.log).toEqual([]);
  });
});
