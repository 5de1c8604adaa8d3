/** The connection file: where Jupyter wants the kernel to listen. */
import { readFileSync } from "node:fs";
import { problem } from "../../src/problem.ts";

/** The five sockets of the protocol. */
export const channels = ["shell", "control", "iopub", "stdin", "hb"] as const;
export type Channel = (typeof channels)[number];

/** What a connection file says. */
export interface Connection {
  readonly key: string;
  /** The ZeroMQ address of a channel. */
  readonly address: (channel: Channel) => string;
}

/**
 * Reads a connection file.
 *
 * @throws a problem when the file is not one, or asks for a signature that the kernel does not know
 */
export function readConnection(path: string): Connection {
  const attempt = `read the connection file ${path}`;
  const remedy = "let Jupyter start the kernel";
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  } catch (error) {
    throw problem(attempt, "it cannot be read as JSON", remedy, error);
  }
  const { transport = "tcp", ip = "127.0.0.1", key = "", signature_scheme: scheme = "hmac-sha256" } = fields;
  const missing = channels.find((channel) => !Number.isInteger(fields[`${channel}_port`]));
  if (missing !== undefined) throw problem(attempt, `it has no whole number "${missing}_port"`, remedy);
  if (key !== "" && scheme !== "hmac-sha256")
    throw problem(attempt, `its signature scheme is "${scheme}"`, "use hmac-sha256, Jupyter's own default");
  const mark = transport === "ipc" ? "-" : ":";
  return {
    key: String(key),
    address: (channel) => `${transport}://${ip}${mark}${fields[`${channel}_port`]}`,
  };
}
