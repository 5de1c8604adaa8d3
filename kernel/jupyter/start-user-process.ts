import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { type FromUser, frame, type ToUser, unframe } from "../user/wire.ts";

/** The process that cells run in, as the kernel holds it. */
export interface UserProcess {
  readonly send: (item: ToUser) => void;
  /** Ends it at once. */
  readonly kill: () => void;
  /** Stops and starts the reading of what it says; its pipes fill, and then it waits. */
  readonly hold: (still: boolean) => void;
}

/** What the user's process tells the kernel. */
export interface UserProcessEvents {
  readonly item: (item: FromUser) => void;
  /** Text that reached the process's own streams, from programs that cells start or from native code. */
  readonly printed: (stream: "stdout" | "stderr", text: string) => void;
  /** It is gone, for the reason told. */
  readonly ended: (reason: string) => void;
}

const own = import.meta.url.endsWith(".ts");
const entry = fileURLToPath(new URL(`../user/user-process.${own ? "ts" : "js"}`, import.meta.url));
const loader = own ? ["--import", new URL("../../src/load-typescript.mjs", import.meta.url).href] : [];

/** Starts the process in a folder. The flag keeps Node from aborting when a cell is interrupted in the middle of an asynchronous call. */
export function startUserProcess(folder: string, events: UserProcessEvents): UserProcess {
  const child = spawn(process.execPath, ["--no-force-async-hooks-checks", ...loader, entry], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"],
  });
  const last = { text: "" };
  const toUser = child.stdio[3] as Writable;
  toUser.on("error", () => undefined);
  child.stdio[4]!.on("data", unframe(events.item));
  child.stdout!.setEncoding("utf8").on("data", (text: string) => events.printed("stdout", text));
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    last.text = (last.text + text).slice(-8192);
    const shown = text.replace("Waiting for the debugger to disconnect...\n", "");
    if (shown !== "" && !isPostMortem(last.text)) events.printed("stderr", shown);
  });
  onEnd(child, (code, signal) => events.ended(reasonOf(code, signal, last.text)));
  return {
    send: (item) => {
      toUser.write(frame(item));
    },
    kill: () => {
      child.kill("SIGKILL");
    },
    hold: (still) => {
      for (const pipe of [child.stdout!, child.stderr!, child.stdio[4] as Readable])
        if (still) pipe.pause();
        else pipe.resume();
    },
  };
}

function onEnd(child: ChildProcess, ended: (code: number | null, signal: NodeJS.Signals | null) => void): void {
  child.on("error", () => ended(127, null));
  child.on("close", ended);
}

/** What V8 writes as it dies: many lines that say nothing to the author of a notebook. */
const isPostMortem = (text: string) => /<--- Last few GCs --->|FATAL ERROR|# Fatal error in/.test(text);

function reasonOf(code: number | null, signal: NodeJS.Signals | null, text: string): string {
  if (/heap out of memory|Reached heap limit/.test(text))
    return `it needed more memory than Node may use. Instead, keep less at a time, or start Jupyter with NODE_OPTIONS=--max-old-space-size=8192 (megabytes)`;
  const fatal = /(?:FATAL ERROR|# Fatal error in)[^\n]*/.exec(text)?.[0];
  if (fatal !== undefined) return `Node failed (${fatal}). Instead, restart the kernel`;
  if (signal === "SIGKILL") return "it was killed, as systems do when memory runs out. Instead, keep less at a time";
  if (signal !== null) return `it was ended by ${signal}. Instead, restart the kernel`;
  return `a cell ended it with status ${code}, as process.exit does. Instead, end a cell early with throw or if`;
}
