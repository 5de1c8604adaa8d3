import { describe, expect, it } from "vitest";
import { costShapes, drawGroups } from "../../src/evaluate/cost-shapes.ts";
import { everyMethod, measureCoverage } from "../../src/evaluate/coverage.ts";
import { welchDifference } from "../../src/evaluate/mean-difference.ts";
import { rankTails } from "../../src/evaluate/rank-sum-test.ts";
import type { TwoGroups } from "../../src/evaluate/two-groups.ts";
import { mean } from "../../src/numeric/moments.ts";

const sizes = { treated: 21, control: 19 };
const studies = 1500;
/** One standard error of a measured 95 %. */
const error = Math.sqrt(0.0475 / studies);

const welch = (groups: TwoGroups) => {
  const { interval, pValue } = welchDifference(groups);
  return { intervals: { welch: interval }, pValues: { welch: pValue } };
};

const ranks = (groups: TwoGroups) => ({ intervals: {}, pValues: { rankSum: rankTails(groups).pTwoSided } });

/** Welch's interval with a mistake that is easily made: the treated group's error alone. */
const planted = (groups: TwoGroups) => {
  const { estimate, standardDeviations } = welchDifference(groups);
  const half = (2.02 * standardDeviations.treated) / Math.sqrt(21);
  return { intervals: { welch: { lower: estimate - half, upper: estimate + half } }, pValues: {} };
};

describe("coverage, the small version of the study in COVERAGE.md", () => {
  it("Welch's interval covers 95 % of normal and of exponential costs, within four standard errors", () => {
    for (const shape of [costShapes.normal, costShapes.exponential]) {
      const { intervals } = measureCoverage(shape, { sizes, studies, seed: 1, methods: welch });
      expect(Math.abs(intervals[0]!.coverage - 0.95)).toBeLessThan(4 * error);
    }
  });

  it("catches an interval with half of its error left out", () => {
    const { intervals } = measureCoverage(costShapes.exponential, { sizes, studies, seed: 1, methods: planted });
    expect(Math.abs(intervals[0]!.coverage - 0.95)).toBeGreaterThan(4 * error);
  });

  it("Welch's test keeps its size; the rank-sum test, with equal means and unequal shapes, does not", () => {
    const rejected = (methods: typeof welch | typeof ranks, many: number): number =>
      measureCoverage(costShapes.unequal, { sizes, studies: many, seed: 2, methods }).tests[0]!.rejections;
    // 8 % as measured in COVERAGE.md, with four standard errors; ranks reject a fifth, here less four of theirs.
    expect(rejected(welch, studies)).toBeLessThan(0.08 + 4 * 0.007);
    expect(rejected(ranks, 300)).toBeGreaterThan(0.22 - 4 * 0.024);
  });

  it("measures every method of ours on one study, and the gamma model only where all cost something", () => {
    const whole = everyMethod(drawGroups(costShapes.logNormal, { sizes, seed: 1, study: 0 }), 0);
    expect(Object.keys(whole.intervals)).toContain("gammaHc3");
    expect(Object.values(whole.intervals).every(({ lower, upper }) => lower < upper)).toBe(true);
    const zeros = everyMethod(drawGroups(costShapes.zeros, { sizes, seed: 1, study: 0 }), 0);
    expect(Object.keys(zeros.intervals)).not.toContain("gammaHc3");
  });

  it("shapes have the means that they say", () => {
    for (const shape of Object.values(costShapes)) {
      const many = { treated: 20_000, control: 20_000 };
      const { treated, control } = drawGroups(shape, { sizes: many, seed: 4, study: 0 });
      // The largest standard deviation is 4.2 (the dear ones), so a mean of 20 000 has an error of at most 0.03.
      expect(Math.abs(mean(treated) - shape.means.treated)).toBeLessThan(0.12);
      expect(Math.abs(mean(control) - shape.means.control)).toBeLessThan(0.12);
    }
  });

  it("refuses to draw no studies", () => {
    expect(() => measureCoverage(costShapes.normal, { sizes, studies: 0, seed: 1 })).toThrow(
      "Cannot measure coverage: there are 0 studies. Instead, draw a whole number of them.",
    );
  });
});
