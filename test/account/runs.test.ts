import { describe, expect, it } from "vitest";
import { accountsOf } from "../../src/account/accounts.ts";
import { changeBetween } from "../../src/account/change.ts";
import { changeEstimates } from "../../src/account/change-error.ts";
import { resultOver } from "../../src/account/ledgers.ts";
import { groupOccurrences, occurrencesOfRuns } from "../../src/account/run-occurrences.ts";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { examplePrice } from "../../src/money/example-price.ts";
import type { Price, PriceList } from "../../src/money/price.ts";
import { real } from "../../src/money/rate.ts";
import { effect } from "../../src/simulate/effect.ts";
import { simulate } from "../../src/simulate/simulate.ts";

const model = defineModel({
  processes: { work: ["established", "unemployed"], life: ["alive", "dead"] },
  ends: { life: "dead" },
  hazards: {
    work: { established: { unemployed: 0.2 }, unemployed: { established: 0.5 } },
    life: { alive: { dead: 0.02 } },
  },
});
const coaching = defineIntervention(model, {
  name: "coaching",
  acts: { from: 0, to: 3 },
  hazards: { work: { unemployed: { established: 2 } } },
});
const people = population(model, { size: 6400, age: 30, starts: { work: "unemployed" } });
const options = { years: 10, seed: 4 };
const control = simulate(model, people, options);
const treated = simulate(intervene(model, coaching), people, options);

const price = (words: Partial<Price>): Price => ({ ...examplePrice, priceYear: 2024, ...words });
const unemployed = { of: "state", process: "work", state: "unemployed" } as const;
const loss = { of: "transition", process: "work", from: "established", to: "unemployed" } as const;
const list: PriceList = {
  name: "prices",
  basis: "real",
  prices: [
    price({ priced: unemployed, per: "month", amount: 5000 }),
    price({ priced: loss, per: "event", amount: 20_000, item: { sv: "uppsägning", en: "lay-off" } }),
    price({ priced: { of: "intervention", intervention: "coaching" }, per: "year", amount: 9000 }),
    price({ priced: { of: "start", intervention: "coaching" }, per: "event", amount: 1000 }),
  ],
};
const discounting = { rate: real(0.03), convention: "continuous" } as const;

describe("accounts of simulated worlds", () => {
  const [row] = changeEstimates({ treated, control }, list, {
    views: ["municipality"],
    horizons: [10],
    discounting,
    name: "coaching",
    start: 2024,
  });

  it("are the engine's own priced outcome, with the same moments of time", () => {
    const outcome = effect(
      { treated, control },
      {
        priced: {
          years: { work: { unemployed: 60_000 } },
          transitions: { work: { established: { unemployed: 20_000 } } },
          acting: { coaching: 9000 },
          begun: { coaching: 1000 },
          discount: 0.03,
        },
      },
    );
    expect(row!.change / 6400).toBeCloseTo(-outcome.mean, 6);
    expect(row!.standardError / 6400 / outcome.standardError).toBeGreaterThan(0.65);
    expect(row!.standardError / 6400 / outcome.standardError).toBeLessThan(1.35);
  });

  it("the groups add up to the whole, in people and in money", () => {
    const runs = { treated, control };
    const of = { name: "coaching", start: 2024 };
    const change = (occurrences: ReturnType<typeof occurrencesOfRuns>) =>
      resultOver(changeBetween(accountsOf(occurrences, list), { treated: "treated", control: "control" }), "change", {
        view: "municipality",
        horizons: [10],
        discounting,
      })[0]!;
    const whole = occurrencesOfRuns(runs, of);
    expect(whole.persons).toBe(6400);
    expect(groupOccurrences(runs, of).reduce((total, group) => total + change(group), 0)).toBeCloseTo(change(whole), 3);
    expect(change(whole)).toBeCloseTo(row!.change, 3);
  });

  it("an idle intervention changes nobody's account", () => {
    const idle = defineIntervention(model, { name: "coaching", acts: { from: 0, to: 3 } });
    const still = simulate(intervene(model, idle), people, options);
    const [none] = changeEstimates(
      { treated: still, control },
      { ...list, prices: list.prices.slice(0, 2) },
      {
        views: ["municipality"],
        horizons: [10],
        name: "coaching",
        start: 2024,
      },
    );
    expect(none).toMatchObject({ change: 0, standardError: 0 });
  });

  it("refuses worlds with other luck", () => {
    const other = simulate(intervene(model, coaching), people, { ...options, seed: 5 });
    const asked = { views: ["municipality"], horizons: [10], name: "coaching", start: 2024 } as const;
    expect(() => changeEstimates({ treated: other, control }, list, asked)).toThrow(
      "Cannot compare runs: the seed differs (5 and 4). Instead, simulate both with the same seed.",
    );
  });

  it("refuses other people and other years", () => {
    const few = simulate(model, population(model, { size: 64, age: 30 }), options);
    expect(() => occurrencesOfRuns({ control, treated: few }, { name: "coaching", start: 2024 })).toThrow(
      "Cannot account for coaching: one world has 6400 people for 10 years and another 64 for 10. Instead, simulate the same people for the same years.",
    );
  });
});
