import { describe, expect, it } from "vitest";
import { balance, chanceSpread } from "../../../src/evaluate/design/balance.ts";
import { baseline } from "../../../src/evaluate/design/baseline.ts";
import { entropyBalancing } from "../../../src/evaluate/design/entropy-balancing.ts";
import { exampleBaseline } from "../../../src/evaluate/design/example-baseline.ts";
import { inverseProbability } from "../../../src/evaluate/design/inverse-probability.ts";
import { overlap } from "../../../src/evaluate/design/overlap.ts";
import { propensityScores } from "../../../src/evaluate/design/propensity.ts";
import { regressionToMean } from "../../../src/evaluate/design/regression-to-mean.ts";
import { sideBySide } from "../../../src/evaluate/design/side-by-side.ts";
import { simulatedSpread } from "../../../src/evaluate/design/simulated-spread.ts";
import { weightedVariance } from "../../../src/evaluate/design/weighted.ts";
import { integer, number, oneOf, optional, text } from "../../../src/table/column.ts";
import { fromRows } from "../../../src/table/from-rows.ts";
import { chanceGroups, people, reference, sixty } from "./cases.ts";

const near = (value: number, expected: number, digits = 11): void => {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(Math.abs(expected) * 10 ** -digits + 1e-14);
};

describe("balance", () => {
  it("has R's means, spreads, medians, differences by each denominator, variance ratios and KS", () => {
    reference.balance.forEach((expected, at) => {
      const row = balance(sixty).rows[at]!;
      const arms = [row.treated, row.control].flatMap((arm) => [arm.mean, arm.standardDeviation, arm.median]);
      arms.forEach((value, place) => {
        near(value, expected[place]!);
      });
      (["pooled", "treated", "control", "all"] as const).forEach((denominator, place) => {
        near(balance(sixty, { denominator }).rows[at]!.standardisedDifference!, expected[6 + place]!);
      });
      if (row.varianceRatio !== undefined) near(row.varianceRatio, expected[10]!);
      near(row.largestGap, expected[11]!);
    });
  });
  it("chance alone gives .62 at 21 against 19", () => {
    expect(chanceSpread({ treated: 21, control: 19 })).toBeCloseTo(0.6206, 4);
  });
  it("chance alone, simulated, agrees with the formula within four standard errors (3 % each at 1 000 draws)", () => {
    const wide = chanceSpread({ treated: 20, control: 40 });
    for (const { interval } of simulatedSpread(sixty, { seed: 3, draws: 1000 }).slice(0, 2))
      expect(Math.abs((interval[1] - interval[0]) / (2 * wide) - 1)).toBeLessThan(0.12);
  });
  it("a covariate that is constant in an arm is told; one that never varies has no difference but 0", () => {
    const table = fromRows({ group: text(), a: number("x"), b: number("x"), c: number("x") }, [
      { group: "t", a: 1, b: 1, c: 1 },
      { group: "t", a: 1, b: 1, c: 1 },
      { group: "c", a: 2, b: 1, c: 3 },
      { group: "c", a: 4, b: 1, c: 3 },
    ]);
    const { rows } = balance(baseline(table, { treated: "t", control: "c", covariates: ["a", "b", "c"] }));
    expect(rows.map((row) => row.standardisedDifference)).toEqual([-2, 0, undefined]);
    expect(rows.map((row) => row.notes.length)).toEqual([1, 3, 3]);
    expect(JSON.stringify(rows)).not.toContain("null");
  });
});

it("weights that leave a group empty, or are no weights, are refused", () => {
  const weigh = (weights: readonly number[]) => () => balance(exampleBaseline, { weights });
  expect(weigh([1])).toThrow(
    "Cannot tell the balance: there are 1 weights for 10 persons. Instead, give one for each row of the baseline.",
  );
  expect(weigh(new Array(10).fill(-1))).toThrow(
    "Cannot tell the balance: weight 1 is -1. Instead, give a finite number from 0.",
  );
  expect(weigh([1, 1, 1, 1, 0, 0, 0, 0, 0, 0])).toThrow(
    "Cannot tell the balance: no control has a weight above 0. Instead, keep somebody in each group.",
  );
});

describe("a baseline", () => {
  it("takes named values as one column each, and holds no other column than its covariates", () => {
    const columns = { group: text(), home: oneOf("kin", "other", "none"), secret: number("kronor") };
    const table = fromRows(columns, [
      { group: "t", home: "kin", secret: 9 },
      { group: "t", home: "other", secret: 9 },
      { group: "c", home: "none", secret: 9 },
      { group: "c", home: "kin", secret: 9 },
    ]);
    const of = baseline(table, { treated: "t", control: "c", covariates: ["home"] });
    expect(balance(of).rows.map(({ covariate }) => covariate)).toEqual(["home: kin", "home: other", "home: none"]);
    expect(Object.keys(of.people.columns)).toEqual(["home"]);
  });
  it("refuses a group of one, an unknown column, missing covariates and text", () => {
    const columns = { group: text(), age: optional(integer("years")), note: text() };
    const table = fromRows(columns, [
      { group: "t", age: 1, note: "" },
      { group: "c", age: 1, note: "" },
      { group: "c", age: null, note: "" },
    ]);
    const choice = { treated: "t", control: "c" } as const;
    // @ts-expect-error no such column
    expect(() => baseline(table, { ...choice, covariates: ["aeg"] })).toThrow('there is no column "aeg"');
    // @ts-expect-error a column with missing cells is no covariate
    expect(() => baseline(table, { ...choice, covariates: ["age"] })).toThrow(
      'Cannot set up a comparison in the table: row 3, column "age" is missing. Instead, fill it in at its source, or make a flag of its being missing and a number in its place, and say so.',
    );
    expect(() => baseline(table, { ...choice, covariates: ["note"] })).toThrow(
      'column "note" is text. Instead, name columns of numbers, flags or oneOf(...).',
    );
    expect(() => baseline(people, { treated: "programme", control: "nobody", covariates: ["age"] })).toThrow(
      'Cannot set up a comparison in people.csv: the group "nobody" has 0 persons. Instead, name a group of two or more in column "group".',
    );
  });
});

describe("propensity and weights", () => {
  it("scores are R's glm", () => {
    propensityScores(sixty).forEach((score, row) => {
      near(score, reference.propensity[row]!, 9);
    });
  });
  it("perfect separation is refused in words that help", () => {
    const apart = chanceGroups({ treated: 10, control: 10, apart: 9 }, 1);
    expect(() => propensityScores(apart)).toThrow(
      "Cannot estimate propensity scores: the covariates (x, y) tell the groups apart perfectly: for some there is nobody to compare with. Instead, use fewer covariates, or compare only where the groups overlap.",
    );
    expect(() => entropyBalancing(apart)).toThrow(
      "Cannot balance by entropy: no weights of the 10 controls give them the means of the treated in x, y. Instead, use fewer covariates or one moment, or compare only where the groups overlap.",
    );
  });
  it("effective sizes and weighted variances of odds are R's", () => {
    const { diagnostics, weights } = inverseProbability(sixty);
    near(diagnostics.control.effectiveSize, reference.inverse.size, 8);
    const controls = reference.cost.filter((_, row) => reference.treated[row] === 0);
    near(
      weightedVariance(
        controls,
        weights.filter((_, row) => reference.treated[row] === 0),
      ),
      reference.inverse.variance,
      8,
    );
  });
  it("overlap weights balance every mean exactly", () => {
    for (const row of inverseProbability(sixty, { estimand: "ATO" }).balance.after.rows)
      expect(row.standardisedDifference).toBeCloseTo(0, 9);
  });
  it("entropy weights are those of R's Newton, and balance means and, with two moments, variances", () => {
    for (const [moments, name] of [
      [1, "one"],
      [2, "two"],
    ] as const) {
      const { weights, balance: tables } = entropyBalancing(sixty, { moments });
      weights
        .filter((_, row) => reference.treated[row] === 0)
        .forEach((weight, at) => {
          near(weight, reference.entropy[name][at]!, 7);
        });
      for (const row of tables.after.rows) expect(row.standardisedDifference).toBeCloseTo(0, 9);
    }
  });
  it("no groups alike by chance are refused: near the end rounding hides from the line search which point is better", () => {
    for (let seed = 0; seed < 400; seed++)
      for (const row of entropyBalancing(chanceGroups({ treated: 12, control: 40 }, seed)).balance.after.rows)
        expect(row.standardisedDifference).toBeCloseTo(0, 8);
  });
  it("groups alike by chance overlap wholly; groups far apart do not", () => {
    expect(overlap(chanceGroups({ treated: 200, control: 200 }, 4)).common).toBeGreaterThan(0.8);
    expect(overlap(chanceGroups({ treated: 60, control: 60, apart: 0.9 }, 4)).common).toBeLessThan(0.5);
  });
});

describe("regression to the mean", () => {
  it("has R's correlation and interval, and drift of (r - 1) times the distance", () => {
    const found = regressionToMean({
      earlier: reference.age,
      later: reference.cost,
      isTreated: reference.treated.map(Boolean),
      crisis: false,
    });
    [found.correlation, ...found.interval].forEach((value, at) => {
      near(value, reference.correlation[at]!);
    });
    near(found.expectedDrift, (reference.correlation[0] - 1) * (found.treatedMean - found.poolMean));
  });
  it("a crisis year is told first", () => {
    const of = {
      earlier: [1, 2, 3, 4, 5, 9],
      later: [2, 1, 4, 3, 5, 9],
      isTreated: [false, false, false, false, false, true],
    };
    expect(regressionToMean({ ...of, crisis: true }).words).toMatchObject({
      sv: expect.stringMatching(/^Varning: insatsen sattes in efter ett krisår\./),
    });
    expect(() =>
      regressionToMean({ ...of, isTreated: [false, false, false, true, true, true], crisis: false }),
    ).toThrow(
      "Cannot estimate regression to the mean: the pool has 3 persons and the treated are 3. Instead, give a pool of four or more.",
    );
  });
});

describe("two comparison groups", () => {
  it("have a design each, and a balance between them", () => {
    const table = fromRows(
      { group: text(), age: integer("years") },
      ["programme", "town", "region"].flatMap((group, at) =>
        [8, 9, 10, 11].map((age) => ({ group, age: age + (at === 2 ? 1 : 0) })),
      ),
    );
    const both = sideBySide(table, {
      treated: "programme",
      controls: ["town", "region"],
      covariates: ["age"],
      make: (of) => entropyBalancing(of),
    });
    expect(both.designs["town"]!.balance.before.rows[0]!.standardisedDifference).toBe(0);
    expect(both.between.rows[0]!.standardisedDifference).toBeCloseTo(-0.7746, 4);
    expect(() =>
      sideBySide(table, {
        treated: "programme",
        controls: ["town"],
        covariates: ["age"],
        make: (of) => entropyBalancing(of),
      }),
    ).toThrow("Cannot set comparison groups side by side: 1 are named. Instead, name two or more.");
  });
});

it("the example has what its docstrings say", () => {
  expect(exampleBaseline.sizes).toEqual({ treated: 4, control: 6 });
});
