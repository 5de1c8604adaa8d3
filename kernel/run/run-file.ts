import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, extname, resolve } from "node:path";
import { problem } from "../../src/problem.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { readPercent } from "../notebook/percent.ts";
import { readNotebook } from "../notebook/read-notebook.ts";
import { notebookText } from "../notebook/write-notebook.ts";
import { reportHtml } from "../report/report.ts";
import { writeWhole } from "./atomic-write.ts";
import { injectParameters, type Parameters } from "./parameters.ts";
import { type NotebookRun, type RunOptions, runNotebook } from "./run-notebook.ts";

export interface RunFileOptions extends Omit<RunOptions, "path"> {
  readonly parameters?: Parameters;
  /** Where the executed notebook is written; nowhere when left out. */
  readonly out?: string;
  /** Where the HTML report is written; nowhere when left out. */
  readonly html?: string;
  /** Whether the report has code, folded; true when left out. */
  readonly code?: boolean;
  /** Whether scripts in outputs run in the report. */
  readonly trusted?: boolean;
}

/**
 * Runs a notebook file (`.ipynb`, or `.ts` in the percent format) and writes what was asked for, each file whole or not at all.
 * After a failed cell they are written too, with the outputs up to it, and say so.
 */
export async function runFile(path: string, options: RunFileOptions = {}): Promise<NotebookRun> {
  const whole = resolve(path);
  const [out, html] = [options.out, options.html].map((file) => file && resolve(file));
  for (const file of [out, html]) if (file) refuseUnwritable(file);
  const notebook = await injectParameters(readNotebookFile(path), options.parameters ?? {});
  const run = await runNotebook(notebook, { ...options, path: whole });
  if (out) writeWhole(out, notebookText(run.notebook));
  if (html) writeWhole(html, await reportOf(run.notebook, whole, options));
  return run;
}

/** A notebook file, by its extension. */
export function readNotebookFile(path: string): Notebook {
  if (!existsSync(path))
    throw problem(`read the notebook ${path}`, "there is no such file", "check the path; it starts from this folder");
  if (statSync(path).isDirectory()) throw problem(`read the notebook ${path}`, "it is a folder", "name the file in it");
  const text = readFileSync(path, "utf8");
  return /\.[cm]?ts$/.test(path) ? readPercent(text) : readNotebook(text, path);
}

/** The report of an executed notebook that lies at a path. */
export function reportOf(
  notebook: Notebook,
  path: string,
  options: Pick<RunFileOptions, "code" | "trusted"> = {},
): Promise<string> {
  return reportHtml(notebook, {
    ...(options.code === undefined ? {} : { code: options.code }),
    ...(options.trusted === undefined ? {} : { trusted: options.trusted }),
    name: basename(path, extname(path)),
    plotly: async () => readFileSync(createRequire(import.meta.url).resolve("plotly.js-cartesian-dist-min"), "utf8"),
    picture: (source) => pictureBeside(path, source),
  });
}

function refuseUnwritable(file: string): void {
  if (!existsSync(dirname(file)))
    throw problem(`write ${file}`, `there is no folder ${dirname(file)}`, "make it first, or give another path");
}

const pictureTypes: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};

function pictureBeside(path: string, source: string): string | undefined {
  const file = resolve(dirname(path), decodeURI(source));
  const mediaType = pictureTypes[extname(file).toLowerCase()];
  if (mediaType === undefined || /^[a-z]+:/i.test(source) || !existsSync(file)) return undefined;
  return `data:${mediaType};base64,${readFileSync(file).toString("base64")}`;
}
