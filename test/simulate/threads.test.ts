import { describe, expect, it } from "vitest";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { normal } from "../../src/random/parameter/declare.ts";
import { effect } from "../../src/simulate/effect.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { effectOnThreads, simulateOnThreads } from "../../src/simulate/simulate-on-threads.ts";
import { careers, support, youth } from "../bench/careers.ts";
import { tutoring, zoo } from "./zoo.ts";

describe("threads", () => {
  const people = youth(9 * 4096 + 5);
  const options = { years: 6, seed: 5, crossings: [["work", "addiction"]] } as const;
  const control = simulate(careers, people, options);

  it("as many as you like, and none: the same sums to the last bit", async () => {
    for (const threads of [1, 3]) {
      const run = await simulateOnThreads(careers, people, { ...options, threads });
      expect(run.sums).toEqual(control.sums);
    }
  });

  it("measure the same effect, with its differences in order", async () => {
    const treated = simulate(intervene(careers, support), people, options);
    const outcome = { yearsIn: ["work", "unemployed"] } as const;
    expect(await effectOnThreads({ treated, control }, outcome, { threads: 2 })).toEqual(
      effect({ treated, control }, outcome),
    );
  });

  it("get the numbers of continuous traits from where the model is", async () => {
    const pupils = population(zoo, {
      size: 4096 + 9,
      age: 10,
      traits: { sex: "man", girl: true, reading: normal({ mean: 0, standardError: 1, assumed: true }) },
    });
    const model = intervene(zoo, tutoring);
    const run = await simulateOnThreads(model, pupils, { years: 5, seed: 1, threads: 2 });
    expect(run.sums).toEqual(simulate(model, pupils, { years: 5, seed: 1 }).sums);
  });

  it("tell how far they are, to the end", async () => {
    const told: number[] = [];
    await simulateOnThreads(careers, people, {
      ...options,
      threads: 2,
      progress: (lived, of) => told.push(lived / of),
    });
    expect(told.length).toBe(2);
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

  it("are refused when there are none", async () => {
    await expect(simulateOnThreads(careers, people, { ...options, threads: 0 })).rejects.toThrow(
      "Cannot simulate on threads: the number of threads is 0. Instead, give a whole number, one or more.",
    );
  });
});
