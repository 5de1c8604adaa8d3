/** Where the compiler finds what it reads in a browser: texts that came with the site. In the place of `kernel/types/type-place.ts`. */
import ts from "typescript";
import type { TypePlace } from "../../types/type-place.ts";

let texts: ReadonlyMap<string, string> = new Map();
let ambient = "";

/** Hands over the texts, by path: the compiler's declarations, the library's sources, and the names of cells. */
export function giveTypes(given: { readonly files: Readonly<Record<string, string>>; readonly ambient: string }): void {
  texts = new Map(Object.entries(given.files));
  ambient = given.ambient;
}

/** The place of this worker. */
export function typePlace(): TypePlace {
  return {
    system: {
      readFile: (path) => texts.get(path),
      fileExists: (path) => texts.has(path),
      // The cells themselves lie in no folder; asking for each file costs nothing here.
      directoryExists: () => true,
      getDirectories: () => [],
      readDirectory: () => [],
      versionOf: () => "0",
      defaultLibrary: (settings) => `/lib/${ts.getDefaultLibFileName(settings)}`,
    },
    options: {
      lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts", "lib.webworker.d.ts"],
      types: [],
      paths: { livsbana: ["/src/mod.ts"] },
    },
    ambient,
  };
}
