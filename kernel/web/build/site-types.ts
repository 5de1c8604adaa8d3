import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ambientTypes } from "../../types/ambient-types.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const compiler = dirname(createRequire(import.meta.url).resolve("typescript"));

/** What the compiler reads in a browser: its own declarations, the library and the widgets as they lie here, and the names of cells. */
export function siteTypes(): { readonly files: Readonly<Record<string, string>>; readonly ambient: string } {
  const files: Record<string, string> = {};
  for (const name of ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts", "lib.webworker.d.ts"]) addLibrary(files, name);
  for (const folder of ["src", "kernel/widgets", "kernel/session", "kernel/notebook", "kernel/user"])
    addFolder(files, folder);
  for (const name of ["decimal.js/decimal.d.ts", "decimal.js/package.json"]) {
    const path = join(root, "node_modules", name);
    if (existsSync(path)) files[`/node_modules/${name}`] = readFileSync(path, "utf8");
  }
  const own = fileURLToPath(new URL("../../", import.meta.url)).replaceAll("\\", "/");
  return { files, ambient: ambientTypes.replaceAll(own, "/kernel/") };
}

/** A declaration file of the compiler, with all that it refers to. */
function addLibrary(files: Record<string, string>, name: string): void {
  const path = `/lib/${name}`;
  if (path in files) return;
  const text = readFileSync(join(compiler, name), "utf8");
  files[path] = text;
  for (const [, referred] of text.matchAll(/\/\/\/ <reference lib="([^"]+)"/g))
    addLibrary(files, `lib.${referred}.d.ts`);
}

/** Sources in a clone, declarations in the packed package; commands and tests are nobody's to complete. */
function addFolder(files: Record<string, string>, folder: string): void {
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
    const path = `${folder}/${name.replaceAll("\\", "/")}`;
    if (path.endsWith(".ts") && !path.startsWith("src/cli/"))
      files[`/${path}`] = readFileSync(join(root, path), "utf8");
  }
}
