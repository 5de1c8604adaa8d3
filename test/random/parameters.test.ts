import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beta, fixed, gamma, logNormal, normal, triangular, uniform } from "../../src/random/parameter/declare.ts";
import type { Belief } from "../../src/random/parameter/leaf.ts";
import { dirichletShares, drawParameters, meanOf, quantileOf } from "../../src/random/parameter/quantile.ts";

interface Row {
  readonly leaf: Belief;
  readonly mean: number;
  readonly quantile: readonly number[];
}

/** From base R: test/reference/random/quantiles.R. */
const rows = JSON.parse(readFileSync(join(import.meta.dirname, "quantiles.json"), "utf8")) as readonly Row[];
const probabilities = [1e-6, 0.025, 0.3, 0.5, 0.9, 0.999];

describe("quantiles agree with R", () => {
  for (const { leaf, mean, quantile } of rows) {
    it(JSON.stringify(leaf), () => {
      expect(meanOf(leaf)).toBeCloseTo(mean, 12);
      probabilities.forEach((p, n) => {
        expect(Math.abs(quantileOf(leaf, p) / quantile[n]! - 1)).toBeLessThan(1e-11);
      });
    });
  }
});

describe("what papers print gives the distribution", () => {
  const source = "a paper";
  it("the ends of the interval are the 2.5 and 97.5 % points", () => {
    const ratio = logNormal({ median: Math.sqrt(2.2 * 4.4), ci95: [2.2, 4.4], source });
    expect([0.025, 0.975].map((p) => quantileOf(ratio, p))).toEqual([expect.closeTo(2.2, 12), expect.closeTo(4.4, 12)]);
    const gain = normal({ mean: 3, ci95: [1, 5], source });
    expect([0.025, 0.975].map((p) => quantileOf(gain, p))).toEqual([expect.closeTo(1, 12), expect.closeTo(5, 12)]);
  });

  it("mean and standard error come back from ten thousand evenly spaced quantiles", () => {
    const leaves = [
      normal({ mean: 3, standardError: 0.5, source }),
      logNormal({ mean: 3, standardError: 0.5, source }),
      gamma({ mean: 3, standardError: 0.5, source }),
      beta({ mean: 0.3, standardError: 0.05, source }),
    ];
    for (const leaf of leaves) {
      const values = Array.from({ length: 10_000 }, (_, n) => quantileOf(leaf, (n + 0.5) / 10_000));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
      const [m, s] = leaf.kind === "beta" ? [0.3, 0.05] : [3, 0.5];
      expect(mean / m).toBeCloseTo(1, 4);
      expect(spread / s).toBeCloseTo(1, 2);
    }
  });

  it("triangular and uniform by their closed forms", () => {
    const leaf = triangular({ low: 1, mode: 2, high: 5, source });
    expect(quantileOf(leaf, 0.25)).toBe(2);
    expect(quantileOf(leaf, 1 / 16)).toBe(1.5);
    expect(quantileOf(leaf, 1 - 1 / 12)).toBeCloseTo(4, 14);
    expect(meanOf(leaf)).toBe(8 / 3);
    expect(quantileOf(uniform({ low: -1, high: 1, source }), 0.75)).toBe(0.5);
  });

  it("keeps year and grade with the source", () => {
    const told = { source: "Socialstyrelsen", year: 2021, grade: "B" };
    expect(fixed({ value: 7, ...told })).toEqual({ kind: "fixed", value: 7, ...told });
  });
});

describe("draws of parameters", () => {
  const loss = uniform({ low: 0, high: 1, assumed: true });
  it("belong to their names: another parameter changes none", () => {
    const one = drawParameters({ loss, rate: 0.04 }, { seed: 5, draw: 17 });
    const two = drawParameters({ gain: loss, rate: 0.04, loss }, { seed: 5, draw: 17 });
    expect(two.loss).toBe(one.loss);
    expect(two.gain).not.toBe(one.loss);
    expect(one.rate).toBe(0.04);
  });

  it("shares of a Dirichlet add up to one, and have its means (2 000 draws, 4 standard errors)", () => {
    const counts = [6, 3, 1];
    const sums = [0, 0, 0];
    for (let draw = 0; draw < 2000; draw++) {
      const uniforms = Object.values(drawParameters({ a: loss, b: loss, c: loss }, { seed: "dirichlet", draw }));
      const shares = dirichletShares(counts, uniforms);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
      shares.forEach((share, n) => {
        sums[n]! += share / 2000;
      });
    }
    counts.forEach((count, n) => {
      const mean = count / 10;
      expect(Math.abs(sums[n]! - mean)).toBeLessThan(4 * Math.sqrt((mean * (1 - mean)) / 11 / 2000));
    });
  });
});

describe("a parameter that cannot be is refused", () => {
  const refused: readonly (readonly [() => unknown, string])[] = [
    [
      () => normal({ mean: 1, standardError: 0, source: "x" }),
      "Cannot declare a normal parameter: its standardError is 0. Instead, give a finite number above 0.",
    ],
    [
      () => normal({ mean: 9, ci95: [1, 5], source: "x" }),
      "Cannot declare a normal parameter: the interval 1 to 5 does not hold 9. Instead, give an interval around the middle.",
    ],
    [
      () => logNormal({ median: 1, ci95: [-1, 5], source: "x" }),
      "Cannot declare a logNormal parameter: its lower bound is -1. Instead, give a finite number above 0.",
    ],
    [
      () => beta({ mean: 0.5, standardError: 0.6, source: "x" }),
      "Cannot declare a beta parameter: a mean of 0.5 cannot have a standard error of 0.6. Instead, give a smaller one.",
    ],
    [
      () => beta({ events: 5, of: 4, source: "x" }),
      "Cannot declare a beta parameter: its beta is -1. Instead, give a finite number above 0.",
    ],
    [
      () => gamma({ mean: -5, standardError: 4, source: "x" }),
      "Cannot declare a gamma parameter: its mean is -5. Instead, give a finite number above 0.",
    ],
    [
      () => triangular({ low: 1, mode: 0, high: 3, source: "x" }),
      "Cannot declare a triangular parameter: its bounds are 1, 0, 3. Instead, give them in rising order.",
    ],
    [
      () => uniform({ low: 3, high: 3, source: "x" }),
      "Cannot declare a uniform parameter: its bounds are 3, 3. Instead, give them in rising order.",
    ],
    [
      () => fixed({ value: Number.NaN, source: "x" }),
      "Cannot declare a fixed parameter: its value is NaN. Instead, give a finite number.",
    ],
    [
      // @ts-expect-error a leaf without a source must say that it is assumed
      () => fixed({ value: 1 }),
      'Cannot declare a fixed parameter: it has no source. Instead, give `source: "..."`, or say `assumed: true`.',
    ],
    [
      // @ts-expect-error a normal distribution is told by mean and spread
      () => normal({ mean: 1, source: "x" }),
      "Cannot declare a normal parameter: its standardError is undefined. Instead, give a finite number above 0.",
    ],
  ];
  for (const [attempt, message] of refused) it(message, () => expect(attempt).toThrow(message));
});
