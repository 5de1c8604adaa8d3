import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { problem } from "../../../src/problem.ts";

/** The folder of the page's own package, whose dependencies nothing but the page needs. */
export const pagePackage = fileURLToPath(new URL("..", import.meta.url));

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly optional?: boolean; readonly dev?: boolean }>
  >;
}

/**
 * Installs the packages that the page is bundled from, unless they are there in the lockfile's versions.
 *
 * @param tell   hears of the installation, when there is one
 * @param signal ends it
 */
export async function ensurePagePackages(tell: (line: string) => void, signal?: AbortSignal): Promise<void> {
  if (pagePackagesAreInstalled()) return;
  const started = performance.now();
  tell("Installing what the notebook page is made of (once; 32 MB to fetch) ...");
  const windows = process.platform === "win32";
  const status = await new Promise<number | null>((resolve, reject) => {
    const npm = spawn(
      windows ? "npm.cmd" : "npm",
      ["ci", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"],
      {
        cwd: pagePackage,
        stdio: ["ignore", "ignore", "inherit"],
        shell: windows,
        ...(signal === undefined ? {} : { signal }),
      },
    );
    npm.on("error", reject);
    npm.on("close", resolve);
  });
  if (status !== 0)
    throw problem(
      "prepare the notebook page",
      `npm ci ended with status ${status} in ${pagePackage}`,
      "run it there, and read what it says",
    );
  tell(`Installed in ${Math.round((performance.now() - started) / 1000)} s.`);
}

/** Whether all packages of the page's lockfile are installed in their versions. */
export function pagePackagesAreInstalled(): boolean {
  const installed = join(pagePackage, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const found = (JSON.parse(readFileSync(installed, "utf8")) as Lock).packages;
  const wanted = (JSON.parse(readFileSync(join(pagePackage, "package-lock.json"), "utf8")) as Lock).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, dev }]) =>
      path === "" || found[path]?.version === version || optional === true || dev === true,
  );
}
