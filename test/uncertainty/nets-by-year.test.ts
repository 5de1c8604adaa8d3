import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { examplePrice } from "../../src/money/example-price.ts";
import type { Price, PriceList } from "../../src/money/price.ts";
import { real } from "../../src/money/rate.ts";
import { gamma, logNormal, normal, uniform } from "../../src/random/parameter/declare.ts";
import { effect } from "../../src/simulate/effect.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { centralValues } from "../../src/uncertainty/beliefs.ts";
import { netsByYear } from "../../src/uncertainty/nets-by-year.ts";
import { oneWay } from "../../src/uncertainty/one-way.ts";
import { payBack } from "../../src/uncertainty/paths.ts";
import { probabilistic } from "../../src/uncertainty/probabilistic.ts";

const model = defineModel({
  parameters: { loss: gamma({ mean: 0.2, standardError: 0.05, assumed: true }) },
  processes: { work: ["established", "unemployed"], life: ["alive", "dead"] },
  ends: { life: "dead" },
  hazards: {
    work: { established: { unemployed: ({ p }) => p.loss }, unemployed: { established: 0.5 } },
    life: { alive: { dead: 0.02 } },
  },
});
const coaching = defineIntervention(model, {
  name: "coaching",
  parameters: { speed: logNormal({ median: 2, ci95: [1.2, 3.3], assumed: true }) },
  acts: { from: 0, to: 3 },
  hazards: { work: { unemployed: { established: ({ p }) => p.speed } } },
});
const people = population(model, { size: 100, age: 30, starts: { work: "unemployed" } });
const price = (words: Partial<Price>): Price => ({ ...examplePrice, priceYear: 2024, ...words });
const listAt = (month: number): PriceList => ({
  name: "prices",
  basis: "real",
  prices: [
    price({ priced: { of: "state", process: "work", state: "unemployed" }, per: "month", amount: month }),
    price({ priced: { of: "start", intervention: "coaching" }, per: "event", amount: 40_000 }),
  ],
});
const worlds = { treated: intervene(model, coaching), control: model };
const discounting = { rate: real(0.03), convention: "continuous" } as const;
const options = { years: 6, start: 2024, views: ["municipality"], discounting } as const;
const inputs = {
  loss: model.parameters.loss,
  speed: logNormal({ median: 2, ci95: [1.2, 3.3], assumed: true }),
  month: normal({ mean: 5000, standardError: 500, assumed: true }),
};

describe("nets by year, from the exact solver through accounts", () => {
  const nets = netsByYear(worlds, people, { ...options, prices: ({ month }) => listAt(month!) });

  it("sum to what lives give, within 4 standard errors", () => {
    const values = { loss: 0.3, speed: 1.8 };
    const many = population(model, { size: 4000, age: 30, starts: { work: "unemployed" } });
    const lived = (world: typeof model, parameters: { readonly loss: number; readonly speed?: number }) =>
      simulate(world, many, { years: 6, seed: 3, parameters });
    const { mean, standardError } = effect(
      { treated: lived(worlds.treated, values), control: lived(model, { loss: 0.3 }) },
      { priced: { years: { work: { unemployed: 60_000 } }, begun: { coaching: 40_000 }, discount: 0.03 } },
    );
    const sum = nets({ ...values, month: 5000 }).municipality.reduce((a, b) => a + b, 0) / 100;
    expect(Math.abs(sum + mean)).toBeLessThan(4 * standardError);
  });

  it("go through a probabilistic analysis to the probability of paying back", async () => {
    const { outcomes } = await probabilistic(inputs, nets, { draws: 32, seed: 1, design: "sobol" });
    const rows = payBack(outcomes);
    expect(rows.length).toBe(6);
    expect(rows[0]!.probability).toBe(0);
    expect(rows[5]!.probability).toBeGreaterThan(0);
    expect(rows.every(({ actor }) => actor === "municipality")).toBe(true);
  });

  it("go through one-way analysis to the price at which it pays back", () => {
    const total = (values: Readonly<Record<keyof typeof inputs, number>>): number =>
      nets(values).municipality.reduce((a, b) => a + b, 0);
    const wide = { ...inputs, month: uniform({ low: 1000, high: 30_000, assumed: true }) };
    const { rows } = oneWay(wide, total, { of: ["month"], flipsAt: 0 });
    const at = (month: number): number => total({ ...centralValues(inputs), month });
    const flips = 5000 - (1000 * at(5000)) / (at(6000) - at(5000));
    expect(rows[0]!.threshold!.value! / flips).toBeCloseTo(1, 9);
  });

  it("refuse a parameter of neither world when prices are a plain list", () => {
    const plain = netsByYear(worlds, people, { ...options, prices: listAt(5000) });
    expect(() => plain({ lost: 0.1 })).toThrow(
      'Cannot reckon the nets: "lost" is not a parameter. Instead, did you mean "loss"? Write that.',
    );
  });
});
