import type { Cell, Metadata, Notebook } from "./notebook.ts";

const marker = /^\/\/ %%[ \t]*(.*)$/;

/**
 * A `.ts` file in jupytext's percent format as a notebook: `// %%` starts a cell, `// %% [markdown]` one of text in comments,
 * and `tags=["parameters"]` on that line gives it tags.
 */
export function readPercent(text: string): Notebook {
  const pieces: { head: string; lines: string[] }[] = [{ head: "", lines: [] }];
  for (const line of text.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    const head = marker.exec(line)?.[1];
    if (head === undefined) pieces.at(-1)!.lines.push(line);
    else pieces.push({ head, lines: [] });
  }
  const cells = pieces
    .map(({ head, lines }, i) => cellOf(head, lines.join("\n").trim(), i))
    .filter((cell, i) => i > 0 || cell.source !== "");
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

function cellOf(head: string, text: string, i: number): Cell {
  const id = `cell-${i}`;
  const metadata = metadataOf(head);
  const kind = /\[(markdown|md|raw)\]/.exec(head)?.[1];
  if (kind === undefined) return { cell_type: "code", id, metadata, source: text, execution_count: null, outputs: [] };
  const source = text.replace(/^\/\/ ?/gm, "");
  return { cell_type: kind === "raw" ? "raw" : "markdown", id, metadata, source };
}

function metadataOf(head: string): Metadata {
  const tags = /tags=(\[[^\]]*\])/.exec(head)?.[1];
  if (tags === undefined) return {};
  try {
    return { tags: JSON.parse(tags) };
  } catch {
    return {};
  }
}
