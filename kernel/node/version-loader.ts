import { register } from "node:module";
import { pathToFileURL } from "node:url";
import { MessageChannel } from "node:worker_threads";

/** Tells Node's loader thread which files have changed; resolves when it knows. */
export type TellVersions = (versions: ReadonlyMap<string, number>) => Promise<void>;

let teller: Promise<TellVersions> | undefined;

/** The loader is one for the process, so it is registered once, when a cell first imports a local file. */
export function versionLoader(): Promise<TellVersions> {
  teller ??= start();
  return teller;
}

async function start(): Promise<TellVersions> {
  // The kernel itself runs from TypeScript in a clone, and its loader is there; in the packed package it is JavaScript.
  if (!import.meta.url.endsWith(".ts")) (await import("tsx/esm/api")).register();
  const { port1, port2 } = new MessageChannel();
  register("./version-hook.mjs", import.meta.url, { data: { port: port2 }, transferList: [port2] });
  const waiting = new Map<number, () => void>();
  port1.on("message", (turn: number) => {
    waiting.get(turn)?.();
    waiting.delete(turn);
    if (waiting.size === 0) port1.unref();
  });
  port1.unref();
  let turn = 0;
  return (versions) => {
    const addresses = new Map([...versions].map(([file, version]) => [pathToFileURL(file).href, version]));
    return new Promise((resolve) => {
      waiting.set(++turn, resolve);
      port1.ref();
      port1.postMessage({ turn, versions: addresses });
    });
  };
}
