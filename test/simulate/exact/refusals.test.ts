import { expect, it } from "vitest";
import { defineModel } from "../../../src/model/define-model.ts";
import { population } from "../../../src/model/population.ts";
import { expectation } from "../../../src/simulate/exact/expectation.ts";

it("refuses two processes that depend on their duration, naming both", () => {
  const model = defineModel({
    processes: { work: ["in", "out"], mind: ["well", "ill"] },
    hazards: {
      work: { in: { out: ({ spell }) => 0.1 + spell } },
      mind: { ill: { well: { weibull: { shape: 0.8, scale: 2 } } } },
    },
  });
  expect(() => expectation(model, population(model, { size: 1, age: 20 }), { years: 5 })).toThrow(
    'Cannot solve the expectation: two processes depend on the time in their present state: mind (ill -> well) and work (in -> out). Instead, count the time of one of them from the start or from birth (clock: "time" or "age"), or simulate individuals.',
  );
});

it("refuses a product space too large, with its size, its parts and what to do", () => {
  const states = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
  const ring = Object.fromEntries(states.map((from, i) => [from, { [states[(i + 1) % 8]!]: 0.1 }]));
  const names = ["one", "two", "three", "four", "five", "six", "seven"];
  const model = defineModel({
    processes: Object.fromEntries(names.map((name) => [name, states])),
    hazards: Object.fromEntries(names.map((name) => [name, ring])) as never,
  });
  expect(() => expectation(model, population(model, { size: 1, age: 20 }), { years: 5 })).toThrow(
    "Cannot solve the expectation: more than 200000 of the 2097152 combinations of one (8) x two (8) x three (8) x four (8) x five (8) x six (8) x seven (8) can be reached. Instead, simulate individuals, or leave out processes that nothing else reads.",
  );
});

const life = defineModel({
  processes: { life: ["alive", "dead"] },
  hazards: { life: { alive: { dead: { fixed: { after: 2 }, clock: "age" } } } },
});
const people = population(life, { size: 1, age: 1 });

it("refuses a fixed sojourn on another clock, a horizon of zero and an impossible tolerance", () => {
  expect(() => expectation(life, people, { years: 5 })).toThrow(
    'Cannot solve the expectation: the fixed sojourn of life (alive -> dead) is counted from the start or from birth. Instead, let its clock be "spell".',
  );
  expect(() => expectation(life, people, { years: 0 })).toThrow(
    "Cannot simulate: the horizon is 0 years. Instead, give a number of years above zero.",
  );
  expect(() => expectation(life, people, { years: 5, tolerance: 0 })).toThrow(
    "Cannot solve the expectation: the tolerance is 0 years. Instead, give one from 1e-13 to 0.01.",
  );
});
