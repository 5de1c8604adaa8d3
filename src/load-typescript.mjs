// The one loader: `node --import` this file, on the main thread or in a worker, and `.ts` files run as they stand.
// Node 20 cannot run TypeScript by itself; tsx can, but its own entry does nothing in a worker thread, so its API is called.
import { register } from "tsx/esm/api";

register();
