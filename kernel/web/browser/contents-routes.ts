import { isText, type ListedFile, type SiteFiles, type StoredFile } from "./files.ts";
import type { Answer, Route } from "./page-server.ts";

/** The files of the site as Jupyter's contents. Folders are what the paths say. */
export function contentsRoutes(files: SiteFiles): Readonly<Record<string, Route>> {
  const missing = (path: string): Answer => [404, { message: `there is no ${path}` }];

  const get = async (path: string, wanted: boolean): Promise<Answer> => {
    const file = path === "" ? undefined : await files.read(path);
    if (file !== undefined) return [200, modelOf(file, wanted)];
    const all = await files.list();
    const inside = all.filter((one) => path === "" || one.path.startsWith(`${path}/`));
    return inside.length === 0 && path !== ""
      ? missing(path)
      : [200, folderModel(path, wanted ? entriesOf(path, inside) : null)];
  };

  const put = async (path: string, body: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const { type, format, content } = body as {
      readonly type?: string;
      readonly format?: string;
      readonly content?: unknown;
    };
    if (type === "directory") return [201, folderModel(path, null)];
    const file = await files.write(path, contentOf(type, format, content));
    await (await files.store).delete("recovery", path);
    return [200, modelOf(file, false)];
  };

  const freeName = async (folder: string, wanted: string): Promise<string> => {
    const taken = new Set((await files.list()).map(({ path }) => path));
    const [, stem, end] = /^(.*?)(\.[^.]*)?$/.exec(wanted)!;
    for (let number = 0; ; number++) {
      const path = `${folder === "" ? "" : `${folder}/`}${stem}${number === 0 ? "" : `-${number}`}${end ?? ""}`;
      if (!taken.has(path)) return path;
    }
  };

  const post = async (folder: string, body: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const {
      copy_from: from,
      type,
      ext,
    } = body as { readonly copy_from?: string; readonly type?: string; readonly ext?: string };
    if (from !== undefined) {
      const file = await files.read(from);
      if (file === undefined) return missing(from);
      const path = await freeName(folder, nameOf(from).replace(/(\.[^.]*)?$/, "-copy$1"));
      return [201, modelOf(await files.write(path, file.content), false)];
    }
    const notebook = type === "notebook";
    const path = await freeName(folder, notebook ? "untitled.ipynb" : `untitled${ext ?? ".txt"}`);
    return [201, modelOf(await files.write(path, notebook ? emptyNotebook : ""), false)];
  };

  const rename = async (path: string, to: string): Promise<Answer> => {
    const file = await files.read(path);
    if (file === undefined) return missing(path);
    if ((await files.read(to)) !== undefined) return [409, { message: `there is a ${to} already` }];
    const moved = await files.write(to, file.content);
    await files.remove(path);
    return [200, modelOf(moved, false)];
  };

  const checkpoints = async (method: string, path: string, id: string): Promise<Answer> => {
    const store = await files.store;
    if (method === "POST" && id === "") {
      const file = await files.read(path);
      if (file === undefined) return missing(path);
      await store.put("checkpoints", { ...file, modified: new Date().toISOString() });
    }
    const kept = await store.get("checkpoints", path);
    if (method === "POST" && id !== "") {
      if (kept === undefined) return missing(path);
      await files.write(path, kept.content);
      return [204];
    }
    if (method === "DELETE") {
      await store.delete("checkpoints", path);
      return [204];
    }
    const told = kept === undefined ? [] : [{ id: "last", last_modified: kept.modified }];
    return method === "POST" ? [201, told[0]] : [200, told];
  };

  return {
    contents: async ({ method, rest, query, body }) => {
      const checkpoint = /^(.*)\/checkpoints(?:\/(.*))?$/.exec(rest);
      if (checkpoint !== null) return checkpoints(method, checkpoint[1]!, checkpoint[2] ?? "");
      if (method === "PUT") return put(rest, body);
      if (method === "POST") return post(rest, body);
      if (method === "PATCH") return rename(rest, String(body["path"]));
      if (method !== "DELETE") return get(rest, query.get("content") !== "0");
      await files.remove(rest);
      return [204];
    },
  };
}

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

const typeOf = (path: string) => (path.endsWith(".ipynb") ? "notebook" : "file");

/** A file in Jupyter's words. */
function modelOf({ path, content, modified }: StoredFile, wanted: boolean): object {
  const type = typeOf(path);
  const text = typeof content === "string" ? content : isText(path) ? new TextDecoder().decode(content) : undefined;
  const told = type === "notebook" ? JSON.parse(text!) : (text ?? base64(content as Uint8Array));
  const format = type === "notebook" ? "json" : text === undefined ? "base64" : "text";
  return {
    ...{ name: nameOf(path), path, type, created: modified, last_modified: modified, writable: true },
    ...{ mimetype: null, size: content.length, format: wanted ? format : null, content: wanted ? told : null },
  };
}

const folderModel = (path: string, content: unknown) => ({
  ...{ name: nameOf(path), path, type: "directory", format: content === null ? null : "json", content, mimetype: null },
  ...{ created: new Date(0).toISOString(), last_modified: new Date(0).toISOString(), writable: true, size: null },
});

/** Files and folders of a folder. */
function entriesOf(folder: string, inside: readonly ListedFile[]): readonly object[] {
  const start = folder === "" ? 0 : folder.length + 1;
  const names = new Set(inside.map(({ path }) => path.slice(start).split("/")[0]!));
  return [...names].map((name) => {
    const path = `${folder === "" ? "" : `${folder}/`}${name}`;
    const file = inside.find((one) => one.path === path);
    if (file === undefined) return folderModel(path, null);
    const { modified, size } = file;
    return { ...folderModel(path, null), type: typeOf(path), created: modified, last_modified: modified, size };
  });
}

/** What a saved file holds: notebooks as Jupyter writes them, bytes as they are. */
function contentOf(type: string | undefined, format: string | undefined, content: unknown): string | Uint8Array {
  if (type === "notebook") return `${JSON.stringify(content, null, 1)}\n`;
  if (format !== "base64") return String(content);
  return Uint8Array.from(atob(String(content)), (character) => character.charCodeAt(0));
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(parts.join(""));
}

const emptyNotebook = `${JSON.stringify({ cells: [], metadata: { kernelspec: { display_name: "TypeScript (Livsbana)", language: "typescript", name: "livsbana" } }, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
