import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, relative, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { pagePackage } from "./installed-page.ts";

const root = resolve(pagePackage, "../..");
const require = createRequire(resolve(pagePackage, "package.json"));

/** Packages that only code for Node asks for; what asks for them does without in a browser. */
const nothing: ReadonlySet<string> = new Set([
  "ws",
  "fs",
  "url",
  "source-map-js",
  "crypto",
  "module",
  "perf_hooks",
  "os",
  "inspector",
]);

/**
 * How imports are found for a browser: through another door where there is one, pictures as text where a script imports them, styles
 * where webpack's `~` leads.
 *
 * @param doors what stands for a module of Node (`node:os`) or a file of ours (from the repository's root), by name
 */
export function importsInBrowser(doors: Readonly<Record<string, string>>): Plugin {
  const file = (path: string) => resolve(root, path);
  return {
    name: "imports-in-browser",
    setup(build) {
      build.onResolve({ filter: /^~/ }, ({ path, ...rest }) => build.resolve(path.slice(1), rest));
      build.onResolve({ filter: /^path$/ }, () => ({ path: require.resolve("path-browserify") }));
      build.onResolve({ filter: /^(?:node:)?[a-z_-]+(?:\/[a-z]+)?$/ }, ({ path }) => {
        const door = doors[path];
        if (door !== undefined) return { path: file(door) };
        return nothing.has(path.replace("node:", "")) ? { path, namespace: "nothing" } : undefined;
      });
      build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
        const door = doors[relative(root, resolve(resolveDir, path)).replaceAll("\\", "/")];
        return door === undefined ? undefined : { path: file(door) };
      });
      // One copy of what both the kernel and the page's packages use.
      build.onResolve({ filter: /^@lezer\// }, ({ path, kind, pluginData }) =>
        pluginData === "here" ? undefined : build.resolve(path, { kind, resolveDir: pagePackage, pluginData: "here" }),
      );
      build.onResolve({ filter: /\.svg$/ }, async ({ path, kind, importer, resolveDir }) =>
        kind === "url-token" || importer.endsWith(".css")
          ? { path: resolve(resolveDir, path), namespace: "drawing" }
          : { path: resolve(dirname(importer), path), namespace: "drawing-text" },
      );
      build.onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
      build.onLoad({ filter: /.*/, namespace: "drawing" }, async ({ path }) => ({
        contents: await readFile(path),
        loader: "dataurl",
      }));
      build.onLoad({ filter: /.*/, namespace: "drawing-text" }, async ({ path }) => ({
        contents: await readFile(path, "utf8"),
        loader: "text",
      }));
    },
  };
}
