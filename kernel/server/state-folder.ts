/** Where the server keeps what is the user's own and nobody else's: tokens, unsaved text, backups. Never in the served folder. */
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The user's state folder, as each platform has it; `LIVSBANA_STATE` names another. */
export function stateFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const own = environment["LIVSBANA_STATE"];
  if (own) return own;
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "livsbana");
  if (process.platform === "win32")
    return join(environment["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"), "livsbana");
  return join(environment["XDG_STATE_HOME"] || join(homedir(), ".local", "state"), "livsbana");
}

/** A folder in it that only the user can read, made when it is missing. */
export function privateFolder(...names: readonly string[]): string {
  const folder = join(...names);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}

/** A short name for a long one, safe as a file's. */
export const shortName = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 20);
