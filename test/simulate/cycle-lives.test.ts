import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { describeModel } from "../../src/model/describe-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { showModel } from "../../src/model/show-model.ts";
import { tabulate } from "../../src/model/tabulate.ts";
import { keyOf } from "../../src/random/seed.ts";
import { display } from "../../src/show/display.ts";
import { liveBlock, workerOf } from "../../src/simulate/block.ts";
import { chosenWay } from "../../src/simulate/cycles/chosen.ts";
import { cyclePlanOf } from "../../src/simulate/cycles/cycle-plan.ts";
import { type CycleLives, cycleLivesOf, liveCycles } from "../../src/simulate/cycles/lives.ts";
import { effect } from "../../src/simulate/effect.ts";
import { explain } from "../../src/simulate/explain.ts";
import { live } from "../../src/simulate/live.ts";
import type { Live } from "../../src/simulate/liver.ts";
import { machineOf } from "../../src/simulate/machine.ts";
import { emptyPath } from "../../src/simulate/path.ts";
import { peopleOf, prepare, simulate } from "../../src/simulate/simulate.ts";
import { yearly } from "../../src/simulate/yearly.ts";
import { yearsIn } from "../../src/simulate/years-in.ts";
import { cycleZoo } from "./cycle-zoo.ts";
import { chancellor, krijkamp, lamivudine } from "./sick-sicker.ts";

describe("individuals in cycles", () => {
  it("live the microsimulation of Krijkamp et al. (2018): exact means within four of their standard errors", () => {
    const size = 100_000;
    const run = simulate(krijkamp, population(krijkamp, { size, age: 25 }), { years: 31, seed: 2018 });
    const discounted = (state: string): number =>
      yearly(run)
        .find(({ of, names }) => of === "state" && names[1] === state)!
        .byYear.reduce((sum, years, t) => sum + years / 1.03 ** t / size, 0);
    const [h, s1, s2] = ["H", "S1", "S2"].map(discounted) as [number, number, number];
    // simulation-cases D1, exactValues: means and standard deviations by the cohort recursion
    expect(Math.abs(2000 * h + 4000 * s1 + 15000 * s2 - 75976.14914)).toBeLessThan(4 * (57903.06958 / Math.sqrt(size)));
    expect(Math.abs(h + 0.75 * s1 + 0.5 * s2 - 15.83884781)).toBeLessThan(4 * (4.948906261 / Math.sqrt(size)));
  });

  it("count the time of a cycle as the convention says", () => {
    for (const [convention, inFirst] of [
      ["beginning", 2],
      ["half-cycle", 1.5],
      ["end", 1],
    ] as const) {
      const model = defineModel({
        processes: { work: ["in", "out"] },
        cycle: { years: 1, convention },
        probabilities: { work: { in: { out: ({ spell }) => (spell === 1 ? 1 : 0) } } },
      });
      const run = simulate(model, population(model, { size: 10, age: 20 }), { years: 4, seed: 1 });
      expect(yearsIn(run, "work", "in")).toBeCloseTo(inFirst, 12);
      expect(yearsIn(run, "work", "in") + yearsIn(run, "work", "out")).toBeCloseTo(4, 12);
      expect([...yearly(run).find(({ of }) => of === "transition")!.byYear]).toEqual([0, 10, 0, 0]);
    }
  });

  it("are refused where time is counted by Simpson's rule", () => {
    const model = defineModel({
      processes: { work: ["in", "out"] },
      cycle: { years: 1, convention: "simpson" },
      probabilities: { work: { in: { out: 0.1 } } },
    });
    expect(() => simulate(model, population(model, { size: 10, age: 20 }), { years: 4, seed: 1 })).toThrow(
      'Cannot simulate lives: time is counted by Simpson\'s rule, which weighs the states of a cohort at the edges of cycles. Instead, use expectation or stochasticCohort, or count time by "half-cycle".',
    );
  });

  it("an idle intervention changes nobody, and a spared transition only those who would have made it", () => {
    const people = population(krijkamp, { size: 20_000, age: 25 });
    const acting = (ratio: number) =>
      defineIntervention(krijkamp, {
        name: "treatment",
        acts: { from: 0, to: 31 },
        hazards: { illness: { S1: { S2: ratio } } },
      });
    const options = { years: 31, seed: 7 };
    const control = simulate(krijkamp, people, options);
    const idle = simulate(intervene(krijkamp, acting(1)), people, options);
    expect(yearsIn(idle, "illness", "S2")).toBe(yearsIn(control, "illness", "S2"));
    const treated = simulate(intervene(krijkamp, acting(0.6)), people, options);
    const saved = effect({ treated, control }, (life) => life.yearsIn("illness", "S2"));
    expect(saved.interval95[1]).toBeLessThan(-0.5);
    expect(saved.higher).toBeLessThan(saved.lower / 20);
    expect(saved.touched).toBeLessThan(0.5);
    expect(saved.pairingGain).toBeGreaterThan(2);
  });
});

describe("one uniform chooses among the ways out of a state", () => {
  const model = defineModel({
    processes: { place: ["a", "b", "c", "d"] },
    cycle: { years: 1, convention: "end" },
    probabilities: { place: { a: { b: 0.5, c: 0.3, d: 0.05 }, b: { c: 0.9, d: 0.1 }, c: { d: 1 } } },
  });
  const { plan } = tabulate(model, population(model, { size: 1, age: 20 }), { years: 2 });
  const c = cyclePlanOf(plan, plan.cycle!);
  const rowsOf = (from: number): Int32Array =>
    Int32Array.from(
      plan.transitions.flatMap((transition, t) =>
        transition.from === from ? [plan.tables.row[plan.tables.profileCell[t]!]!] : [],
      ),
    );

  it("by exactly their probabilities", () => {
    const size = 60_000;
    for (const [from, wanted] of [
      [0, [0.5, 0.3, 0.05, 0.15]],
      [1, [0.9, 0.1, 0]],
      [2, [1, 0]],
    ] as const) {
      const rows = rowsOf(from);
      const counts = new Array<number>(rows.length + 1).fill(0);
      for (let n = 0; n < size; n++) {
        const way = chosenWay(c, { rows, count: rows.length }, 0, (n + 0.5) / size);
        counts[way < 0 ? rows.length : way]!++;
      }
      expect(counts.map((count) => count / size)).toEqual(wanted);
    }
  });
});

describe("worlds differ as little as they can", () => {
  const ways = (probabilities: readonly number[]) => {
    const to = ["b", "c", "d"];
    const model = defineModel({
      processes: { place: ["a", "b", "c", "d"] },
      cycle: { years: 1, convention: "end" },
      probabilities: { place: { a: Object.fromEntries(probabilities.map((p, n) => [to[n], p])) } },
    } as never) as typeof krijkamp;
    const { plan } = tabulate(model, population(model, { size: 1, age: 20 }), { years: 1 });
    const c = cyclePlanOf(plan, plan.cycle!);
    const rows = Int32Array.from(plan.transitions, (_, t) => plan.tables.row[plan.tables.profileCell[t]!]!);
    return (uniform: number) => chosenWay(c, { rows, count: rows.length }, 0, uniform);
  };

  it("a lower probability sends nobody elsewhere: they stay, and all others do what they did", () => {
    for (const [control, treated] of [
      [
        [0.3, 0.2, 0.25],
        [0.1, 0.2, 0.25],
      ],
      [
        [0.3, 0.2, 0.25],
        [0.3, 0.05, 0.25],
      ],
      [
        [0.7, 0.2],
        [0.55, 0.2],
      ],
      [
        [0.2, 0.7],
        [0.1, 0.7],
      ],
    ] as const) {
      const [before, after] = [ways(control), ways(treated)];
      const changed = control.findIndex((p, n) => p !== treated[n]);
      for (let n = 0; n < 2000; n++) {
        const [was, is] = [before((n + 0.5) / 2000), after((n + 0.5) / 2000)];
        if (was !== is) expect([was, is]).toEqual([changed, -1]);
      }
    }
  });
});

describe("the draws of cycles", () => {
  const pairs = defineModel({
    processes: { left: ["in", "out"], right: ["in", "out"] },
    cycle: { years: 1, convention: "half-cycle" },
    probabilities: { left: { in: { out: 0.2 }, out: { in: 0.3 } }, right: { in: { out: 0.2 }, out: { in: 0.3 } } },
  });

  /** How far the covariance of the numbers of moves in two alike processes is from zero, in standard errors. */
  const dependence = (plant: (lives: CycleLives) => void): number => {
    const people = population(pairs, { size: 4096, age: 20 });
    const { tabulation, run } = prepare(pairs, people, { years: 40, seed: 6 });
    const cycles = cycleLivesOf(run.plan, keyOf(6))!;
    plant(cycles);
    const live: Live = (block, i, path) => liveCycles(cycles, block, i, path);
    const worker = { ...workerOf(run.plan, keyOf(6), run.layout), live };
    const left: number[] = [];
    const right: number[] = [];
    const process = Int32Array.from(tabulation.plan.transitions, (transition) => transition.process);
    liveBlock(worker, peopleOf(tabulation, people, 0), {
      seen: (path) => {
        const moved = path.what.subarray(0, path.count);
        left.push(moved.filter((t) => process[t] === 0).length);
        right.push(moved.filter((t) => process[t] === 1).length);
      },
    });
    const [a, b] = [left, right].map((all) => all.reduce((x, y) => x + y, 0) / all.length) as [number, number];
    const both = left.map((count, i) => (count - a) * (right[i]! - b));
    const mean = both.reduce((a, b) => a + b, 0) / both.length;
    const spread = Math.sqrt(both.reduce((all, own) => all + (own - mean) ** 2, 0)) / both.length;
    return Math.abs(mean) / spread;
  };

  it("are independent from process to process; two that shared their word would not be", () => {
    expect(dependence(() => {})).toBeLessThan(4);
    expect(
      dependence((lives) => {
        lives.word[1] = lives.word[0]!;
      }),
    ).toBeGreaterThan(20);
  });

  it("are independent from cycle to cycle; one uniform for two cycles would not be", () => {
    // Deaths by cycle of those alive: with a share of 1/2 and the same uniform again, nobody who survived cycle 0 dies in cycle 1.
    const half = defineModel({
      processes: { life: ["alive", "dead"] },
      cycle: { years: 1, convention: "end" },
      probabilities: { life: { alive: { dead: 0.5 } } },
    });
    const died = yearly(simulate(half, population(half, { size: 4096, age: 20 }), { years: 4, seed: 9 })).find(
      ({ of }) => of === "transition",
    )!.byYear;
    let alive = 4096;
    for (const deaths of died) {
      expect(Math.abs(deaths - alive / 2)).toBeLessThan(4 * Math.sqrt(alive / 4));
      alive -= deaths;
    }
  });

  it("are addressed by person, process and cycle, so that another process moves nobody else", () => {
    const one = defineModel({
      processes: { work: ["in", "out"] },
      cycle: { years: 1, convention: "end" },
      probabilities: { work: { in: { out: 0.3 }, out: { in: 0.2 } } },
    });
    const two = defineModel({
      processes: { town: ["here", "there"], work: ["in", "out"] },
      cycle: { years: 1, convention: "end" },
      probabilities: { town: { here: { there: 0.5 } }, work: { in: { out: 0.3 }, out: { in: 0.2 } } },
    });
    const people = (model: typeof one) => population(model, { size: 50, age: 20 });
    const worked = (model: typeof one, process: number): string[] => {
      const tabulation = tabulate(model, people(model), { years: 20 });
      const block = peopleOf(tabulation, people(model), 0);
      const machine = machineOf(tabulation.plan, keyOf(5));
      const path = emptyPath(tabulation.plan.processes.length);
      return Array.from({ length: 50 }, (_, i) => {
        live(machine, block, i, path);
        const own = [...path.what.subarray(0, path.count)].map((t) => tabulation.plan.transitions[t]!);
        return [...path.time.subarray(0, path.count)].filter((_, e) => own[e]!.process === process).join(" ");
      });
    };
    expect(worked(two as never, 1)).toEqual(worked(one, 0));
  });
});

describe("models and lives in cycles show themselves", () => {
  it("tell probabilities per cycle, and how time is counted", () => {
    const shown = showModel(intervene(chancellor, lamivudine));
    expect(shown[display]()["text/plain"]).toContain("per cycle of 1 years, end");
    expect(describeModel(intervene(chancellor, lamivudine)).transitions[0]).toEqual({
      process: "illness",
      from: "A",
      to: "B",
      hazard: String(350 / 1734),
      changedBy: ["lamivudine"],
    });
    expect(describeModel(cycleZoo).transitions.at(-1)!.hazard).toMatch(/^from a hazard of .* a year$/);
  });

  it("a life is told with the probabilities that its cycles began with, under every convention", () => {
    for (const [convention, age] of [
      ["beginning", 23],
      ["half-cycle", 22.5],
      ["end", 22],
    ] as const) {
      const model = defineModel({
        processes: { mood: ["low", "high"], work: ["in", "out"] },
        cycle: { years: 1, convention },
        probabilities: {
          mood: { low: { high: ({ spell }) => (spell === 2 ? 1 : 0) } },
          work: { in: { out: ({ spell, mood }) => (spell === 2 && mood === "low" ? 1 : 0) } },
        },
      });
      const run = simulate(model, population(model, { size: 1, age: 20 }), { years: 4, seed: 1 });
      const { happened } = explain(run, 0).lives[0]!;
      expect(happened.map(({ what, competed }) => [...what, competed[0]!.hazard])).toEqual([
        ["mood", "low", "high", 1],
        ["work", "in", "out", 1],
      ]);
      expect(explain(run, 0).prose[2]).toBe(`At ${age} work: in -> out, with a probability of 1 in the cycle.`);
    }
  });
});
