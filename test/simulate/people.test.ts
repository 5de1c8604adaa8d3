import { describe, expect, it } from "vitest";
import { defineModel } from "../../src/model/define-model.ts";
import { population, populationOf } from "../../src/model/population.ts";
import { normal } from "../../src/random/parameter/declare.ts";
import { effect } from "../../src/simulate/effect.ts";
import { priceRun } from "../../src/simulate/price-run.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { yearly } from "../../src/simulate/yearly.ts";
import { yearsIn } from "../../src/simulate/years-in.ts";
import { flag, number, oneOf } from "../../src/table/column.ts";

const model = defineModel({
  traits: { sex: oneOf("woman", "man"), poor: flag(), z: number("standard deviations") },
  processes: { work: ["in", "out"], life: ["alive", "dead"] },
  ends: { life: "dead" },
  hazards: {
    work: {
      in: {
        out: {
          hazard: ({ year }) => (year < 2030 ? 0.2 : 0.4),
          times: [({ z }) => Math.exp(0.5 * z), ({ poor }) => (poor ? 2 : 1)],
        },
      },
      out: { in: 1 },
    },
    life: { alive: { dead: ({ sex }) => (sex === "man" ? 0.02 : 0.01) } },
  },
});
const traits = { sex: { woman: 0.6, man: 0.4 }, poor: 0.25, z: normal({ mean: 0, standardError: 1, assumed: true }) };
const options = { years: 10, seed: 4 };
const total = (run: Parameters<typeof yearly>[0], names: string, stratum: string) =>
  yearly(run)
    .filter((row) => row.stratum === stratum && row.names.join() === names)
    .reduce((sum, { byYear }) => sum + byYear.reduce((a, b) => a + b, 0), 0);

describe("a population", () => {
  const people = population(model, {
    size: 20_000,
    age: { 20: 0.5, 40: 0.5 },
    startYear: 2026,
    traits,
    strata: ["sex", "poor", "age"],
  });
  const run = simulate(model, people, options);

  it("is drawn in the shares asked for, within four standard errors", () => {
    const { labels } = run.recipe.strata;
    expect(labels).toHaveLength(8);
    const alive = (pattern: RegExp) =>
      labels
        .filter((label) => pattern.test(label))
        .reduce(
          (sum, label) =>
            sum + yearly(run).find((row) => row.stratum === label && row.names.join() === "life,alive")!.byYear[0]!,
          0,
        );
    const everybody = alive(/./);
    for (const [pattern, share] of [
      [/^woman/, 0.6],
      [/true/, 0.25],
      [/20$/, 0.5],
    ] as const)
      expect(Math.abs(alive(pattern) / everybody - share)).toBeLessThan(
        4 * Math.sqrt((share * (1 - share)) / 20_000) + 0.005,
      );
  });

  it("keeps strata apart, and they sum to the whole", () => {
    const whole = simulate(
      model,
      population(model, { size: 20_000, age: { 20: 0.5, 40: 0.5 }, startYear: 2026, traits }),
      options,
    );
    const parts = run.recipe.strata.labels.reduce((sum, label) => sum + total(run, "work,in", label), 0);
    expect(parts).toBeCloseTo(total(whole, "work,in", "all"), 6);
    const poor = (yes: boolean) => run.recipe.strata.labels.filter((label) => label.includes(String(yes)));
    const rate = (labels: string[]) =>
      labels.reduce((sum, label) => sum + total(run, "work,in,out", label), 0) /
      labels.reduce((sum, label) => sum + total(run, "work,in", label), 0);
    expect(rate(poor(true)) / rate(poor(false))).toBeGreaterThan(1.7);
    expect(rate(poor(true)) / rate(poor(false))).toBeLessThan(2.1);
  });

  it("has traits of a person's own: the first transition follows their distribution", () => {
    // The mean hazard of the first instant is 0.2 E(e^(z/2)) (1 + 0.25) = 0.25 e^(1/8); within 0.1 years few have moved.
    const short = simulate(
      { ...model, band: 0.1 },
      population({ ...model, band: 0.1 }, { size: 20_000, age: 20, startYear: 2026, traits }),
      { years: 0.1, seed: 2 },
    );
    const { mean, standardError } = priceRun(short, { transitions: { work: { in: { out: 1 } } } });
    expect(Math.abs(mean / 0.1 - 0.25 * Math.exp(0.125)) * 0.1).toBeLessThan(4 * standardError + 0.001);
  });

  it("reads the calendar: cohorts live the same hazards in other years of the run", () => {
    const cohort = (birthYear: number) =>
      simulate(
        model,
        population(model, { size: 4000, age: 20, birthYear, traits: { ...traits, z: 0, poor: false } }),
        options,
      );
    const first = (run: ReturnType<typeof cohort>) =>
      yearly(run).find(({ names }) => names.join() === "work,in,out")!.byYear;
    const [early, late] = [first(cohort(2000)), first(cohort(2010))];
    expect(late[0]! / early[0]!).toBeGreaterThan(1.6);
  });

  it("weighs: a person who stands for three counts three times, in means and in errors", () => {
    const rows = (weight: number) =>
      Array.from({ length: 300 }, (_, id) => ({
        id,
        age: 30,
        sex: "man" as const,
        poor: false,
        z: 0,
        weight: id < 100 ? weight : 1,
      }));
    const heavy = simulate(model, populationOf(model, rows(3)), options);
    const light = simulate(model, populationOf(model, rows(1)), options);
    const some = simulate(model, populationOf(model, rows(1).slice(0, 100)), options);
    const sum = (run: typeof heavy) => total(run, "life,alive", "all");
    expect(sum(heavy)).toBeCloseTo(sum(light) + 2 * sum(some), 8);
    expect(effect({ treated: heavy, control: heavy }, { yearsIn: ["life", "alive"] }).control.mean).toBeCloseTo(
      sum(heavy) / 500,
      10,
    );
  });

  it("starts in the middle of a spell: what a fixed sojourn has left is all there is", () => {
    const waiting = defineModel({
      processes: { queue: ["waiting", "served"] },
      hazards: { queue: { waiting: { served: { fixed: { after: 2 } } } } },
    });
    const people = population(waiting, { size: 10, age: 20, spells: { queue: { waiting: 1.25 } } });
    expect(yearsIn(simulate(waiting, people, options), "queue", "waiting")).toBeCloseTo(0.75, 12);
  });
});

describe("crossings", () => {
  it("are person-years in combinations of states, and add up to each process", () => {
    const run = simulate(model, population(model, { size: 5000, age: 30, traits }), {
      ...options,
      crossings: [["work", "life"]],
    });
    const crossed = yearly(run).filter(({ of }) => of === "crossing");
    expect(crossed.map(({ names }) => names.join(" & "))).toEqual([
      "work: in & life: alive",
      "work: out & life: alive",
      "work: in & life: dead",
      "work: out & life: dead",
    ]);
    const years = crossed.map(({ byYear }) => byYear.reduce((a, b) => a + b, 0));
    expect(years[0]).toBeCloseTo(total(run, "work,in", "all"), 6);
    expect(years[2]! + years[3]!).toBe(0);
  });

  it("of what is no process are refused", () => {
    expect(() =>
      simulate(model, population(model, { size: 5, age: 30, traits }), { ...options, crossings: [["work", "work"]] }),
    ).toThrow("Cannot cross processes: the crossing is work by work. Instead, name two or more different processes.");
  });
});

describe("events", () => {
  it("happen any number of times: a count is Poisson, mean and variance", () => {
    const busy = defineModel({ processes: { work: ["in", "out"] }, hazards: {}, events: { call: 0.6 } });
    const run = simulate(busy, population(busy, { size: 20_000, age: 20 }), options);
    const { control } = effect({ treated: run, control: run }, { count: ["call"] });
    expect(Math.abs(control.mean - 6)).toBeLessThan(4 * Math.sqrt(6 / 20_000));
    const variance = control.standardError ** 2 * 20_000;
    expect(Math.abs(variance - 6)).toBeLessThan(4 * Math.sqrt((6 + 2 * 36) / 20_000));
  });
});

describe("parameters", () => {
  it("stand at given values when they are given, and a wrong name is refused", () => {
    const priced = defineModel({
      parameters: { rate: 0.1 },
      processes: { work: ["in", "out"] },
      hazards: { work: { in: { out: ({ p }) => p.rate } } },
    });
    const people = population(priced, { size: 2000, age: 20 });
    const run = (rate: number) => yearsIn(simulate(priced, people, { ...options, parameters: { rate } }), "work", "in");
    expect(run(0)).toBe(10);
    expect(run(0.5)).toBeLessThan(run(0.1));
    expect(() => simulate(priced, people, { ...options, parameters: { rat: 1 } as never })).toThrow(
      'Cannot set the parameters: "rat" is not a parameter. Instead, did you mean "rate"? Write that.',
    );
  });
});
