/** Where the compiler finds what it reads in Node: the disk, Node's own types, the library. A browser has another in its place. */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { ambientTypes } from "./ambient-types.ts";

/** What a language service stands on. */
export interface TypePlace {
  /** Reading of files, and where the compiler's own declarations lie. */
  readonly system: Pick<
    ts.System,
    "readFile" | "fileExists" | "directoryExists" | "getDirectories" | "readDirectory"
  > & {
    readonly realpath?: (path: string) => string;
    readonly versionOf: (path: string) => string;
    readonly defaultLibrary: (settings: ts.CompilerOptions) => string;
  };
  readonly options: ts.CompilerOptions;
  /** The names that every cell finds declared. */
  readonly ambient: string;
}

/** Where the types of Node lie that came with us, however npm placed them. */
const typesFolder = dirname(dirname(createRequire(import.meta.url).resolve("@types/node/package.json")));

/** The library's types: its source in a clone, declarations in the packed package. */
const libraryTypes = () => fileURLToPath(import.meta.resolve("livsbana")).replace(/\.js$/, ".d.ts");

/** The place of this process. */
export function typePlace(): TypePlace {
  return {
    system: {
      ...ts.sys,
      realpath: ts.sys.realpath!,
      versionOf: (path) => String(ts.sys.getModifiedTime?.(path)?.getTime() ?? 0),
      defaultLibrary: (settings) => ts.getDefaultLibFilePath(settings),
    },
    options: { types: ["node"], typeRoots: [typesFolder], paths: { livsbana: [libraryTypes()] } },
    ambient: ambientTypes,
  };
}
