/** New, copied, renamed and deleted files. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname } from "node:path";
import { notebookText } from "../../notebook/write-notebook.ts";
import { refusal } from "../refusal.ts";
import type { ServedFolder } from "../served-folder.ts";
import { moveCheckpoint } from "./checkpoints.ts";
import { plainPath } from "./read-contents.ts";

/** A new file in a folder: empty, or a copy. Returns its path. */
export function createContents(
  folder: ServedFolder,
  given: string,
  { copy_from, type, ext }: { readonly copy_from?: unknown; readonly type?: unknown; readonly ext?: unknown },
): string {
  const into = plainPath(given);
  if (!statSync(folder.place(into), { throwIfNoEntry: false })?.isDirectory())
    throw refusal({ status: 404 }, `make a file in "${into}"`, "there is no such folder", "make the folder first");
  if (typeof copy_from === "string") return copyInto(folder, into, plainPath(copy_from));
  const kind = type === "notebook" || type === "directory" ? type : "file";
  const extension = kind === "notebook" ? ".ipynb" : kind === "file" && typeof ext === "string" ? ext : "";
  const stem = { notebook: "Untitled", directory: "Untitled Folder", file: "untitled" }[kind];
  const path = freePath(
    folder,
    into,
    stem,
    extension.startsWith(".") || extension === "" ? extension : `.${extension}`,
  );
  const real = folder.place(path);
  if (kind === "directory") mkdirSync(real);
  else writeFileSync(real, kind === "notebook" ? emptyNotebook() : "", { flag: "wx" });
  return path;
}

function copyInto(folder: ServedFolder, into: string, from: string): string {
  const real = folder.place(from);
  if (!statSync(real, { throwIfNoEntry: false })?.isFile())
    throw refusal({ status: 404 }, `copy "${from}"`, "there is no such file", "look at the list of files again");
  const name = from.split("/").at(-1)!;
  const extension = extname(name);
  const path = freePath(folder, into, `${name.slice(0, name.length - extension.length)}-Copy`, extension, 1);
  cpSync(real, folder.place(path), { errorOnExist: true, force: false });
  return path;
}

/** The first path that is free: the name itself, or with a number. */
function freePath(folder: ServedFolder, into: string, stem: string, extension: string, first = 0): string {
  for (let i = first; ; i++) {
    const path = plainPath(`${into}/${stem}${i === 0 ? "" : i}${extension}`);
    if (!existsSync(folder.place(path))) return path;
  }
}

const emptyNotebook = () =>
  notebookText({
    cells: [],
    metadata: {
      kernelspec: { display_name: "TypeScript (Livsbana)", language: "typescript", name: "livsbana" },
      language_info: { file_extension: ".ts", mimetype: "text/x-typescript", name: "typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  });

/** Gives a file or folder another name, which must be free. */
export function renameContents(folder: ServedFolder, from: string, to: unknown): string {
  if (typeof to !== "string" || plainPath(to) === "")
    throw refusal({ status: 400 }, `rename "${from}"`, "no new path was sent", 'send {"path": "new name"}');
  const [old, path] = [folder.place(plainPath(from)), plainPath(to)];
  const real = folder.place(path);
  if (real === old) return path;
  if (!existsSync(old) || old === folder.root)
    throw refusal({ status: 404 }, `rename "${from}"`, "there is no such file", "look at the list of files again");
  if (!existsSync(dirname(real)))
    throw refusal({ status: 404 }, `rename "${from}" to "${path}"`, "its folder does not exist", "make it first");
  if (existsSync(real) && real.toLowerCase() !== old.toLowerCase())
    throw refusal(
      { status: 409 },
      `rename "${from}" to "${path}"`,
      "a file of that name exists",
      "choose another name, or delete that file first",
    );
  renameSync(old, real);
  moveCheckpoint(old, real);
  return path;
}

/** Deletes a file, or a folder with nothing in it but checkpoints. */
export function deleteContents(folder: ServedFolder, path: string): void {
  const real = folder.place(plainPath(path));
  const stats = statSync(real, { throwIfNoEntry: false });
  if (stats === undefined || real === folder.root)
    throw refusal({ status: 404 }, `delete "${path}"`, "there is no such file", "look at the list of files again");
  if (stats.isFile()) {
    rmSync(real);
    moveCheckpoint(real, undefined);
    return;
  }
  const left = readdirSync(real).filter((name) => name !== ".ipynb_checkpoints");
  if (left.length > 0)
    throw refusal({ status: 400 }, `delete "${path}"`, `the folder holds ${left.length} files`, "delete them first");
  rmSync(real, { recursive: true });
}
