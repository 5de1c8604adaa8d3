import { describe, expect, it } from "vitest";
import { countedDifferences, listedDifferences } from "../../src/evaluate/pair-differences.ts";
import { rankSumTest, rankTails } from "../../src/evaluate/rank-sum-test.ts";
import { rosenbaumBounds } from "../../src/evaluate/rosenbaum-bounds.ts";
import { signedRankTest } from "../../src/evaluate/signed-rank-test.ts";
import { digits } from "../numeric/digits.ts";
import { cases, reference, study } from "./own-cases.ts";

const exact = reference("exact.json");

describe("rank-sum test", () => {
  for (const name of ["A", "B", "C"] as const) {
    it(`agrees with R on study ${name}`, () => {
      const theirs = cases[name].wilcoxon;
      const ours = rankSumTest(study(name));
      expect(ours.statistic).toBe(theirs.W);
      expect(digits(ours.pTwoSided, theirs.p_exact)).toBeGreaterThan(12);
      expect(ours.shift).toBe(theirs.hl_median_pairwise);
      expect(digits(ours.cliffsDelta, cases[name].cliff_delta)).toBeGreaterThan(12);
      // wilcox.test's limits, which it finds by root search to some 1e-4 where there are ties.
      expect(ours.interval.lower).toBeCloseTo(theirs.r_wilcox.ci[0], 3);
      expect(ours.interval.upper).toBeCloseTo(theirs.r_wilcox.ci[1], 3);
    });
  }

  it("is exact with ties: coin and exactRankTests", () => {
    const { statistic, pTwoSided, pLess, pGreater } = rankSumTest(exact.ranksTied);
    expect(statistic).toBe(exact.ranksTied.statistic);
    expect(digits(pTwoSided, exact.ranksTied.twoSided)).toBeGreaterThan(12);
    expect(digits(pLess, exact.ranksTied.less)).toBeGreaterThan(12);
    expect(digits(pGreater, exact.ranksTied.greater)).toBeGreaterThan(12);
  });

  it("gives R's exact interval and shift for decimals", () => {
    const ours = rankSumTest(exact.ranks);
    expect(digits(ours.pTwoSided, exact.ranks.twoSided)).toBeGreaterThan(12);
    expect(ours.interval.lower).toBeCloseTo(exact.ranks.interval[0], 10);
    expect(ours.interval.upper).toBeCloseTo(exact.ranks.interval[1], 10);
    expect(ours.shift).toBeCloseTo(exact.ranks.shift, 10);
  });

  it("holds exactly the shifts that the test passes", () => {
    const { treated, control } = study("C");
    const { lower, upper } = rankSumTest({ treated, control }).interval;
    const passes = (shift: number): boolean => {
      const tails = rankTails({ treated: treated.map((value) => value - shift), control });
      return tails.pLess > 0.025 && tails.pGreater > 0.025;
    };
    expect([lower - 1, lower + 1, upper - 1, upper + 1].map(passes)).toEqual([false, true, true, false]);
  });

  it("too few persons for any limit", () => {
    expect(rankSumTest({ treated: [1, 2], control: [3, 4] }).interval).toEqual({ lower: -Infinity, upper: Infinity });
  });

  it("says when it approximates", () => {
    const many = (by: number): number[] => Array.from({ length: 300 }, (_, i) => ((i * 7919) % 997) + by);
    expect(rankTails({ treated: many(0), control: many(5) }).method).toBe("normal");
  });
});

describe("signed-rank test", () => {
  it("agrees with R, without ties and with", () => {
    const plain = signedRankTest(exact.signed.differences);
    expect(digits(plain.pTwoSided, exact.signed.twoSided)).toBeGreaterThan(12);
    expect(plain.interval.lower).toBeCloseTo(exact.signed.interval[0], 10);
    expect(plain.interval.upper).toBeCloseTo(exact.signed.interval[1], 10);
    expect(plain.centre).toBeCloseTo(exact.signed.centre, 10);
    const tied = signedRankTest(exact.signedTied.differences);
    expect(tied.statistic).toBe(exact.signedTied.statistic);
    expect(digits(tied.pTwoSided, exact.signedTied.twoSided)).toBeGreaterThan(12);
  });

  it("has wilcox.test's limits also where a limit meets a difference, which the test then leaves out", () => {
    for (const { differences, interval } of exact.signedMeeting) {
      expect(signedRankTest(differences).interval).toEqual({ lower: interval[0], upper: interval[1] });
    }
  });

  it("refuses pairs that all agree", () => {
    expect(() => signedRankTest([0, 0])).toThrow(
      "Cannot rank the differences: none of them differs from 0. Instead, look for a copied column.",
    );
  });
});

describe("differences of large groups", () => {
  const made = (length: number, by: number) =>
    Array.from({ length }, (_, at) => ((at * by) % 101) - 40 + (at % 3) * 0.1);

  it("are those of the list, counted and found by their place", () => {
    for (const [first, second] of [
      [made(40, 37), made(31, 53)],
      [
        [5, 5, 5],
        [5, 5],
      ],
      [[1e300, -3, 0.1], [1e-300]],
      [made(7, 11).map((value) => value * 1e12), made(9, 13)],
    ] as const) {
      const [plain, quick] = [listedDifferences(first, second), countedDifferences(first, second)];
      expect(quick.length).toBe(plain.length);
      for (let place = -1; place <= plain.length; place++) expect(quick.at(place)).toBe(plain.at(place));
      for (const value of [-50, -0.1, 0, -Number.MIN_VALUE, 0.1, 33, 1e300])
        expect(quick.upTo(value)).toBe(plain.upTo(value));
    }
  });

  it("ten thousand against ten thousand have a shift with its interval, and say that it is approximate", () => {
    const groups = { treated: made(10_000, 7_919), control: made(10_000, 104_729).map((value) => value + 2) };
    const { shift, interval, method, statistic } = rankSumTest(groups);
    expect(method).toBe("normal");
    expect(interval.lower).toBeLessThanOrEqual(shift);
    expect(interval.upper).toBeGreaterThanOrEqual(shift);
    expect(shift).toBeCloseTo(-2, 1);
    expect(statistic).toBeLessThan(5e7);
  });
});

describe("rank tests of groups too large to count", () => {
  const { signed, sum } = reference("large-ranks.json");
  const differences = Array.from({ length: 600 }, (_, i) => ((i * 7919 + 13) % 1009) / 10 - 45);

  it("600 pairs: wilcox.test's normal approximation, the centre and the limits as places among the averages", () => {
    const test = signedRankTest(differences);
    expect(test.method).toBe("normal");
    expect(test.statistic).toBe(signed.statistic);
    expect(digits(test.pTwoSided, signed.twoSided)).toBeGreaterThan(10);
    expect(digits(test.pGreater, signed.greater)).toBeGreaterThan(10);
    expect(digits(test.centre, signed.centre)).toBeGreaterThan(12);
    expect(digits(test.interval.lower, signed.limits[0])).toBeGreaterThan(12);
    expect(digits(test.interval.upper, signed.limits[1])).toBeGreaterThan(12);
  });

  it("400 pairs are counted, 401 approximated, and the two agree closely", () => {
    const [counted, approximate] = [400, 401].map((size) => signedRankTest(differences.slice(0, size)));
    expect([counted!.method, approximate!.method]).toEqual(["exact", "normal"]);
    expect(Math.abs(counted!.pTwoSided - approximate!.pTwoSided)).toBeLessThan(0.01);
    expect(Math.abs(counted!.interval.lower - approximate!.interval.lower)).toBeLessThan(0.5);
    const bounds = [400, 401].map((size) => rosenbaumBounds(differences.slice(0, size), { gammas: [1, 1.2] }));
    expect(bounds.map(({ method }) => method)).toEqual(["exact", "normal"]);
    expect(bounds[1]!.bounds.every(({ pMost, pMostNormal }) => pMost === pMostNormal)).toBe(true);
    expect(Math.abs(bounds[0]!.tippingGamma - bounds[1]!.tippingGamma)).toBeLessThan(0.02);
  });

  it("1 400 against 1 300: wilcox.test, the shift as the middle of all differences", () => {
    const treated = Array.from({ length: 1400 }, (_, i) => ((i * 7919) % 1013) / 8);
    const control = Array.from({ length: 1300 }, (_, i) => ((i * 104729) % 997) / 8 + 3);
    const test = rankSumTest({ treated, control });
    expect(test.statistic).toBe(sum.statistic);
    expect(digits(test.pTwoSided, sum.twoSided)).toBeGreaterThan(10);
    expect(test.shift).toBe(sum.shift);
    // R's limits are roots of the test without continuity of the places: within a step of ours.
    expect(Math.abs(test.interval.lower - sum.limits[0])).toBeLessThan(0.126);
    expect(Math.abs(test.interval.upper - sum.limits[1])).toBeLessThan(0.126);
  });
});
