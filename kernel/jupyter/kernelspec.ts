/** The kernelspec: the folder by which Jupyter finds the kernel. Written and removed without Python. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { problem } from "../../src/problem.ts";

/** The kernel's name among Jupyter's kernels, and the folder's. */
export const kernelName = "livsbana";

/** What kernel.json says. */
export interface Kernelspec {
  readonly argv: readonly string[];
  readonly display_name: string;
  readonly language: string;
  readonly interrupt_mode: "message";
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Where to put the kernelspec: for this user, in the Python environment in use, or under a folder of one's own. */
export type Place =
  | { readonly kind: "user" }
  | { readonly kind: "sys-prefix" }
  | { readonly kind: "prefix"; readonly prefix: string };

/** The machine as far as kernelspecs go; tests give another. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** This machine. */
export function thisMachine(): Surroundings {
  return { platform: process.platform, environment: process.env, home: homedir() };
}

/**
 * What Jupyter is to run.
 *
 * @param node      the Node program, with its path
 * @param launcher  the `livsbana` command's own file
 */
export function kernelspec(node: string, launcher: string): Kernelspec {
  return {
    argv: [node, launcher, "kernel", "serve", "{connection_file}"],
    display_name: "TypeScript (Livsbana)",
    language: "typescript",
    interrupt_mode: "message",
    metadata: { debugger: false },
  };
}

/**
 * The folder of kernelspecs of a place, as Jupyter itself looks for it.
 *
 * @throws  when the Python environment is asked for and none is in use
 * @see     https://docs.jupyter.org/en/latest/use/jupyter-directories.html
 */
export function kernelsFolder(place: Place, { platform, environment, home }: Surroundings = thisMachine()): string {
  if (place.kind === "prefix") return join(resolve(place.prefix), "share", "jupyter", "kernels");
  if (place.kind === "sys-prefix") {
    const prefix = environment["VIRTUAL_ENV"] || environment["CONDA_PREFIX"];
    if (!prefix)
      throw problem(
        "install the kernel into the Python environment",
        "neither VIRTUAL_ENV nor CONDA_PREFIX is set",
        "activate the environment first, or give --prefix with its folder",
      );
    return join(prefix, "share", "jupyter", "kernels");
  }
  const data = environment["JUPYTER_DATA_DIR"];
  if (data) return join(data, "kernels");
  if (platform === "darwin") return join(home, "Library", "Jupyter", "kernels");
  if (platform === "win32")
    return join(environment["APPDATA"] ?? join(home, "AppData", "Roaming"), "jupyter", "kernels");
  return join(environment["XDG_DATA_HOME"] || join(home, ".local", "share"), "jupyter", "kernels");
}

/**
 * Writes the kernelspec with its logos, whole or not at all; one that was there before is replaced.
 *
 * @returns the folder that was written
 */
export function installKernelspec(folder: string, spec: Kernelspec): string {
  const target = join(folder, kernelName);
  try {
    mkdirSync(folder, { recursive: true });
    const beside = mkdtempSync(join(folder, `.${kernelName}-`));
    cpSync(fileURLToPath(new URL("logo", import.meta.url)), beside, { recursive: true });
    writeFileSync(join(beside, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
    rmSync(target, { recursive: true, force: true });
    renameSync(beside, target);
  } catch (error) {
    throw problem(
      "install the kernel",
      `${target} could not be written`,
      "give --prefix with a folder that is yours",
      error,
    );
  }
  return target;
}

/**
 * Removes the kernelspec.
 *
 * @returns the folder that was removed; undefined when there was none
 */
export function uninstallKernelspec(folder: string): string | undefined {
  const target = join(folder, kernelName);
  if (!existsSync(target)) return undefined;
  rmSync(target, { recursive: true });
  return target;
}

/** What is found in a folder of kernelspecs: none, one that would start, or one whose files are gone. */
export function inspectKernelspec(folder: string): { readonly folder: string; readonly found: string } {
  const file = join(folder, kernelName, "kernel.json");
  if (!existsSync(file)) return { folder, found: "not installed" };
  try {
    const { argv } = JSON.parse(readFileSync(file, "utf8")) as Kernelspec;
    const gone = [argv[0]!, argv[1]!].find((path) => !existsSync(path));
    return { folder, found: gone === undefined ? "installed" : `installed, but ${gone} is gone: install it again` };
  } catch {
    return { folder, found: `${join(dirname(file), "kernel.json")} cannot be read: install it again` };
  }
}
