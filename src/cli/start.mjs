// `npm start`: installs what is missing, then does the main job.
import { ensureInstalled } from "./installed.mjs";

await ensureInstalled("start");
await import("../load-typescript.mjs");
const { main } = await import("./main.ts");
process.exitCode = await main(["start", ...process.argv.slice(2)]);
