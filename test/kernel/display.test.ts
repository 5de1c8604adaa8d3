import { describe, expect, it } from "vitest";
import type { MediaBundle } from "../../kernel/session/output.ts";
import { testSession } from "./cells.ts";

async function shown(source: string): Promise<MediaBundle | undefined> {
  const session = testSession();
  const { failure } = await session.run(source);
  if (failure) throw new Error(failure.message);
  const result = session.sent.find(({ kind }) => kind === "result");
  return result?.kind === "result" ? result.data : undefined;
}

describe("a value is shown", () => {
  it("as it asks through Jupyter.display, which may take its time", async () => {
    const value = '({ [Symbol.for("Jupyter.display")]: async () => ({ "text/html": "<b>x</b>", "text/plain": "x" }) })';
    expect(await shown(value)).toEqual({ "text/html": "<b>x</b>", "text/plain": "x" });
  });

  it("as it asks through the older methods", async () => {
    expect(await shown('({ _repr_html_: () => "<i>y</i>", toString: () => "y" })')).toMatchObject({
      "text/html": "<i>y</i>",
    });
  });

  it("as a table where it is a list of objects or a Map, escaped", async () => {
    expect((await shown('[{ a: 1, b: "<x>" }, { a: 2 }]'))?.["text/html"]).toBe(
      '<table><thead><tr><th scope="col" style="text-align:right">a</th><th scope="col" style="text-align:left">b</th></tr></thead>' +
        '<tbody><tr><td style="text-align:right">1</td><td style="text-align:left">&lt;x&gt;</td></tr>' +
        '<tr><td style="text-align:right">2</td><td style="text-align:left"></td></tr></tbody></table>',
    );
    expect((await shown('new Map([["k", 1]])'))?.["text/html"]).toContain('<td style="text-align:left">k</td>');
    const long = String((await shown("Array.from({ length: 1000 }, (_, i) => ({ i }))"))?.["text/html"]);
    expect(long).toContain("950 rows not shown");
    expect(long.match(/<tr>/g)).toHaveLength(1 + 50 + 1);
  });

  it("as text otherwise, and undefined not at all", async () => {
    expect(await shown("[1, 2]")).toEqual({ "text/plain": "[ 1, 2 ]" });
    expect(await shown("new Float64Array(2)")).toEqual({ "text/plain": "Float64Array(2) [ 0, 0 ]" });
    expect(await shown("undefined")).toBeUndefined();
  });
});

describe("display", () => {
  it("shows in the middle of a cell, and replaces what it showed", async () => {
    const session = testSession();
    await session.run(
      'const d = await display("half"); await d.update("whole"); display.markdown("**m**"); display.clear({ wait: true })',
    );
    expect(session.sent).toEqual([
      { kind: "display", data: { "text/plain": "'half'" }, metadata: {}, displayId: "display-1" },
      { kind: "update", data: { "text/plain": "'whole'" }, metadata: {}, displayId: "display-1" },
      { kind: "display", data: { "text/markdown": "**m**", "text/plain": "**m**" }, metadata: {} },
      { kind: "clear", wait: true },
    ]);
  });

  it("cells wait for each other", async () => {
    const session = testSession();
    const runs = [session.run("let a = 1; await new Promise((done) => setTimeout(done, 5)); a = 2;"), session.run("a")];
    await Promise.all(runs);
    expect(session.sent.at(-1)).toMatchObject({ kind: "result", count: 2, data: { "text/plain": "2" } });
  });
});
