import { describe, expect, it } from "vitest";
import { normal } from "../../src/random/parameter/declare.ts";
import { drawColumns } from "../../src/uncertainty/draw-columns.ts";
import { nestedPartialInformation } from "../../src/uncertainty/nested-information.ts";
import { normalInformation, preposteriorDeviation } from "../../src/uncertainty/normal-information.ts";
import { partialInformation } from "../../src/uncertainty/partial-information.ts";
import { perfectInformation } from "../../src/uncertainty/perfect-information.ts";
import { sampleInformation } from "../../src/uncertainty/sample-information.ts";

/** The example of the R package voi: net benefit 0 against k p1 - p2, p1 ~ N(1, 1), p2 ~ N(0, 2). Exact values by its own documentation. */
const inputs = {
  p1: normal({ mean: 1, standardError: 1, assumed: true }),
  p2: normal({ mean: 0, standardError: 2, assumed: true }),
};
const exact = {
  perfect: { 1: 0.479810706348, 2: 0.399282456748, 3: 0.409463415994 },
  p1: { 1: 0.0833154705877, 2: 0.166630941175, 3: 0.249946411763 },
  p2: { 1: 0.3955931148 },
};
const drawn = drawColumns(inputs, { draws: 8192, seed: 2026, design: "sobol" });
const benefitsAt = (k: number) => ({
  usual: drawn.columns.p1.map(() => 0),
  new: drawn.columns.p1.map((p1, n) => k * p1 - drawn.columns.p2[n]!),
});

describe("the two-normal example of R's voi", () => {
  it.each([1, 2, 3] as const)("in closed form agrees to 1e-11, k = %d", (k) => {
    expect(normalInformation({ mean: k, standardDeviation: Math.hypot(k, 2) })).toBeCloseTo(exact.perfect[k], 11);
    expect(normalInformation({ mean: k, standardDeviation: k })).toBeCloseTo(exact.p1[k], 11);
    if (k === 1) expect(normalInformation({ mean: 1, standardDeviation: 2 })).toBeCloseTo(exact.p2[1], 10);
  });

  it.each([1, 2, 3] as const)("from 8192 Sobol draws agrees within 0.002, k = %d (asked: 0.02)", (k) => {
    const benefits = benefitsAt(k);
    expect(Math.abs(perfectInformation(benefits).value - exact.perfect[k])).toBeLessThan(0.002);
    const partial = partialInformation(benefits, { p1: drawn.columns.p1 });
    expect(Math.abs(partial.value - exact.p1[k])).toBeLessThan(0.005);
    expect(partial.best).toBe("new");
  });

  it("of p2 too, and of both parameters it is the value of perfect information", () => {
    const benefits = benefitsAt(1);
    expect(Math.abs(partialInformation(benefits, { p2: drawn.columns.p2 }).value - exact.p2[1])).toBeLessThan(0.005);
    const both = partialInformation(benefits, drawn.columns);
    expect(Math.abs(both.value - exact.perfect[1])).toBeLessThan(0.002);
  });

  it("two loops agree with the exact value within 4 standard errors once their bias is taken away", () => {
    const nested = nestedPartialInformation(inputs, ({ p1, p2 }) => ({ usual: 0, new: p1 - p2 }), {
      of: ["p1"],
      outer: 2000,
      inner: 100,
      seed: 4,
    });
    expect(nested.bias).toBeGreaterThan(0);
    expect(Math.abs(nested.value - nested.bias - exact.p1[1])).toBeLessThan(4 * nested.standardError);
  });

  it("a study of n approaches it, as the conjugate posterior has it", () => {
    const rows = sampleInformation(drawn, benefitsAt(1), {
      sizes: [1, 10, 100],
      study: ({ p1 }, { size, luck }) => ({ mean: p1 + luck.normal("mean") / Math.sqrt(size) }),
      seed: 9,
    });
    for (const { size, value } of rows) {
      const deviation = preposteriorDeviation({ standardDeviation: 1, ofOne: 1, size });
      expect(Math.abs(value - normalInformation({ mean: 1, standardDeviation: deviation }))).toBeLessThan(0.006);
    }
  });
});
