import { readConnection } from "./connection.ts";
import { startKernel } from "./kernel.ts";
import { openSockets } from "./sockets.ts";

/** Serves the connection file that Jupyter names, for notebooks of the working folder; returns the exit status. */
export async function serveFile(path: string): Promise<number> {
  const connection = readConnection(path);
  const kernel = await startKernel({
    folder: process.cwd(),
    open: (events) => openSockets(connection, events),
    log: (line) => void process.stderr.write(`livsbana kernel: ${line}\n`),
  });
  process.on("SIGINT", kernel.interrupt);
  process.on("SIGTERM", () => void kernel.close());
  return kernel.over;
}
