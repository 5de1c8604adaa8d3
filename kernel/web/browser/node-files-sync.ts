/** Node's file functions that do not wait, over a copy of the reader's files that is made anew before each run; the site's own are fetched. */
import { isText, type SiteFiles } from "./files.ts";
import { pathFrom } from "./worker-imports.ts";

const copies = new Map<string, Uint8Array | null>();
let place: { readonly site: string; readonly folder: string; readonly known: ReadonlySet<string> } | undefined;

/** Makes the copy anew. */
export async function copyFiles(files: SiteFiles, site: string, folder: string): Promise<void> {
  const listed = await files.list();
  place = { site, folder, known: new Set(listed.map(({ path }) => path)) };
  copies.clear();
  for (const { path, content } of await (await files.store).getAll("files"))
    copies.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

const isFolder = (path: string) => path === "" || [...place!.known].some((one) => one.startsWith(`${path}/`));

export function existsSync(written: string): boolean {
  const path = pathFrom(place!.folder, written);
  return place!.known.has(path) || isFolder(path);
}

export function statSync(written: string): { readonly isDirectory: () => boolean; readonly isFile: () => boolean } {
  const path = pathFrom(place!.folder, written);
  return { isDirectory: () => isFolder(path), isFile: () => place!.known.has(path) };
}

export function readFileSync(written: string, encoding?: "utf8"): string | Uint8Array {
  const path = pathFrom(place!.folder, written);
  const bytes = copies.get(path) ?? fetched(path);
  return encoding === "utf8" ? new TextDecoder().decode(bytes) : bytes;
}

/** A file that came with the site, at once: a worker may wait for it. */
function fetched(path: string): Uint8Array {
  const request = new XMLHttpRequest();
  request.open("GET", new URL(`files/${path.split("/").map(encodeURIComponent).join("/")}`, place!.site), false);
  if (!isText(path)) request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200)
    throw Object.assign(new Error(`ENOENT: no such file or directory, '${path}'`), { code: "ENOENT" });
  return isText(path)
    ? new TextEncoder().encode(request.responseText)
    : new Uint8Array(request.response as ArrayBuffer);
}
