import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../../src/model/define-intervention.ts";
import { defineModel } from "../../../src/model/define-model.ts";
import { intervene } from "../../../src/model/intervene.ts";
import { population, populationOf } from "../../../src/model/population.ts";
import { expectation } from "../../../src/simulate/exact/expectation.ts";
import { yearsIn } from "../../../src/simulate/years-in.ts";

describe("everybody lives every year, also where nothing leads on", () => {
  it("people of two kinds who stay in states without a way out", () => {
    const model = defineModel({ processes: { a: ["x", "y", "z"] }, hazards: { a: { z: { x: 0.3 } } } });
    const people = populationOf(model, [
      { age: 20, a: "x" },
      { age: 30, a: "y" },
    ]);
    const lived = expectation(model, people, { years: 6 });
    expect([yearsIn(lived, "a", "x"), yearsIn(lived, "a", "y")]).toEqual([3, 3]);
  });

  it("a spell without a way out in which an intervention begins, ends and fades", () => {
    const model = defineModel({ processes: { a: ["x", "y"] }, hazards: { a: { y: { x: 0.3 } } } });
    for (const [state, halfLife] of [
      ["x", {}],
      ["x", { halfLife: 1 }],
      ["y", {}],
    ] as const) {
      const help = defineIntervention(model, {
        name: "help",
        acts: { during: ["a", state], from: 1, to: 4, ...halfLife },
        hazards: { a: { y: { x: 0.5 } } },
      });
      const people = population(model, { size: 1, age: 20, starts: { a: state } });
      const lived = expectation(intervene(model, help), people, { years: 6 });
      expect(yearsIn(lived, "a", "x") + yearsIn(lived, "a", "y")).toBeCloseTo(6, 5);
      // One year at 0.3, three at 0.15 when they begin in y, and the rest at 0.3 again.
      const rest = (Math.exp(-0.75) * (1 - Math.exp(-0.6))) / 0.3;
      const y = (1 - Math.exp(-0.3)) / 0.3 + (Math.exp(-0.3) * (1 - Math.exp(-0.45))) / 0.15 + rest;
      expect(yearsIn(lived, "a", "y")).toBeCloseTo(state === "y" ? y : 0, 5);
    }
  });
});
