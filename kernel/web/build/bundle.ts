import { writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { built, importsInBrowser } from "./imports-in-browser.ts";
import { pagePackage } from "./installed-page.ts";
import { licenceNotices } from "./licence-notices.ts";

/** A bundle on disk: which file each entry became, and what everything was made from. */
export interface Bundle {
  /** By entry: its file, from the folder. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Styles of each entry that has any. */
  readonly styles: Readonly<Record<string, string>>;
  readonly metafile: Metafile;
}

/** What differs between bundles. */
export interface BundleOptions {
  /** Entry files of the page's package, by name. */
  readonly entries: Readonly<Record<string, string>>;
  readonly folder: string;
  /** Modules of Node and files of ours that the browser has others for, by what is imported. */
  readonly doors?: Readonly<Record<string, string>>;
}

/** Bundles for browsers: minified, split where imports are dynamic, file names with a hash of what is in them. */
export async function bundle({ entries: sources, folder, doors = {} }: BundleOptions): Promise<Bundle> {
  const names = "assets/[name]-[hash]";
  const here = (path: string) => relative(pagePackage, built(resolve(pagePackage, path))).replaceAll("\\", "/");
  const entries = Object.fromEntries(Object.entries(sources).map(([name, path]) => [name, here(path)]));
  const plainComponents = built(resolve(pagePackage, "page/plain-components.ts"));
  const options = {
    absWorkingDir: pagePackage,
    entryPoints: { ...entries },
    outdir: folder,
    bundle: true,
    format: "esm",
    splitting: true,
    minify: true,
    // Names of errors and classes are shown to people.
    keepNames: false,
    target: "es2022",
    platform: "browser",
    metafile: true,
    legalComments: "none",
    entryNames: names,
    chunkNames: names,
    assetNames: names,
    loader: { ".woff2": "file", ".woff": "empty", ".ttf": "empty", ".md": "text", ".png": "file" },
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    inject: [built(resolve(pagePackage, "browser/process.ts"))],
    logLevel: "silent",
    alias: {
      "csv-parse/sync": "csv-parse/browser/esm/sync",
      "@jupyter/web-components": plainComponents,
      "@jupyter/react-components": plainComponents,
    },
    plugins: [importsInBrowser(doors)],
  } satisfies BuildOptions;
  const { metafile } = await build(options);
  const outputs = Object.entries(metafile.outputs);
  const fileOf = (entry: string, end: string) =>
    outputs.find(([path, { entryPoint }]) => entryPoint === entry && path.endsWith(end));
  const scripts: Record<string, string> = {};
  const styles: Record<string, string> = {};
  for (const [name, entry] of Object.entries(entries)) {
    const [path, { cssBundle }] = fileOf(entry, ".js")!;
    scripts[name] = fromFolder(path);
    if (cssBundle !== undefined) styles[name] = fromFolder(cssBundle);
  }
  await writeFile(join(folder, "THIRD-PARTY.txt"), await licenceNotices(Object.keys(metafile.inputs), pagePackage));
  return { scripts, styles, metafile };
}

const fromFolder = (path: string) => path.slice(path.lastIndexOf("assets/"));
