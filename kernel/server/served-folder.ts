/** The folder that is served, and nothing outside it. */
import { lstatSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { refusal } from "./refusal.ts";

/** A folder as its clients see it: paths with slashes, from its top. */
export interface ServedFolder {
  /** The folder itself, links followed. */
  readonly root: string;
  /**
   * The real place of a path.
   *
   * @throws a refusal when it is hidden, lies outside the folder (by dots or by a symbolic link), or cannot be a path
   */
  readonly place: (path: string) => string;
  /** Whether a name in a folder is shown. */
  readonly shown: (name: string) => boolean;
}

/** Serves a folder. */
export function servedFolder(folder: string): ServedFolder {
  const root = realpathSync(resolve(folder));
  const shown = (name: string) => !name.startsWith(".") && name !== "node_modules";
  const refuse = (status: 400 | 403 | 404, path: string, obstacle: string) =>
    refusal({ status }, `open "${path}"`, obstacle, "name a file of the served folder");
  return {
    root,
    shown,
    place: (path) => {
      const segments = path.split("/").filter((segment) => segment !== "");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
      if (/[\u0000-\u001f\\]/.test(path)) throw refuse(400, path, "it holds a character that paths here do not have");
      if (process.platform === "win32" && /[:*?"<>|]/.test(path)) throw refuse(400, path, "Windows has no such names");
      if (segments.some((segment) => /^\.\.?\s*$/.test(segment)))
        throw refuse(403, path, "it points out of the folder");
      const real = realPlace(join(root, ...segments));
      if (real === undefined || (real !== root && !real.startsWith(root + sep)))
        throw refuse(403, path, "it leads out of the served folder");
      const own = relative(root, real).split(sep);
      if (real !== root && ![...segments, ...own].every(shown)) throw refuse(404, path, "it is hidden");
      return real;
    },
  };
}

/** A path with links followed as far as it exists; undefined when a link in it leads nowhere. */
function realPlace(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    if (isLink(path)) return undefined;
    const parent = realPlace(dirname(path));
    return parent === undefined ? undefined : join(parent, path.slice(dirname(path).length));
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
