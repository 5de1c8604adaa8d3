import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Files on disk that a cell imports are loaded anew when they, or anything that they import, have changed. */
export interface LocalModules {
  /** The version of a file that the disk holds now: 0 as first seen, one more for each change in it or below it. */
  readonly versionOf: (file: string) => number;
  /** The version of every file seen, for the loader. */
  readonly versions: () => ReadonlyMap<string, number>;
}

/** Begins to watch by looking: a file is read again only when its time or size has changed. */
export function localModules(): LocalModules {
  const files = new Map<string, { readonly stamp: string; readonly imports: readonly string[] }>();
  const history = new Map<string, { version: number; signature: string }>();

  const look = (file: string) => {
    const { mtimeMs, size } = statSync(file);
    const stamp = `${file}:${mtimeMs}:${size}`;
    const known = files.get(file);
    if (known?.stamp === stamp) return known;
    const seen = { stamp, imports: localImports(file) };
    files.set(file, seen);
    return seen;
  };

  const reachable = (file: string, seen = new Map<string, string>()): Map<string, string> => {
    if (seen.has(file)) return seen;
    const { stamp, imports } = look(file);
    seen.set(file, stamp);
    for (const target of imports) reachable(target, seen);
    return seen;
  };

  const version = (file: string): number => {
    const signature = [...reachable(file).values()].sort().join("\n");
    const known = history.get(file) ?? { version: 0, signature };
    if (known.signature !== signature) {
      known.version++;
      known.signature = signature;
    }
    history.set(file, known);
    return known.version;
  };

  return {
    versionOf: (file) => {
      for (const other of reachable(file).keys()) version(other);
      return version(file);
    },
    versions: () => new Map([...history].map(([file, { version }]) => [file, version])),
  };
}

/** Local files that a file seems to import; one too many costs a reload, so comments need not be told apart. */
function localImports(file: string): string[] {
  if (!/\.[cm]?[jt]sx?$/.test(file)) return [];
  const text = readFileSync(file, "utf8");
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*(["'])(\.{1,2}\/[^"'\n]+)\1/g)];
  return found.map((match) => localFile(resolve(dirname(file), match[2]!))).filter((target) => target !== undefined);
}

const extensions = ["", ".ts", ".mts", ".js", ".mjs", ".cjs", ".json", "/index.ts", "/index.js"];

/** The file that a path means: with its extension or without, and `.js` for the `.ts` that it is compiled from. */
export function localFile(path: string): string | undefined {
  const candidates = [...extensions.map((extension) => path + extension), path.replace(/\.([cm]?)js$/, ".$1ts")];
  return candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile() === true);
}
