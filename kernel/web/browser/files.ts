import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** A file of the site as it is kept: text or bytes. */
export interface StoredFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** ISO 8601. */
  readonly modified: string;
}

interface Stored extends DBSchema {
  /** What differs from what the site came with; `null` where one of its files was removed. */
  files: {
    key: string;
    value: { readonly path: string; readonly content: string | Uint8Array | null; readonly modified: string };
  };
  checkpoints: { key: string; value: StoredFile };
  recovery: { key: string; value: { readonly path: string; readonly content: unknown; readonly written: string } };
}

/** The files of one site in this browser: what came with it, and over that what its reader has written. */
export interface SiteFiles {
  readonly read: (path: string) => Promise<StoredFile | undefined>;
  readonly write: (path: string, content: string | Uint8Array) => Promise<StoredFile>;
  readonly remove: (path: string) => Promise<void>;
  /** All paths with their times and sizes, in order. */
  readonly list: () => Promise<readonly ListedFile[]>;
  readonly store: Promise<IDBPDatabase<Stored>>;
}

export interface ListedFile {
  readonly path: string;
  readonly modified: string;
  readonly size: number;
}

/**
 * Opens them. Page and workers each do so for themselves, and see each other's changes.
 *
 * @param site the address of the folder that the site lies in
 */
export function siteFiles(site: string): SiteFiles {
  const store = openDB<Stored>(`livsbana ${new URL(site).pathname}`, 1, {
    upgrade: (database) => {
      for (const name of ["files", "checkpoints", "recovery"] as const)
        database.createObjectStore(name, { keyPath: "path" });
    },
  });
  let listed: Promise<readonly ListedFile[]> | undefined;
  const came = () =>
    (listed ??= fetch(new URL("files/index.json", site)).then(
      (answer) => answer.json() as Promise<readonly ListedFile[]>,
    ));
  const read: SiteFiles["read"] = async (path) => {
    const own = await (await store).get("files", path);
    if (own !== undefined) return own.content === null ? undefined : (own as StoredFile);
    const entry = (await came()).find((file) => file.path === path);
    if (entry === undefined) return undefined;
    const answer = await fetch(new URL(`files/${path.split("/").map(encodeURIComponent).join("/")}`, site));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { path, content: isText(path) ? new TextDecoder().decode(bytes) : bytes, modified: entry.modified };
  };
  return {
    store,
    read,
    write: async (path, content) => {
      const file = { path, content, modified: new Date().toISOString() };
      await (await store).put("files", file);
      return file;
    },
    remove: async (path) => {
      await (await store).put("files", { path, content: null, modified: new Date().toISOString() });
    },
    list: async () => {
      const own = new Map((await (await store).getAll("files")).map((file) => [file.path, file]));
      const kept = (await came()).filter(({ path }) => !own.has(path));
      const written = [...own.values()].flatMap(({ path, content, modified }) =>
        content === null ? [] : [{ path, modified, size: content.length }],
      );
      return [...kept, ...written].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** Whether a file's name promises text. */
export const isText = (path: string): boolean => /\.(?:ipynb|json|ts|js|csv|tsv|txt|md|html|svg)$/i.test(path);
