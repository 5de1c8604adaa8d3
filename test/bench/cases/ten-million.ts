import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Memory of a process that lives ten million lives on two threads, at its largest; the goal is 300 MB. */
export function run() {
  const script = fileURLToPath(new URL("../ten-million.ts", import.meta.url));
  const loader = new URL("../../../src/load-typescript.mjs", import.meta.url).href;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", loader, script], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const { megabytes, seconds } = JSON.parse(stdout) as { readonly megabytes: number; readonly seconds: number };
  return { figure: megabytes, unit: "MB", reference: 300, seconds };
}
