/**
 * Which notebooks' outputs may act in the page: those whose outputs this user's own kernel made, or that the user has said so of. As Jupyter
 * does: a notebook is signed when it is saved with every output made here, and known again as long as nothing in it changes.
 */
import { createHmac, randomBytes } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell, Notebook } from "../notebook/notebook.ts";
import { notebookText } from "../notebook/write-notebook.ts";
import { writeWhole } from "../run/atomic-write.ts";
import { privateFolder } from "./state-folder.ts";

export interface Trust {
  readonly knows: (notebook: Notebook) => boolean;
  readonly sign: (notebook: Notebook) => void;
}

/** So many notebooks are remembered; beyond that, the older half is forgotten. */
const most = 4000;

/** The signatures of a user, in the state folder. */
export function openTrust(state: string): Trust {
  const folder = privateFolder(state, "trust");
  const [keyFile, listFile] = [join(folder, "key"), join(folder, "signed")];
  if (!existsSync(keyFile)) writeWhole(keyFile, randomBytes(32).toString("hex"), 0o600);
  const key = readFileSync(keyFile, "utf8");
  const read = () => (existsSync(listFile) ? readFileSync(listFile, "utf8").split("\n").filter(Boolean) : []);
  const signed = new Set(read());
  const signature = (notebook: Notebook) =>
    createHmac("sha256", key)
      .update(notebookText(unmarked(notebook)))
      .digest("hex");
  return {
    knows: (notebook) => !notebook.cells.some(hasOutputs) || signed.has(signature(notebook)),
    sign: (notebook) => {
      const digest = signature(notebook);
      if (signed.has(digest)) return;
      signed.add(digest);
      appendFileSync(listFile, `${digest}\n`, { mode: 0o600 });
      if (signed.size <= most) return;
      const kept = [...signed].slice(most / 2);
      signed.clear();
      for (const one of kept) signed.add(one);
      writeWhole(listFile, `${kept.join("\n")}\n`, 0o600);
    },
  };
}

const hasOutputs = (cell: Cell) => cell.cell_type === "code" && cell.outputs.length > 0;

/** Whether every cell with outputs is marked as trusted by the page, which has just made them or has been told to trust them. */
export const isTrusted = (notebook: Notebook): boolean =>
  notebook.cells.every((cell) => !hasOutputs(cell) || cell.metadata["trusted"] === true);

/** The notebook with the mark that pages read on each code cell. */
export const marked = (notebook: Notebook, trusted: boolean): Notebook => ({
  ...notebook,
  cells: notebook.cells.map((cell) =>
    cell.cell_type === "code" ? { ...cell, metadata: { ...cell.metadata, trusted } } : cell,
  ),
});

/** The notebook without that mark, which is nobody's word once it is in a file. */
export const unmarked = (notebook: Notebook): Notebook => ({
  ...notebook,
  cells: notebook.cells.map((cell) => {
    if (!("trusted" in cell.metadata)) return cell;
    const { trusted: _, ...metadata } = cell.metadata;
    return { ...cell, metadata };
  }),
});
