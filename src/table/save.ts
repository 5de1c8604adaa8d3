/** Files saved whole or not at all: written beside their place, then renamed into it. For Node only. */

import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { problem } from "../problem.ts";

/** What can be saved: text, bytes, or pieces of either. */
export type Contents = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Saves a file whole: when anything fails, even half-way through the contents, what stood there before still stands there.
 * Folders that are lacking are made.
 *
 * @param path      where the file is to be
 * @param contents  its text or bytes, or an iterable of pieces
 * @throws          when the file cannot be written there, or the contents fail
 * @example
 * await saveWhole("out/example-note.txt", ["saved ", "whole"]) // => undefined
 */
export async function saveWhole(path: string, contents: Contents): Promise<void> {
  const beside = join(dirname(path), `.${randomUUID()}.part`);
  const refused = (cause: unknown): Error =>
    problem(`save ${path}`, (cause as Error).message, "check the folder, its rights and the space left", cause);
  const file = await mkdir(dirname(path), { recursive: true })
    .then(() => open(beside, "wx"))
    .catch((cause: unknown) => Promise.reject(refused(cause)));
  try {
    const pieces = typeof contents === "string" || contents instanceof Uint8Array ? [contents] : contents;
    for await (const piece of pieces) await file.appendFile(piece);
    await file.sync();
    await file.close();
    await rename(beside, path).catch((cause: unknown) => Promise.reject(refused(cause)));
  } catch (error) {
    await file.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
}
