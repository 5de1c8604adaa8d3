import { readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { parseJson } from "../../notebook/parse-json.ts";
import { notebookOf } from "../../notebook/read-notebook.ts";
import { refusal } from "../refusal.ts";
import type { ServedFolder } from "../served-folder.ts";
import { marked, type Trust } from "../trust.ts";
import { bareModel, type ContentsModel, type ContentsType, hashOf, mediaTypeOf, typeOf } from "./model.ts";

/** What of a file is asked for. */
export interface Reading {
  readonly type?: ContentsType | undefined;
  readonly format?: "text" | "base64" | undefined;
  readonly content: boolean;
  readonly hash: boolean;
}

/** A path without doubled or outer slashes. */
export const plainPath = (path: string): string => path.split("/").filter(Boolean).join("/");

/**
 * A file, a notebook or a folder.
 *
 * @throws a refusal when there is none, or it is not of the type asked for
 */
export function readContents(folder: ServedFolder, trust: Trust, given: string, reading: Reading): ContentsModel {
  const path = plainPath(given);
  const real = folder.place(path);
  const stats = statSync(real, { throwIfNoEntry: false });
  if (stats === undefined || !(stats.isFile() || stats.isDirectory()))
    throw refusal({ status: 404 }, `open "${path}"`, "there is no such file", "look at the list of files again");
  const type = reading.type ?? typeOf(path, stats);
  if ((type === "directory") !== stats.isDirectory())
    throw refusal(
      { status: 400, reason: "bad type" },
      `open "${path}" as a ${type}`,
      `it is a ${stats.isDirectory() ? "directory" : "file"}`,
      "ask for what it is",
    );
  const bare = { ...bareModel(path, real, stats), type };
  if (type === "directory") return directory(folder, bare, real, reading);
  if (!reading.content && !reading.hash) return bare;
  if (stats.size > longestRead) return tooLong(bare, reading);
  const bytes = readFileSync(real);
  const hash = reading.hash ? { hash: hashOf(bytes), hash_algorithm: "sha256" } : {};
  if (!reading.content) return { ...bare, ...hash };
  return { ...bare, ...hash, ...(type === "notebook" ? notebook(path, bytes, trust) : file(path, bytes, reading)) };
}

/** The longest file that is read into memory, in bytes; a longer one is only sent on. */
const longestRead = 512 * 1024 * 1024;

/** It has no hash, and its content has to be fetched as it is. */
function tooLong(bare: ContentsModel, { content }: Reading): ContentsModel {
  if (!content) return bare;
  throw refusal(
    { status: 413 },
    `open "${bare.path}"`,
    `it has ${bare.size} bytes`,
    `read it in a cell, or download /files/${bare.path}`,
  );
}

function directory(folder: ServedFolder, bare: ContentsModel, real: string, { content }: Reading): ContentsModel {
  if (!content) return bare;
  const names = readdirSync(real).filter(folder.shown);
  const found = names.flatMap((name) => {
    const path = plainPath(`${bare.path}/${name}`);
    const stats = seen(folder, path, join(real, name));
    return stats === undefined ? [] : [bareModel(path, join(real, name), stats)];
  });
  return { ...bare, format: "json", content: found };
}

/** What is to be listed: files and folders; no links that lead out, no sockets. */
function seen(folder: ServedFolder, path: string, real: string): Stats | undefined {
  try {
    folder.place(path);
    const stats = statSync(real);
    return stats.isFile() || stats.isDirectory() ? stats : undefined;
  } catch {
    return undefined;
  }
}

function notebook(path: string, bytes: Buffer, trust: Trust): Partial<ContentsModel> {
  try {
    const content = notebookOf(parseJson(bytes.toString("utf8"), `read the notebook ${path}`), path);
    return { format: "json", content: marked(content, trust.knows(content)) };
  } catch (error) {
    const said = /^Cannot .*?: (.*)\. Instead, (.*)\.$/.exec((error as Error).message);
    throw refusal(
      { status: 400, reason: "unreadable notebook" },
      `open the notebook "${path}"`,
      said?.[1] ?? (error as Error).message,
      said?.[2] ?? "open it as a text file",
    );
  }
}

function file(path: string, bytes: Buffer, { format }: Reading): Partial<ContentsModel> {
  const text = format === "base64" ? undefined : asText(bytes);
  if (text !== undefined) return { format: "text", content: text, mimetype: textType(path) };
  if (format === "text")
    throw refusal(
      { status: 400, reason: "bad format" },
      `open "${path}" as text`,
      "it is not UTF-8",
      "download it, or open it with another program",
    );
  return { format: "base64", content: bytes.toString("base64"), mimetype: mediaTypeOf(path) };
}

function asText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const textType = (path: string) => {
  const type = mediaTypeOf(path);
  return type === "application/octet-stream" ? "text/plain" : type;
};
