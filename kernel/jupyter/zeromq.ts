/**
 * ZeroMQ, which only a Jupyter kernel needs: 34 MB of binaries for every platform, a third of all else together. So `npm start` does
 * not fetch it; `livsbana kernel install` does, into a folder of its own beside the package.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as ZeroMQ from "zeromq";
import { problem } from "../../src/problem.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const ownFolder = join(root, ".cache", "jupyter");

/**
 * Loads it from where packages are, or from the folder that `livsbana kernel install` filled.
 *
 * @throws a problem when it is in neither
 */
export async function loadZeroMQ(): Promise<typeof ZeroMQ> {
  try {
    return await import("zeromq");
  } catch {
    try {
      return createRequire(join(ownFolder, "package.json"))("zeromq") as typeof ZeroMQ;
    } catch (error) {
      throw problem(
        "start the kernel",
        "the package zeromq cannot be loaded",
        'run "livsbana kernel install" again',
        error,
      );
    }
  }
}

/** Fetches it with npm, unless it is there already. */
export async function installZeroMQ(): Promise<void> {
  if (await loadZeroMQ().then(Boolean, () => false)) return;
  const { peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  console.error("Installing zeromq (34 MB) ...");
  mkdirSync(ownFolder, { recursive: true });
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const words = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", ownFolder];
  const { status } = spawnSync(npm, [...words, `zeromq@${peerDependencies.zeromq}`], {
    cwd: ownFolder,
    stdio: ["ignore", process.stderr.fd, "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0)
    throw problem(
      "install the kernel",
      `npm ended with status ${status} as it fetched zeromq`,
      "see what npm says above, then try again",
    );
  await loadZeroMQ();
}
