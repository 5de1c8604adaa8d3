import { existsSync } from "node:fs";
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
  const file = (path: string) => built(resolve(root, path));
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
      build.onResolve({ filter: /^\.{1,2}\/.*\.[jt]s$/ }, ({ path, resolveDir }) => {
        if (/[\\/]node_modules[\\/]/.test(relative(root, resolveDir))) return undefined;
        const whole = resolve(resolveDir, path.replace(/\.js$/, ".ts"));
        return { path: file(doors[relative(root, whole).replaceAll("\\", "/")] ?? whole) };
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
      build.onResolve({ filter: /\?address$/ }, ({ path }) => ({
        path: require.resolve(path.replace("?address", "")),
        namespace: "address",
      }));
      build.onResolve({ filter: /.*/, namespace: "address" }, ({ path }) => ({ path, namespace: "carried" }));
      build.onLoad({ filter: /.*/, namespace: "address" }, ({ path }) => ({
        contents: `export { default as address } from ${JSON.stringify(path)};`,
      }));
      build.onLoad({ filter: /.*/, namespace: "carried" }, async ({ path }) => ({
        contents: await readFile(path),
        loader: "file",
      }));
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

/** A source as it lies here: TypeScript in a clone, JavaScript in the packed package. */
export const built = (path: string): string => (existsSync(path) ? path : path.replace(/\.ts$/, ".js"));
