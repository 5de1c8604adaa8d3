import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { acceptability } from "../../src/uncertainty/acceptability.ts";
import { describeDraws, shareOfDraws } from "../../src/uncertainty/describe-draws.ts";
import { incremental } from "../../src/uncertainty/incremental.ts";
import { netBenefits } from "../../src/uncertainty/net-benefit.ts";
import { partialInformation } from "../../src/uncertainty/partial-information.ts";
import { perfectInformation } from "../../src/uncertainty/perfect-information.ts";
import { costEffectivenessPlane } from "../../src/uncertainty/plane.ts";
import { smoother } from "../../src/uncertainty/smoother.ts";

type Reference = Record<
  | "share"
  | "gain"
  | "price"
  | "loss"
  | "lambda"
  | "evpi"
  | "best"
  | "frontier"
  | "icer"
  | "evppi"
  | "spline"
  | "wave"
  | "waved"
  | "degrees"
  | "quantiles"
  | "positive",
  number[]
> & { means: number[][]; acceptability: number[][] };

const r = JSON.parse(
  readFileSync(new URL("../reference/uncertainty/decision.json", import.meta.url), "utf8"),
) as Reference;
const { share, gain, price, loss } = r;
const column = (of: (n: number) => number): number[] => share.map((_, n) => of(n));
const strategies = {
  usual: { cost: column((n) => 40 * loss[n]!), effect: share },
  light: {
    cost: column((n) => 60 + 20 * loss[n]! + 0.5 * price[n]!),
    effect: column((n) => share[n]! + 0.5 * gain[n]! * (1 - share[n]!)),
  },
  full: {
    cost: column((n) => 100 + price[n]! + 10 * loss[n]! * (1 - share[n]!)),
    effect: column((n) => share[n]! + gain[n]! * (1 - share[n]! ** 2)),
  },
};
const names = ["usual", "light", "full"] as const;
const chosen = netBenefits(strategies, { willingness: 200 });
const increment = column((n) => chosen.full[n]! - chosen.usual[n]!);

describe("a decision between three strategies, from R's draws, agrees with R", () => {
  it("means, ratios, and that the middle one is extendedly dominated: 12 digits", () => {
    const rows = incremental(strategies);
    rows.forEach((row, n) => {
      expect(row.cost / r.means[0]![n]!).toBeCloseTo(1, 12);
      expect(row.effect / r.means[1]![n]!).toBeCloseTo(1, 12);
    });
    expect(rows.map(({ standing }) => standing)).toEqual(["reference", "extendedly dominated", "efficient"]);
    expect(r.icer[0]!).toBeGreaterThan(r.icer[1]!);
    const ratio = (r.means[0]![2]! - r.means[0]![0]!) / (r.means[1]![2]! - r.means[1]![0]!);
    expect(rows[2]!.ratio! / ratio).toBeCloseTo(1, 12);
    expect(rows[2]!.against).toBe("usual");
    const pair = incremental({ usual: strategies.usual, light: strategies.light });
    expect(pair[1]!.ratio! / r.icer[0]!).toBeCloseTo(1, 12);
  });

  it("acceptability, frontier and expected loss at seven prices: all digits", () => {
    const rows = acceptability(strategies, { willingness: r.lambda });
    rows.forEach((row, n) => {
      expect(names.map((name) => row.probabilities[name])).toEqual(r.acceptability[n]);
      expect(row.best).toBe(names[r.best[n]! - 1]);
      expect(row.frontier).toBe(r.frontier[n]);
      expect(row.loss).toBeCloseTo(r.evpi[n]!, 10);
    });
  });

  it("quantiles and the probability of a gain", () => {
    describeDraws(increment).interval.forEach((end, n) => {
      expect(end).toBeCloseTo(r.quantiles[2 * n]!, 9);
    });
    expect(shareOfDraws(increment, (net) => net > 0).share).toBe(r.positive[0]);
    const { quadrants, mean } = costEffectivenessPlane({ treated: strategies.full, control: strategies.usual });
    expect(Object.values(quadrants).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(mean.cost).toBeCloseTo(r.means[0]![2]! - r.means[0]![0]!, 9);
  });

  it("partial information within 3 % of mgcv, whose basis and penalty are others; nothing about the share, as there", () => {
    const of = (inputs: Record<string, number[]>): number => partialInformation(chosen, inputs).value;
    expect(of({ gain }) / r.evppi[0]!).toBeCloseTo(1, 1);
    expect(Math.abs(of({ gain }) / r.evppi[0]! - 1)).toBeLessThan(0.03);
    expect(Math.abs(of({ price }) / r.evppi[1]! - 1)).toBeLessThan(0.03);
    expect(of({ share })).toBeLessThan(0.05);
    expect(Math.abs(of({ gain, price }) / r.evppi[3]! - 1)).toBeLessThan(0.03);
    expect(of({ gain, price, share, loss })).toBeLessThan(perfectInformation(chosen).value * 1.01);
  });

  it("the smoother lies within a tenth of the residual spread of smooth.spline with all knots", () => {
    const smooth = smoother({ gain });
    for (const [response, other, degrees] of [
      [increment, r.spline, r.degrees[0]!],
      [r.waved, r.wave, r.degrees[1]!],
    ] as const) {
      const { fitted, residualDeviation, effectiveDegrees } = smooth(response);
      const apart = Math.sqrt(fitted.reduce((sum, value, n) => sum + (value - other[n]!) ** 2, 0) / fitted.length);
      expect(apart).toBeLessThan(0.1 * residualDeviation);
      if (response === r.waved) expect(Math.abs(effectiveDegrees - degrees)).toBeLessThan(1.5);
    }
  });
});
