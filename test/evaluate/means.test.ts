import { describe, expect, it } from "vitest";
import { pooledDifference, standardizedDifference, welchDifference } from "../../src/evaluate/mean-difference.ts";
import { digits } from "../numeric/digits.ts";
import { cases, study } from "./own-cases.ts";

describe("differences of means agree with R in 12 digits", () => {
  for (const name of ["A", "B", "C"] as const) {
    it(`study ${name}`, () => {
      for (const [ours, theirs] of [
        [welchDifference(study(name)), cases[name].welch],
        [pooledDifference(study(name)), cases[name].pooled],
      ] as const) {
        expect(digits(ours.estimate, theirs.diff)).toBeGreaterThan(12);
        expect(digits(ours.standardError, theirs.se)).toBeGreaterThan(12);
        expect(digits(ours.degreesOfFreedom, theirs.df)).toBeGreaterThan(12);
        expect(digits(ours.pValue, theirs.p)).toBeGreaterThan(12);
        expect(digits(ours.interval.lower, theirs.ci[0])).toBeGreaterThan(12);
        expect(digits(ours.interval.upper, theirs.ci[1])).toBeGreaterThan(12);
      }
      const standardized = standardizedDifference(study(name));
      expect(digits(standardized.cohensD, cases[name].cohens_d)).toBeGreaterThan(12);
      expect(digits(standardized.hedgesG, cases[name].hedges_g)).toBeGreaterThan(12);
      expect(digits(standardized.glassDelta!, cases[name].glass_delta)).toBeGreaterThan(12);
    });
  }
});

describe("groups of which nothing can be said are refused", () => {
  const refused = (treated: readonly number[], control: readonly number[]): (() => unknown) => {
    return () => welchDifference({ treated, control });
  };

  it("a group of one, or of none", () => {
    expect(refused([1], [2, 3])).toThrow(
      "Cannot compare the means: the treated group has 1 person. Instead, give at least 2.",
    );
    expect(refused([1, 2], [])).toThrow(
      "Cannot compare the means: the control group has 0 persons. Instead, give at least 2.",
    );
  });

  it("a number that is none: told by its place, not by its value", () => {
    expect(refused([1, Number.NaN], [2, 3])).toThrow(
      "Cannot compare the means: person 2 of the treated group has no finite number. Instead, leave that person out of both counts, or find the number.",
    );
  });

  it("all costs equal", () => {
    expect(refused([5, 5], [7, 7, 7])).toThrow(
      "Cannot compare the means: all persons of each group have the same number, so there is no spread. Instead, look for a copied or capped column.",
    );
  });

  it("an impossible confidence", () => {
    expect(() => welchDifference(study("A"), { confidence: 95 })).toThrow(
      "Cannot find an interval: the confidence is 95. Instead, give one between 0 and 1, such as 0.95.",
    );
  });
});
