import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import type { AnyModel } from "../../src/model/model.ts";
import type { AnyPopulation } from "../../src/model/population.ts";
import { population, populationOf } from "../../src/model/population.ts";
import { tabulate } from "../../src/model/tabulate.ts";
import { keyOf } from "../../src/random/seed.ts";
import { combine } from "../../src/simulate/combine.ts";
import { effect } from "../../src/simulate/effect.ts";
import { live } from "../../src/simulate/live.ts";
import { machineOf } from "../../src/simulate/machine.ts";
import { emptyPath } from "../../src/simulate/path.ts";
import { peopleOf, simulate } from "../../src/simulate/simulate.ts";
import { tutoring, zoo, zooPeople } from "./zoo.ts";

/** The lives of some people: what happened by name, and when. */
function lives(model: AnyModel, people: AnyPopulation, count: number, seed = 2024, leaveOut = ""): string[] {
  const tabulation = tabulate(model, people, { years: 40 });
  const block = peopleOf(tabulation, people, 0);
  const { plan } = tabulation;
  const machine = machineOf(plan, keyOf(seed));
  const path = emptyPath(plan.processes.length);
  return Array.from({ length: count }, (_, i) => {
    live(machine, block, i, path);
    return Array.from(
      { length: path.count },
      (_, e) => [plan.transitions[path.what[e]!]?.name.join(" "), path.time[e]] as const,
    )
      .filter(([name]) => name !== undefined && !name.startsWith(leaveOut === "" ? "\n" : leaveOut))
      .map(([name, time]) => `${time} ${name}`)
      .join("\n");
  });
}

const two = {
  processes: { work: ["in", "out"], life: ["alive", "dead"] },
  ends: { life: "dead" },
  hazards: {
    work: { in: { out: ({ age }: { age: number }) => 0.3 - 0.004 * age }, out: { in: 0.8 } },
    life: { alive: { dead: ({ work }: { work: string }) => (work === "out" ? 0.05 : 0.01) } },
  },
} as const;
const small = defineModel(two);
const people = population(small, { size: 500, age: 20 });

describe("same seed, same luck", () => {
  it("one more person changes nobody else's life", () => {
    expect(lives(small, population(small, { size: 501, age: 20 }), 500)).toEqual(lives(small, people, 500));
  });

  it("another seed is another life", () => {
    const [a, b] = [lives(small, people, 500, 1), lives(small, people, 500, 2)];
    expect(a.filter((life, i) => life === b[i] && life !== "")).toEqual([]);
  });

  it("one more process changes no life in the others", () => {
    const more = defineModel({
      processes: { ...two.processes, addiction: ["none", "dependent"], zeal: ["low", "high"] },
      ends: two.ends,
      hazards: {
        ...two.hazards,
        addiction: { none: { dependent: ({ work }) => (work === "out" ? 0.4 : 0.1) }, dependent: { none: 1 } },
        zeal: {
          low: { high: { weibull: { shape: 2, scale: 3 } } },
          high: { low: ({ spell }) => (spell < 0.5 ? 0 : 2) },
        },
      },
      events: { alarm: 0.3 },
    });
    const others = lives(more, population(more, { size: 500, age: 20 }), 500).map((life) =>
      life
        .split("\n")
        .filter((line) => /(work|life)/.test(line))
        .join("\n"),
    );
    expect(others).toEqual(lives(small, people, 500));
  });

  it("the order in which processes, states and hazards are declared changes nothing", () => {
    const other = defineModel({
      processes: { life: ["alive", "dead"], work: ["out", "in"] },
      ends: two.ends,
      hazards: { life: two.hazards.life, work: { out: { in: 0.8 }, in: two.hazards.work.in } },
    });
    expect(lives(other, population(other, { size: 500, age: 20, starts: { work: "in" } }), 500)).toEqual(
      lives(small, people, 500),
    );
  });

  it("people in another order live the same lives", () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({ id: `P${i}`, age: 20 + (i % 3) }));
    const forwards = lives(small, populationOf(small, rows), 100);
    expect(lives(small, populationOf(small, [...rows].reverse()), 100).reverse()).toEqual(forwards);
  });

  it("with constant hazards the band does not matter but for rounding", () => {
    const constant = (band: number) =>
      defineModel({
        processes: { work: ["in", "out"] },
        hazards: { work: { in: { out: 0.4 }, out: { in: 0.9 } } },
        band,
      });
    const times = (band: number) =>
      lives(constant(band), population(constant(band), { size: 200, age: 20 }), 200)
        .flatMap((life) => life.split("\n").filter((line) => line !== ""))
        .map((line) => Number(line.split(" ")[0]));
    const [yearly, quarterly] = [times(1), times(0.25)];
    expect(quarterly).toHaveLength(yearly.length);
    expect(Math.max(...yearly.map((time, i) => Math.abs(time - quarterly[i]!)))).toBeLessThan(1e-12);
  });

  it("a lower hazard never fires earlier, to the last bit", () => {
    const way = (model: AnyModel) =>
      lives(model, people, 500).map((life) => Number(life.split("\n")[0]?.split(" ")[0] || 40));
    const first = (ratio: number) =>
      way(
        defineModel({
          processes: { work: ["in", "out"], life: ["alive", "dead"] },
          hazards: { work: { in: { out: ({ age }) => ratio * (age < 25.7 ? 0.1 : 0.3) } } },
        }),
      );
    const [low, almost, high] = [first(0.7), first(1 - 2 ** -52), first(1)];
    expect(low.every((time, i) => time >= high[i]!)).toBe(true);
    expect(almost.every((time, i) => time >= high[i]!)).toBe(true);
    expect(low.filter((time, i) => time > high[i]!).length).toBeGreaterThan(300);
  });
});

describe("an idle intervention", () => {
  const options = { years: 40, seed: 7 };
  const control = simulate(zoo, zooPeople, options);
  const idle = [
    defineIntervention(zoo, {
      name: "ratios of one",
      acts: { from: 1, to: 4, halfLife: 3 },
      hazards: {
        work: {
          established: {
            unemployed: ({ addiction }) => (addiction === "none" ? 1 : 1),
            outside: ({ spell }) => (spell < 2 ? 1 : 1),
          },
        },
        addiction: { none: { dependent: 1 }, dependent: { recovered: 1 } },
        life: { alive: { dead: ({ age }) => (age < 30 ? 1 : 1) } },
      },
      events: { conviction: 1 },
    }),
    defineIntervention(zoo, {
      name: "the same traits",
      acts: { from: 0, to: 2 },
      traits: { reading: (z) => z, sex: (sex) => sex },
    }),
    defineIntervention(zoo, {
      name: "ratios of one in a spell",
      acts: { during: ["addiction", "recovered"], from: 0.2, to: 1.4, halfLife: 3 },
      hazards: {
        work: {
          established: { unemployed: 1 },
          unemployed: { established: 1, outside: ({ spell }) => (spell < 1 ? 1 : 1) },
        },
      },
      traits: { girl: (girl) => girl },
    }),
    defineIntervention(zoo, {
      name: "reaching nobody",
      reaches: ({ age }) => age > 200,
      acts: { from: 0, to: 40 },
      hazards: { work: { established: { unemployed: 0 } } },
    }),
  ];
  for (const intervention of idle)
    it(`has effect exactly zero on everyone: ${intervention.name}`, () => {
      const treated = simulate(intervene(zoo, intervention), zooPeople, options);
      const { mean, touched, standardError } = effect({ treated, control }, { yearsIn: ["work", "established"] });
      expect([mean, touched, standardError]).toEqual([0, 0, 0]);
    });

  it("all of them together", () => {
    const treated = simulate(intervene(zoo, ...idle), zooPeople, options);
    expect(effect({ treated, control }, (life) => life.yearsIn("addiction", "dependent")).touched).toBe(0);
  });

  it("the test sees one that is not: tutoring touches those it reaches, and nobody else", () => {
    const treated = simulate(intervene(zoo, tutoring), zooPeople, options);
    const { touched } = effect({ treated, control }, { count: ["conviction"] });
    expect(touched).toBeGreaterThan(0.1);
    expect(touched).toBeLessThan(0.36);
  });
});

describe("sums", () => {
  it("of shards are those of the whole, to the last bit, however they are cut", () => {
    const many = population(small, { size: 5 * 4096 + 77, age: 20 });
    const run = (blocks?: readonly [number, number]) =>
      simulate(small, many, { years: 10, seed: 3, ...(blocks === undefined ? {} : { blocks }) });
    const whole = run();
    expect(combine(run([0, 1]), run([1, 5]), run([5, 6])).sums).toEqual(whole.sums);
    expect(combine(run([3, 6]), run([0, 3])).sums).toEqual(whole.sums);
  });
});
