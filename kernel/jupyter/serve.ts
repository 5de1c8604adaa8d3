import { readConnection } from "./connection.ts";
import { serve } from "./kernel.ts";

/** Serves the connection file that Jupyter names, for notebooks of the working folder; returns the exit status. */
export function serveFile(path: string): Promise<number> {
  return serve(readConnection(path), process.cwd());
}
