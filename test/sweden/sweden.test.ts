import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectation } from "../../src/simulate/exact/expectation.ts";
import type { Totals } from "../../src/simulate/run.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { yearly } from "../../src/simulate/yearly.ts";
import { swedishLifeTable } from "../../src/sweden/life.ts";
import { adults, fosterChildren, youth } from "../../src/sweden/populations.ts";
import { sweden } from "../../src/sweden/sweden.ts";
import { centralValues } from "../../src/uncertainty/beliefs.ts";

/** Person-years, or events, per person and year, by stratum and name: `man work: employed`. */
function perPerson(run: Totals, size: number): ReadonlyMap<string, readonly number[]> {
  return new Map(
    yearly(run)
      .filter(({ of }) => of === "state" || of === "event")
      .map(({ stratum, names, byYear }) => [`${stratum} ${names.join(": ")}`, [...byYear].map((sum) => sum / size)]),
  );
}

const expected = (people: ReturnType<typeof youth>, parameters: Readonly<Record<string, number>> = {}) =>
  perPerson(expectation(sweden, people, { years: 30, tolerance: 1e-6, parameters }), people.size / 2);

const young = expected(youth({ size: 2 }));
const grown = expected(adults({ size: 2 }));
const fostered = expected(fosterChildren({ size: 2 }));

/** Both sexes' mean of a state in one year. */
const share = (of: ReadonlyMap<string, readonly number[]>, name: string, year: number): number =>
  (of.get(`woman ${name}`)![year]! + of.get(`man ${name}`)![year]!) / 2;

describe("mortality", () => {
  const rows = readFileSync("data/life-table/sweden-2015-2019.csv", "utf8").trim().split("\n").slice(1);

  it("is read from the table of the CSV", () => {
    for (const row of rows) {
      const [sex, age, mx] = row.replaceAll('"', "").split(",") as [string, string, string];
      expect(swedishLifeTable.rates[sex === "men" ? "man" : "woman"]![Number(age)]).toBe(Number(mx));
    }
    expect(rows).toHaveLength(202);
  });

  const unexposed = {
    fallingSick: 0,
    fallingIll: 0,
    becomingDependent: 0,
    debut: 0,
    losingWork: 0,
    leavingWork: 0,
  };

  it("is the life table's for people whom nothing befalls", () => {
    const lived = expected(adults({ size: 2 }), unexposed);
    for (const sex of ["woman", "man"] as const) {
      let survival = 1;
      for (let year = 0; year < 30; year++) {
        const rate = swedishLifeTable.rates[sex]![25 + year]!;
        expect(lived.get(`${sex} life: alive`)![year]).toBeCloseTo((survival * -Math.expm1(-rate)) / rate, 6);
        survival *= Math.exp(-rate);
      }
    }
  });

  it("is higher with the careers' risks, by less than a quarter of the deaths in thirty years", () => {
    const dead = (of: ReadonlyMap<string, readonly number[]>): number => 1 - share(of, "life: alive", 29);
    const ratio = dead(grown) / dead(expected(adults({ size: 2 }), unexposed));
    expect(ratio).toBeGreaterThan(1.02);
    expect(ratio).toBeLessThan(1.25);
  });
});

describe("levels without calibration lie in the range where published ones are", () => {
  const unemployed = (of: ReadonlyMap<string, readonly number[]>, year: number): number =>
    share(of, "work: unemployed", year) / (share(of, "work: unemployed", year) + share(of, "work: employed", year));
  it.each([
    ["unemployed of the labour force at 20 (16.8 % at 15-24, 2018)", unemployed(young, 4), [0.08, 0.25]],
    ["unemployed of the labour force at 45 (6.3 % at 15-74, 2019)", unemployed(grown, 20), [0.03, 0.09]],
    ["sick-listed at 45 (9.7 days a year, 2.7 %, 2018)", share(grown, "sickness: sick", 20), [0.015, 0.04]],
    ["disability pension at 33 (2.3 %, 2008)", share(young, "sickness: disabled", 17), [0.008, 0.035]],
    [
      "dependent and known to care at 45 (100 000, about 1.4 %)",
      share(grown, "addiction: dependent", 20),
      [0.007, 0.03],
    ],
    ["assisted at 30 (about 4 % of households)", share(young, "support: assisted", 14), [0.015, 0.06]],
  ] as const)("%s", (_, level, [low, high]) => {
    expect(level).toBeGreaterThan(low);
    expect(level).toBeLessThan(high);
  });

  it("neither working nor studying at 16-24 (5.5-7.5 %) and at 25-29 (12.4 %)", () => {
    const neither = (year: number): number =>
      share(young, "work: unemployed", year) + share(young, "work: outside", year);
    const mean = (from: number, to: number): number =>
      Array.from({ length: to - from }, (_, i) => neither(from + i)).reduce((a, b) => a + b, 0) / (to - from);
    expect(mean(0, 9)).toBeGreaterThan(0.05);
    expect(mean(0, 9)).toBeLessThan(0.12);
    expect(mean(9, 14)).toBeGreaterThan(0.09);
    expect(mean(9, 14)).toBeLessThan(0.18);
  });

  it("children in foster care end school and placement, and carry several times their peers' risks", () => {
    expect(share(fostered, "school: eligible", 5)).toBeGreaterThan(0.52);
    expect(share(fostered, "school: eligible", 5)).toBeLessThan(0.7);
    expect(share(fostered, "placement: foster", 12)).toBeLessThan(0.01);
    for (const risk of ["addiction: dependent", "crime: active"]) {
      const ratio = share(fostered, risk, 14) / share(young, risk, 10);
      expect(ratio).toBeGreaterThan(2.5);
      expect(ratio).toBeLessThan(11);
    }
  });
});

describe("exact and individuals", () => {
  const size = 8192;
  const lived = perPerson(simulate(sweden, fosterChildren({ size }), { years: 30, seed: 2026 }), 1);
  const alive = size / 2;

  /** The largest distance, in standard errors no smaller than the true ones: an occupancy of a year lies between 0 and 1. */
  function furthest(exact: ReadonlyMap<string, readonly number[]>): number {
    let most = 0;
    for (const [name, byYear] of exact)
      for (const year of [4, 9, 19, 29]) {
        const mean = byYear[year]!;
        if (name.includes("reconviction") || mean < 0.002) continue;
        const group = name.startsWith("man") ? sizes.man : sizes.woman;
        const error = Math.sqrt((mean * (1 - mean)) / group);
        most = Math.max(most, Math.abs(lived.get(name)![year]! / group - mean) / Math.max(error, 1e-9));
      }
    return most;
  }
  const sizes = { woman: sexed("woman"), man: sexed("man") };
  function sexed(sex: string): number {
    return lived.get(`${sex} school: compulsory`)![0]!;
  }

  it("agree within four standard errors, year by year", () => {
    expect(Math.abs(sizes.woman - alive)).toBeLessThan(200);
    expect(furthest(fostered)).toBeLessThan(4);
  });

  it("would not if three tenths more became criminally active", () => {
    const { debut } = centralValues(sweden.parameters);
    expect(furthest(expected(fosterChildren({ size: 2 }), { debut: debut * 1.3 }))).toBeGreaterThan(4);
  });
});

it("refuses ages that the recipes are not about", () => {
  expect(() => youth({ size: 10, age: 30 })).toThrow(
    "Cannot describe youth: the age is 30. Instead, give an age from 16 to 20.",
  );
});
