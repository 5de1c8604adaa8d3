import { describe, expect, it } from "vitest";
import { accountsOf } from "../../src/account/accounts.ts";
import { changeBetween } from "../../src/account/change.ts";
import { resultOver } from "../../src/account/ledgers.ts";
import { occurrencesOfRuns } from "../../src/account/run-occurrences.ts";
import { intervene } from "../../src/model/intervene.ts";
import { asPublished } from "../../src/money/discounting.ts";
import { careerChange } from "../../src/projection/career-change.ts";
import { careerPrices, priceFactors } from "../../src/projection/career-prices.ts";
import { careerLines, successByYear } from "../../src/projection/carried.ts";
import { faded, fadings } from "../../src/projection/fading.ts";
import { fiveYearReadings, fiveYearSaving } from "../../src/projection/five-year-readings.ts";
import { skolfamCareers, skolfamParameters } from "../../src/projection/skolfam.ts";
import {
  constantAnnuity,
  riskReduction,
  type SkolfamValues,
  skolfamChild,
} from "../../src/projection/skolfam-child.ts";
import { skolfamDraws, skolfamPaths } from "../../src/projection/skolfam-draws.ts";
import { expectation } from "../../src/simulate/exact/expectation.ts";
import { fosterChildren } from "../../src/sweden/populations.ts";
import { calibratedCorrelations, calibratedNumbers } from "../../src/sweden/posterior.ts";
import { schoolProgramme } from "../../src/sweden/school-programme.ts";
import { sweden } from "../../src/sweden/sweden.ts";
import { centralValues } from "../../src/uncertainty/beliefs.ts";

const years = 30;
const values = centralValues(skolfamParameters) as unknown as SkolfamValues;
const lines = careerLines(skolfamCareers, { years, values: values as never });
const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
const scenario = { view: "municipality", reading: fiveYearReadings[0]!, halfLife: 20, served: 21 } as const;

describe("SkolFam2 carried forward", () => {
  it("is the same by a programme from the age of ten, of which school results are the only way", () => {
    const programme = schoolProgramme({ name: "SkolFam2", eligible: values.programmeEligible });
    const people = fosterChildren({ size: 1, age: 10 });
    const known = Object.fromEntries(Object.entries(values).filter(([name]) => name in sweden.parameters));
    const lived = (world: typeof sweden) =>
      expectation(world, people, { years, tolerance: 1e-6, parameters: known as never });
    const runs = { treated: lived(intervene(sweden, programme)), control: lived(sweden) };
    const accounts = accountsOf(occurrencesOfRuns(runs, { name: "whole", start: 2012 }), careerPrices(values as never));
    const change = changeBetween(accounts, { treated: "treated", control: "control" });
    for (const view of ["municipality", "real economy", "justice"] as const) {
      const [whole] = resultOver(change, "change", { view, horizons: [years], discounting: asPublished });
      const { careers } = skolfamChild(lines, values, {
        ...scenario,
        view,
        halfLife: Number.POSITIVE_INFINITY,
        causalShare: 1,
      });
      expect(total(careers) / whole!).toBeGreaterThan(0.93);
      expect(total(careers) / whole!).toBeLessThan(1.07);
    }
  });

  it("without an effect is the programme's cost and the five years as they are read, and nothing else", () => {
    for (const reading of fiveYearReadings) {
      const { programme, careers, net } = skolfamChild(lines, values, { ...scenario, reading, causalShare: 0 });
      expect(total(careers)).toBe(0);
      expect(total(net)).toBeCloseTo(total(programme) + reading.share * fiveYearSaving.saving, 6);
    }
    const paid = skolfamChild(lines, values, { ...scenario, causalShare: 0, served: 40 }).programme;
    expect(-40 * total(paid)).toBeCloseTo(660e3 + 1320e3 / 1.04 + 1320e3 / 1.04 ** 2 + 660e3 / 1.04 ** 3, 3);
  });

  it("is linear in the causal share, and less with each fading", () => {
    const at = (causalShare: number, halfLife: number): number =>
      total(skolfamChild(lines, values, { ...scenario, causalShare, halfLife }).careers);
    expect(at(1, 20)).toBeCloseTo(2 * at(0.5, 20), 6);
    const [none, slow, fast] = fadings.map(({ halfLife }) => at(1, halfLife));
    expect(none).toBeGreaterThan(slow!);
    expect(slow).toBeGreaterThan(fast!);
    expect(faded([1, 1], Number.POSITIVE_INFINITY)).toEqual([1, 1]);
    expect(faded([1], 0.5)[0]).toBeCloseTo(0.5, 14);
  });

  it("moves money between actors without making any", () => {
    const moved = lines.filter(({ kind }) => kind === "transfer" || kind === "tax");
    for (let year = 0; year < years; year++) expect(total(moved.map(({ byYear }) => byYear[year]!))).toBeCloseTo(0, 6);
    expect(moved.some(({ byYear }) => Math.abs(byYear[20]!) > 100)).toBe(true);
  });

  it("begins with the careers, five years on", () => {
    const worth = successByYear(lines, { view: "real economy", after: 5, discounting: asPublished });
    expect(worth.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(worth[5]).not.toBe(0);
    expect(constantAnnuity(5, 1)).toBe(0);
    expect(constantAnnuity(6, 1)).toBeCloseTo((450550 + 281880) / 1.04 ** 5, 3);
  });

  it("reduces the excess risk by gap x school's share x causal share", () => {
    const { gapClosed, reduction } = riskReduction(values, 0.5);
    expect(gapClosed).toBeCloseTo((values.programmeEligible - 0.56) / 0.3, 12);
    expect(reduction).toBeCloseTo(0.5 * 0.45 * gapClosed, 12);
  });

  it("refuses to divide the fund among nobody", () => {
    expect(() => skolfamChild(lines, values, { ...scenario, causalShare: 1, served: 0 })).toThrow(
      "Cannot carry SkolFam2 forward: 0 children were served. Instead, give a number above 0.",
    );
  });
});

describe("what is uncertain", () => {
  it("holds the fit, prices and the programme; the same draws serve every scenario", async () => {
    const drawn = await skolfamDraws({ draws: 4, seed: 7, years: 8 });
    const paths = skolfamPaths(drawn, { ...scenario, causalShare: 1 });
    const again = skolfamPaths(await skolfamDraws({ draws: 4, seed: 7, years: 8 }), { ...scenario, causalShare: 1 });
    expect(paths).toEqual(again);
    const drawnShare = skolfamPaths(drawn, scenario);
    const none = skolfamPaths(drawn, { ...scenario, causalShare: 0 });
    drawnShare.forEach((path, draw) => {
      const share = drawn.columns["causalShare"]![draw]!;
      expect(path[7]).toBeCloseTo(none[draw]![7]! + share * (paths[draw]![7]! - none[draw]![7]!), 6);
    });
  });

  it("keeps what the fit knows together: unemployment's two hazards pull against each other", () => {
    const pair = calibratedCorrelations.find(({ between }) => between.join() === "losingWork,losingWorkYoung");
    expect(pair?.is).toBeCloseTo(-0.021415579 / Math.sqrt(0.030437480402 * 0.04255785267), 4);
    expect(Object.keys(calibratedNumbers)).toEqual(Object.keys(sweden.parameters));
    expect(Object.keys(priceFactors).length).toBe(12);
  });

  it("a misspelt state of a success is refused by name", () => {
    const wrong = { ...skolfamCareers, with: { school: "eligable" } } as never;
    expect(() => careerChange(wrong, { years: 2, values: {} })).toThrow(/"eligable".*"eligible"/s);
  });
});
