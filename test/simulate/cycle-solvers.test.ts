import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { binomialDistribution } from "../../src/numeric/binomial-distribution.ts";
import { binomialCount } from "../../src/simulate/cycles/binomial.ts";
import { cohortTrace } from "../../src/simulate/cycles/cohort-trace.ts";
import { edgeWeights } from "../../src/simulate/cycles/counting.ts";
import { stochasticCohort } from "../../src/simulate/cycles/stochastic-cohort.ts";
import { expectation } from "../../src/simulate/exact/expectation.ts";
import { groups } from "../../src/simulate/layout.ts";
import type { Totals } from "../../src/simulate/run.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { yearly } from "../../src/simulate/yearly.ts";
import { yearsIn } from "../../src/simulate/years-in.ts";
import { cycleActing, cycleZoo, cycleZooPeople } from "./cycle-zoo.ts";
import { krijkamp } from "./sick-sicker.ts";

/** The largest distance of any sum from the exact one, in standard errors from the replicate groups (with a floor for rare things). */
function farthest(
  drawn: Totals,
  exact: Totals,
): { readonly errors: number; readonly mean: number; readonly of: number } {
  const { layout, sums } = drawn;
  const people = yearly(exact).length === 0 ? 0 : exact.size;
  let [errors, squares, of] = [0, 0, 0];
  for (let place = 0; place < layout.group; place++) {
    const byGroup = Array.from({ length: groups }, (_, group) => sums[group * layout.group + place]!);
    const sum = byGroup.reduce((all, own) => all + own, 0);
    const variance = byGroup.reduce((all, own) => all + (own - sum / groups) ** 2, 0) / (groups - 1);
    const wanted = exact.sums[place]!;
    const spread = Math.sqrt(groups * variance + 1e-9 * people);
    if (Math.abs(wanted) + Math.abs(sum) < 30) continue;
    const distance = Math.abs(sum - wanted) / spread;
    errors = Math.max(errors, distance);
    squares += distance ** 2;
    of++;
  }
  return { errors, mean: squares / of, of };
}

describe("the three solvers of a model in cycles agree on a model with one of everything", () => {
  for (const [name, model] of [
    ["without", cycleZoo],
    ["with", cycleActing],
  ] as const) {
    const people = cycleZooPeople(40_000);
    const options = { years: 6, crossings: [["work", "addiction"]] as const };
    const exact = expectation(model, people, options);

    // Thousands of sums by state, year, stratum and moment: none beyond 5.5 standard errors, their mean square near 1.
    it(`${name} interventions: individuals`, () => {
      const found = farthest(simulate(model, people, { ...options, seed: 11 }), exact);
      expect(found.of).toBeGreaterThan(400);
      expect(found.errors).toBeLessThan(5.5);
      expect(found.mean).toBeLessThan(1.4);
    });

    it(`${name} interventions: counts`, () => {
      const found = farthest(stochasticCohort(model, people, { ...options, seed: 12 }), exact);
      expect(found.errors).toBeLessThan(5.5);
      expect(found.mean).toBeLessThan(1.4);
    });
  }

  it("a planted bug is far away: a ratio on the odds taken for one on the hazard", () => {
    const wrong = intervene(
      cycleZoo,
      defineIntervention(cycleZoo, { name: "x", acts: { from: 0, to: 6 }, odds: { work: { out: { in: 0.4 } } } }),
    );
    const right = intervene(
      cycleZoo,
      defineIntervention(cycleZoo, { name: "x", acts: { from: 0, to: 6 }, hazards: { work: { out: { in: 0.4 } } } }),
    );
    const people = cycleZooPeople(40_000);
    const exact = expectation(right, people, { years: 6 });
    expect(farthest(simulate(wrong, people, { years: 6, seed: 11 }), exact).errors).toBeGreaterThan(5.5);
    expect(farthest(stochasticCohort(wrong, people, { years: 6, seed: 12 }), exact).errors).toBeGreaterThan(5.5);
  });
});

describe("a life that could end in two ways", () => {
  it("ends in one of them, the first that was declared, and makes no other move in that cycle", () => {
    const model = defineModel({
      processes: { life: ["alive", "dead"], country: ["here", "gone"], work: ["in", "out"] },
      ends: { life: "dead", country: "gone" },
      cycle: { years: 1, convention: "end" },
      probabilities: {
        life: { alive: { dead: 0.5 } },
        country: { here: { gone: 0.4 } },
        work: { in: { out: 0.3 } },
      },
    });
    const people = population(model, { size: 20_000, age: 20 });
    const counts = (totals: Totals): number[] =>
      yearly(totals)
        .filter(({ of }) => of === "transition")
        .map(({ byYear }) => byYear[0]! / 20_000);
    const exact = counts(expectation(model, people, { years: 1 }));
    for (const [n, wanted] of [0.5 * 0.4, 0.5, 0.5 * 0.6 * 0.3].entries()) expect(exact[n]).toBeCloseTo(wanted, 14);
    for (const drawn of [
      simulate(model, people, { years: 1, seed: 1 }),
      stochasticCohort(model, people, { years: 1, seed: 1 }),
    ])
      for (const [n, share] of counts(drawn).entries())
        expect(Math.abs(share - exact[n]!)).toBeLessThan(4 * Math.sqrt((exact[n]! * (1 - exact[n]!)) / 20_000));
  });
});

describe("stochastic cohorts", () => {
  it("have the spread of individuals: a binomial count of deaths, over many seeds", () => {
    const size = 640;
    const people = population(krijkamp, { size, age: 25 });
    const years = { years: 10 };
    const dead = (totals: Totals): number =>
      yearly(totals)
        .filter(({ of, names }) => of === "transition" && names[2] === "D")
        .reduce((sum, { byYear }) => sum + byYear.reduce((a, b) => a + b, 0), 0);
    const share = dead(expectation(krijkamp, people, years)) / size;
    const found = Array.from({ length: 200 }, (_, seed) =>
      dead(stochasticCohort(krijkamp, people, { ...years, seed })),
    );
    const mean = found.reduce((a, b) => a + b, 0) / found.length;
    const variance = found.reduce((all, own) => all + (own - size * share) ** 2, 0) / found.length;
    const wanted = size * share * (1 - share);
    expect(Math.abs(mean - size * share)).toBeLessThan(4 * Math.sqrt(wanted / found.length));
    // The variance of 200 counts has a relative standard error of 0.1; counts that were drawn twice would double it.
    expect(Math.abs(variance / wanted - 1)).toBeLessThan(0.4);
  });

  it("an idle intervention changes no count", () => {
    const idle = defineIntervention(krijkamp, {
      name: "idle",
      acts: { from: 0, to: 31 },
      hazards: { illness: { S1: { S2: 1 } } },
    });
    const people = population(krijkamp, { size: 10_000, age: 25 });
    const [control, treated] = [krijkamp, intervene(krijkamp, idle)].map((model) =>
      stochasticCohort(model, people, { years: 31, seed: 3 }),
    );
    expect(yearsIn(treated!, "illness", "S2")).toBe(yearsIn(control!, "illness", "S2"));
  });

  it("a count is the quantile of the binomial distribution", () => {
    for (const [trials, probability] of [
      [1, 0.3],
      [12, 0.5],
      [40, 0.93],
      [1000, 0.004],
      [5000, 0.35],
    ] as const) {
      const exact = binomialDistribution(trials, probability);
      for (let n = 0; n < 60; n++) {
        const uniform = (n + 0.37) / 60;
        const count = binomialCount(uniform, trials, probability);
        expect(exact.lower(count)).toBeGreaterThanOrEqual(uniform);
        expect(count === 0 ? 0 : exact.lower(count - 1)).toBeLessThan(uniform);
      }
    }
    expect([binomialCount(0.9, 7, 0), binomialCount(0.1, 7, 1), binomialCount(0.5, 0, 0.5)]).toEqual([0, 7, 0]);
    expect(Math.abs(binomialCount(0.5, 1e9, 0.25) - 2.5e8)).toBeLessThan(2);
  });
});

describe("how time in a cycle is counted", () => {
  const model = (convention: "beginning" | "end" | "half-cycle" | "simpson") =>
    defineModel({
      processes: { life: ["alive", "dead"] },
      cycle: { years: 1, convention },
      probabilities: { life: { alive: { dead: 0.2 } } },
    });
  const one = population(model("end"), { size: 1, age: 20 });

  it("agrees with the weights of edges, by rule", () => {
    const { alive } = cohortTrace(model("end"), one, { years: 6 }).life;
    for (const convention of ["beginning", "end", "half-cycle", "simpson"] as const) {
      const weights = edgeWeights(convention, 6);
      const wanted = alive.reduce((sum, share, edge) => sum + weights[edge]! * share, 0);
      const found = expectation(model(convention), one, { years: 6 });
      expect(yearsIn(found, "life", "alive")).toBeCloseTo(wanted, 13);
      expect(yearsIn(found, "life", "alive") + yearsIn(found, "life", "dead")).toBeCloseTo(6, 13);
    }
    expect([...edgeWeights("simpson", 4)]).toEqual([1 / 3, 4 / 3, 2 / 3, 4 / 3, 1 / 3]);
  });

  it("Simpson's rule is exact where a share is a cubic in time, and takes cycles in pairs", () => {
    const cubic = defineModel({
      processes: { life: ["alive", "dead"] },
      cycle: { years: 1, convention: "simpson" },
      probabilities: { life: { alive: { dead: ({ time: t }) => 1 - (1 - ((t + 1) / 5) ** 3) / (1 - (t / 5) ** 3) } } },
    });
    // The integral of 1 - (t/5)^3 from 0 to 4.
    expect(yearsIn(expectation(cubic, one as never, { years: 4 }), "life", "alive")).toBeCloseTo(4 - 64 / 125, 12);
    expect(() => expectation(model("simpson"), one, { years: 5 })).toThrow(
      'Cannot count time by Simpson\'s rule: there are 5 cycles, an odd number. Instead, choose a horizon of an even number of cycles, or count by "half-cycle".',
    );
    expect(() => edgeWeights("simpson", 75)).toThrow("there are 75 cycles, an odd number");
    expect(() => edgeWeights("end", 1.5)).toThrow(
      "Cannot weigh the edges of cycles: there are 1.5 cycles. Instead, give a whole number, one or more.",
    );
  });
});

describe("what cohorts refuse", () => {
  it("models in hazards, by the solvers of cycles", () => {
    const hazards = defineModel({
      processes: { life: ["alive", "dead"] },
      hazards: { life: { alive: { dead: 0.1 } } },
    });
    const people = population(hazards, { size: 1, age: 20 });
    expect(() => cohortTrace(hazards, people, { years: 2 })).toThrow(
      "Cannot trace a cohort: the model is in hazards. Instead, use expectation, or define the model in cycles.",
    );
    expect(() => stochasticCohort(hazards, people, { years: 2, seed: 1 })).toThrow(
      "Cannot draw a cohort: the model is in hazards. Instead, use simulate, or define the model in cycles.",
    );
  });

  it("a product of states and spells that is too large", () => {
    const names = Array.from({ length: 3 }, (_, n) => `p${n}`);
    const wide = defineModel({
      processes: Object.fromEntries(names.map((name) => [name, ["a", "b"]])),
      cycle: { years: 1, convention: "end" },
      probabilities: Object.fromEntries(
        names.map((name) => [
          name,
          {
            a: { b: ({ spell }: { spell: number }) => 0.1 + 0.001 * spell },
            b: { a: ({ spell }: { spell: number }) => 0.1 + 0.001 * spell },
          },
        ]),
      ),
    } as never) as typeof krijkamp;
    const people = population(wide, { size: 1, age: 20 });
    expect(() => expectation(wide, people, { years: 40 })).toThrow(
      /^Cannot follow the cohort: its states and spells make more than 20000 combinations with \d+ moves between them\. Instead, simulate individuals, or let fewer probabilities read `spell`\.$/,
    );
  });
});
