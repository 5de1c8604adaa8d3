import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Notebook } from "../../notebook/notebook.ts";
import { notebookOf } from "../../notebook/read-notebook.ts";
import { notebookText } from "../../notebook/write-notebook.ts";
import { writeWhole } from "../../run/atomic-write.ts";
import { toKeep } from "../confidential.ts";
import { refusal } from "../refusal.ts";
import type { ServedFolder } from "../served-folder.ts";
import { isTrusted, type Trust, unmarked } from "../trust.ts";
import { hashOf } from "./model.ts";

/** What a client sends to be saved: the interface's own fields. */
export interface Saving {
  readonly type?: unknown;
  readonly format?: unknown;
  readonly content?: unknown;
  /** A long file comes in pieces, numbered from 1; the last is -1. */
  readonly chunk?: unknown;
  /** The version that was edited; the save is refused when another one is on the disk. */
  readonly hash?: unknown;
}

/** The longest file that may be put together of pieces, in bytes. */
export const longestUpload = 512 * 1024 * 1024;

/** What is done with a version before another takes its place. */
export type KeepBackup = (path: string, before: Buffer, after: Notebook | undefined) => void;

/** Saves a file whole or not at all. */
export function saveContents(
  folder: ServedFolder,
  path: string,
  saving: Saving,
  { trust, keep }: { readonly trust: Trust; readonly keep: KeepBackup },
): void {
  const real = folder.place(path);
  refuseNoFolder(path, real);
  if (saving.type === "directory") {
    makeFolder(path, real);
    return;
  }
  if (existsSync(real) && statSync(real).isDirectory())
    throw refusal({ status: 400 }, `save "${path}"`, "it is a directory", "choose another name");
  refuseConflict(path, real, saving.hash);
  const notebook = saving.type === "notebook" ? notebookIn(path, saving.content) : undefined;
  if (notebook === undefined && saving.chunk !== undefined) {
    savePiece(path, real, saving);
    return;
  }
  const bytes = notebook === undefined ? bytesOf(path, saving) : notebookText(unmarked(toKeep(notebook)));
  if (existsSync(real)) keep(path, readFileSync(real), notebook);
  writeWhole(real, bytes);
  if (notebook !== undefined && isTrusted(notebook)) trust.sign(toKeep(notebook));
}

function refuseNoFolder(path: string, real: string): void {
  if (statSync(dirname(real), { throwIfNoEntry: false })?.isDirectory()) return;
  throw refusal({ status: 404 }, `save "${path}"`, "its folder does not exist", "make the folder first");
}

function makeFolder(path: string, real: string): void {
  if (statSync(real, { throwIfNoEntry: false })?.isFile())
    throw refusal({ status: 400 }, `make the folder "${path}"`, "a file has that name", "choose another name");
  mkdirSync(real, { recursive: true });
}

/** Two pages that edit one file: the second is told, and nothing is overwritten. */
function refuseConflict(path: string, real: string, edited: unknown): void {
  if (typeof edited !== "string" || !existsSync(real)) return;
  const hash = hashOf(readFileSync(real));
  if (hash === edited) return;
  throw refusal(
    { status: 409, reason: "conflict", more: { hash } },
    `save "${path}"`,
    "another version was saved since it was opened",
    "compare the two, then save again or reload",
  );
}

function notebookIn(path: string, content: unknown): Notebook {
  try {
    return notebookOf(content, path);
  } catch (error) {
    throw refusal(
      { status: 400, reason: "not a notebook" },
      `save the notebook "${path}"`,
      (error as Error).message,
      "send nbformat 4",
    );
  }
}

function bytesOf(path: string, { format, content }: Saving): Buffer {
  if (typeof content !== "string" || (format !== "text" && format !== "base64" && format !== undefined))
    throw refusal(
      { status: 400 },
      `save "${path}"`,
      `its content is ${typeof content} in the format "${format}"`,
      'send text as "text" or bytes as "base64"',
    );
  return Buffer.from(content, format === "base64" ? "base64" : "utf8");
}

/** Pieces gather in a hidden file beside the place, which takes the name when the last has come. */
function savePiece(path: string, real: string, saving: Saving): void {
  const chunk = Number(saving.chunk);
  const aside = join(dirname(real), `.${basename(real)}.upload`);
  const piece = bytesOf(path, saving);
  if (chunk === 1) rmSync(aside, { force: true });
  const before = statSync(aside, { throwIfNoEntry: false })?.size;
  if (chunk !== 1 && before === undefined)
    throw refusal({ status: 400 }, `save "${path}"`, `piece ${chunk} came before piece 1`, "send it from the start");
  if ((before ?? 0) + piece.length > longestUpload) {
    rmSync(aside, { force: true });
    throw refusal(
      { status: 413 },
      `save "${path}"`,
      `it is longer than ${longestUpload} bytes`,
      "copy it into the folder by other means",
    );
  }
  appendFileSync(aside, piece);
  if (chunk !== -1) return;
  writeWhole(real, readFileSync(aside));
  rmSync(aside, { force: true });
}
