// `npm run build`: writes dist/, the package as it is packed: JavaScript with declarations, data and notebooks.
// In a clone nothing needs it; `npm pack ./dist` makes the archive.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./installed.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");

await ensureInstalled("test");
const { transformSync } = await import("esbuild");
rmSync(dist, { recursive: true, force: true });
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(1);

for (const folder of ["src", "kernel"]) copyBeside(folder);
for (const folder of ["page", "browser"]) stripTypes(`kernel/web/${folder}`);
for (const folder of ["data", "notebooks"]) cpSync(join(root, folder), join(dist, folder), { recursive: true });
for (const file of ["README.md", "LICENSE", "CHANGELOG.md", "CITATION.cff"]) cpSync(join(root, file), join(dist, file));
writeFileSync(join(dist, "package.json"), `${JSON.stringify(packedManifest(), null, 2)}\n`);
console.log("Built dist/. Pack it with: npm pack ./dist");

/** Everything beside the TypeScript goes along as it is (plain scripts, styles, pictures). */
function copyBeside(folder) {
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
    if (!/\.(mjs|css|json|svg|png|md|py)$/.test(name) || name.includes("node_modules")) continue;
    const target = join(dist, folder, name);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(root, folder, name), target);
  }
}

/** What the page is bundled from has a compiler setting of its own; its packages are not here, so its types are only taken off. */
function stripTypes(folder) {
  for (const name of readdirSync(join(root, folder)).filter((file) => /(?<!\.d)\.ts$/.test(file))) {
    const { code } = transformSync(readFileSync(join(root, folder, name), "utf8"), { loader: "ts", target: "es2022" });
    mkdirSync(join(dist, folder), { recursive: true });
    writeFileSync(join(dist, folder, name.replace(/\.ts$/, ".js")), code);
  }
}

/** The manifest of the packed package: the door is built JavaScript, and nothing is there that only a clone needs. */
function packedManifest() {
  const {
    scripts,
    devDependencies,
    private: _,
    ...manifest
  } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return {
    ...manifest,
    exports: { ".": { types: "./src/mod.d.ts", default: "./src/mod.js" }, "./package.json": "./package.json" },
    // For hosts that look where Node 10 did, tslab among them.
    main: "./src/mod.js",
    types: "./src/mod.d.ts",
  };
}
