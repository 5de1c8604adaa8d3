import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CodeCell, tagsOf } from "../../../kernel/notebook/notebook.ts";
import { readNotebook } from "../../../kernel/notebook/read-notebook.ts";
import { runNotebook } from "../../../kernel/run/run-notebook.ts";
import { connect, type Served, serve } from "../../kernel/server/client.ts";

export const name = "server";

const path = new URL("../../../notebooks/skolfam2.ipynb", import.meta.url);

/**
 * The notebook server as a page meets it: the figure is all cells of the SkolFam2 notebook over the WebSocket, in a kernel that is ready, from
 * the first request to the last reply. Beside it what comes before: the server's own start, and a session with its first result; and the
 * median of a trivial cell. The reference is the same notebook run headless, in this process.
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
    // One after another, as a page does: it waits for each reply before it asks for the next cell.
    for (const cell of cells) {
      const { reply } = await client.execute(cell.source, { cellId: cell.id });
      if (reply.content["status"] !== "ok" && !tagsOf(cell).includes("raises-exception"))
        throw new Error(`A cell failed: ${cell.source}`);
    }
    const runAll = performance.now() - all;
    const trivial = await medianOf(40, () => client.execute("1"));
    await client.close();
    const notebook = readNotebook(readFileSync(path, "utf8"), "skolfam2.ipynb");
    const headless = performance.now();
    await runNotebook(notebook, { path: fileURLToPath(path) });
    const reference = performance.now() - headless;
    return { figure: runAll, unit: "ms", reference, cells: cells.length, start, ready, trivial };
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
