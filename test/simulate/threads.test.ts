import { describe, expect, it } from "vitest";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { normal } from "../../src/random/parameter/declare.ts";
import { effect } from "../../src/simulate/effect.ts";
import { type Portion, portions } from "../../src/simulate/portions.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { effectOnThreads, simulateOnThreads } from "../../src/simulate/simulate-on-threads.ts";
import { careers, support, youth } from "../bench/careers.ts";
import { tutoring, zoo } from "./zoo.ts";

describe("portions", () => {
  const dealt = (blocks: Portion, threads: number): Portion[] => {
    const { next } = portions(blocks, threads);
    const all: Portion[] = [];
    for (let portion = next(); portion !== undefined; portion = next()) all.push(portion);
    return all;
  };

  it("follow one another from the first block to the last, aligned, large ones first", () => {
    for (const blocks of [
      [0, 1],
      [0, 100],
      [3, 90],
      [13, 14],
      [8, 1000],
    ] as const) {
      const all = dealt(blocks, 2);
      expect(all.flatMap(([first, end]) => Array.from({ length: end - first }, (_, i) => first + i))).toEqual(
        Array.from({ length: blocks[1] - blocks[0] }, (_, i) => blocks[0] + i),
      );
      for (const [first, end] of all) expect(Math.floor((end - 1) / 8)).toBe(Math.floor(first / 8));
    }
    expect(
      dealt([0, 100], 2)
        .map(([first, end]) => end - first)
        .slice(0, 5),
    ).toEqual([8, 8, 8, 8, 8]);
    expect(dealt([0, 100], 2).at(-1)).toEqual([99, 100]);
  });

  it("are none once stopped", () => {
    const { next, stop } = portions([0, 100], 2);
    next();
    stop();
    expect(next()).toBeUndefined();
  });
});

/** Holds the present thread up until another has lived a portion, so that it is known to have done so. */
function waiting(): { readonly progress: (lived: number) => void; readonly others: () => number } {
  let before = 0;
  let others = 0;
  const bell = new Int32Array(new SharedArrayBuffer(4));
  return {
    progress: (lived) => {
      if (lived - before > 4096) others++;
      before = lived;
      if (others === 0) Atomics.wait(bell, 0, 0, 40);
    },
    others: () => others,
  };
}

describe("threads", { timeout: 30_000 }, () => {
  const people = youth(57 * 4096 + 5);
  const options = { years: 4, seed: 5, crossings: [["work", "addiction"]] } as const;
  const control = simulate(careers, people, options);

  it("as many as you like, and none: the same sums to the last bit", async () => {
    const alone = await simulateOnThreads(careers, people, { ...options, threads: 1 });
    expect(alone.sums).toEqual(control.sums);
    for (const threads of [2, 3]) {
      const { progress, others } = waiting();
      const run = await simulateOnThreads(careers, people, { ...options, threads, progress });
      expect(run.sums).toEqual(control.sums);
      expect(others()).toBeGreaterThan(0);
    }
  });

  it("measure the same effect, with its differences in order", async () => {
    const treated = simulate(intervene(careers, support), people, options);
    const outcome = { yearsIn: ["work", "unemployed"] } as const;
    const { progress, others } = waiting();
    expect(await effectOnThreads({ treated, control }, outcome, { threads: 2, progress })).toEqual(
      effect({ treated, control }, outcome),
    );
    expect(others()).toBeGreaterThan(0);
  });

  it("get the numbers of continuous traits from where the model is", async () => {
    const pupils = population(zoo, {
      size: 33 * 4096 + 9,
      age: 10,
      traits: { sex: "man", girl: true, reading: normal({ mean: 0, standardError: 1, assumed: true }) },
    });
    const model = intervene(zoo, tutoring);
    const { progress, others } = waiting();
    const run = await simulateOnThreads(model, pupils, { years: 1, seed: 1, threads: 2, progress });
    expect(run.sums).toEqual(simulate(model, pupils, { years: 1, seed: 1 }).sums);
    expect(others()).toBeGreaterThan(0);
  });

  it("tell how far they are, to the end", async () => {
    const told: number[] = [];
    await simulateOnThreads(careers, people, {
      ...options,
      threads: 2,
      progress: (lived, of) => told.push(lived / of),
    });
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it("stop when they are asked to", async () => {
    const controller = new AbortController();
    const run = simulateOnThreads(careers, people, {
      ...options,
      threads: 1,
      signal: controller.signal,
      progress: () => controller.abort(),
    });
    await expect(run).rejects.toThrow("aborted");
  });

  it("hand over what goes wrong in them, and stop", async () => {
    const stopped = simulateOnThreads(careers, youth(60 * 4096), {
      ...options,
      threads: 2,
      progress: () => {
        throw new Error("the listener broke");
      },
    });
    await expect(stopped).rejects.toThrow("the listener broke");
  });

  it("are refused when there are none", async () => {
    await expect(simulateOnThreads(careers, people, { ...options, threads: 0 })).rejects.toThrow(
      "Cannot simulate on threads: the number of threads is 0. Instead, give a whole number, one or more.",
    );
  });
});
