import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { shown } from "../../src/show/display.ts";
import { explain } from "../../src/simulate/explain.ts";
import { histories } from "../../src/simulate/history.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { yearsIn } from "../../src/simulate/years-in.ts";
import { bothActing, zoo, zooPeople } from "./zoo.ts";

const model = defineModel({
  processes: { work: ["in", "out"], life: ["alive", "dead"] },
  ends: { life: "dead" },
  hazards: {
    work: { in: { out: 0.4 }, out: { in: 1 } },
    life: { alive: { dead: ({ work }) => (work === "in" ? 0.05 : 0.1) } },
  },
});
const support = defineIntervention(model, {
  name: "support",
  acts: { from: 1, to: 20 },
  hazards: { work: { in: { out: 0.5 } } },
});
const people = population(model, { size: 200, age: 30 });
const control = simulate(model, people, { years: 20, seed: 6 });
const treated = simulate(intervene(model, support), people, { years: 20, seed: 6 });

describe("explain()", () => {
  it("tells the hazards that competed, and what the intervention made of them", () => {
    const all = Array.from({ length: 200 }, (_, person) => explain({ treated, control }, person));
    const changed = all.flatMap(({ lives }) =>
      lives[1]!.happened.filter(({ what, time }) => what[1] === "in" && time > 1),
    );
    expect(changed.length).toBeGreaterThan(100);
    for (const { competed } of changed) expect(competed).toEqual([{ to: "out", hazard: 0.2, without: 0.4 }]);
    const deaths = all.flatMap(({ lives }) => lives[0]!.happened.filter(({ what }) => what[0] === "life"));
    expect(new Set(deaths.map(({ competed }) => competed[0]!.hazard))).toEqual(new Set([0.05, 0.1]));
  });

  it("tells a life in sentences", () => {
    const { prose, partAt, lives } = explain({ treated, control }, 4);
    expect(prose[0]).toBe("Person 5, 30 years old at the start, is in work: in, life: alive.");
    expect(prose).toContain("At 31 support begins.");
    expect(prose.at(-1)).toMatch(/^At \d+(\.\d+)? the (life|run) ends, in work: \w+, life: \w+\.$/);
    expect(partAt).toBeGreaterThan(0);
    expect(lives.map(({ world }) => world)).toEqual(["control", "support"]);
  });

  it("shows two lives under each other", () => {
    const bundle = shown(explain({ treated, control }, 4))!;
    expect(Object.keys(bundle)).toContain("application/vnd.plotly.v1+json");
    expect(bundle["text/plain"]).toContain("Person 5");
  });

  it("refuses a person who is not there", () => {
    expect(() => explain(control, 200)).toThrow(
      "Cannot explain a life: there is no person 200. Instead, choose a place from 0 to 199.",
    );
  });

  it("has finite hazards, or a time that was up, for all that happens in the zoo", () => {
    const runs = {
      control: simulate(zoo, zooPeople, { years: 20, seed: 1 }),
      treated: simulate(bothActing, zooPeople, { years: 20, seed: 1 }),
    };
    for (let person = 0; person < 40; person++)
      for (const { happened } of explain(runs, person).lives)
        for (const { what, competed } of happened)
          for (const { hazard } of competed.slice(0, 1)) expect(hazard, what.join()).toBeGreaterThan(0);
  });
});

describe("histories()", () => {
  it("are the stays that the sums were made of", () => {
    const table = histories(control);
    let [inWork, dead] = [0, 0];
    for (let row = 0; row < table.rowCount; row++) {
      const { process, state, from, to } = table.row(row);
      if (process === "work" && state === "in") inWork += to - from;
      if (state === "dead") dead += to - from;
    }
    expect(inWork / 200).toBeCloseTo(yearsIn(control, "work", "in"), 12);
    expect(dead).toBe(0);
  });

  it("of people who are not there are refused", () => {
    expect(() => histories(control, { people: [100, 300] })).toThrow(
      "Cannot live people again: they are 100 to 300 of 200. Instead, choose places from 0 to 200.",
    );
  });
});
