/** The few functions of Node's file system that `livsbana` calls, over the site's files. Folders are what paths say. */
import type { SiteFiles } from "./files.ts";
import { pathFrom } from "./worker-imports.ts";

let place: { readonly files: SiteFiles; readonly folder: string } | undefined;

/** Says whose files these are, and where relative paths start. */
export function placeFiles(files: SiteFiles, folder: string): void {
  place = { files, folder };
}

const lacking = (path: string) =>
  Object.assign(new Error(`ENOENT: no such file or directory, '${path}'`), { code: "ENOENT" });

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await place!.files.read(pathFrom(place!.folder, path));
  if (file === undefined) throw lacking(path);
  return typeof file.content === "string" ? new TextEncoder().encode(file.content) : file.content;
}

export async function stat(path: string) {
  const { length } = await bytesOf(path);
  return { size: length, mode: 0o600, isFile: () => true };
}

export async function readFile(path: string, encoding?: "utf8"): Promise<string | NodeBytes> {
  const bytes = await bytesOf(path);
  return encoding === "utf8" ? new TextDecoder().decode(bytes) : new NodeBytes(bytes);
}

/** Bytes that tell themselves as text when asked as Node's do. */
class NodeBytes extends Uint8Array {
  override toString(encoding?: string): string {
    return encoding === "utf8" ? new TextDecoder().decode(this) : super.toString();
  }
}

export async function* createReadStream(
  path: string,
  { highWaterMark }: { readonly highWaterMark: number },
): AsyncGenerator<Uint8Array> {
  const bytes = await bytesOf(path);
  for (let at = 0; at < bytes.length; at += highWaterMark) yield bytes.subarray(at, at + highWaterMark);
}

export const mkdir = async (): Promise<void> => undefined;

/** A file that is being written: pieces are gathered, and stored when it is closed. */
export async function open(path: string, flags: string) {
  const there = await place!.files.read(pathFrom(place!.folder, path));
  if (flags.includes("x") && there !== undefined)
    throw Object.assign(new Error(`EEXIST: file already exists, '${path}'`), { code: "EEXIST" });
  const pieces: Uint8Array[] = [];
  const append = async (piece: string | Uint8Array) => {
    pieces.push(typeof piece === "string" ? new TextEncoder().encode(piece) : piece.slice());
  };
  return {
    appendFile: append,
    writeFile: append,
    sync: async () => undefined,
    close: async () => {
      const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      await place!.files.write(pathFrom(place!.folder, path), whole);
    },
  };
}

export async function rename(from: string, to: string): Promise<void> {
  const bytes = await bytesOf(from);
  await place!.files.write(pathFrom(place!.folder, to), bytes);
  await rm(from);
}

export async function rm(path: string): Promise<void> {
  const { store } = place!.files;
  await (await store).delete("files", pathFrom(place!.folder, path));
}
