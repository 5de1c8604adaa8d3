import { defineModel } from "../../../src/model/define-model.ts";
import { population } from "../../../src/model/population.ts";
import { tabulate } from "../../../src/model/tabulate.ts";
import { walkCompany } from "../../../src/simulate/cycles/cohort-expectation.ts";
import { addWalk } from "../../../src/simulate/cycles/cohort-sums.ts";
import { followedBy } from "../../../src/simulate/cycles/follow.ts";
import { companiesOf } from "../../../src/simulate/exact/people-of.ts";
import { layoutOf } from "../../../src/simulate/layout.ts";

export const name = "cohort";

/** The published figure of hesim (C++), measured with its model of 4 states and 30 cycles: 12 500 models a second. */
const hesim = 12_500;

/**
 * Runs a second of a cohort model of 5 states, 10 transitions and 60 cycles, each with probabilities of its own, as an uncertainty
 * analysis has them: probabilities written into the plan, the cohort walked, person-years and counts by year with their moments summed.
 * The goal is 50 000.
 */
export function run() {
  const model = defineModel({
    processes: { health: ["a", "b", "c", "d", "dead"] },
    ends: { health: "dead" },
    cycle: { years: 1, convention: "half-cycle" },
    probabilities: {
      health: {
        a: { b: 0.1, dead: 0.01 },
        b: { a: 0.2, c: 0.1, dead: 0.02 },
        c: { b: 0.1, d: 0.1, dead: 0.03 },
        d: { c: 0.05, dead: 0.1 },
      },
    },
  });
  const people = population(model, { size: 1000, age: 20 });
  const tabulation = tabulate(model, people, { years: 60 });
  const layout = layoutOf(tabulation.plan, 1, []);
  const companies = companiesOf(tabulation, people);
  const followed = followedBy(tabulation, companies, layout)(companies[0]!);
  const { values } = tabulation.plan.tables;
  const drawn = Array.from({ length: 16 }, (_, draw) => values.map((value) => value * (0.9 + 0.01 * draw)));
  const sums = new Float64Array(layout.group);
  const runs = 2000;
  let best = 0;
  for (let round = 0; round < 25; round++) {
    const start = performance.now();
    for (let one = 0; one < runs; one++) {
      values.set(drawn[one % drawn.length]!);
      sums.fill(0);
      walkCompany(followed, companies[0]!);
      addWalk(followed.sums, followed.walk, sums, { at: 0, weight: 1 });
    }
    best = Math.max(best, (1000 * runs) / (performance.now() - start));
  }
  return { figure: best, unit: "models/s", reference: hesim };
}
