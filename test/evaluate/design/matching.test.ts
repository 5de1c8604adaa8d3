import { describe, expect, it } from "vitest";
import { cheapestAssignment } from "../../../src/evaluate/design/assignment.ts";
import { baseline } from "../../../src/evaluate/design/baseline.ts";
import { distances } from "../../../src/evaluate/design/distances.ts";
import { fullMatching } from "../../../src/evaluate/design/full-matching.ts";
import { inverseProbability } from "../../../src/evaluate/design/inverse-probability.ts";
import { nearestNeighbours } from "../../../src/evaluate/design/nearest-neighbours.ts";
import { optimalPairs } from "../../../src/evaluate/design/optimal-pairs.ts";
import { outcomesByGroup } from "../../../src/evaluate/design/outcomes-by-group.ts";
import { coarsenedExact, exactMatching } from "../../../src/evaluate/design/strata.ts";
import { subclassification } from "../../../src/evaluate/design/subclassification.ts";
import { weightedDifference } from "../../../src/evaluate/design/weighted-difference.ts";
import { withOutcome } from "../../../src/evaluate/design/with-outcome.ts";
import { welchDifference } from "../../../src/evaluate/mean-difference.ts";
import { integer } from "../../../src/table/column.ts";
import { withColumns } from "../../../src/table/columns.ts";
import { confidential } from "../../../src/table/confidential.ts";
import { chanceGroups, people, reference, sixty, uniforms } from "./cases.ts";

const quarter = { width: 0.2, in: "standard deviations" } as const;

describe("the cheapest assignment", () => {
  it("is the best of all permutations, on a hundred small tables", () => {
    const next = uniforms(5);
    for (let table = 0; table < 100; table++) {
      const [rows, columns] = [1 + Math.floor(4 * next()), 5];
      const cost = Float64Array.from({ length: rows * columns }, () => Math.floor(10 * next()));
      const found = cheapestAssignment(cost, { rows, columns });
      expect(new Set(found).size).toBe(rows);
      const sum = found.reduce((total, column, row) => total + cost[row * columns + column]!, 0);
      expect(sum).toBe(leastSum(cost, columns, rows));
    }
  });
});

describe("optimal pairs", () => {
  it("have R's least sums (clue), one and two to one, by score and by Mahalanobis", () => {
    expect(optimalPairs(sixty).totalDistance).toBeCloseTo(reference.optimal.logit, 9);
    expect(optimalPairs(sixty, { distance: "mahalanobis" }).totalDistance).toBeCloseTo(
      reference.optimal.mahalanobis,
      9,
    );
    expect(optimalPairs(sixty, { distance: "mahalanobis", ratio: 2 }).totalDistance).toBeCloseTo(
      reference.optimal.twice,
      9,
    );
  });
  it("within a caliper are as many as can be, and of those the nearest", () => {
    const design = optimalPairs(sixty, { caliper: quarter });
    expect(design.diagnostics.treated.persons).toBe(reference.caliper[1]);
    expect(design.totalDistance).toBeCloseTo(reference.caliper[0], 9);
    expect(design.notes).toHaveLength(1);
  });
  it("that must be alike in a covariate are: each stratum has its own least sum", () => {
    const design = optimalPairs(sixty, { distance: "mahalanobis", exact: ["girl"] });
    const sexes = new Map<number, Set<number>>();
    design.sets.forEach((set, row) => {
      if (set !== undefined) sexes.set(set, (sexes.get(set) ?? new Set()).add(reference.girl[row]!));
    });
    expect([...sexes.values()].every(({ size }) => size === 1)).toBe(true);
    expect(design.totalDistance).toBeCloseTo(reference.exact[0], 9);
    expect(fullMatching(sixty, { distance: "mahalanobis", exact: ["girl"] }).totalDistance).toBeCloseTo(
      reference.exact[1],
      9,
    );
  });
  it("refuse too few controls", () => {
    expect(() => optimalPairs(sixty, { ratio: 3 })).toThrow(
      "Cannot match: 20 treated at 3 each want 60 controls, and there are 40. Instead, match with replacement (nearestNeighbours), in full (fullMatching), or weigh (entropyBalancing).",
    );
  });
});

it("Mahalanobis refuses covariates that follow from each other", () => {
  const table = withColumns(people, { months: integer("months") }, ({ age }) => ({ months: 12 * age }));
  const of = baseline(table, { treated: "programme", control: "other", covariates: ["age", "months"] });
  expect(() => optimalPairs(of, { distance: "mahalanobis" })).toThrow(
    'Cannot measure Mahalanobis distance: one of the covariates (age, months) does not vary within the groups, or follows from the others. Instead, leave it out, or match on "logit".',
  );
  expect(() => optimalPairs(of)).toThrow(
    "Cannot estimate propensity scores: the covariates (age, months) cannot be told apart, or one of them is the same for all. Instead, leave one of them out.",
  );
});

describe("nearest neighbours", () => {
  it("are R's plain greedy ones, in either order, with and without replacement and caliper", () => {
    const options = {
      largest: {},
      smallest: { order: "smallest" },
      replacement: { replacement: true },
      caliper: { caliper: quarter },
    } as const;
    for (const name of ["largest", "smallest", "replacement", "caliper"] as const) {
      const { totalDistance, diagnostics } = nearestNeighbours(sixty, options[name]);
      expect(totalDistance).toBeCloseTo(reference.greedy[name][0], 9);
      expect([diagnostics.treated.persons, diagnostics.control.persons]).toEqual(reference.greedy[name].slice(1));
    }
  });
  it("are never nearer in sum than optimal pairs", () => {
    for (let seed = 0; seed < 20; seed++) {
      const groups = chanceGroups({ treated: 8, control: 12 }, seed);
      const distance = "mahalanobis";
      expect(nearestNeighbours(groups, { distance }).totalDistance! + 1e-12).toBeGreaterThanOrEqual(
        optimalPairs(groups, { distance }).totalDistance!,
      );
    }
  });
  it("refuse a caliper that nobody is within", () => {
    expect(() => nearestNeighbours(sixty, { caliper: { width: 1e-9, in: "units" } })).toThrow(
      "Cannot match: no treated person has a control near enough. Instead, widen the caliper, or use fewer covariates.",
    );
  });
});

describe("full matching", () => {
  it("has the least sum of the edge-cover programme (lpSolve)", () => {
    expect(fullMatching(sixty).totalDistance).toBeCloseTo(reference.full.logit, 9);
    expect(fullMatching(sixty, { distance: "mahalanobis" }).totalDistance).toBeCloseTo(reference.full.mahalanobis, 9);
  });
  it("puts everybody in a set with one treated or one control, and is the best of all covers on small groups", () => {
    for (let seed = 0; seed < 30; seed++) {
      const groups = chanceGroups({ treated: 2 + (seed % 3), control: 4 - (seed % 2) }, seed);
      const design = fullMatching(groups, { distance: "mahalanobis" });
      const { values, treated, control } = distances(groups, "mahalanobis");
      expect(design.totalDistance).toBeCloseTo(leastCover(values, treated.length, control.length), 10);
      const sizes = new Map<number, [number, number]>();
      design.sets.forEach((set, row) => {
        const size = sizes.get(set!) ?? [0, 0];
        size[groups.isTreated[row] ? 0 : 1]++;
        sizes.set(set!, size);
      });
      for (const size of sizes.values()) expect(Math.min(...size)).toBe(1);
    }
  });
});

describe("strata", () => {
  it("of coarsened covariates weigh as R's plain ones", () => {
    const design = coarsenedExact(sixty, { cuts: { age: 3, cost: 4 } });
    design.weights.forEach((weight, row) => {
      expect(weight).toBeCloseTo(reference.strata[row]!, 12);
    });
  });
  it("of one flag match it exactly", () => {
    const { balance } = exactMatching(sixty, { on: ["girl"] });
    expect(balance.after.rows[2]!.standardisedDifference).toBeCloseTo(0, 12);
  });
  it("refuse what cannot be matched", () => {
    expect(() => exactMatching(sixty, { on: ["cost"] })).toThrow(
      "Cannot match in strata: none of the 60 strata has both treated and controls. Instead, match on fewer covariates, or cut them more coarsely.",
    );
    expect(() => coarsenedExact(sixty, { cuts: { income: 3 } })).toThrow(
      'Cannot match in strata: cuts names "income", which is not matched on. Instead, name one of age, cost, girl.',
    );
  });
  it("of the propensity score have R's limits", () => {
    expect(subclassification(sixty, { classes: 4 }).sets).toEqual(reference.subclass);
    expect(() => subclassification(sixty, { classes: 20 })).toThrow(
      /^Cannot divide into classes: class \d+ has \d treated and \d+ controls\. Instead, ask for fewer classes\.$/,
    );
  });
});

describe("a design and its outcome", () => {
  it("a design's persons get their outcome by name, whatever the order, and confidential tables stay so", () => {
    const design = optimalPairs(sixty);
    const rows = withOutcome(design, { table: people, column: "cost" });
    expect(rows.rowCount).toBe(40);
    expect(rows.row(0).outcome).toBe(reference.cost[design.weights.findIndex((weight) => weight > 0)]);
    expect(withOutcome(design, { table: confidential(people), column: "cost" }).confidential).toBe(true);
  });
});

describe("the effect of a design", () => {
  const outcome = { table: people, column: "y" };
  it("of pairs is R's paired t", () => {
    const found = weightedDifference(withOutcome(optimalPairs(sixty, { distance: "mahalanobis" }), outcome));
    const values = [
      found.estimate,
      found.standardError,
      found.degreesOfFreedom,
      found.interval.lower,
      found.interval.upper,
    ];
    values.forEach((value, at) => {
      expect(value / reference.paired[at]!).toBeCloseTo(1, 9);
    });
  });
  it("of weights is R's weighted least squares with HC2", () => {
    const { estimate, standardError } = weightedDifference(withOutcome(inverseProbability(sixty), outcome));
    expect(estimate / reference.weighted[0]).toBeCloseTo(1, 8);
    expect(standardError / reference.weighted[1]).toBeCloseTo(1, 8);
  });
  it("without weights has Welch's standard error", () => {
    const pairs = withOutcome(optimalPairs(sixty), outcome);
    const welch = welchDifference(outcomesByGroup(pairs));
    const found = weightedDifference(pairs, { together: "persons" });
    expect([found.estimate, found.standardError]).toEqual([
      expect.closeTo(welch.estimate, 8),
      expect.closeTo(welch.standardError, 8),
    ]);
  });
  it("a control who serves two treated ties their sets together", () => {
    const { sets, isTreated } = ((design) => ({ sets: design.sets, isTreated: design.baseline.isTreated }))(
      nearestNeighbours(sixty, { replacement: true }),
    );
    const controls = new Set(sets.filter((set, row) => set !== undefined && !isTreated[row]));
    expect(controls.size).toBe(reference.greedy.replacement[2]);
    expect(new Set(sets.filter((_, row) => isTreated[row])).size).toBe(controls.size);
  });
  it("refuses outcomes by group that weigh differently, and sets where there are none", () => {
    const weighted = withOutcome(inverseProbability(sixty), outcome);
    expect(() => outcomesByGroup(weighted)).toThrow(
      "Cannot split outcomes by group: the controls weigh differently. Instead, use weightedDifference(...).",
    );
    expect(() => weightedDifference(weighted, { together: "sets" })).toThrow(
      'Cannot judge the difference by sets: 60 of 60 persons are in none. Instead, take a matched design, or say together: "persons".',
    );
  });
});

function leastSum(cost: Float64Array, columns: number, rows: number, row = 0, taken: readonly number[] = []): number {
  if (row === rows) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let column = 0; column < columns; column++)
    if (!taken.includes(column))
      least = Math.min(
        least,
        cost[row * columns + column]! + leastSum(cost, columns, rows, row + 1, [...taken, column]),
      );
  return least;
}

/** The cheapest cover by trying every partner of every treated, and giving each control that is left its nearest. */
function leastCover(values: Float64Array, rows: number, columns: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < (2 ** columns) ** rows; choice++) {
    let [sum, covered, valid, rest] = [0, 0, true, choice];
    for (let row = 0; row < rows; row++) {
      const partners = rest % 2 ** columns;
      rest = Math.floor(rest / 2 ** columns);
      if (partners === 0) valid = false;
      covered |= partners;
      for (let column = 0; column < columns; column++)
        if (partners & (1 << column)) sum += values[row * columns + column]!;
    }
    if (valid && covered === 2 ** columns - 1) best = Math.min(best, sum);
  }
  return best;
}
