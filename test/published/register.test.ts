import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Expression, readsOf } from "../../src/published/expression.ts";
import { factsById, type PublishedDocument } from "../../src/published/facts.ts";
import { guessesOf, wholesThatFit, wholesThatGive } from "../../src/published/fitting.ts";
import { calculations, documents, evidence } from "../../src/published/register.ts";
import { reproduce } from "../../src/published/reproduce.ts";

const facts = factsById(documents);
const rows = reproduce().documents.flatMap((document) => document.facts);
const idOf = (name: string) => name.split("/")[0]!;

/** Facts by the facts their calculations read. */
const reads = new Map<string, Set<string>>();
for (const [name, expression] of Object.entries(calculations)) {
  const own = reads.get(idOf(name)) ?? new Set();
  for (const read of readsOf(expression)) own.add(idOf(read));
  reads.set(idOf(name), own);
}

/** Everything a fact's calculation rests on, through the calculations of what it reads. */
function restsOn(id: string, graph: ReadonlyMap<string, ReadonlySet<string>>, seen = new Set<string>()): Set<string> {
  for (const read of graph.get(id) ?? []) {
    if (seen.has(read)) continue;
    seen.add(read);
    restsOn(read, graph, seen);
  }
  return seen;
}

describe("the register", () => {
  it("has the 265 facts of five documents, each explained", () => {
    expect(documents.map(({ document, facts: own }) => [document, own.length])).toEqual([
      ["hallstahammar-2014", 36],
      ["jonkoping-nilsson", 36],
      ["norrkoping-fund", 139],
      ["lilla-edet", 41],
      ["vkl-workshop-2012", 13],
    ]);
    expect(rows.filter(({ verdict }) => verdict === "unexplained")).toEqual([]);
    expect(rows.every(({ explanation }) => explanation.length > 0)).toBe(true);
  });

  it("has calculations and evidence of facts that there are", () => {
    const named = [
      ...Object.entries(calculations).flatMap(([name, expression]) => [name, ...readsOf(expression)]),
      ...Object.values(evidence).flatMap(({ about, calculation }) => [...about, ...readsOf(calculation)]),
    ];
    expect(named.filter((name) => !facts.has(idOf(name)))).toEqual([]);
  });

  it("compares no figure with itself: no calculation leads back to its own fact", () => {
    expect([...reads.keys()].filter((id) => restsOn(id, reads).has(id))).toEqual([]);
  });

  it("and the test sees a ring: the cost per child and the children it implies", () => {
    const ring = new Map([...reads, ["NK-12", new Set(["NK-T4-sumS", "NK-T4-pcS"])]]);
    expect([...ring.keys()].filter((id) => restsOn(id, ring).has(id))).toEqual(["NK-T4-pcS", "NK-12"]);
  });

  it("guesses a whole number only where it is the only one that fits", () => {
    const only = (id: string, from: number, to: number) =>
      wholesThatFit(guessesOf(calculations[id]!)[0]!, { from, to }, calculations, facts);
    expect(only("JK-B-perp", 55, 74)).toEqual([65]);
    expect(only("NK-T4-pcK", 1, 200)).toEqual([19]);
    expect(only("BL-11", 1, 1000)).toEqual([354]);
  });

  it("knows which groups can have 42 per cent", () => {
    expect(wholesThatGive(-0.42, 0.01, { from: 13, to: 33 })).toEqual([19, 24, 26, 31, 33]);
    expect(wholesThatGive(0.5, 0.01, { from: 21, to: 21 })).toEqual([]);
  });

  it("has the same table 4 as its CSV", () => {
    const [, ...lines] = readFileSync("data/published/skolfam2-table4.csv", "utf8").trim().split("\n");
    expect(lines).toHaveLength(24);
    lines.forEach((line, at) => {
      const [sv, , , skolfam2, control] = line.split(",");
      const row = `NK-T4-${String(at + 1).padStart(2, "0")}`;
      expect([facts.get(`${row}-S`)!.sv, facts.get(`${row}-S`)!.value, facts.get(`${row}-K`)!.value]).toEqual([
        sv,
        Number(skolfam2),
        Number(control),
      ]);
    });
  });

  it("says where each number within a calculation stands", () => {
    const constants = (expression: Expression): string[] =>
      "constant" in expression
        ? [expression.source]
        : expression.of.flatMap((inner) => (typeof inner === "string" ? [] : constants(inner)));
    const sources = Object.values(calculations).flatMap(constants);
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((source) => source.length < 10)).toEqual([]);
  });
});

describe("a register that is not right is refused", () => {
  const one = (fact: object) =>
    [
      { document: "d", title: "", english: "", source: "", facts: [{ id: "A", section: "", sv: "", en: "", ...fact }] },
    ] as unknown as PublishedDocument[];

  it("word for word", () => {
    const twice = [...one({ unit: "SEK" }), ...one({ unit: "SEK" })];
    expect(() => factsById(twice)).toThrow(
      "Cannot read the published figures: A in d is there twice. Instead, give each fact its own id.",
    );
    expect(() => factsById(one({ unit: "euro" }))).toThrow(
      'Cannot read the published figures: A in d is in "euro". Instead, use kr, tkr, mkr or "persons", ',
    );
    expect(() => factsById(one({ unit: "SEK", printed: "4" }))).toThrow(
      "Cannot read the published figures: A in d has 0 figures for the print 4. Instead, give one value, range or values.",
    );
    expect(() => factsById(one({ unit: "SEK", printed: "4 000", value: 400 }))).toThrow(
      "Cannot read the published figures: A in d prints 4 000 for the value 400. Instead, give the value that is printed.",
    );
    expect(() => factsById(one({ unit: "SEK", printed: "4", value: 4 }))).toThrow(
      "Cannot read the published figures: A in d has no printed precision. Instead, give the size of the last printed place.",
    );
  });
});
