import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  inspectKernelspec,
  installKernelspec,
  kernelName,
  kernelsFolder,
  kernelspec,
  type Place,
  uninstallKernelspec,
} from "../../kernel/jupyter/kernelspec.ts";
import { installZeroMQ, loadZeroMQ } from "../../kernel/jupyter/zeromq.ts";
import { alternatives, nearest, problem } from "../problem.ts";
import type { Command } from "./main.ts";

const verbs: Readonly<Record<string, (place: Place) => Promise<number>>> = { install, uninstall, doctor };

/** `livsbana kernel install | uninstall | doctor`: the TypeScript kernel for JupyterLab, VS Code and nbclient. */
export const kernelCommand: Command = {
  summary: "install, uninstall or doctor the Jupyter kernel [--user | --sys-prefix | --prefix FOLDER]",
  async run(args) {
    const [verb = "", ...rest] = args;
    if (verb === "serve" && rest[0] !== undefined) return serve(rest[0]);
    const act = verbs[verb];
    if (act === undefined) {
      const guess = nearest(verb, Object.keys(verbs));
      const remedy =
        guess === undefined ? `say ${alternatives(Object.keys(verbs))}` : `type "livsbana kernel ${guess}"`;
      throw problem("run livsbana kernel", verb === "" ? "nothing was asked for" : `"${verb}" is not known`, remedy);
    }
    return act(placeOf(rest));
  },
};

/** What Jupyter runs. A cell may leave timers and sockets open, so the process is ended when the kernel is. */
async function serve(connectionFile: string): Promise<number> {
  const { serveFile } = await import("../../kernel/jupyter/serve.ts");
  process.exit(await serveFile(connectionFile));
}

function placeOf(args: readonly string[]): Place {
  const options = { user: { type: "boolean" }, "sys-prefix": { type: "boolean" }, prefix: { type: "string" } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    if (values.prefix !== undefined) return { kind: "prefix", prefix: values.prefix };
    return { kind: values["sys-prefix"] ? "sys-prefix" : "user" };
  } catch (error) {
    throw problem("run livsbana kernel", (error as Error).message, "use --user, --sys-prefix or --prefix FOLDER");
  }
}

async function install(place: Place): Promise<number> {
  await installZeroMQ();
  const launcher = fileURLToPath(new URL("livsbana.mjs", import.meta.url));
  const folder = installKernelspec(kernelsFolder(place), kernelspec(process.execPath, launcher));
  console.log(`Installed the kernel "${kernelName}" in ${folder}\nIn Jupyter choose "TypeScript (Livsbana)".`);
  return 0;
}

async function uninstall(place: Place): Promise<number> {
  const folder = uninstallKernelspec(kernelsFolder(place));
  console.log(folder === undefined ? `Nothing to remove in ${kernelsFolder(place)}` : `Removed ${folder}`);
  return 0;
}

async function doctor(place: Place): Promise<number> {
  const { folder, found } = inspectKernelspec(kernelsFolder(place));
  const lines: readonly (readonly [string, string])[] = [
    ["node", `${process.version} (${process.execPath})`],
    ["zeromq", await loads(loadZeroMQ)],
    ["typescript", await loads(() => import("typescript"))],
    ["kernelspecs", folder],
    [kernelName, found],
  ];
  for (const [name, state] of lines) console.log(`${name.padEnd(14)}${state}`);
  return lines.every(([, state]) => !/cannot|not installed|is gone/.test(state)) ? 0 : 1;
}

async function loads(load: () => Promise<{ readonly version?: string }>): Promise<string> {
  try {
    const { version } = await load();
    return `loads${version === undefined ? "" : ` (${version})`}`;
  } catch (error) {
    return `cannot be loaded: ${(error as Error).message}`;
  }
}
