// `npm start`: installs what is missing, then does the main job.
import { ensureInstalled, loadMain } from "./installed.mjs";

await ensureInstalled("start");
const { main } = await loadMain();
process.exitCode = await main(["start", ...process.argv.slice(2)]);
