/** Checkpoints, where Jupyter has them: one per file, in `.ipynb_checkpoints` beside it. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { writeWhole } from "../../run/atomic-write.ts";
import { refusal } from "../refusal.ts";
import { kept } from "./kept.ts";

/** A checkpoint as the interface tells of it. */
export interface Checkpoint {
  readonly id: "checkpoint";
  readonly last_modified: string;
}

const fileOf = (real: string) => {
  const extension = extname(real);
  return join(dirname(real), ".ipynb_checkpoints", `${basename(real, extension)}-checkpoint${extension}`);
};

/** The checkpoints of a file: one or none. */
export function checkpointsOf(real: string): readonly Checkpoint[] {
  const stats = statSync(fileOf(real), { throwIfNoEntry: false });
  return stats === undefined ? [] : [{ id: "checkpoint", last_modified: stats.mtime.toISOString() }];
}

/** Keeps a file as it now is. */
export function makeCheckpoint(real: string): Checkpoint {
  const file = fileOf(real);
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, kept(readFileSync(real)));
  return checkpointsOf(real)[0]!;
}

/** Makes the file what it was. */
export function restoreCheckpoint(path: string, real: string, id: string): void {
  writeWhole(real, readFileSync(theOne(path, real, id)));
}

export function removeCheckpoint(path: string, real: string, id: string): void {
  rmSync(theOne(path, real, id));
}

/** The checkpoint goes with its file: to a new name, or away. */
export function moveCheckpoint(real: string, to: string | undefined): void {
  const file = fileOf(real);
  if (!existsSync(file)) return;
  if (to === undefined) rmSync(file);
  else {
    mkdirSync(dirname(fileOf(to)), { recursive: true });
    renameSync(file, fileOf(to));
  }
}

/** A checkpoint made before the notebook was marked confidential loses its outputs too. */
export function stripCheckpoint(real: string): void {
  const file = fileOf(real);
  if (existsSync(file)) writeWhole(file, kept(readFileSync(file), true));
}

function theOne(path: string, real: string, id: string): string {
  const file = fileOf(real);
  if (id === "checkpoint" && existsSync(file)) return file;
  throw refusal({ status: 404 }, `find the checkpoint "${id}" of "${path}"`, "there is none", "list them first");
}
