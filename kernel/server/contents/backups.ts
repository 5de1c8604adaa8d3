/** The version before the last save of each file, in the user's state folder: for the day when a save was a mistake. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Notebook } from "../../notebook/notebook.ts";
import { writeWhole } from "../../run/atomic-write.ts";
import { isConfidential } from "../confidential.ts";
import { privateFolder, shortName } from "../state-folder.ts";
import { kept } from "./kept.ts";

export interface Backups {
  readonly keep: (path: string, before: Buffer, after: Notebook | undefined) => void;
  readonly fileOf: (path: string) => string;
  readonly remove: (path: string) => void;
}

/** The backups of one served folder. */
export function openBackups(state: string, root: string): Backups {
  const folder = privateFolder(state, "backups", shortName(root));
  const fileOf = (path: string) => join(folder, `${shortName(path)}-${path.split("/").at(-1)}`);
  return {
    fileOf,
    keep: (path, before, after) =>
      writeWhole(fileOf(path), kept(before, after !== undefined && isConfidential(after)), 0o600),
    remove: (path) => rmSync(fileOf(path), { force: true }),
  };
}
