import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact } from "../../src/money/units.ts";
import { difference, ratio, sum } from "../../src/published/expression.ts";
import type { Fact } from "../../src/published/facts.ts";
import { recompute } from "../../src/published/recompute.ts";
import { type Register, register, reproduce, reproduceRegister } from "../../src/published/reproduce.ts";

const all = reproduce();
const rows = new Map(all.documents.flatMap((document) => document.facts).map((row) => [row.id, row]));
const withVerdict = (verdict: string) =>
  [...rows.values()].filter((row) => row.verdict === verdict).map(({ id }) => id);

/** A copy of the register with one fact changed. */
function planted(id: string, change: Partial<Fact>): Register {
  const documents = register.documents.map((document) => ({
    ...document,
    facts: document.facts.map((fact) => (fact.id === id ? { ...fact, ...change, ...printOf(fact, change) } : fact)),
  }));
  return { ...register, documents };
}

/** The print of a changed value, in the notation of the old one. */
function printOf({ printed = "" }: Fact, { value }: Partial<Fact>): Partial<Fact> {
  if (value === undefined) return {};
  const shown = printed.endsWith("%") ? `${new Exact(value).times(100).toFixed()} %` : new Exact(value).toFixed();
  return { printed: shown.replace(".", ",") };
}

describe("the published figures", () => {
  it("are as recorded", () => {
    expect(all.differing).toEqual([]);
    expect(Object.values(all.counts).reduce((total, count) => total + count, 0)).toBe(265);
  });

  it("contradict themselves ten times, and the calculation finds each", () => {
    expect(withVerdict("contradicted").sort()).toEqual(
      ["BL-12", "HH-10", "HH-16", "LE-T45", "NK-13", "NK-25", "NK-R-tot-2015", "NK-R-tot-2016", "NK-R-tot-2017", "NK-R-tot-2018"], // biome-ignore format: one line
    );
    expect(rows.get("LE-T45")!.computed).toEqual([284_076_000]);
    expect(rows.get("HH-16")!.computed).toEqual([-188]);
    expect(rows.get("NK-R-tot-2015")!.explanation).toBe("comes to 3\u202f764\u00a0tkr: print is 416\u00a0tkr too low");
    expect(rows.get("NK-25")!.explanation).toBe(
      "no whole number of 30 gives it: 13 of 30 is −43,33\u00a0%, 12 of 30 is −40\u00a0%",
    );
  });

  it("are cut off three times", () => {
    expect(withVerdict("truncated").sort()).toEqual(["LE-05", "LE-s45", "NK-10"]);
    expect(rows.get("LE-s45")!.formula).toBe(
      "truncate(annuityDue(shown(LE-S1 / LE-04, krona), JK-07, 45\u00a0years), 1\u202f000\u00a0kr)",
    );
  });

  it("follow one annual base over five and thirty years to the krona", () => {
    for (const id of ["HH-27", "HH-28", "HH-30", "HH-31"]) expect(rows.get(id)!.verdict).toBe("rounded inputs");
    expect(rows.get("HH-26")!.evidence[0]).toContain(
      "1\u202f652\u202f760,74\u00a0kr to 1\u202f652\u202f760,795\u00a0kr",
    );
    expect(rows.get("HH-29")!.evidence[0]).toContain("258\u202f979,226\u00a0kr to 258\u202f979,282\u00a0kr");
  });

  it("give what is ours: the fund's trough, its present value, the share covered", () => {
    expect(rows.get("NK-08")!.computed).toEqual([-28_847]);
    expect(rows.get("NK-09")!.computed[0]).toBeCloseTo(-3_718.8, 0);
    expect(rows.get("NK-15")!.computed[0]).toBeCloseTo(0.88848, 5);
    expect(rows.get("JK-13")!.computed.map((value) => value.toFixed(6))).toEqual(["2.886095", "8.435332"]);
    expect(rows.get("JK-05")!.computed[0]).toBeCloseTo(158_490.6, 0);
  });

  it("have sixteen findings, borne out by the verdicts of their facts", () => {
    expect(all.findings.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
    expect(all.findings.filter(({ borneOut }) => !borneOut)).toEqual([]);
    expect(all.findings.filter(({ sentence }) => /[{}]/.test(sentence))).toEqual([]);
    expect(all.findings[0]!.sentence).toContain("98\u202f400\u202f000\u00a0kr (34,6\u00a0%) short");
    expect(all.findings[14]!.sentence).toContain("only 65 gives");
  });
});

describe("a wrong digit", () => {
  const computedOnes = [...rows.values()].filter(({ printed, formula }) => printed !== null && formula !== null);
  const plain = computedOnes.filter(({ id }) => fact(id).value !== undefined);

  function fact(id: string): Fact {
    return register.documents.flatMap((document) => document.facts).find((each) => each.id === id)!;
  }

  /** Any percentage can be had of 394. */
  const unseen = ["NK-26"];

  it("in any printed figure that is computed is found and named", () => {
    expect(plain.length).toBeGreaterThan(80);
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.integer({ min: 1, max: 8 }), ({ id }, by) => {
        const { value = 0, precision = 1 } = fact(id);
        const leading = 10 ** Math.floor(Math.log10(Math.max(Math.abs(value), precision)) + 1e-9);
        const wrong = Number((value + Math.sign(value) * by * leading).toPrecision(12));
        const { differing } = reproduceRegister(planted(id, { value: wrong }));
        const named = differing.some((line) => line.startsWith(`${id} is`));
        expect(named || unseen.includes(id)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("in an input is found where it is used", () => {
    const { differing } = reproduceRegister(planted("NK-T4-10-S", { value: 9_300_406 }));
    expect(differing).toEqual([
      "NK-T4-sumS is contradicted: 20 607 394 kr, print 20 507 393 kr; on record it is rounded inputs: 20 507 394 kr",
    ]);
  });

  it("mended in the source is found too, with the finding that it no longer bears out", () => {
    const { differing, findings } = reproduceRegister(planted("LE-T45", { value: 284_076_000 }));
    expect(differing).toEqual([
      "LE-T45 is reproduced: 284 076 000 kr; on record it is contradicted: 284 076 000 kr, print 185 676 000 kr",
      "finding 1 is on record as a contradiction; no calculation bears it out",
    ]);
    expect(findings.find(({ number }) => number === 1)!.borneOut).toBe(false);
  });

  it("in what several shares must agree on makes them exclude each other", () => {
    const { differing } = reproduceRegister(planted("JK-01", { value: 38_000 }), "jonkoping-nilsson");
    expect(differing).toContainEqual(expect.stringMatching(/^JK-05 is contradicted.*derived: 158 491 persons$/));
  });
});

describe("a register's calculations are refused in words", () => {
  const run = (expression: Parameters<typeof recompute>[1][string]) => () =>
    recompute(register.documents, { "HH-10": expression });

  it("when they name no fact, add kronor to persons, or divide by nought", () => {
    expect(run(sum("HH-8", "HH-09"))).toThrow(
      'Cannot find a published figure: there is no fact "HH-8". Instead, write "HH-08".',
    );
    expect(run(sum("HH-08", "HH-06"))).toThrow(
      "Cannot add quantities: one is kronor and one a plain number. Instead, add kronor to kronor only.",
    );
    expect(run(ratio("HH-08", difference("HH-06", "HH-21")))).toThrow(
      "Cannot divide quantities: the divisor may be nought (0 to 0). Instead, divide by a number that is not.",
    );
    expect(run(sum("JK-B-profit/Af", "HH-09"))).toThrow(
      "Cannot read a published figure: JK-B-profit/Af is not one number. Instead, name a fact, or fact/part, that is one.",
    );
  });

  it("when the document is misspelt or unknown", () => {
    expect(() => reproduce("lila-edet")).toThrow(
      'Cannot reproduce a document: there is none called "lila-edet". Instead, write "lilla-edet".',
    );
    expect(() => reproduce("hallstahammar")).toThrow('Instead, write "hallstahammar-2014".');
    expect(() => reproduce("SOU 2011")).toThrow(
      'Instead, use "hallstahammar-2014", "jonkoping-nilsson", "norrkoping-fund", "lilla-edet" or "vkl-workshop-2012".',
    );
  });
});
