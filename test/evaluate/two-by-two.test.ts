import { describe, expect, it } from "vitest";
import { boschlooTest } from "../../src/evaluate/boschloo-test.ts";
import type { ConfidenceLimits } from "../../src/evaluate/confidence-interval.ts";
import { exactTwoByTwo } from "../../src/evaluate/exact-two-by-two.ts";
import { riskDifference } from "../../src/evaluate/risk-difference.ts";
import type { TwoByTwo } from "../../src/evaluate/two-by-two.ts";
import { digits } from "../numeric/digits.ts";
import { cases, reference } from "./own-cases.ts";

const tableOf = ([a, m, b, n]: [number, number, number, number]): TwoByTwo => ({
  treated: { events: a, persons: m },
  control: { events: b, persons: n },
});

function expectLimits(ours: ConfidenceLimits, [lower, upper]: [number, number], wanted: number): void {
  expect(digits(ours.lower, lower)).toBeGreaterThan(wanted);
  expect(digits(ours.upper, upper)).toBeGreaterThan(wanted);
}

describe("exact tests of a two-by-two table, each with its own limits", () => {
  for (const row of reference("exact.json").twoByTwo) {
    it(`${row.table}: agrees with R written out, in 10 digits`, () => {
      const ours = exactTwoByTwo(tableOf(row.table));
      expect(digits(ours.oddsRatio!, row.oddsRatio)).toBeGreaterThan(10);
      expect(digits(ours.pLess, row.less)).toBeGreaterThan(10);
      expect(digits(ours.pGreater, row.greater)).toBeGreaterThan(10);
      expect(digits(ours.fisher.pValue, row.fisher)).toBeGreaterThan(10);
      expect(digits(ours.blaker.pValue, row.blaker)).toBeGreaterThan(10);
      expect(digits(ours.midP.pValue, row.midP)).toBeGreaterThan(10);
      expectLimits(ours.central.oddsRatioLimits, row.centralLimits, 10);
      expectLimits(ours.midP.oddsRatioLimits, row.midPLimits, 10);
      expectLimits(ours.fisher.oddsRatioLimits, row.fisherLimits, 10);
      expectLimits(ours.blaker.oddsRatioLimits, row.blakerLimits, 10);
    });
  }

  it("study C: fisher.test's p to 12 digits, its limits only to the 4 that it has", () => {
    const { table, fisher_p, ci_R_uniroot } = cases.C.any;
    const ours = exactTwoByTwo(tableOf([table[0][0], 21, table[1][0], 19]));
    expect(digits(ours.fisher.pValue, fisher_p)).toBeGreaterThan(12);
    expectLimits(ours.central.oddsRatioLimits, ci_R_uniroot, 3.5);
    expect(digits(ours.central.oddsRatioLimits.lower, ci_R_uniroot[0])).toBeLessThan(6);
  });

  for (const row of reference("risks.json")) {
    it(`${row.table}: Boschloo as SciPy, Newcombe as statsmodels, score limits as written out`, () => {
      const ours = boschlooTest(tableOf(row.table));
      expect(digits(ours.pLess, row.less)).toBeGreaterThan(4);
      expect(digits(ours.pGreater, row.greater)).toBeGreaterThan(4);
      expect(digits(ours.pCentral, row.central)).toBeGreaterThan(4);
      expect(digits(ours.pTwoSided, row.twoSided)).toBeGreaterThan(8);
      expect(ours.pTwoSided).toBeLessThanOrEqual(exactTwoByTwo(tableOf(row.table)).fisher.pValue);
      const risk = riskDifference(tableOf(row.table));
      expectLimits(risk.newcombe, row.newcombe, 10);
      expectLimits(risk.score, row.score, 6);
    });
  }

  it("nobody had the event: nothing is known of the odds ratio, and nothing is made up", () => {
    const ours = exactTwoByTwo(tableOf([0, 10, 0, 9]));
    expect(ours.oddsRatio).toBeUndefined();
    expect([ours.fisher, ours.central, ours.midP, ours.blaker].map(({ oddsRatioLimits }) => oddsRatioLimits)).toEqual(
      Array.from({ length: 4 }, () => ({ lower: 0, upper: Number.POSITIVE_INFINITY })),
    );
    expect(boschlooTest(tableOf([0, 10, 0, 9])).pTwoSided).toBe(1);
  });

  it("refuses more events than persons", () => {
    expect(() => exactTwoByTwo(tableOf([5, 4, 1, 3]))).toThrow(
      "Cannot test the table: the treated group has 5 events in 4 persons. Instead, give whole numbers, at least one person, and no more events than persons.",
    );
  });

  it("Boschloo's test refuses groups too large to try every table", () => {
    const large = { events: 100, persons: 1000 };
    expect(() => boschlooTest({ treated: large, control: large })).toThrow(
      "Cannot try every table: 2000 persons have too many of them. Instead, use exactTwoByTwo: in groups so large the two differ little.",
    );
  });
});
