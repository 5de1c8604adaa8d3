import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { population, populationOf } from "../../src/model/population.ts";
import { quantileOfDifferences } from "../../src/simulate/differences.ts";
import { effect } from "../../src/simulate/effect.ts";
import { simulate } from "../../src/simulate/simulate.ts";

const model = defineModel({
  processes: { work: ["in", "out"] },
  hazards: { work: { in: { out: 0.2 }, out: { in: 1 } } },
});
const people = population(model, { size: 500, age: 20 });
const support = defineIntervention(model, {
  name: "support",
  acts: { from: 0, to: 10 },
  hazards: { work: { in: { out: 0.5 } } },
});
const options = { years: 10, seed: 1 };
const control = simulate(model, people, options);

describe("runs that do not share their luck, their time or their people are not compared", () => {
  const compared = (treated: typeof control) => () => effect({ treated, control }, { yearsIn: ["work", "in"] });

  it("another seed, also one that only looks the same", () => {
    expect(compared(simulate(model, people, { years: 10, seed: 2 }))).toThrow(
      "Cannot compare runs: the seed differs (2 and 1). Instead, simulate both with the same seed.",
    );
    expect(compared(simulate(model, people, { years: 10, seed: "1" }))).toThrow(
      'Cannot compare runs: the seed differs ("1" and 1). Instead, simulate both with the same seed.',
    );
  });

  it("another horizon, other people", () => {
    expect(compared(simulate(model, people, { years: 9, seed: 1 }))).toThrow(
      "Cannot compare runs: the horizon differs (9 and 10). Instead, simulate both for the same years.",
    );
    expect(compared(simulate(model, population(model, { size: 500, age: 21 }), options))).toThrow(
      /^Cannot compare runs: the people differ \([0-9a-f]{16} and [0-9a-f]{16}\)\. Instead, simulate both with the same population\.$/,
    );
    expect(compared(simulate(model, population(model, { size: 500, age: 20 }), options))().touched).toBe(0);
  });

  it("outcomes that are none", () => {
    const worlds = { treated: control, control };
    expect(() => effect(worlds, () => Number.NaN)).toThrow(
      "Cannot measure an outcome: it is NaN for person 1. Instead, return a finite number for every life.",
    );
    expect(() => effect(worlds, (life) => (life.stateAt("wrok" as "work", 1) === "in" ? 1 : 0))).toThrow(
      'Cannot measure an outcome: "wrok" is not a process. Instead, did you mean "work"? Write that.',
    );
    expect(() => quantileOfDifferences(effect(worlds, { yearsIn: ["work", "in"] }).differences, 2)).toThrow(
      "Cannot find a quantile of differences: the share is 2. Instead, give a share of people from 0 to 1.",
    );
  });
});

describe("what an effect says is what its people's outcomes say, by the formulas of textbooks", () => {
  const rows = Array.from({ length: 400 }, (_, i) => ({ age: 20, weight: 1 + (i % 3) }));
  const weighted = populationOf(model, rows);
  const without = simulate(model, weighted, options);
  const helped = simulate(intervene(model, support), weighted, options);
  const outcomes = (run: typeof without): number[] => {
    const all: number[] = [];
    effect({ treated: run, control: run }, (life) => {
      all[life.person] = life.yearsIn("work", "in");
      return 0;
    });
    return all;
  };
  const [treated, controls] = [outcomes(helped), outcomes(without)];
  const differences = treated.map((value, i) => value - controls[i]!);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value, i) => sum + rows[i]!.weight * value, 0) / total;
  const error = (values: readonly number[]): number => {
    const at = mean(values);
    const squares = values.reduce((sum, value, i) => sum + (rows[i]!.weight * (value - at)) ** 2, 0);
    return Math.sqrt((squares * 400) / 399) / total;
  };
  const found = effect({ treated: helped, control: without }, { yearsIn: ["work", "in"] });

  it("means and standard errors with weights", () => {
    expect(found.mean).toBeCloseTo(mean(differences), 12);
    expect(found.standardError).toBeCloseTo(error(differences), 12);
    expect(found.treated.standardError).toBeCloseTo(error(treated), 12);
    expect(found.control.standardError).toBeCloseTo(error(controls), 12);
  });

  it("ratio, pairing gain, who is touched", () => {
    const ratio = mean(treated) / mean(controls);
    expect(found.ratio.mean).toBeCloseTo(ratio, 12);
    const residuals = treated.map((value, i) => value - ratio * controls[i]!);
    expect(found.ratio.standardError).toBeCloseTo(error(residuals) / mean(controls), 12);
    expect(found.pairingGain).toBeCloseTo((error(treated) ** 2 + error(controls) ** 2) / error(differences) ** 2, 9);
    expect(found.meanOfTouched).toBeCloseTo(found.mean / found.touched, 12);
  });

  it("nobody is worse off by rounding: a loss of work that is only put off moves a life, and shortens no work", () => {
    const higher = differences.map((difference) => Number(difference > 1e-6));
    expect(found.higher).toBeCloseTo(mean(higher), 12);
    expect(found.lower).toBe(0);
    expect(found.touched).toBeGreaterThan(found.higher + 0.1);
    expect(differences.filter((difference) => difference < 0).length).toBeGreaterThan(10);
  });
});
