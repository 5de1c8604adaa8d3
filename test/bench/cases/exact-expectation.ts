import { defineModel } from "../../../src/model/define-model.ts";
import { population } from "../../../src/model/population.ts";
import { tabulate } from "../../../src/model/tabulate.ts";
import { expectationOf } from "../../../src/simulate/exact/expectation.ts";
import { nanoseconds } from "../shortest.ts";

export const name = "exact-expectation";

const three = ["a", "b", "c"] as const;

/** Five processes, 3 x 3 x 3 x 3 x 2 = 162 states beside death, hazards of each changing with age and reading the others. Its numbers are invented. */
const model = defineModel({
  processes: {
    school: three,
    work: three,
    health: three,
    crime: three,
    home: ["own", "placed"],
    life: ["alive", "dead"],
  },
  ends: { life: "dead" },
  hazards: {
    school: { a: { b: ({ age }) => 0.4 + age / 100, c: 0.1 }, b: { c: 0.05 } },
    work: {
      a: { b: ({ age, health }) => (0.3 - age / 200) * (health === "a" ? 1 : 2), c: 0.05 },
      b: { a: ({ school }) => (school === "b" ? 1.2 : 0.6), c: 0.1 },
      c: { b: 0.15 },
    },
    health: {
      a: { b: ({ age, work }) => (0.05 + age / 500) * (work === "a" ? 1 : 1.6) },
      b: { a: 0.6, c: 0.1 },
      c: { b: 0.2 },
    },
    crime: {
      a: { b: ({ age, health }) => (age < 25 ? 0.1 : 0.03) * (health === "a" ? 1 : 1.5) },
      b: { a: 0.8, c: 0.2 },
      c: { b: 0.5 },
    },
    home: { own: { placed: ({ crime }) => (crime === "a" ? 0.01 : 0.1) }, placed: { own: 0.7 } },
    life: { alive: { dead: ({ age, health }) => 0.0005 * (1 + age / 10) * (health === "c" ? 5 : 1) } },
  },
});

/** Milliseconds for the exact expectation of 162 product states over 30 years of age, from the plan; the reference tabulates the model too. */
export function run() {
  const people = population(model, { size: 1, age: 18 });
  const tabulation = tabulate(model, people, { years: 30 });
  const milliseconds = (work: () => void): number => nanoseconds(work, 1) / 1e6;
  const figure = milliseconds(() => {
    expectationOf(tabulation, people, {});
  });
  const reference = milliseconds(() => {
    tabulate(model, people, { years: 30 });
  });
  return { figure, unit: "ms", reference };
}
