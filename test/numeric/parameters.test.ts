import { describe, expect, it } from "vitest";
import {
  betaDistribution,
  binomialDistribution,
  findRoot,
  gammaDistribution,
  hypergeometricDistribution,
  incompleteGamma,
  logGamma,
  noncentralTDistribution,
  normalDistribution,
  rankSumDistribution,
  signedRankDistribution,
  studentTDistribution,
} from "../../src/mod.ts";

describe("impossible parameters are refused, word for word", () => {
  const refused: readonly (readonly [string, () => unknown, string])[] = [
    [
      "no spread",
      () => normalDistribution(0, 0),
      "Cannot make the normal distribution: it was given mean 0 and standard deviation 0. Instead, give a finite mean and a standard deviation above 0.",
    ],
    [
      "no freedom",
      () => studentTDistribution(0),
      "Cannot make the t distribution: it was given degrees of freedom 0. Instead, give degrees of freedom above 0.",
    ],
    [
      "a negative shape",
      () => gammaDistribution(-1),
      "Cannot make the gamma distribution: it was given shape -1 and scale 1. Instead, give a shape and a scale above 0.",
    ],
    [
      "not a number",
      () => betaDistribution(Number.NaN, 1),
      "Cannot make the beta distribution: it was given a NaN and b 1. Instead, give two shapes above 0.",
    ],
    [
      "half a trial",
      () => binomialDistribution(2.5, 0.5),
      "Cannot make the binomial distribution: it was given trials 2.5 and probability 0.5. Instead, give a whole number of trials and a probability from 0 to 1.",
    ],
    [
      "more drawn than there are",
      () => hypergeometricDistribution({ marked: 1, unmarked: 1, drawn: 3 }),
      "Cannot make the hypergeometric distribution: it was given marked 1 and unmarked 1 and drawn 3. Instead, give whole numbers of 0 or more, and draw no more than there are.",
    ],
    [
      "too many to count",
      () => rankSumDistribution(900, 200),
      "Cannot make the rank-sum distribution: it was given first 900 and second 200. Instead, give two whole numbers above 0, together at most 1 000 (above that the normal approximation is at hand).",
    ],
    [
      "no pairs",
      () => signedRankDistribution(0),
      "Cannot make the signed-rank distribution: it was given pairs 0. Instead, give a whole number from 1 to 1 000 (above that the normal approximation is at hand).",
    ],
    [
      "a probability of 2",
      () => normalDistribution().quantile(2),
      "Cannot find a quantile of the normal distribution: the probability is 2. Instead, give one from 0 to 1.",
    ],
    [
      "a point that is no number",
      () => studentTDistribution(3).lower(Number.NaN),
      "Cannot use the t distribution: the point is not a number. Instead, give a number.",
    ],
    ["log gamma of 0", () => logGamma(0), "Cannot take log gamma: 0 is not above 0. Instead, give a number above 0."],
    [
      "a negative x",
      () => incompleteGamma(1, -1),
      "Cannot take the incomplete gamma function: the shape is 1 and x is -1. Instead, give a shape above 0 and an x of 0 or more.",
    ],
  ];
  for (const [name, run, message] of refused) it(name, () => expect(run).toThrow(message));
});

describe("ends and laws", () => {
  it("quantiles of 0 and 1 are the ends of the support", () => {
    expect(normalDistribution().quantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(gammaDistribution(2).quantile(0)).toBe(0);
    expect(gammaDistribution(2).upperQuantile(0)).toBe(Number.POSITIVE_INFINITY);
    expect(betaDistribution(2, 3).quantile(1)).toBe(1);
    expect(binomialDistribution(7, 0.5).quantile(1)).toBe(7);
  });

  it("a quantile undoes its tail, from both sides and far out", () => {
    const distributions = [
      normalDistribution(3, 2),
      studentTDistribution(3.5),
      gammaDistribution(0.7, 9),
      betaDistribution(2.4, 6),
      noncentralTDistribution(12, 1.5),
    ];
    for (const distribution of distributions) {
      for (const p of [1e-200, 1e-30, 1e-9, 0.01, 0.3, 0.5, 0.77]) {
        expect(distribution.lower(distribution.quantile(p)) / p).toBeCloseTo(1, 10);
        if (distribution.upperQuantile(p) !== 1)
          expect(distribution.upper(distribution.upperQuantile(p)) / p).toBeCloseTo(1, 10);
      }
    }
  });

  it("a discrete quantile undoes its tail", () => {
    const binomial = binomialDistribution(40, 0.3);
    for (let k = 0; k <= 26; k++) {
      expect(binomial.quantile(binomial.lower(k))).toBe(k);
      expect(binomial.mass(k)).toBeCloseTo(binomial.lower(k) - binomial.lower(k - 1), 14);
    }
    expect(binomial.mass(3.5)).toBe(0);
    expect(binomial.lower(3.5)).toBe(binomial.lower(3));
  });

  it("the noncentral t with no shift is Student's t", () => {
    const [shifted, plain] = [noncentralTDistribution(19, 0), studentTDistribution(19)];
    for (const t of [-20, -2, 0, 0.3, 4]) {
      expect(shifted.lower(t) / plain.lower(t)).toBeCloseTo(1, 12);
      expect(shifted.density(t) / plain.density(t)).toBeCloseTo(1, 12);
    }
  });

  it("a root is found to all its digits", () => {
    expect(findRoot((x) => Math.cos(x) - x, { from: 0, to: 1 })).toBeCloseTo(0.7390851332151607, 15);
    expect(findRoot((x) => (x - 1) ** 3, { from: -4, to: 5 })).toBeCloseTo(1, 5);
    expect(findRoot((x) => x - 0.3, { from: 1, to: 0, tolerance: 0.01 })).toBeCloseTo(0.3, 2);
  });
});
