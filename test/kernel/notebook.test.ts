import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collectOutputs } from "../../kernel/notebook/collect-outputs.ts";
import { readPercent } from "../../kernel/notebook/percent.ts";
import { readNotebook } from "../../kernel/notebook/read-notebook.ts";
import { notebookText } from "../../kernel/notebook/write-notebook.ts";
import { python, withoutPython } from "./python.ts";

const written = `{
 "cells": [
  {
   "cell_type": "markdown",
   "id": "title",
   "metadata": {},
   "source": [
    "# Åtgärder\\n",
    "text"
   ]
  },
  {
   "cell_type": "code",
   "execution_count": 1,
   "id": "one",
   "metadata": {
    "tags": [
     "parameters"
    ]
   },
   "outputs": [
    {
     "data": {
      "application/json": {
       "a": [],
       "b": {}
      },
      "text/plain": [
       "line 1\\n",
       "line 2"
      ]
     },
     "execution_count": 1,
     "metadata": {},
     "output_type": "execute_result"
    },
    {
     "name": "stdout",
     "output_type": "stream",
     "text": [
      "printed\\n"
     ]
    }
   ],
   "source": [
    "1"
   ]
  }
 ],
 "metadata": {},
 "nbformat": 4,
 "nbformat_minor": 5
}
`;

describe("a notebook", () => {
  it("keeps its bytes when it is read and written", () => {
    expect(notebookText(readNotebook(written, "n.ipynb"))).toBe(written);
  });

  it("of an older 4.x gets cell ids by place", () => {
    const old = {
      cells: [{ cell_type: "code", source: "1", metadata: {}, outputs: [], execution_count: null }],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 2,
    };
    const read = readNotebook(JSON.stringify(old), "old.ipynb");
    expect([read.nbformat_minor, read.cells[0]!.id]).toEqual([5, "cell-1"]);
  });

  const refusals: readonly (readonly [string, string, string])[] = [
    [
      "text that is not JSON",
      '{\n "cells": [,]\n}',
      "Cannot read the notebook n.ipynb: the file is not JSON at line 2, column 12. Instead, give a file written as a notebook (nbformat 4).",
    ],
    [
      "a text cut off",
      '{"cells": [',
      "Cannot read the notebook n.ipynb: the file is not JSON at line 1, column 12. Instead, give a file written as a notebook (nbformat 4).",
    ],
    [
      "an empty file",
      "",
      "Cannot read the notebook n.ipynb: the file is empty. Instead, give a file written as a notebook (nbformat 4).",
    ],
    [
      "version 3",
      '{"nbformat": 3, "cells": []}',
      'Cannot read the notebook n.ipynb: it is of nbformat 3, and only 4 is read. Instead, run "jupyter nbconvert --to notebook --nbformat 4 n.ipynb".',
    ],
    [
      "no cells",
      '{"nbformat": 4}',
      'Cannot read the notebook n.ipynb: it has no "cells". Instead, give a file written as a notebook.',
    ],
    [
      "another kind of cell",
      '{"nbformat": 4, "cells": [{"cell_type": "heading"}]}',
      'Cannot read the notebook n.ipynb: cell 1 is of type "heading", not code, markdown or raw. Instead, save it again from Jupyter or with livsbana.',
    ],
    [
      "a cell without source",
      '{"nbformat": 4, "cells": [{"cell_type": "code"}]}',
      'Cannot read the notebook n.ipynb: cell 1 has a "source" that is neither text nor lines of text. Instead, save it again from Jupyter or with livsbana.',
    ],
    [
      "JSON of another kind",
      "[]",
      "Cannot read the notebook n.ipynb: it is JSON, but not an object. Instead, save it again from Jupyter or with livsbana.",
    ],
  ];
  for (const [what, text, message] of refusals)
    it(`refuses ${what}`, () => expect(() => readNotebook(text, "n.ipynb")).toThrow(message));

  it("in percent format has cells, text and tags", () => {
    const { cells } = readPercent(
      '// %% [markdown]\n// # Title\n// text\n\n// %% tags=["parameters"]\nlet n = 1;\n// %%\nn\n',
    );
    expect(cells.map(({ cell_type, source, metadata }) => [cell_type, source, metadata])).toEqual([
      ["markdown", "# Title\ntext", {}],
      ["code", "let n = 1;", { tags: ["parameters"] }],
      ["code", "n", {}],
    ]);
  });
});

describe("outputs", () => {
  it("join neighbouring prints, replace what is updated, and empty on clear", () => {
    const collector = collectOutputs(new Map());
    collector.add({ kind: "stream", stream: "stdout", text: "a" });
    collector.add({ kind: "stream", stream: "stdout", text: "b" });
    collector.add({ kind: "stream", stream: "stderr", text: "c" });
    collector.add({ kind: "display", data: { "text/plain": "0 %" }, metadata: {}, displayId: "p" });
    collector.add({ kind: "update", data: { "text/plain": "100 %" }, metadata: {}, displayId: "p" });
    expect(collector.outputs()).toEqual([
      { output_type: "stream", name: "stdout", text: "ab" },
      { output_type: "stream", name: "stderr", text: "c" },
      { output_type: "display_data", data: { "text/plain": "100 %" }, metadata: {} },
    ]);
    collector.add({ kind: "clear", wait: true });
    expect(collector.outputs()).toHaveLength(3);
    collector.add({ kind: "stream", stream: "stdout", text: "new" });
    expect(collector.outputs()).toHaveLength(1);
  });
});

describe("Jupyter's own nbformat", () => {
  it.skipIf(!python)(`agrees byte for byte${python ? "" : ` (${withoutPython})`}`, () => {
    const file = join(mkdtempSync(join(tmpdir(), "nbformat-")), "n.ipynb");
    const tricky = readNotebook(written, "n.ipynb");
    const odd = 'a\rb\r\nc\u2028d\u0085e\ff<>&"\\ åäö 😀 \u007f\n';
    const text = notebookText({ ...tricky, cells: tricky.cells.map((cell) => ({ ...cell, source: odd })) });
    writeFileSync(file, text);
    const script =
      "import nbformat,sys; n=nbformat.read(sys.argv[1],4); nbformat.validate(n); sys.stdout.buffer.write((nbformat.writes(n)+chr(10)).encode())";
    const { stdout, stderr } = spawnSync(python!, ["-c", script, file]);
    expect(String(stderr)).toBe("");
    expect(String(stdout)).toBe(text);
  });
});
