import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countAssignments, countable } from "../../src/evaluate/permutation-counts.ts";
import { permutationTest } from "../../src/evaluate/permutation-test.ts";
import { sampledPermutationTest } from "../../src/evaluate/sampled-permutation-test.ts";
import { digits } from "../numeric/digits.ts";
import { cases, reference, study } from "./own-cases.ts";

const exact = reference("exact.json");

describe("exact permutation", () => {
  for (const name of ["A", "B", "C"] as const) {
    it(`counts all 131 282 408 400 assignments of study ${name} as C++ and R do`, () => {
      const theirs = cases[name].permutation_mean_exact;
      const { counts, pTwoSided } = permutationTest(study(name));
      expect(counts).toEqual({
        total: theirs.total_assignments,
        atMost: theirs.count_le,
        atLeast: theirs.count_ge,
        asFarOut: theirs.count_two_sided,
      });
      expect(digits(pTwoSided, theirs.p_two_sided)).toBeGreaterThan(14);
    });
  }

  it("agrees with exactRankTests where there are ties", () => {
    const { pTwoSided, pLess, pGreater } = permutationTest(exact.ranksTied);
    expect(digits(pTwoSided, exact.permutation.twoSided)).toBeGreaterThan(12);
    expect(digits(pLess, exact.permutation.less)).toBeGreaterThan(12);
    expect(digits(pGreater, exact.permutation.greater)).toBeGreaterThan(12);
  });

  it("agrees with plain enumeration for any numbers, negative and tied ones too", () => {
    const numbers = fc.array(fc.integer({ min: -6, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(numbers, numbers, (treated, control) => {
        expect(permutationTest({ treated, control }).counts).toEqual(plainCounts(treated, control));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("takes ören as whole steps, where doubles would miss ties", () => {
    const ears = { treated: [0.1, 0.2], control: [0.3, 0, 0.15] };
    const whole = { treated: [10, 20], control: [30, 0, 15] };
    expect(permutationTest(ears).counts).toEqual(permutationTest(whole).counts);
  });

  it("refuses what cannot be counted", () => {
    const many = Array.from({ length: 30 }, (_, i) => i);
    expect(countable({ size: 44, chosen: 22 })).toBe(true);
    expect(() => permutationTest({ treated: many, control: many })).toThrow(
      "Cannot permute the groups exactly: 30 against 30 persons have too many assignments to count. Instead, use sampledPermutationTest, which draws assignments by a seed.",
    );
    expect(() => permutationTest({ treated: [1 / 3], control: [2, 1] })).toThrow(
      "Cannot permute the groups exactly: the numbers have too many decimals for exact sums. Instead, round them to kronor or ören first.",
    );
  });

  it("a count that forgets the equal ones is caught", () => {
    const strict = countAssignments([1, 2, 2, 3], 2);
    expect(strict.atMost + strict.atLeast).toBeGreaterThan(strict.total);
  });
});

describe("sampled permutation", () => {
  it("lies within four standard errors of the exact p", () => {
    for (const name of ["A", "B", "C"] as const) {
      const sampled = sampledPermutationTest(study(name), { seed: 7, draws: 20_000 });
      const off = (sampled.pTwoSided - permutationTest(study(name)).pTwoSided) / sampled.samplingError;
      expect(Math.abs(off)).toBeLessThan(4);
    }
  });

  it("studentised, agrees with plain enumeration within four standard errors", () => {
    const groups = { treated: [1, 9, 4, 30, 2], control: [12, 15, 7] };
    const sampled = sampledPermutationTest(groups, { seed: 3, draws: 20_000, statistic: "studentized" });
    expect(Math.abs(sampled.pTwoSided - plainStudentized(groups)) / sampled.samplingError).toBeLessThan(4);
    const plain = sampledPermutationTest(groups, { seed: 3, draws: 20_000 });
    expect(Math.abs(plain.pTwoSided - plainStudentized(groups)) / plain.samplingError).toBeGreaterThan(4);
  });
});

function plainCounts(treated: readonly number[], control: readonly number[]): unknown {
  const sums = splits([...treated, ...control], treated.length).map(([own]) => own.reduce((a, b) => a + b, 0));
  const size = treated.length + control.length;
  const all = [...treated, ...control].reduce((a, b) => a + b, 0);
  const observed = treated.reduce((a, b) => a + b, 0);
  const far = (sum: number): number => Math.abs(sum * size - treated.length * all);
  return {
    total: sums.length,
    atMost: sums.filter((sum) => sum <= observed).length,
    atLeast: sums.filter((sum) => sum >= observed).length,
    asFarOut: sums.filter((sum) => far(sum) >= far(observed)).length,
  };
}

function plainStudentized({ treated, control }: { treated: readonly number[]; control: readonly number[] }): number {
  const t = ([a, b]: readonly [readonly number[], readonly number[]]): number => {
    const of = (v: readonly number[]) => v.reduce((x, y) => x + y, 0) / v.length;
    const s = (v: readonly number[]) => v.reduce((x, y) => x + (y - of(v)) ** 2, 0) / (v.length - 1) / v.length;
    return Math.abs(of(a) - of(b)) / Math.sqrt(s(a) + s(b));
  };
  const all = splits([...treated, ...control], treated.length).map(t);
  return all.filter((value) => value >= t([treated, control]) - 1e-12).length / all.length;
}

/** Every way to take so many of the values, with what is left. */
function splits(values: readonly number[], many: number): [number[], number[]][] {
  if (values.length === 0) return many === 0 ? [[[], []]] : [];
  const [first, ...rest] = values as [number, ...number[]];
  const taken = many > 0 ? splits(rest, many - 1).map(([a, b]): [number[], number[]] => [[first, ...a], b]) : [];
  return [...taken, ...splits(rest, many).map(([a, b]): [number[], number[]] => [a, [first, ...b]])];
}
