/** What stands for Node's `fs` in the worker. */
export { createReadStream } from "./node-files.ts";
export { existsSync, readFileSync, statSync } from "./node-files-sync.ts";
