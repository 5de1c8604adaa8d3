import { readFileSync } from "node:fs";
import type { CodeCell } from "../../../kernel/notebook/notebook.ts";
import { readNotebook } from "../../../kernel/notebook/read-notebook.ts";
import { connect, type Served, serve } from "../../kernel/server/client.ts";

export const name = "server";

const path = new URL("../../../notebooks/skolfam2.ipynb", import.meta.url);

/**
 * The notebook server as a page meets it: the figure is all cells of the SkolFam2 notebook over the WebSocket, in a kernel that is ready, from
 * the first request to the last reply. Beside it what comes before: the server's own start, and a session with its first result; and the
 * median of a trivial cell and of a completion.
 */
export async function run() {
  const begun = performance.now();
  const served = await serve();
  const start = performance.now() - begun;
  try {
    const { id, ready } = await readyKernel(served);
    const client = await connect(served, id);
    const cells = readNotebook(readFileSync(path, "utf8"), "skolfam2.ipynb").cells.filter(
      (cell): cell is CodeCell => cell.cell_type === "code",
    );
    const all = performance.now();
    const replies = await Promise.all(cells.map(({ source, id: cellId }) => client.execute(source, { cellId })));
    const runAll = performance.now() - all;
    const failed = replies.filter(({ reply }) => reply.content["status"] !== "ok").length;
    if (failed > 0) throw new Error(`${failed} cells failed`);
    const trivial = await medianOf(40, () => client.execute("1"));
    await client.close();
    return { figure: runAll, unit: "ms", cells: cells.length, start, ready, trivial };
  } finally {
    await served.server.close();
  }
}

/** A new session's kernel, and how many milliseconds it took until it had answered a first cell. */
async function readyKernel(served: Served) {
  const begun = performance.now();
  const { body } = await served.json<{ kernel: { id: string } }>("POST", "/api/sessions", {
    path: "a.ipynb",
    kernel: {},
  });
  const client = await connect(served, body.kernel.id);
  await client.execute("1");
  const ready = performance.now() - begun;
  await client.close();
  return { id: body.kernel.id, ready };
}

async function medianOf(times: number, action: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const begun = performance.now();
    await action();
    taken.push(performance.now() - begun);
  }
  return taken.toSorted((a, b) => a - b)[times >> 1]!;
}
