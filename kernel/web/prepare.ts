import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { compress } from "./build/compress.ts";
import { ensurePagePackages } from "./build/installed-page.ts";
import { pageHtml } from "./build/page-html.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The folder with the notebook page for the server: made once for each state of its sources, then found again.
 *
 * @param tell   hears in lines what is done, when something is
 * @param signal ends it; nothing half-made is left
 * @returns a folder with `index.html`, its assets with hashed names, and the licences of what they are made of
 */
export async function preparePage(
  tell: (line: string) => void = () => undefined,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<string> {
  const folder = join(root, ".cache", "page", stateOfSources());
  if (existsSync(join(folder, "index.html"))) return folder;
  await ensurePagePackages(tell, signal);
  signal?.throwIfAborted();
  const started = performance.now();
  tell("Preparing the notebook page ...");
  const { bundle } = await import("./build/bundle.ts");
  const beside = `${folder}.${randomUUID()}.part`;
  try {
    await mkdir(beside, { recursive: true });
    const { scripts, styles } = await bundle({ entries: { page: "page/server-page.ts" }, folder: beside });
    signal?.throwIfAborted();
    await writeFile(
      join(beside, "index.html"),
      pageHtml({ script: scripts["page"]!, style: styles["page"]!, base: "/" }),
    );
    await compress(beside);
    if (existsSync(folder)) await rm(folder, { recursive: true });
    await rename(beside, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  tell(`Prepared in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return folder;
}

/** What the page is made from, as one short name: another source, another name. */
function stateOfSources(): string {
  const hash = createHash("sha256");
  const kernel = readdirSync(join(root, "kernel"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|js|css|json|svg|png)$/.test(name) && !/node_modules/.test(name))
    .map((name) => join("kernel", name));
  for (const name of [...kernel, "package.json", "src/problem.ts"].sort()) {
    const path = resolve(root, name);
    if (existsSync(path)) hash.update(relative(root, path)).update("\0").update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 16);
}
