/** Files as Jupyter's contents interface tells of them. Field names are the interface's own. */
import { createHash } from "node:crypto";
import { accessSync, constants, type Stats } from "node:fs";
import { getMimeType } from "hono/utils/mime";

export type ContentsType = "notebook" | "file" | "directory";

/** One file or folder. */
export interface ContentsModel {
  readonly name: string;
  /** From the top of the served folder, with slashes. */
  readonly path: string;
  readonly type: ContentsType;
  readonly writable: boolean;
  readonly created: string;
  readonly last_modified: string;
  readonly size: number | null;
  readonly mimetype: string | null;
  readonly content: unknown;
  readonly format: "json" | "text" | "base64" | null;
  readonly hash?: string | null;
  readonly hash_algorithm?: string | null;
}

/** What a path is by itself. */
export function typeOf(path: string, stats: Stats): ContentsType {
  if (stats.isDirectory()) return "directory";
  return path.endsWith(".ipynb") ? "notebook" : "file";
}

/** The media type of a file, by its name. */
export function mediaTypeOf(path: string): string {
  const own = { ts: "text/typescript", mts: "text/typescript", md: "text/markdown", ipynb: "application/x-ipynb+json" };
  return getMimeType(path, own)?.split(";")[0] ?? getMimeType(path)?.split(";")[0] ?? "application/octet-stream";
}

/** A model without content. */
export function bareModel(path: string, real: string, stats: Stats): ContentsModel {
  const name = path.split("/").at(-1) ?? "";
  return {
    name,
    path,
    type: typeOf(path, stats),
    writable: isWritable(real),
    created: stats.birthtime.toISOString(),
    last_modified: stats.mtime.toISOString(),
    size: stats.isFile() ? stats.size : null,
    mimetype: null,
    content: null,
    format: null,
  };
}

/** The version of a file: what its bytes say, whatever the clock says. */
export const hashOf = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

function isWritable(real: string): boolean {
  try {
    accessSync(real, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
