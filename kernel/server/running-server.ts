/** What is known of the server of a folder: so that a second start finds the first, and a later one has the same port and token. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeWhole } from "../run/atomic-write.ts";
import { privateFolder, shortName } from "./state-folder.ts";

/** A server that runs, or the last one that did. */
export interface KnownServer {
  readonly folder: string;
  readonly port: number;
  readonly token: string;
  readonly pid: number;
}

const fileOf = (state: string, folder: string) =>
  join(privateFolder(state, "servers"), `${shortName(realpathSync(resolve(folder)))}.json`);

/** Remembers a server, for its user alone. */
export function rememberServer(state: string, known: KnownServer): void {
  writeWhole(fileOf(state, known.folder), `${JSON.stringify(known)}\n`, 0o600);
}

/** The last server of a folder, whether or not it still runs. */
export function lastServer(state: string, folder: string): KnownServer | undefined {
  const file = fileOf(state, folder);
  try {
    const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<KnownServer>) : undefined;
    return Number.isInteger(known?.port) && typeof known?.token === "string" ? (known as KnownServer) : undefined;
  } catch {
    return undefined;
  }
}

/** The server of a folder, when it runs: it answers at its port, to its token, for that folder. */
export async function findServer(state: string, folder: string): Promise<KnownServer | undefined> {
  const known = lastServer(state, folder);
  if (known === undefined) return undefined;
  try {
    const answer = await fetch(`http://127.0.0.1:${known.port}/api/status`, {
      headers: { Authorization: `token ${known.token}` },
      signal: AbortSignal.timeout(2000),
    });
    const { folder: served } = (await answer.json()) as { readonly folder?: string };
    return answer.ok && served === realpathSync(resolve(folder)) ? known : undefined;
  } catch {
    return undefined;
  }
}

/** A token that nobody guesses. */
export const newToken = (): string => randomBytes(24).toString("hex");
