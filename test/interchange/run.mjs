// `npm run test:interchange`: installs danfojs, Arrow, DuckDB and JupyterLab's client (some 450 MB) where they are missing, then tests the borders to them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "../../src/cli/installed.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
await ensureInstalled("test");
await ensureInstalled("test", folder);
const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
const config = fileURLToPath(new URL("vitest.config.ts", import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, "run", "--config", config, ...process.argv.slice(2)], {
  cwd: folder,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
