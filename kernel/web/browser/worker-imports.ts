import { problem } from "../../../src/problem.ts";
import type { SiteFiles } from "./files.ts";

/** Imports as the cells of a notebook on the site mean them: `livsbana`, and JSON files beside the notebook. */
export function importerFor(files: SiteFiles, folder: string): (specifier: string) => Promise<object> {
  return async (specifier) => {
    if (specifier === "livsbana") return import("livsbana");
    if (specifier === "simple-statistics") return import("simple-statistics");
    if (specifier === "decimal.js") return import("decimal.js");
    if (specifier === "seedrandom") return import("seedrandom");
    if (/^\.{0,2}\/.*\.json$/.test(specifier)) return jsonModule(files, pathFrom(folder, specifier));
    throw problem(
      `import "${specifier}"`,
      specifier.startsWith("node:")
        ? "it is a module of Node, and this notebook runs in a browser"
        : "a notebook in a browser finds only livsbana, simple-statistics, decimal.js, seedrandom and JSON files beside it",
      'run the notebook with "npm start", or do without it here',
    );
  };
}

async function jsonModule(files: SiteFiles, path: string): Promise<object> {
  const file = await files.read(path);
  if (file === undefined)
    throw problem(`import "${path}"`, "there is no such file", "drag it onto the home page, or check the name");
  const value: unknown = JSON.parse(
    typeof file.content === "string" ? file.content : new TextDecoder().decode(file.content),
  );
  return { ...(typeof value === "object" && !Array.isArray(value) ? value : {}), default: value };
}

/** A path as it is written in a notebook, from the folder of the site's files. */
export function pathFrom(folder: string, path: string): string {
  const parts = path.startsWith("/") ? [] : folder.split("/").filter((part) => part !== "");
  for (const part of path.replace(/^file:\/\//, "").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
