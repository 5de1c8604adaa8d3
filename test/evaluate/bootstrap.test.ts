import { describe, expect, it } from "vitest";
import { accelerationOf } from "../../src/evaluate/acceleration.ts";
import { bootstrapDifference } from "../../src/evaluate/bootstrap-difference.ts";
import { bootstrapReplicates } from "../../src/evaluate/bootstrap-replicates.ts";
import { chanceOfSaving, shrunkDifference } from "../../src/evaluate/chance-of-saving.ts";
import { welchDifference } from "../../src/evaluate/mean-difference.ts";
import { uniformAt } from "../../src/random/uniform-at.ts";
import { digits } from "../numeric/digits.ts";
import { cases, study } from "./own-cases.ts";

describe("bootstrap", () => {
  for (const name of ["A", "B", "C"] as const) {
    it(`study ${name}: every interval within Monte Carlo error of boot's`, () => {
      const theirs = cases[name].bootstrap;
      const ours = bootstrapDifference(study(name), { seed: 14, replicates: 20_000 });
      // A limit of 20 000 replicates has a standard error of some 2 % of the difference's; two independent runs, four of them: 0.12.
      const near = 0.12 * theirs.se;
      const limits = [
        [ours.percentile, theirs.percentile],
        [ours.basic, theirs.basic],
        [ours.studentized, theirs.bootstrap_t],
        [ours.bca, theirs.bca],
      ] as const;
      for (const [{ lower, upper }, [low, high]] of limits.slice(0, name === "B" ? 2 : 4)) {
        expect(Math.abs(lower - low)).toBeLessThan(near);
        expect(Math.abs(upper - high)).toBeLessThan(near);
      }
      expect(Math.abs(ours.standardError - theirs.se)).toBeLessThan(0.03 * theirs.se);
      expect(Math.abs(ours.savingShare - theirs.prob_cost_saving_boot)).toBeLessThan(6 * theirs.prob_cost_saving_mcse);
      expect(digits(ours.correction.acceleration, theirs.acceleration)).toBeGreaterThan(9);
      expect(Math.abs(ours.correction.bias - theirs.z0)).toBeLessThan(0.06);
    });
  }

  it("study B's far limits, in its long tail, within four of their own larger errors", () => {
    const theirs = cases.B.bootstrap;
    const ours = bootstrapDifference(study("B"), { seed: 14, replicates: 20_000 });
    expect(Math.abs(ours.studentized.upper - theirs.bootstrap_t[1])).toBeLessThan(0.25 * theirs.se);
    expect(Math.abs(ours.studentized.lower - theirs.bootstrap_t[0])).toBeLessThan(0.12 * theirs.se);
    expect(Math.abs(ours.bca.upper - theirs.bca[1])).toBeLessThan(0.25 * theirs.se);
    expect(Math.abs(ours.bca.lower - theirs.bca[0])).toBeLessThan(0.12 * theirs.se);
  });

  it("is the same however the replicates are divided", () => {
    const [one, other] = [Float64Array.of(-3, 1, 2), Float64Array.of(-5, 0, 1, 4)];
    const whole = bootstrapReplicates(one, other, { seed: "x", replicates: 100 });
    const parts = [0, 40].map((first) =>
      bootstrapReplicates(one, other, { seed: "x", replicates: first === 0 ? 40 : 60, first }),
    );
    expect([...whole.standardErrors]).toEqual(parts.flatMap((part) => [...part.standardErrors]));
    expect([...whole.differences]).toEqual(parts.flatMap((part) => [...part.differences]));
  });

  it("is what a plain loop over addressed uniforms gives", () => {
    const [one, other] = [
      [-3, 1, 2],
      [-5, 0, 1, 4],
    ] as const;
    const { differences, standardErrors } = bootstrapReplicates(Float64Array.from(one), Float64Array.from(other), {
      seed: 8,
      replicates: 50,
    });
    for (let person = 0; person < 50; person++) {
      const at = (turn: number): number => uniformAt(8, { person, name: "bootstrap", turn });
      const groups = {
        treated: one.map((_, i) => one[Math.floor(at(i) * 3)]!),
        control: other.map((_, i) => other[Math.floor(at(3 + i) * 4)]!),
      };
      const flat = new Set(groups.treated).size === 1 && new Set(groups.control).size === 1;
      if (flat) continue;
      const welch = welchDifference(groups);
      expect(differences[person]).toBeCloseTo(welch.estimate, 12);
      expect(standardErrors[person]).toBeCloseTo(welch.standardError, 12);
    }
  });

  it("replicates have the spread that they must have", () => {
    const values = Float64Array.of(-4, -1, 0, 2, 3);
    const { differences } = bootstrapReplicates(values, values, { seed: 9, replicates: 40_000 });
    const variance = differences.reduce((sum, value) => sum + value * value, 0) / differences.length;
    // Each mean has variance (30 / 5) / 5; its estimate from 40 000 replicates has a standard error of 0.7 %.
    expect(Math.abs(variance / 2.4 - 1)).toBeLessThan(4 * 0.0071);
    const oneGroup = differences.reduce((sum, value) => sum + value * value, 0) / differences.length / 2;
    expect(Math.abs(oneGroup / 2.4 - 1)).toBeGreaterThan(4 * 0.0071);
  });

  it("names its accelerations", () => {
    expect(digits(accelerationOf(study("B"), "unweighted"), 0.1181336)).toBeGreaterThan(6);
    expect(digits(accelerationOf(study("B"), "jackknife"), 0.1138119)).toBeGreaterThan(6);
    expect(() => accelerationOf(study("B"), "regression" as "influence")).toThrow(
      'Cannot find the acceleration: there is no rule "regression". Instead, choose "influence", "jackknife" or "unweighted".',
    );
  });

  it("never gives NaN where two persons leave no spread", () => {
    const tiny = bootstrapDifference({ treated: [1, 2], control: [3, 5] }, { seed: 1, replicates: 999 });
    expect(tiny.studentized).toEqual({ lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY });
    expect(tiny.cautions.at(-1)).toMatchObject({ en: expect.stringMatching(/^In \d+ replicates there was no spread/) });
  });

  it("refuses too few replicates", () => {
    expect(() => bootstrapDifference(study("A"), { seed: 1, replicates: 100 })).toThrow(
      "Cannot bootstrap the difference: there are 100 replicates. Instead, draw at least 999.",
    );
  });
});

describe("chance of saving", () => {
  for (const name of ["A", "B", "C"] as const) {
    it(`study ${name} agrees with R`, () => {
      const welch = welchDifference(study(name));
      expect(digits(chanceOfSaving(welch).saving, cases[name].prob_saving_t_welch)).toBeGreaterThan(11);
      const normal = chanceOfSaving({ ...welch, degreesOfFreedom: Number.POSITIVE_INFINITY });
      expect(digits(normal.saving, cases[name].prob_saving_normal)).toBeGreaterThan(11);
      for (const theirs of cases[name].shrinkage) {
        const ours = shrunkDifference(welch, { standardDeviation: theirs.prior_sd });
        expect(digits(ours.mean, theirs.post_mean)).toBeGreaterThan(11);
        expect(digits(ours.standardDeviation, theirs.post_sd)).toBeGreaterThan(11);
        expect(digits(ours.saving, theirs.prob_saving)).toBeGreaterThan(11);
      }
    });
  }

  it("a programme that costs more saves less often", () => {
    const welch = welchDifference(study("A"));
    expect(chanceOfSaving(welch, { programmeCost: 188_571 }).worthwhile).toBeLessThan(chanceOfSaving(welch).saving);
    expect(() => chanceOfSaving(welch, { programmeCost: -1 })).toThrow(
      "Cannot find the chance of saving: the programme costs -1 per person. Instead, give kronor, 0 or more.",
    );
    expect(() => shrunkDifference(welch, { standardDeviation: 0 })).toThrow(
      "Cannot weigh the estimate against a prior: its standard deviation is 0 about 0. Instead, give kronor above 0.",
    );
  });
});
