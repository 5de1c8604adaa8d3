/**
 * Unsaved text, as the page sends it while somebody types: kept in the user's state folder until the file is saved, so that it outlives the
 * page, the kernel and the server. A confidential notebook's is kept without outputs.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { notebookOf } from "../notebook/read-notebook.ts";
import { writeWhole } from "../run/atomic-write.ts";
import { toKeep } from "./confidential.ts";
import { refusal } from "./refusal.ts";
import { privateFolder, shortName } from "./state-folder.ts";

/** What was typed and not saved. */
export interface Unsaved {
  readonly path: string;
  readonly content: unknown;
  /** The saved version that was edited; null for a file that was never saved. */
  readonly hash: string | null;
  readonly written: string;
}

export interface Recovery {
  readonly write: (path: string, body: { readonly content?: unknown; readonly hash?: unknown }) => void;
  readonly read: (path: string) => Unsaved | undefined;
  readonly list: () => readonly Pick<Unsaved, "path" | "written">[];
  readonly remove: (path: string) => void;
  /** A file or folder has another name by now. */
  readonly renamed: (from: string, to: string) => void;
}

/** The unsaved texts of one served folder. */
export function openRecovery(state: string, root: string): Recovery {
  const folder = privateFolder(state, "recovery", shortName(root));
  const fileOf = (path: string) => join(folder, `${shortName(path)}.json`);
  const readFile = (file: string): Unsaved | undefined => {
    try {
      return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Unsaved) : undefined;
    } catch {
      return undefined;
    }
  };
  const list = () =>
    readdirSync(folder).flatMap((name) => {
      const unsaved = name.endsWith(".json") ? readFile(join(folder, name)) : undefined;
      return unsaved === undefined ? [] : [unsaved];
    });
  const remove = (path: string) => rmSync(fileOf(path), { force: true });
  const keep = (unsaved: Unsaved) => writeWhole(fileOf(unsaved.path), JSON.stringify(unsaved), 0o600);
  return {
    write: (path, { content, hash }) => {
      if (content === undefined)
        throw refusal({ status: 400 }, `keep the unsaved "${path}"`, "no content was sent", 'send {"content": ...}');
      const safe = path.endsWith(".ipynb") ? toKeep(notebookOf(content, path)) : content;
      const edited = typeof hash === "string" ? hash : null;
      keep({ path, content: safe, hash: edited, written: new Date().toISOString() });
    },
    read: (path) => readFile(fileOf(path)),
    list: () => list().map(({ path, written }) => ({ path, written })),
    remove,
    renamed: (from, to) => {
      for (const unsaved of list()) {
        if (unsaved.path !== from && !unsaved.path.startsWith(`${from}/`)) continue;
        remove(unsaved.path);
        keep({ ...unsaved, path: to + unsaved.path.slice(from.length) });
      }
    },
  };
}
