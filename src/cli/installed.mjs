// What a fresh clone lacks is installed before anything else is loaded: plain JavaScript and Node's own modules only.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs `npm ci` when a package of the lockfile is missing from `node_modules` or has another version there.
 *
 * @param {"start" | "test"} purpose `start` needs the dependencies; `test` needs the development dependencies too
 * @param {string} [folder] where `package.json` is; the repository's own when not given
 */
export async function ensureInstalled(purpose, folder = root) {
  if (!existsSync(join(folder, "package-lock.json"))) return; // the packed package: npm has installed what it needs
  const stale = firstStale(purpose, folder);
  if (stale === undefined) return;
  console.error(`Installing packages (${stale}) ...`);
  const omit = purpose === "start" && !existsSync(join(folder, "node_modules")) ? ["--omit=dev"] : [];
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...omit], {
    cwd: folder,
    stdio: ["ignore", process.stderr, "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(
      `Cannot install the packages: npm ci ended with status ${status}. Instead, run "npm ci" in ${folder} and read what it says.`,
    );
    process.exit(1);
  }
}

/** The first package that is missing or of another version, in words; undefined when all is in place. */
function firstStale(purpose, folder) {
  const wanted = readLock(join(folder, "package-lock.json")) ?? {};
  const installed = readLock(join(folder, "node_modules", ".package-lock.json"));
  if (installed === undefined) return "first run";
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || entry.link || (entry.dev && purpose === "start")) continue;
    const found = installed[path];
    if (found === undefined && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (found?.version !== entry.version) return `${path.replace(/^.*node_modules\//, "")} ${entry.version}`;
  }
  return undefined;
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** The command line itself: TypeScript in a clone, built JavaScript in the packed package. */
export async function loadMain() {
  if (!existsSync(new URL("./main.ts", import.meta.url))) return import(new URL("./main.js", import.meta.url).href);
  await import("../load-typescript.mjs");
  return import(new URL("./main.ts", import.meta.url).href);
}
