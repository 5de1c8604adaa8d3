import type { SiteFiles } from "./files.ts";
import type { WorkerStart } from "./kernel-worker-messages.ts";
import { placeFiles } from "./node-files.ts";

/** What the library finds around it in the worker: the site's files under Node's names, and where its own workers begin. */
export function surroundings(files: SiteFiles, { folder, lives }: WorkerStart): void {
  placeFiles(files, folder);
  const globals = globalThis as unknown as { livsbanaWorker: string };
  globals.livsbanaWorker = lives;
}
