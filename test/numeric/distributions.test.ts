import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as livsbana from "../../src/mod.ts";
import { digits } from "./digits.ts";

type Point = readonly [name: string, parameters: readonly number[], call: string, argument: number, reference: string];

const points = JSON.parse(
  readFileSync(new URL("../fixtures/distribution-points.json", import.meta.url), "utf8"),
) as readonly Point[];

const made: Readonly<Record<string, (...parameters: number[]) => object>> = {
  normal: livsbana.normalDistribution,
  gamma: livsbana.gammaDistribution,
  beta: livsbana.betaDistribution,
  studentT: livsbana.studentTDistribution,
  f: livsbana.fDistribution,
  noncentralT: livsbana.noncentralTDistribution,
  binomial: livsbana.binomialDistribution,
  hypergeometric: (marked, unmarked, drawn) =>
    livsbana.hypergeometricDistribution({ marked: marked!, unmarked: unmarked!, drawn: drawn! }),
  rankSum: livsbana.rankSumDistribution,
  signedRank: livsbana.signedRankDistribution,
  logGamma: () => ({ value: (x: number) => livsbana.logGamma(x) }),
};

describe("distributions agree with 25-digit values in 12 digits, far tails and extreme parameters included", () => {
  for (const name of Object.keys(made)) {
    it(name, () => {
      const own = points.filter((point) => point[0] === name);
      expect(own.length).toBeGreaterThan(8);
      const short = own.flatMap(([, parameters, call, argument, reference]) => {
        const distribution = made[name]!(...parameters) as Record<string, (x: number) => number>;
        const value = distribution[call]!(argument);
        const correct = digits(value, reference);
        return correct >= 12 ? [] : [`${parameters} ${call}(${argument}) = ${value}, not ${reference}: ${correct}`];
      });
      expect(short).toEqual([]);
    });
  }
});
