import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testSession } from "./cells.ts";

/**
 * `kernel/SEMANTICS.md` is the table of cases: each `ts` block is one session, its cells divided by `// ---`, and a line
 * `// => text` tells what the cell above it shows (`// => nothing` for nothing).
 */
const page = readFileSync(new URL("../../kernel/SEMANTICS.md", import.meta.url), "utf8");
const blocks = [...page.matchAll(/^(?:- |)([^\n]*?)\n\n```ts\n([\s\S]*?)```/gm)].map(([, title, code]) => ({
  title: title!,
  code: code!,
}));

const modules = { tools: { join: (...parts: string[]) => parts.join("/"), version: 2, default: "whole" } };

describe("the semantics page is true", () => {
  it("has its statements", () => expect(blocks.length).toBeGreaterThan(20));
  for (const { title, code } of blocks)
    it(title.slice(0, 120), async () => {
      const session = testSession(modules);
      for (const cell of code.split(/^\/\/ ---\n/m)) {
        const expected = /^\/\/ => (.*)$/m.exec(cell)?.[1];
        const shown = await session.shows(cell.replace(/^\/\/ => .*$/gm, ""));
        if (expected !== undefined) expect(shown ?? "nothing").toBe(expected);
        else expect(shown ?? "").not.toMatch(/Error:/);
      }
    });
});
