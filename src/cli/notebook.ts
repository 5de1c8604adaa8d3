import { statSync } from "node:fs";
import { resolve } from "node:path";
import { findServer, lastServer, newToken, rememberServer } from "../../kernel/server/running-server.ts";
import { type NotebookServer, startServer } from "../../kernel/server/server.ts";
import { stateFolder } from "../../kernel/server/state-folder.ts";
import { problem } from "../problem.ts";
import type { Command } from "./main.ts";
import { openBrowser } from "./open-browser.ts";
import { untilStopped } from "./stop-question.ts";
import { readWords } from "./words.ts";

const usage = `livsbana notebook [folder] [options]

  --port <number>           where to listen; otherwise where the folder's last server did, or at a free one
  --no-open                 print the address, open no browser
  --no-page                 for other clients only, such as JupyterLab: no page is prepared
  --cull-minutes <number>   end kernels that nobody has used for so long
`;

/** `livsbana notebook`: the notebooks of a folder in the browser. */
export const notebookCommand: Command = {
  summary: "open the notebooks of a folder in the browser: [folder] [--port PORT] [--no-open]",
  run: async (args) => {
    const read = readWords("open the notebooks", {
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: "string" },
        "no-open": { type: "boolean" },
        "no-page": { type: "boolean" },
        "cull-minutes": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (read.values.help) {
      process.stdout.write(usage);
      return 0;
    }
    if (read.positionals.length > 1)
      throw problem("open the notebooks", `${read.positionals.length} folders were named`, "name one");
    return openNotebooks({
      folder: read.positionals[0] ?? ".",
      port: portIn(read.values.port),
      cullMinutes: numberIn("--cull-minutes", read.values["cull-minutes"], 1e6),
      page: read.values["no-page"] !== true,
      open: read.values["no-open"] !== true && read.values["no-page"] !== true,
      path: "",
    });
  },
};

export interface NotebooksToOpen {
  readonly folder: string;
  readonly port?: number | undefined;
  readonly cullMinutes?: number | undefined;
  /** Whether the page is prepared and shown. */
  readonly page: boolean;
  /** Whether a browser is opened. */
  readonly open: boolean;
  /** What is opened of the page, without a slash before it. */
  readonly path: string;
}

/** Serves a folder until the user stops it; when it is served already, leads to that server. */
export async function openNotebooks(given: NotebooksToOpen): Promise<number> {
  const folder = resolve(given.folder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw problem("open the notebooks", `there is no folder ${folder}`, "name one that exists, or none for this one");
  const state = stateFolder();
  const known = await findServer(state, folder);
  if (known !== undefined) {
    show(`http://127.0.0.1:${known.port}/`, known.token, given, state, `${folder} is served already.`);
    return 0;
  }
  const server = await start(folder, state, given);
  rememberServer(state, { folder, port: server.port, token: server.token, pid: process.pid });
  if (given.page) await showPage(server);
  show(server.address, server.token, given, state, `Serves ${folder}. Stop with Ctrl-C.`);
  await Promise.race([untilStopped(() => questionOf(server)), server.asked]);
  process.stdout.write("\nStops: unsaved text is kept for the next start.\n");
  await server.close();
  // A kernel's threads may still be ending.
  process.exit(0);
}

interface StartedServer extends NotebookServer {
  /** A client has asked the server to stop. */
  readonly asked: Promise<void>;
}

/** The folder's last port and token again, so that a page that is still open finds the server; another port when that one is taken. */
async function start(folder: string, state: string, given: NotebooksToOpen): Promise<StartedServer> {
  const last = lastServer(state, folder);
  let ask: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const options = {
    folder,
    state,
    token: last?.token ?? newToken(),
    cullMinutes: given.cullMinutes,
    log: (line: string) => void process.stderr.write(`${line}\n`),
    asked: () => ask(),
  };
  if (given.port !== undefined) return { ...(await startServer({ ...options, port: given.port })), asked };
  const server = await startServer({ ...options, port: last?.port ?? 0 }).catch(() => startServer(options));
  return { ...server, asked };
}

/** The page is made once; without it other clients can still connect. */
async function showPage(server: NotebookServer): Promise<void> {
  try {
    const { preparePage } = await import("../../kernel/web/prepare.ts");
    server.showPage(await preparePage((line) => void process.stdout.write(`${line}\n`)));
  } catch (error) {
    process.stderr.write(`The page could not be prepared: ${(error as Error).message}\nOther clients can connect.\n`);
  }
}

function show(address: string, token: string, { open, path }: NotebooksToOpen, state: string, words: string): void {
  const whole = `${address}${path}${path.includes("?") ? "&" : "?"}token=${token}`;
  process.stdout.write(`${words}\n\n  ${whole}\n\n`);
  if (open) openBrowser(whole, state);
}

/** What would be lost; undefined when nothing would. */
function questionOf(server: NotebookServer): string | undefined {
  const kernels = server.kernels();
  if (kernels.length === 0) return undefined;
  const busy = kernels.filter(({ execution_state }) => execution_state === "busy").length;
  const many = kernels.length === 1 ? "1 kernel" : `${kernels.length} kernels`;
  const running = busy === 0 ? "" : `, ${busy} of them at work,`;
  return `\nStop the server? The names in ${many}${running} are lost; text is not. [y/N] `;
}

/** A port, as it was written. */
export const portIn = (text: string | undefined): number | undefined => numberIn("--port", text, 65_535);

function numberIn(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= most && text.trim() !== "") return value;
  throw problem("open the notebooks", `${option} is "${text}"`, `give a whole number from 0 to ${most}`);
}
