/** `/api/contents`: files, checkpoints, trust. */
import { existsSync, statSync } from "node:fs";
import { notebookOf } from "../../notebook/read-notebook.ts";
import { isConfidential } from "../confidential.ts";
import type { Recovery } from "../recovery.ts";
import { refusal } from "../refusal.ts";
import { bodyOf, pathAfter, type Routes } from "../routes.ts";
import type { ServedFolder } from "../served-folder.ts";
import type { Trust } from "../trust.ts";
import type { Backups } from "./backups.ts";
import { createContents, deleteContents, renameContents } from "./change-contents.ts";
import { checkpointsOf, makeCheckpoint, removeCheckpoint, restoreCheckpoint, stripCheckpoint } from "./checkpoints.ts";
import type { ContentsModel, ContentsType } from "./model.ts";
import { plainPath, readContents } from "./read-contents.ts";
import { saveContents } from "./save-contents.ts";

/** What the routes of contents work on. */
export interface ContentsHost {
  readonly folder: ServedFolder;
  readonly trust: Trust;
  readonly backups: Backups;
  readonly recovery: Recovery;
  /** Told of a file that has another name by now. */
  readonly renamed: (from: string, to: string) => void;
}

const prefix = "/api/contents";

/** Adds the routes. */
export function contentsRoutes(app: Routes, host: ContentsHost): void {
  const { folder, trust, backups, recovery } = host;
  const bare = (path: string): ContentsModel => readContents(folder, trust, path, { content: false, hash: true });

  app.get(`${prefix}/*`, (c) => {
    const { path, checkpoint } = partsOf(pathAfter(c, prefix));
    if (checkpoint !== undefined) return c.json(checkpointsOf(existing(folder, path)));
    const { type, format, content, hash } = c.req.query();
    const reading = { type: typeIn(type), format: formatIn(format), content: content !== "0", hash: hash === "1" };
    return c.json(readContents(folder, trust, path, reading));
  });
  app.get(prefix, (c) =>
    c.json(readContents(folder, trust, "", { content: c.req.query("content") !== "0", hash: false })),
  );

  app.put(`${prefix}/*`, async (c) => {
    const path = plainPath(pathAfter(c, prefix));
    const body = await bodyOf(c);
    const isNew = !existsSync(folder.place(path));
    saveContents(folder, path, body, { trust, keep: backups.keep });
    if (body["type"] === "notebook" && isConfidential(notebookOf(body["content"], path)))
      stripCheckpoint(folder.place(path));
    if (body["chunk"] === undefined || body["chunk"] === -1) recovery.remove(path);
    return c.json(saved(folder, path, bare), isNew ? 201 : 200);
  });

  app.post(`${prefix}/*`, async (c) => {
    const { path, checkpoint, trusted } = partsOf(pathAfter(c, prefix));
    if (trusted) return c.json(trustNotebook(host, path), 201);
    const real = folder.place(path);
    if (checkpoint === "") return c.json(makeCheckpoint(existing(folder, path)), 201);
    if (checkpoint !== undefined) {
      restoreCheckpoint(path, real, checkpoint);
      return c.body(null, 204);
    }
    return c.json(bare(createContents(folder, path, await bodyOf(c))), 201);
  });
  app.post(prefix, async (c) => c.json(bare(createContents(folder, "", await bodyOf(c))), 201));

  app.patch(`${prefix}/*`, async (c) => {
    const from = plainPath(pathAfter(c, prefix));
    const to = renameContents(folder, from, (await bodyOf(c))["path"]);
    host.renamed(from, to);
    return c.json(bare(to));
  });

  app.delete(`${prefix}/*`, (c) => {
    const { path, checkpoint } = partsOf(pathAfter(c, prefix));
    if (checkpoint) removeCheckpoint(path, folder.place(path), checkpoint);
    else {
      deleteContents(folder, path);
      recovery.remove(path);
      backups.remove(path);
    }
    return c.body(null, 204);
  });
}

/** What a path of a request names: a file, its checkpoints, one of them, or its trust. */
function partsOf(rest: string): { readonly path: string; readonly checkpoint?: string; readonly trusted?: true } {
  const found = /^(.*)\/checkpoints(?:\/([^/]*))?$/.exec(rest);
  if (found !== null) return { path: plainPath(found[1]!), checkpoint: found[2] ?? "" };
  if (rest.endsWith(".ipynb/trust")) return { path: plainPath(rest.slice(0, -"/trust".length)), trusted: true };
  return { path: plainPath(rest) };
}

function existing(folder: ServedFolder, path: string): string {
  const real = folder.place(path);
  if (statSync(real, { throwIfNoEntry: false })?.isFile()) return real;
  throw refusal({ status: 404 }, `find the checkpoints of "${path}"`, "there is no such file", "save the file first");
}

/** A file that came in pieces is not there until the last. */
const saved = (folder: ServedFolder, path: string, bare: (path: string) => ContentsModel): object =>
  existsSync(folder.place(path)) ? bare(path) : { path, name: path.split("/").at(-1), type: "file", content: null };

function trustNotebook({ folder, trust }: ContentsHost, path: string): ContentsModel {
  const { content } = readContents(folder, trust, path, { type: "notebook", content: true, hash: false });
  trust.sign(notebookOf(content, path));
  return readContents(folder, trust, path, { content: false, hash: true });
}

const typeIn = (text: string | undefined): ContentsType | undefined =>
  text === "notebook" || text === "file" || text === "directory" ? text : undefined;

const formatIn = (text: string | undefined): "text" | "base64" | undefined =>
  text === "text" || text === "base64" ? text : undefined;
