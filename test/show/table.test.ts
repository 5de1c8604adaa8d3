import { describe, expect, it } from "vitest";
import { display } from "../../src/show/display.ts";
import { presentTable } from "../../src/show/present-table.ts";
import { showTable } from "../../src/show/show-table.ts";
import { integer, number, optional, text } from "../../src/table/column.ts";
import { confidential } from "../../src/table/confidential.ts";
import { fromRows } from "../../src/table/from-rows.ts";
import { costsPerChild } from "./skolfam2-table.ts";

const bundle = presentTable(costsPerChild)[display]();

describe("a presented table", () => {
  it("in monospace: numbers end in one column, whatever their notes", () => {
    expect(bundle["text/plain"].split("\n").slice(2, 13)).toEqual([
      "Service                   SkolFam2a)    Controlb)  Difference",
      "                                 SEK          SEK         SEK",
      "─────────────────────────────────────────────────────────────",
      "Casework                    38,581       16,762     +21,819",
      "  Meetings                  11,098        8,531      +2,567",
      "  Travel                    27,483        8,231     +19,252",
      "Placement",
      "  HVB                            0      379,976    −379,976",
      "  Emergency home <acute>         –c)      1,234d)         –c)",
      "─────────────────────────────────────────────────────────────",
      "Total                      976,543    1,144,085    −167,542",
    ]);
  });

  it("in Markdown: aligned to the right, markup escaped, totals in bold", () => {
    const lines = bundle["text/markdown"]!.split("\n");
    expect(lines[3]).toBe("| --- | ---: | ---: | ---: |");
    expect(lines).toContain("| Emergency home \\<acute\\> | –<sup>c</sup> | 1,234<sup>d</sup> | –<sup>c</sup> |");
    expect(lines).toContain("| **Total** | **976,543** | **1,144,085** | **−167,542** |");
  });

  it("in HTML: caption, scopes, a total below, folding by details, text escaped", () => {
    const html = bundle["text/html"]!;
    expect(html).toContain("<caption>Cost per child 2008 to 2012, part of table 4</caption>");
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(html.match(/<th scope="row">/g)).toHaveLength(5);
    expect(html.match(/<th scope="rowgroup"><details( open)?><summary>/g)).toHaveLength(2);
    expect(html).toContain('<tfoot><tr class="total"><th scope="row">Total</th>');
    expect(html).toContain("Emergency home &lt;acute&gt;");
    expect(html).not.toContain("<acute>");
    expect(html).toContain('<td class="number missing">–<sup>c</sup></td>');
  });

  it("in Swedish", () => {
    const plain = presentTable({ ...costsPerChild, language: "sv" })[display]()["text/plain"];
    expect(plain).toContain("Summa              976\u202f543    1\u202f144\u202f085    −167\u202f542");
    expect(plain).toContain("c) inte redovisat");
  });

  it("is the same every time", () => {
    expect(presentTable(costsPerChild)[display]()).toEqual(bundle);
  });

  it("leaves with its unrounded values and the units in the heads", () => {
    const { raw } = presentTable(costsPerChild);
    expect(raw.heads).toEqual(["Service", "SkolFam2 (SEK)", "Control (SEK)", "Difference (SEK)"]);
    expect(raw.rows[0]).toEqual(["Meetings", 11097.71, 8531.05, 2566.66]);
    expect(raw.rows[3]).toEqual(["Emergency home <acute>", null, 1234, null]);
  });

  it("after the letter z come two letters", () => {
    const rows = Array.from({ length: 28 }, (_, at) => ({ cost: { missing: `reason ${at}` } }));
    const { notes } = presentTable({ caption: "Many", columns: [{ id: "cost", head: "Cost", kind: "number" }], rows });
    expect(notes.slice(25).map(({ letter }) => letter)).toEqual(["z", "aa", "ab"]);
  });

  it("refuses a missing number without a reason, a number among words, a cell of no column", () => {
    const columns = [
      { id: "service", head: "Service", kind: "words" },
      { id: "cost", head: "Cost", kind: "number" },
    ] as const;
    expect(() => presentTable({ caption: "Costs", columns, rows: [{ service: "SiS" }] })).toThrow(
      'Cannot present the table "Costs": a cell of column "Cost" is missing without a reason. Instead, write { missing: "why" } in the cell, or give the table one reason as `missing`.',
    );
    expect(() => presentTable({ caption: "Costs", columns, rows: [{ service: 7, cost: 1 }] })).toThrow(
      'Cannot present the table "Costs": the number 7 stands in column "Service", which holds words. Instead, make the column a "number", or write the value as text.',
    );
    expect(() => presentTable({ caption: "Costs", columns, rows: [{ servise: "SiS", cost: 1 }] })).toThrow(
      'Cannot present the table "Costs": a row has a cell "servise" and the columns are service, cost. Instead, add the column, or leave the cell out.',
    );
  });
});

it("every word of a table is text in its page, wherever it stands", () => {
  const bad = (place: string) => `<b title="${place}">`;
  const table = presentTable({
    caption: bad("caption"),
    source: bad("source"),
    missing: bad("missing"),
    columns: [
      { id: "name", head: bad("head"), kind: "words", note: bad("head note") },
      { id: "word", head: "Word", unit: bad("unit"), kind: "words" },
      { id: "amount", head: "Amount", kind: "number" },
    ],
    rows: [{ name: bad("row"), word: bad("cell"), amount: { missing: bad("reason") } }],
    blocks: [{ label: bad("block"), rows: [{ name: "x", word: { is: bad("noted"), note: bad("note") }, amount: 1 }] }],
    totals: [{ name: bad("total"), word: bad("total cell"), amount: null }],
  });
  const html = table[display]()["text/html"]!;
  expect(html).not.toMatch(/<b[ >]/);
  expect(html).not.toMatch(/title="/);
  expect(html.match(/&lt;b title=&quot;/g)!.length).toBeGreaterThanOrEqual(13);
});

describe("a table of data", () => {
  const children = fromRows(
    { pseudonym: text(), age: integer("years"), cost: optional(number("kronor")) },
    [
      { pseudonym: "p-4711", age: 12, cost: 340389.5 },
      { pseudonym: "p-4712", age: 13, cost: null },
    ],
    { name: "children" },
  );

  it("shows its rows with the units in the heads and a reason for what is missing", () => {
    const shown = showTable(children, { columns: { age: { head: "Age" } }, rows: 1 });
    expect(shown.heads.map(({ text: head, unit }) => [head, unit])).toEqual([
      ["pseudonym", ""],
      ["Age", "years"],
      ["cost", "kronor"],
    ]);
    expect(shown.source).toBe("The first 1 of 2 rows.");
    expect(showTable(children).notes).toEqual([{ letter: "a", text: "missing in the data" }]);
  });

  it("that is confidential shows counts only, in every form", () => {
    const shown = showTable(confidential(children));
    const { "text/plain": plain, "text/markdown": markdown, "text/html": html } = shown[display]();
    const everything = JSON.stringify([shown, plain, markdown, html?.replace(/<style.*<\/style>/, "")]);
    expect(shown.raw.rows).toEqual([
      ["pseudonym", "text", 2, 0],
      ["age", "integer", 2, 0],
      ["cost", "number", 1, 1],
    ]);
    for (const value of ["4711", "4712", "12", "13", "340"]) expect(everything).not.toContain(value);
  });

  it("refuses a view of a column that is not there", () => {
    // @ts-expect-error there is no column "agee"
    expect(() => showTable(children, { columns: { agee: { head: "Age" } } })).toThrow(
      'Cannot show the table "children": it has no column "agee". Instead, use one of pseudonym, age, cost.',
    );
  });
});
