import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { problem } from "../../../src/problem.ts";
import { bundle } from "./bundle.ts";
import { compress } from "./compress.ts";
import { ensurePagePackages } from "./installed-page.ts";
import { pageHtml } from "./page-html.ts";
import { siteTypes } from "./site-types.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What the library and the kernel call of Node, and what stands there in a browser. */
export const browserDoors: Readonly<Record<string, string>> = {
  livsbana: "src/mod.ts",
  "src/simulate/thread.ts": "src/simulate/browser-thread.ts",
  "kernel/jupyter/start-user-process.ts": "kernel/web/browser/start-user-worker.ts",
  "kernel/jupyter/language-service.ts": "kernel/web/browser/language-service.ts",
  "kernel/types/type-place.ts": "kernel/web/browser/type-place.ts",
  "kernel/jupyter/kernel-info.ts": "kernel/web/browser/kernel-info.ts",
  "node:fs": "kernel/web/browser/node-fs.ts",
  "node:fs/promises": "kernel/web/browser/node-files.ts",
  "node:path": "kernel/web/browser/node-paths.ts",
  "node:crypto": "kernel/web/browser/node-crypto.ts",
};

/**
 * Makes the static site: the page, the kernel, the library and its data in one folder that any file server can show.
 *
 * @param folder where it is to be; what was there is replaced when the new one is whole
 * @param notebooks the folder whose files the site comes with
 */
export async function makeSite(
  folder: string,
  {
    notebooks = join(root, "notebooks"),
    tell = () => undefined,
  }: { readonly notebooks?: string; readonly tell?: (line: string) => void } = {},
): Promise<void> {
  await ensurePagePackages(tell);
  refuseOtherFolder(folder);
  tell("Making the site ...");
  const started = performance.now();
  const beside = `${folder}.part`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  const { scripts, styles } = await bundle({
    entries: {
      page: "browser/static-page.ts",
      cells: "browser/cells-worker.ts",
      language: "browser/language-worker.ts",
      lives: "../../src/simulate/browser-worker-thread.ts",
    },
    folder: beside,
    doors: browserDoors,
  });
  const { page, ...workers } = scripts;
  const types = "assets/types.json";
  writeFileSync(join(beside, types), JSON.stringify(siteTypes()));
  writeFileSync(
    join(beside, "index.html"),
    pageHtml({ script: page!, style: styles["page"]!, settings: { workers, types, version }, policy }),
  );
  copyFiles(notebooks, join(beside, "files"));
  await compress(join(beside, "assets"));
  await rm(folder, { recursive: true, force: true });
  await rename(beside, folder);
  tell(`Made in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** What the page may do: its own scripts, its own folder's server, nothing else on any network. Workers, where cells run, are not bound by it. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join("; ");

/** A folder that holds something else than a site is not replaced by one. */
function refuseOtherFolder(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, "files", "index.json")))
    return;
  throw problem(`make the site in ${folder}`, "there is something else in that folder", "name an empty or a new one");
}

/** The notebooks and what lies beside them, with a list of it all. */
function copyFiles(from: string, to: string): void {
  const names = readdirSync(from, { recursive: true, encoding: "utf8" }).filter(
    (name) => statSync(join(from, name)).isFile() && !/(?:^|[\\/])[._]/.test(name),
  );
  const listed = names.map((name) => {
    const target = join(to, name);
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(from, name), target);
    const { size } = statSync(target);
    return { path: name.replaceAll("\\", "/"), size, modified: new Date(0).toISOString() };
  });
  listed.sort((a, b) => (a.path < b.path ? -1 : 1));
  writeFileSync(join(to, "index.json"), `${JSON.stringify(listed, null, 1)}\n`);
}
