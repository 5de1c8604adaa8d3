import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, isAbsolute, resolve as resolvePath } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { resolve as resolveModule } from "import-meta-resolve";
import { problem } from "../../src/problem.ts";
import { localFile, localModules } from "./local-modules.ts";
import { versionLoader } from "./version-loader.ts";

/**
 * Imports as the cells of one notebook mean them: packages as seen from the notebook's folder, files relative to it,
 * `livsbana` also where that folder has never heard of it.
 *
 * @param notebook path of the notebook; it need not exist
 */
export function importerFor(notebook: string): (specifier: string) => Promise<object> {
  const local = localModules();
  return async (specifier) => {
    if (isBuiltin(specifier)) return import(specifier);
    const address = addressOf(specifier, notebook);
    if (!address.startsWith("file:")) return import(address);
    const file = fileURLToPath(address);
    if (file.endsWith(".json")) return jsonModule(file);
    if (/[\\/]node_modules[\\/]/.test(file)) return import(address);
    const version = local.versionOf(file);
    const tell = await versionLoader();
    await tell(local.versions());
    return import(version === 0 ? address : `${address}?v=${version}`);
  };
}

function addressOf(specifier: string, notebook: string): string {
  const folder = dirname(notebook);
  if (/^[a-z][a-z+.-]+:/i.test(specifier) && !/^[a-z]:[\\/]/i.test(specifier)) return specifier;
  if (specifier.startsWith(".") || isAbsolute(specifier)) {
    const file = localFile(resolvePath(folder, specifier));
    if (file === undefined)
      throw problem(
        `import "${specifier}"`,
        `there is no such file in ${folder}`,
        "write the path from the notebook's folder",
      );
    return pathToFileURL(file).href;
  }
  return packageAddress(specifier, notebook);
}

function packageAddress(specifier: string, notebook: string): string {
  try {
    return resolveModule(specifier, pathToFileURL(notebook).href);
  } catch (error) {
    if (specifier === "livsbana" || specifier.startsWith("livsbana/")) return import.meta.resolve(specifier);
    const { code } = error as { code?: string };
    if (code !== "ERR_MODULE_NOT_FOUND") throw error;
    const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
    throw problem(
      `import "${specifier}"`,
      `no package "${name}" is installed where ${dirname(notebook)} can see it`,
      `run "npm install ${name}" in that folder`,
    );
  }
}

/** A JSON file as a module: its fields by name, the whole as default; read anew each time. */
function jsonModule(file: string): object {
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  return { ...(typeof value === "object" && !Array.isArray(value) ? value : {}), default: value };
}
