import { describe, expect, it } from "vitest";
import { real } from "../../src/money/rate.ts";
import { normal, uniform } from "../../src/random/parameter/declare.ts";
import { acceptability } from "../../src/uncertainty/acceptability.ts";
import { drawColumns } from "../../src/uncertainty/draw-columns.ts";
import { incremental } from "../../src/uncertainty/incremental.ts";
import { nestedPartialInformation } from "../../src/uncertainty/nested-information.ts";
import { netBenefits } from "../../src/uncertainty/net-benefit.ts";
import { normalInformation } from "../../src/uncertainty/normal-information.ts";
import { oneWay } from "../../src/uncertainty/one-way.ts";
import { partialInformation } from "../../src/uncertainty/partial-information.ts";
import { fan, payBack } from "../../src/uncertainty/paths.ts";
import { lossOf } from "../../src/uncertainty/perfect-information.ts";
import { sampleInformation } from "../../src/uncertainty/sample-information.ts";
import { samplingBenefit } from "../../src/uncertainty/sampling-benefit.ts";
import { scenarioTable } from "../../src/uncertainty/scenarios.ts";
import { smoother } from "../../src/uncertainty/smoother.ts";
import { threshold } from "../../src/uncertainty/threshold.ts";
import { twoWay } from "../../src/uncertainty/two-way.ts";

const inputs = {
  a: normal({ mean: 2, standardError: 1, assumed: true }),
  b: uniform({ low: 0, high: 10, assumed: true }),
  years: 30,
};

describe("one-way, threshold, two-way and scenario analysis", () => {
  it("rows come widest first and cross where the algebra says", () => {
    const { central, rows } = oneWay(inputs, ({ a, b }) => 4 * a - b, { flipsAt: 0 });
    expect(central).toBe(3);
    expect(rows.map(({ parameter }) => parameter)).toEqual(["a", "b"]);
    expect(rows[0]!.range).toBeCloseTo(8 * 1.959963984540054, 10);
    expect(rows[0]!.threshold!.value).toBeCloseTo(1.25, 12);
    expect(rows[1]!.threshold).toEqual({ parameter: "b", value: 8, below: 0.8, crossings: 1 });
  });

  it("a result that never crosses says so, and one that crosses twice says twice", () => {
    expect(threshold(inputs, ({ b }) => b + 1, { parameter: "b" })).toEqual({
      parameter: "b",
      value: null,
      below: null,
      crossings: 0,
    });
    const twice = threshold(inputs, ({ b }) => (b - 2) * (b - 6), { parameter: "b" });
    expect(twice.crossings).toBe(2);
    expect(twice.value).toBeCloseTo(6, 12);
  });

  it("a grid has a row for each value of the second parameter", () => {
    const grid = twoWay(inputs, ({ a, b }) => 100 * a + b, { of: ["a", "b"], steps: 3 });
    expect(grid.results.length).toBe(3);
    expect(grid.results[2]![0]! - grid.results[0]![0]!).toBeCloseTo(9.5, 12);
  });

  it("scenarios start from the central one", () => {
    const rows = scenarioTable(inputs, ({ a, b, years }) => years * (a - b), {
      "no b": { b: 0 },
      short: { years: 10 },
    });
    expect(rows.map(({ scenario, change }) => [scenario, change])).toEqual([
      ["central", 0],
      ["no b", 150],
      ["short", 60],
    ]);
  });

  it("refuse what is not there, known numbers, and results that are no numbers", () => {
    expect(() => threshold(inputs, ({ years }) => years, { parameter: "years" })).toThrow(
      'Cannot find where "years" decides: "years" is a fixed number. Instead, declare it as a distribution.',
    );
    // @ts-expect-error a name that is no parameter
    expect(() => oneWay(inputs, () => 1, { of: ["c"] })).toThrow('"c" is not an uncertain parameter');
    expect(() => oneWay(inputs, ({ years }) => Math.log(years - 31))).toThrow(
      "Cannot move parameters one by one: the result is NaN with a at 0.040036. Instead, return a finite number.",
    );
    expect(() => twoWay(inputs, () => 1, { of: ["a", "a"] })).toThrow(
      'Cannot move two parameters together: both are "a". Instead, name two.',
    );
    const misspelt = { worse: { yeers: 1 } } as never;
    expect(() => scenarioTable(inputs, () => 1, misspelt)).toThrow(
      'Cannot lay out scenarios: "yeers" is not a parameter (scenario "worse"). Instead, did you mean "years"? Write that.',
    );
  });
});

describe("paths over years", () => {
  it("bands hold what they say", () => {
    const paths = Array.from({ length: 101 }, (_, n) => [0, n]);
    const { values, bands, mean } = fan(paths);
    expect([values, mean]).toEqual([
      [0, 50],
      [0, 50],
    ]);
    expect(
      bands.map(({ level, low, high }) => [level, Number(low[1]!.toFixed(9)), Number(high[1]!.toFixed(9))]),
    ).toEqual([
      [0.95, 2.5, 97.5],
      [0.8, 10, 90],
      [0.5, 25, 75],
    ]);
  });

  it("paying back is of the sum, may be lost again, and a zero counts as paid", () => {
    const rows = payBack({
      region: [
        [-1, 1, 0],
        [-1, 2, -3],
      ],
    });
    expect(rows.map(({ probability }) => probability)).toEqual([0, 1, 0.5]);
    expect(() => payBack({ region: [[1, 2], [1]] })).toThrow(
      'Cannot say when "region" is paid back: draw 0 has 2 years and draw 1 has 1. Instead, give every draw the same years.',
    );
  });
});

describe("strategies", () => {
  const twice = (cost: number, effect: number) => ({ cost: [cost, cost], effect: [effect, effect] });

  it("dominance is by another that costs no more and gives no less; extended by a mixture, found however many lie between", () => {
    const rows = incremental({
      a: twice(0, 0),
      b: twice(10, 1),
      c: twice(20, 1),
      d: twice(25, 1.5),
      e: twice(30, 6),
      f: twice(30, 6),
    });
    expect(rows.map(({ strategy, standing, ratio }) => [strategy, standing, ratio])).toEqual([
      ["a", "reference", null],
      ["b", "extendedly dominated", null],
      ["c", "dominated", null],
      ["d", "extendedly dominated", null],
      ["e", "efficient", 5],
      ["f", "dominated", null],
    ]);
  });

  it("the one to choose need not be the likeliest best", () => {
    const skewed = { usual: twice(0, 0), new: { cost: [0, 0, 0, 0, 0], effect: [-1, -1, -1, -1, 9] } };
    const usual = { cost: [0, 0, 0, 0, 0], effect: [0, 0, 0, 0, 0] };
    const [row] = acceptability({ usual, new: skewed.new }, { willingness: [10] });
    expect([row!.best, row!.frontier, row!.loss]).toEqual(["new", 0.2, 8]);
  });

  it("refuse draws that do not match", () => {
    expect(() =>
      netBenefits({ a: { cost: [1, 2], effect: [1, 2] }, b: { cost: [1, 2], effect: [1] } }, { willingness: 1 }),
    ).toThrow(
      'Cannot take net benefits: "a, cost" has 2 draws and "b, effect" has 1. Instead, give all of them in the same draws.',
    );
    expect(() => acceptability({ a: twice(0, 0) }, { willingness: [-1] })).toThrow(
      "Cannot draw acceptability curves: a willingness to pay is -1. Instead, give kronor for one unit of effect, 0 or above.",
    );
  });
});

describe("information", () => {
  const pair = {
    p1: normal({ mean: 1, standardError: 1, assumed: true }),
    p2: normal({ mean: 0, standardError: 2, assumed: true }),
  };
  const drawn = drawColumns(pair, { draws: 4096, seed: 11 });
  const benefits = {
    usual: drawn.columns.p1.map(() => 0),
    new: drawn.columns.p1.map((p1, n) => p1 - drawn.columns.p2[n]!),
  };

  it("a planted bug is caught: without smoothing the value of p1 would be that of everything", () => {
    const value = partialInformation(benefits, { p1: drawn.columns.p1 });
    const exact = normalInformation({ mean: 1, standardDeviation: 1 });
    expect(Math.abs(value.value - exact)).toBeLessThan(0.025);
    const unsmoothed = lossOf(benefits, "new").reduce((sum, loss) => sum + loss, 0) / 4096;
    expect(unsmoothed - exact).toBeGreaterThan(0.3);
  });

  it("correlated parameters tell about each other: two loops draw the others given the known, and agree with smoothing", () => {
    const correlations = [{ between: ["p1", "p2"], is: -0.5 }] as const;
    const nested = nestedPartialInformation(pair, ({ p1, p2 }) => ({ usual: 0, new: p1 - p2 }), {
      of: ["p2"],
      outer: 1000,
      inner: 40,
      seed: 2,
      correlations,
    });
    // p1 - p2 given p2 has the mean 1 - 0.25 p2 - p2, of standard deviation 2.5.
    const exact = normalInformation({ mean: 1, standardDeviation: 2.5 });
    expect(Math.abs(nested.value - nested.bias - exact)).toBeLessThan(4 * nested.standardError);
    const tied = drawColumns(pair, { draws: 4096, seed: 3, design: "sobol", correlations });
    const smoothed = partialInformation(
      { usual: tied.columns.p1.map(() => 0), new: tied.columns.p1.map((p1, n) => p1 - tied.columns.p2[n]!) },
      { p2: tied.columns.p2 },
    );
    expect(Math.abs(smoothed.value - exact)).toBeLessThan(0.02);
    const untied = normalInformation({ mean: 1, standardDeviation: 2 });
    expect(exact - untied).toBeGreaterThan(4 * nested.standardError);
  });

  it("three strategies, two of which share most of their uncertainty", () => {
    const three = { ...benefits, also: benefits.new.map((value) => value - 0.1) };
    const two = partialInformation(benefits, { p2: drawn.columns.p2 }).value;
    expect(partialInformation(three, { p2: drawn.columns.p2 }).value).toBeCloseTo(two, 6);
  });

  it("a count of events teaches a share: the value lies between nothing and knowing it", () => {
    const share = drawColumns(
      { share: uniform({ low: 0, high: 1, assumed: true }) },
      { draws: 2048, seed: 1, design: "sobol" },
    );
    const nets = { usual: share.columns.share.map(() => 0.5), new: share.columns.share };
    const rows = sampleInformation(share, nets, {
      sizes: [1, 4, 16],
      study: ({ share: truth }, { size, luck }) => ({ events: luck.count("events", size, truth) }),
      seed: 8,
    });
    // With a uniform prior the posterior mean is (x + 1) / (n + 2), x being uniform over 0 ... n; preposterior loss by hand.
    const exact = (n: number): number =>
      Array.from({ length: n + 1 }, (_, x) => Math.max(0, (x + 1) / (n + 2) - 0.5)).reduce((a, b) => a + b) / (n + 1);
    for (const { size, value } of rows) expect(Math.abs(value - exact(size))).toBeLessThan(0.008);
  });

  it("what a study costs is taken off, and decisions are discounted", () => {
    const [row] = samplingBenefit([{ size: 50, value: 100, standardError: 2 }], {
      perYear: 10,
      years: [1, 3],
      discounting: { rate: real(0.03), convention: "due" },
      fixedCost: 200,
      costPerPerson: 3,
    });
    expect(row!.benefit).toBeCloseTo(1000 / 1.03 + 1000 / 1.03 ** 2, 9);
    expect(row!.net).toBeCloseTo(row!.benefit - 350, 9);
    expect(() =>
      samplingBenefit([], {
        perYear: 1,
        years: [3, 3],
        discounting: { rate: real(0), convention: "due" },
        fixedCost: 0,
        costPerPerson: 0,
      }),
    ).toThrow("Cannot weigh a study: its years are 3 to 3. Instead, give whole years in rising order, from 0.");
  });

  it("refuse what cannot be smoothed", () => {
    const x = Array.from({ length: 30 }, (_, n) => n);
    expect(() => smoother({ x, twice: x.map((value) => 2 * value + 1) })).toThrow(
      'Cannot smooth over draws: "twice" follows from the inputs before it. Instead, leave it out.',
    );
    expect(() => smoother({ x, one: x.map(() => 1) })).toThrow(
      'Cannot smooth over draws: "one" does not vary. Instead, leave it out.',
    );
    expect(() => smoother({ x: x.slice(0, 19) })).toThrow(
      "Cannot smooth over draws: there are 19 draws and 1 inputs. Instead, give at least 20 draws, and 10 for each input.",
    );
    expect(() => sampleInformation(drawn, benefits, { sizes: [0], study: () => ({ x: 1 }), seed: 1 })).toThrow(
      "Cannot value a study: its size is 0. Instead, give whole numbers of persons above 0.",
    );
    expect(() => normalInformation({ mean: 1, standardDeviation: 0 })).toThrow(
      "Cannot value information about a normal difference: its mean is 1 and its standard deviation 0. Instead, give a finite mean and a standard deviation above 0.",
    );
  });
});
