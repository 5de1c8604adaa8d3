import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { lifeTable } from "../../src/model/life-table.ts";
import { population, populationOf } from "../../src/model/population.ts";
import { cohortTrace } from "../../src/simulate/cycles/cohort-trace.ts";
import { stochasticCohort } from "../../src/simulate/cycles/stochastic-cohort.ts";
import { effect } from "../../src/simulate/effect.ts";
import { expectation } from "../../src/simulate/exact/expectation.ts";
import { explain } from "../../src/simulate/explain.ts";
import { histories } from "../../src/simulate/history.ts";
import { priceRun } from "../../src/simulate/price-run.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { effectOnThreads, simulateOnThreads } from "../../src/simulate/simulate-on-threads.ts";
import { yearsIn } from "../../src/simulate/years-in.ts";

/** What a call looks like where types are erased: JavaScript, or a loosely typed notebook. */
const loose = (given: unknown): never => given as never;

const definition = { processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } } as const;
const model = defineModel(definition);
const cycles = defineModel({
  processes: { work: ["in", "out"] },
  cycle: { years: 1, convention: "end" },
  probabilities: { work: { in: { out: 0.1 } } },
});
const people = population(model, { size: 10, age: 20 });
const run = simulate(model, people, { years: 5, seed: 1 });
const hazards = { work: { in: { out: 0.1 } } };

describe("a misspelt name is refused where types are erased, with the nearest right one", () => {
  const cases: readonly [name: string, call: () => unknown, says: string][] = [
    [
      "simulate",
      () => simulate(model, people, loose({ yeras: 5, seed: 1 })),
      '"yeras" is not an option of simulate. Instead, did you mean "years"? Write that.',
    ],
    [
      "simulate: an option of another function",
      () => simulate(model, people, loose({ years: 5, seed: 1, tolerance: 1 })),
      '"tolerance" is not an option of simulate. Instead, choose "years", "seed", "parameters", "crossings" or "blocks".',
    ],
    [
      "expectation",
      () => expectation(model, people, loose({ years: 5, tolerence: 1e-6 })),
      '"tolerence" is not an option of expectation. Instead, did you mean "tolerance"? Write that.',
    ],
    [
      "cohortTrace",
      () => cohortTrace(cycles, people, loose({ year: 5 })),
      '"year" is not an option of cohortTrace. Instead, did you mean "years"? Write that.',
    ],
    [
      "stochasticCohort",
      () => stochasticCohort(cycles, people, loose({ years: 5, sed: 1 })),
      '"sed" is not an option of stochasticCohort. Instead, did you mean "seed"? Write that.',
    ],
    [
      "histories",
      () => histories(run, loose({ peopel: [0, 1] })),
      '"peopel" is not an option of histories. Instead, did you mean "people"? Write that.',
    ],
    [
      "defineModel",
      () => defineModel(loose({ proceses: { work: ["in", "out"] }, hazards })),
      '"proceses" is not a part of a model. Instead, did you mean "processes"? Write that.',
    ],
    [
      "defineModel: a cycle",
      () =>
        defineModel(loose({ processes: model.processes, cycle: { year: 1, convention: "end" }, probabilities: {} })),
      '"year" is not a part of a cycle. Instead, did you mean "years"? Write that.',
    ],
    [
      "defineModel: a distribution",
      () =>
        defineModel(
          loose({ processes: model.processes, hazards: { work: { in: { out: { weibull: { shap: 1, scale: 2 } } } } } }),
        ),
      '"shap" is not a number of weibull (work: in -> out). Instead, did you mean "shape"? Write that.',
    ],
    [
      "defineIntervention",
      () => defineIntervention(model, loose({ name: "a", act: { from: 0, to: 1 } })),
      '"act" is not a part of an intervention. Instead, did you mean "acts"? Write that.',
    ],
    [
      "defineIntervention: when",
      () => defineIntervention(model, loose({ name: "a", acts: { from: 0, to: 1, halflife: 2 } })),
      '"halflife" is not a part of `acts`. Instead, did you mean "halfLife"? Write that.',
    ],
    [
      "population",
      () => population(model, loose({ size: 10, ages: 20 })),
      '"ages" is not a part of a population. Instead, did you mean "age"? Write that.',
    ],
    [
      "populationOf",
      () => populationOf(model, [{ age: 20 }], loose({ stratas: ["work"] })),
      '"stratas" is not an option of populationOf. Instead, did you mean "strata"? Write that.',
    ],
    [
      "lifeTable",
      () => lifeTable({ woman: [0.1] }, loose({ by: "sex", form: 20, source: "assumed" })),
      '"form" is not an option of lifeTable. Instead, did you mean "from"? Write that.',
    ],
    [
      "effect",
      () => effect({ treated: run, control: run }, loose({ yearIn: ["work", "in"] })),
      '"yearIn" is not an outcome. Instead, did you mean "yearsIn"? Write that.',
    ],
    [
      "effect: prices",
      () => effect({ treated: run, control: run }, { priced: loose({ year: { work: { in: 1 } } }) }),
      '"year" is not a part of prices. Instead, did you mean "years"? Write that.',
    ],
    [
      "priceRun",
      () => priceRun(run, loose({ years: { work: { in: 1 } }, discnt: 0.03 })),
      '"discnt" is not a part of prices. Instead, did you mean "discount"? Write that.',
    ],
  ];
  for (const [name, call, says] of cases)
    it(name, () => {
      expect(call).toThrow(says);
    });

  it("on threads, before any starts", async () => {
    await expect(simulateOnThreads(model, people, loose({ years: 5, seed: 1, thread: 2 }))).rejects.toThrow(
      'Cannot simulate on threads: "thread" is not an option of simulateOnThreads. Instead, did you mean "threads"? Write that.',
    );
    const outcome = { yearsIn: ["work", "in"] } as const;
    await expect(effectOnThreads({ treated: run, control: run }, outcome, loose({ thread: 2 }))).rejects.toThrow(
      'Cannot measure an effect on threads: "thread" is not an option of effectOnThreads. Instead, did you mean "threads"? Write that.',
    );
  });
});

it("what is missing altogether is named", () => {
  expect(() => simulate(model, people, loose(undefined))).toThrow(
    'Cannot simulate: what should hold "years", "seed", "parameters", "crossings" or "blocks" is missing. Instead, give an object with these names.',
  );
  expect(() => simulate(model, people, loose({ seed: 1 }))).toThrow(
    "Cannot simulate: the horizon is undefined years. Instead, give a number of years above zero.",
  );
  expect(() => effect(loose({ treated: run }), { yearsIn: ["work", "in"] })).toThrow(
    "Cannot compare runs: `control` is missing. Instead, give { treated, control }, two runs that simulate returned.",
  );
  expect(() => effect({ treated: run, control: run }, loose({}))).toThrow(
    'Cannot measure an outcome: none is named. Instead, name one of "yearsIn", "everIn", "firstTime", "count" or "priced".',
  );
  expect(() =>
    effect({ treated: run, control: run }, loose({ yearsIn: ["work", "in"], everIn: ["work", "out"] })),
  ).toThrow(
    'Cannot measure an outcome: 2 are named at once. Instead, name one of "yearsIn", "everIn", "firstTime", "count" or "priced".',
  );
});

it("one object of options does for every solver", () => {
  const options = { years: 5, seed: 1 };
  expect(expectation(model, people, options).years).toBe(5);
  expect(cohortTrace(cycles, population(cycles, { size: 1, age: 20 }), options).work.in.length).toBe(6);
});

describe("what is not what stands in its place", () => {
  const other = population(model, { size: 1, age: 20 });
  const cases: readonly [name: string, call: () => unknown, says: string][] = [
    [
      "no model",
      () => simulate(loose(undefined), loose(people), { years: 5, seed: 1 }),
      "Cannot simulate: the model is missing. Instead, give what defineModel or intervene returns.",
    ],
    [
      "people for a model",
      () => simulate(loose(people), loose(model), { years: 5, seed: 1 }),
      "Cannot simulate: the model is a population. Instead, give what defineModel or intervene returns.",
    ],
    [
      "no people",
      () => expectation(model, loose(undefined), { years: 5 }),
      "Cannot simulate: the population is missing. Instead, give what population or populationOf returns.",
    ],
    [
      "people of nothing",
      () => population(loose(undefined), { size: 1, age: 20 }),
      "Cannot describe the population: the model is missing. Instead, give what defineModel or intervene returns.",
    ],
    [
      "rows that are none",
      () => populationOf(model, loose({ age: 20 })),
      "Cannot describe the population: the rows are no list. Instead, give one object a person: [{ age: 20 }].",
    ],
    [
      "no age",
      () => population(model, loose({ size: 1 })),
      "Cannot describe the population: the age is missing. Instead, give years, or years with their shares.",
    ],
    [
      "an age in words",
      () => population(model, loose({ size: 1, age: "young" })),
      'Cannot describe the population: age is "young". Instead, give years, zero or more.',
    ],
    [
      "a horizon in words",
      () => simulate(model, other, loose({ years: "5", seed: 1 })),
      'Cannot simulate: the horizon is "5" years. Instead, give a number of years above zero.',
    ],
    [
      "no intervention",
      () => intervene(model, loose(undefined)),
      "Cannot intervene: the intervention is missing. Instead, give what defineIntervention returns.",
    ],
    [
      "an intervention without a name",
      () => defineIntervention(model, loose({ acts: { from: 0, to: 1 } })),
      "Cannot define an intervention: it has no name. Instead, give it one: it stands in results and prices.",
    ],
    [
      "no run",
      () => yearsIn(loose(undefined), "work", "in"),
      "Cannot look up a state: what was run is missing. Instead, give what simulate, expectation or stochasticCohort returns.",
    ],
    [
      "an expectation for a run",
      () => priceRun(loose(expectation(model, other, { years: 1 })), {}),
      "Cannot price lives: the run is an expectation. Instead, give what simulate returns.",
    ],
    [
      "nothing to explain",
      () => explain(loose(undefined), 1),
      "Cannot explain a life: the run is missing. Instead, give what simulate returns.",
    ],
    [
      "crossings in one list",
      () => simulate(model, other, loose({ years: 1, seed: 1, crossings: ["work"] })),
      'Cannot cross processes: the crossing is "work". Instead, give lists of processes: [["work", "life"]].',
    ],
    [
      "hazards without from and to",
      () => defineModel(loose({ processes: model.processes, hazards: { work: 0.1 } })),
      "Cannot define the model: work is 0.1. Instead, name process, from and to: { work: { employed: { unemployed: 0.1 } } }.",
    ],
    [
      "hazards without to",
      () => defineModel(loose({ processes: model.processes, hazards: { work: { in: () => 1 } } })),
      "Cannot define the model: work: in is a function. Instead, name process, from and to: { work: { employed: { unemployed: 0.1 } } }.",
    ],
    [
      "states in one text",
      () => defineModel(loose({ processes: { work: "in" }, hazards: {} })),
      'Cannot define the model: the states of work are "in". Instead, give a list of names.',
    ],
    [
      "a trait that is a value",
      () => defineModel(loose({ traits: { sex: "woman" }, processes: model.processes, hazards })),
      'Cannot define the model: the trait "sex" is "woman". Instead, use number(unit), oneOf(...) or flag().',
    ],
    [
      "a parameter that is no number",
      () =>
        simulate(defineModel({ ...definition, parameters: { rate: Number.NaN } }), loose(other), { years: 1, seed: 1 }),
      'Cannot read the parameters: "rate" is NaN. Instead, give a finite number.',
    ],
  ];
  for (const [name, call, says] of cases)
    it(name, () => {
      expect(call).toThrow(says);
    });
});
