import { describe, expect, it } from "vitest";
import { type Aggregation, averageEffects } from "../../src/evaluate/aggregate-effects.ts";
import { differenceInDifferences } from "../../src/evaluate/difference-in-differences.ts";
import { examplePanel, type GroupTimeOptions, groupTimeEffects } from "../../src/evaluate/group-time-effects.ts";
import { welchDifference } from "../../src/evaluate/mean-difference.ts";
import { robustCoefficient } from "../../src/evaluate/robust-coefficient.ts";
import { digits } from "../numeric/digits.ts";
import { reference, study } from "./own-cases.ts";

describe("difference in differences", () => {
  it("is the coefficient of a regression with a term for each person, its CR2 error Welch's", () => {
    const before = study("A", "baseline");
    const after = study("A");
    const ours = differenceInDifferences({
      treated: { before: before.treated, after: after.treated },
      control: { before: before.control, after: after.control },
    });
    const changes = [
      ...after.treated.map((value, i) => value - before.treated[i]!),
      ...after.control.map((value, i) => value - before.control[i]!),
    ];
    const { coefficient, errors } = robustCoefficient(
      changes.map((_, i) => [1, Number(i < 21)]),
      { response: changes, column: 1 },
    );
    expect(digits(ours.estimate, coefficient)).toBeGreaterThan(12);
    expect(digits(ours.standardError, errors.cr2)).toBeGreaterThan(12);
    expect(digits(ours.estimate, welchDifference(after).estimate - welchDifference(before).estimate)).toBeGreaterThan(
      9,
    );
    expect(digits(ours.before, welchDifference(before).estimate)).toBeGreaterThan(9);
  });

  it("refuses other persons after than before", () => {
    const control = { before: [1, 2], after: [3, 5] };
    expect(() => differenceInDifferences({ treated: { before: [1, 2, 3], after: [1, 2] }, control })).toThrow(
      "Cannot compare the changes: the treated group has 3 persons before and 2 after. Instead, give the same persons twice.",
    );
  });
});

describe("group-time effects", () => {
  const { periods, persons, runs } = reference("did.json");
  for (const run of runs) {
    it(`${run.controls}, ${run.base}, ${run.covariate ? "doubly robust" : "plain"}: agrees with R in 9 digits`, () => {
      const own = run.covariate ? persons : persons.map(({ covariates: _, ...rest }: { covariates: unknown }) => rest);
      const options: GroupTimeOptions = { controls: run.controls, base: run.base };
      const result = groupTimeEffects({ periods, persons: own }, options);
      const agree = (ours: readonly number[], theirs: readonly number[]): void => {
        expect(ours.length).toBe(theirs.length);
        ours.forEach((value, k) => {
          expect(digits(value, theirs[k]!)).toBeGreaterThan(9);
        });
      };
      agree(
        result.effects.map(({ estimate }) => estimate),
        run.att,
      );
      agree(
        result.effects.map(({ standardError }) => standardError),
        run.se,
      );
      const study = averageEffects(result);
      agree(
        study.effects.map(({ estimate }) => estimate),
        run.exposure,
      );
      agree(
        study.effects.map(({ standardError }) => standardError),
        run.exposureSe,
      );
      agree([study.overall.estimate, study.overall.standardError], run.overall);
      for (const by of ["simple", "cohort"] satisfies Aggregation[]) {
        const { overall } = averageEffects(result, { by });
        agree([overall.estimate, overall.standardError], run[by]);
      }
    });
  }

  it("a band for all effects at once is wider than each alone, and the same by its seed", () => {
    const result = groupTimeEffects({ periods, persons });
    const { simultaneous } = averageEffects(result, { seed: 5, draws: 1999 });
    expect(simultaneous!.critical).toBeGreaterThan(1.96);
    // Bonferroni's bound for 7 exposures, and some Monte Carlo room.
    expect(simultaneous!.critical).toBeLessThan(2.69 + 0.15);
    expect(averageEffects(result, { seed: 5, draws: 1999 }).simultaneous).toEqual(simultaneous);
  });

  it("says what small cohorts are worth, and refuses a cohort of one", () => {
    expect(groupTimeEffects(examplePanel).cautions).toEqual([
      {
        sv: "Kohorten 2021 har 3 personer: intervallen är då för smala.",
        en: "The cohort of 2021 has 3 persons: its intervals are then too narrow.",
      },
    ]);
    const lone = { ...examplePanel, persons: examplePanel.persons.slice(2) };
    expect(() => groupTimeEffects(lone)).toThrow(
      "Cannot find group-time effects: in 2020 the cohort of 2021 has 1 person and 4 controls. Instead, merge cohorts, or compare fewer periods: at least two treated, and more controls than covariates and one.",
    );
    const short = { ...examplePanel, persons: [{ begins: 2021, outcomes: [1, 2] }] };
    expect(() => groupTimeEffects(short)).toThrow(
      "Cannot follow the panel: person 1 has 2 outcomes for 4 periods. Instead, give one for each period.",
    );
  });
});
