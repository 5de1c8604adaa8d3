import { describe, expect, it } from "vitest";
import { defineModel } from "../../../src/model/define-model.ts";
import { intervene } from "../../../src/model/intervene.ts";
import { population, populationOf } from "../../../src/model/population.ts";
import { tabulate } from "../../../src/model/tabulate.ts";
import { normal } from "../../../src/random/parameter/declare.ts";
import { expectation, expectationOf } from "../../../src/simulate/exact/expectation.ts";
import { simulate } from "../../../src/simulate/simulate.ts";
import { number } from "../../../src/table/column.ts";
import { distances, furthest } from "./agreement.ts";
import { careers, placement, tutoring, young } from "./careers.ts";

const options = { years: 4, tolerance: 1e-4 };

describe("individuals agree with the expectation, within four standard errors", () => {
  const both = intervene(careers, tutoring, placement);
  const run = simulate(both, young, { years: 4, seed: 7 });

  it("one duration, an intervention that fades, another that a spell triggers", () => {
    const expected = expectation(both, young, options);
    const far = furthest(run, expected);
    expect(Math.abs(far.z), far.names).toBeLessThan(4);
    expect(distances(run, expected).length).toBeGreaterThan(20);
  });

  it("planted: traits weighed alike, and a competing hazard three tenths too high, are seen", () => {
    const even = population(careers, {
      ...recipeOf(),
      traits: { sex: { woman: 0.2, man: 0.8 } },
    });
    expect(Math.abs(furthest(run, expectation(both, even, options)).z)).toBeGreaterThan(4);
    const tabulation = tabulate(both, young, options);
    const { plan } = tabulation;
    const t = plan.transitions.findIndex(({ name }) => name[1] === "unemployed" && name[2] === "established");
    const values = plan.tables.values.slice();
    const from = plan.tables.row[plan.tables.profileCell[t]!]!;
    for (let at = from; at < from + plan.bands; at++) values[at]! *= 1.3;
    const wrong = { ...tabulation, plan: { ...plan, tables: { ...plan.tables, values } } };
    expect(Math.abs(furthest(run, expectationOf(wrong, young, options)).z)).toBeGreaterThan(4);
  });

  it("a continuous trait is integrated over, for a recipe, and taken as it is, for a table", () => {
    const model = defineModel({
      traits: { reading: number("z-score") },
      processes: { school: ["enrolled", "left"], life: ["alive", "dead"] },
      ends: { life: "dead" },
      hazards: {
        school: {
          enrolled: {
            left: { hazard: ({ age }) => (age < 15 ? 0.2 : 0.4), times: ({ reading }) => Math.exp(-0.5 * reading) },
          },
        },
        life: { alive: { dead: ({ school }) => (school === "left" ? 0.1 : 0.02) } },
      },
    });
    const drawn = population(model, {
      size: 12_000,
      age: 13,
      traits: { reading: normal({ mean: 0.2, standardError: 1, assumed: true }) },
    });
    const exact = expectation(model, drawn, { years: 6 });
    expect(Math.abs(furthest(simulate(model, drawn, { years: 6, seed: 3 }), exact).z)).toBeLessThan(4);
    const average = population(model, { size: 12_000, age: 13, traits: { reading: 0.2 } });
    expect(
      Math.abs(furthest(simulate(model, drawn, { years: 6, seed: 3 }), expectation(model, average, { years: 6 })).z),
    ).toBeGreaterThan(4);
    const rows = populationOf(
      model,
      Array.from({ length: 6000 }, (_, i) => ({ age: 13 + (i % 2), reading: (i % 5) - 2 })),
    );
    expect(
      Math.abs(furthest(simulate(model, rows, { years: 6, seed: 3 }), expectation(model, rows, { years: 6 })).z),
    ).toBeLessThan(4);
  });
});

function recipeOf() {
  return {
    size: 12_000,
    age: 16,
    startYear: 2026,
    starts: {
      school: { enrolled: 0.7, completed: 0.3 },
      addiction: { none: 0.9, dependent: 0.1 },
      work: { outside: 0.8, unemployed: 0.2 },
    },
    spells: { work: { unemployed: 1.25 } },
  } as const;
}
