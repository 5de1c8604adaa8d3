import { describe, expect, it } from "vitest";
import { ancova } from "../../src/evaluate/ancova.ts";
import { bootstrapDifference } from "../../src/evaluate/bootstrap-difference.ts";
import { leaveOneOut } from "../../src/evaluate/leave-one-out.ts";
import { welchDifference } from "../../src/evaluate/mean-difference.ts";
import { robustCoefficient } from "../../src/evaluate/robust-coefficient.ts";
import { tippingPerson } from "../../src/evaluate/tipping-person.ts";
import { exampleGroups, type TwoGroups } from "../../src/evaluate/two-groups.ts";
import { findRoot } from "../../src/numeric/find-root.ts";
import { say } from "../../src/show/words.ts";
import { digits } from "../numeric/digits.ts";
import { reference, study } from "./own-cases.ts";
import { plainRobust } from "./plain-robust.ts";

const wave = (at: number): number => ((at * at * 7_919 + at * 104_729) % 1_009) / 1_009;

describe("the quick forms agree with the plain ones", () => {
  const design = Array.from({ length: 60 }, (_, i) => [1, Number(i < 25), 1e6 * wave(i), i % 3]);
  const response = design.map((_, i) => 1e5 * wave(3 * i + 1) + (i === 7 ? 1e7 : 0));
  const clusterings = {
    alone: design.map((_, i) => i),
    pairs: design.map((_, i) => i >> 1),
    uneven: design.map((_, i) => Math.floor(Math.sqrt(i))),
    "a cluster that alone is one group": design.map((_, i) => (i < 25 ? "all treated" : `person ${i}`)),
  };
  for (const [name, clusters] of Object.entries(clusterings))
    it(`CR2 and its degrees of freedom: ${name}`, () => {
      for (const column of [1, 2, 3]) {
        const plain = plainRobust(design, { response, column, clusters });
        const { errors } = robustCoefficient(design, { response, column, clusters });
        expect(digits(errors.cr2, plain.cr2)).toBeGreaterThan(9);
        expect(digits(errors.degreesOfFreedom, plain.degreesOfFreedom)).toBeGreaterThan(9);
      }
    });

  it("CR2 of 400 persons in homes: clubSandwich", () => {
    const rows = Array.from({ length: 400 }, (_, i) => i);
    const homes = rows.map((i) => Math.floor(90 * (i / 400) ** 1.4));
    const x = rows.map(wave);
    const outcomes = rows.map((i) => 3 + 2 * x[i]! + (i % 3) + (((i * 31 + homes[i]! * 17) % 101) / 20) * (1 + x[i]!));
    const theirs = reference("clusters.json");
    for (const [treated, own] of [
      [homes.map((home) => home % 2), theirs.byHome],
      [rows.map((i) => i % 2), theirs.within],
    ] as const) {
      const { coefficient, errors } = robustCoefficient(
        rows.map((i) => [1, treated[i]!, x[i]!, i % 3]),
        { response: outcomes, column: 1, clusters: homes },
      );
      expect(digits(coefficient, own.estimate)).toBeGreaterThan(10);
      expect(digits(errors.cr2, own.cr2)).toBeGreaterThan(10);
      expect(digits(errors.degreesOfFreedom, own.df)).toBeGreaterThan(10);
    }
  });

  const without = (groups: TwoGroups, group: "treated" | "control", person: number): TwoGroups => ({
    ...groups,
    [group]: groups[group].filter((_, i) => i !== person),
  });
  const dominated = { treated: [1, 1, 1, 2, 1e9], control: [3, 3, 3, 3, 4] };
  const studies = { example: exampleGroups, A: study("A"), B: study("B"), C: study("C"), dominated };
  for (const [name, groups] of Object.entries(studies)) {
    it(`leaving one out: ${name}`, () => {
      for (const own of leaveOneOut(groups).without) {
        const plain = welchDifference(without(groups, own.group, own.person));
        expect(digits(own.difference, plain.estimate)).toBeGreaterThan(12);
        expect(digits(own.pValue, plain.pValue)).toBeGreaterThan(11);
        expect(digits(own.interval.lower, plain.interval.lower)).toBeGreaterThan(11);
      }
    });

    it(`the tipping person: ${name}`, () => {
      // A level at which the study's own p-value is small enough, so that there is something to tip.
      const { pValue, estimate } = welchDifference(groups);
      const confidence = 1 - Math.min(0.99, 1.3 * pValue);
      const { toDoubt, toErase } = tippingPerson(groups, { confidence });
      const moves = (["treated", "control"] as const).flatMap((group) =>
        groups[group].map((_, person) => {
          const over = (move: number): number => {
            const moved = groups[group].map((value, i) => (i === person ? value + move : value));
            return welchDifference({ ...groups, [group]: moved }).pValue - (1 - confidence);
          };
          const most = toErase[group];
          return { group, person, move: findRoot(over, { from: 0, to: most, tolerance: 1e-9 * Math.abs(most) }) };
        }),
      );
      const least = moves.reduce((best, own) => (Math.abs(own.move) < Math.abs(best.move) ? own : best));
      expect(estimate).not.toBe(0);
      expect(toDoubt).toMatchObject({ group: least.group, person: least.person });
      expect(Math.abs(toDoubt!.move - least.move)).toBeLessThan(1e-5 * Math.abs(toErase[least.group]));
    });
  }

  it("where one person is all the spread there is, leaving them out is refused by their place", () => {
    expect(() => leaveOneOut({ treated: [1, 1, 1, 5], control: [2, 2, 2] })).toThrow(
      "Cannot leave persons out: without person 4 of the treated group all persons of each group have the same number, so there is no spread. Instead, compare the groups with and without that person in words.",
    );
  });
});

describe("ten thousand against ten thousand", () => {
  const many = (from: number): number[] => Array.from({ length: 10_000 }, (_, at) => 1e5 * wave(at + from) ** 3);
  const groups = { treated: many(1), control: many(20_001) };

  it("are adjusted, left out one by one and tipped in a few seconds, not in persons times persons", () => {
    const before = { treated: many(50_001), control: many(70_001) };
    const clusters = Array.from({ length: 20_000 }, (_, i) => i >> 1);
    const begin = performance.now();
    expect(ancova(groups, { covariates: { before } }).errors.degreesOfFreedom).toBeGreaterThan(10_000);
    expect(ancova(groups, { covariates: { before }, clusters }).errors.cr2).toBeGreaterThan(0);
    expect(leaveOneOut(groups).without).toHaveLength(20_000);
    tippingPerson(groups, { confidence: 0.001 });
    expect(performance.now() - begin).toBeLessThan(20_000);
  });

  it("are bootstrapped with fewer replicates, which the result says", () => {
    const { replicates, cautions, percentile, estimate, standardError } = bootstrapDifference(groups, { seed: 1 });
    expect(replicates).toBe(999);
    expect(say(cautions.at(-1)!, "en")).toBe(
      "In groups this large 999 replicates are drawn unless told otherwise; the intervals' ends then have a random error of about 8% of the standard error.",
    );
    expect(Math.abs(percentile.upper - estimate - 1.96 * standardError)).toBeLessThan(0.3 * standardError);
  });
});
