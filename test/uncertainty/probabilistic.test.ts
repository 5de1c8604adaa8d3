import { describe, expect, it } from "vitest";
import { normalDistribution } from "../../src/numeric/normal-distribution.ts";
import { beta, normal } from "../../src/random/parameter/declare.ts";
import { uniformAt } from "../../src/random/uniform-at.ts";
import { convergence, runningEstimates } from "../../src/uncertainty/convergence.ts";
import { describeDraws, shareOfDraws } from "../../src/uncertainty/describe-draws.ts";
import { orders } from "../../src/uncertainty/orders.ts";
import { probabilistic } from "../../src/uncertainty/probabilistic.ts";

const inputs = {
  share: beta({ events: 12, of: 40, assumed: true }),
  gain: normal({ mean: 500, standardError: 100, assumed: true }),
  cost: 100,
};
const z = (seed: number, person: number, name: string): number =>
  normalDistribution().quantile(uniformAt(seed, { person, name }));

describe("a probabilistic analysis", () => {
  it("keeps draws and outcomes as columns, whether the function is synchronous or not", async () => {
    const net = ({ share, gain, cost }: { share: number; gain: number; cost: number }) => ({
      net: share * gain - cost,
      path: [-cost, share * gain - cost],
    });
    const analysis = await probabilistic(inputs, net, { draws: 64, seed: 3, design: "sobol" });
    const slow = await probabilistic(inputs, async (values) => net(values), { draws: 64, seed: 3, design: "sobol" });
    expect(slow).toEqual(analysis);
    expect(analysis.outcomes.net[5]).toBe(analysis.columns.share[5]! * analysis.columns.gain[5]! - 100);
    expect(analysis.outcomes.path[5]).toEqual([-100, analysis.outcomes.net[5]]);
    // @ts-expect-error an outcome that is not there
    expect(analysis.outcomes.nett).toBeUndefined();
  });

  it("gives the same with several evaluations at once, whichever ends first", async () => {
    let [under, most] = [0, 0];
    const slow = async ({ share }: { readonly share: number }) => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setTimeout(resolve, 4 * share));
      under--;
      return { share };
    };
    const one = await probabilistic(inputs, slow, { draws: 12, seed: 3 });
    expect(most).toBe(1);
    expect(await probabilistic(inputs, slow, { draws: 12, seed: 3, atOnce: 4 })).toEqual(one);
    expect(most).toBe(4);
    await expect(probabilistic(inputs, slow, { draws: 12, seed: 3, atOnce: 0 })).rejects.toThrow(
      "Cannot draw parameters: 0 evaluations are to go at once. Instead, give a whole number above 0.",
    );
  });

  it("starts no draw after one has failed", async () => {
    let started = 0;
    const failing = async (_: unknown, draw: number) => {
      started++;
      await new Promise((resolve) => setTimeout(resolve, 1));
      return { net: draw === 2 ? Number.NaN : 1 };
    };
    await expect(probabilistic(inputs, failing, { draws: 1000, seed: 3, atOnce: 2 })).rejects.toThrow("draw 2");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(started).toBeLessThan(8);
  });

  it("refuses an outcome that is no number, with the draw and its values", async () => {
    await expect(
      probabilistic({ cost: 100, years: 3 }, ({ cost }) => ({ net: cost / 0 }), { draws: 2, seed: 1 }),
    ).rejects.toThrow(
      'Cannot evaluate draw 0: "net" is Infinity at cost 100, years 3. Instead, return a finite number.',
    );
    await expect(
      probabilistic({ cost: 100 }, (_, draw) => ({ path: draw === 1 ? [1] : [1, 2] }), { draws: 2, seed: 1 }),
    ).rejects.toThrow(
      'Cannot evaluate draw 1: "path" has 1 values where draw 0 has 2. Instead, return the same outcomes for every draw.',
    );
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const run = probabilistic(
      inputs,
      (_, draw) => {
        if (draw === 10) stop.abort();
        const until = performance.now() + 60;
        while (draw >= 10 && performance.now() < until);
        return { net: 0 };
      },
      { draws: 100_000, seed: 1, signal: stop.signal, label: "Drawing" },
    );
    await expect(run).rejects.toThrow(
      /^Cannot go on with "Drawing": it was cancelled after \d+ of 100000\. Instead, run it again\.$/,
    );
  });
});

describe("what draws say", () => {
  const values = Array.from({ length: 2000 }, (_, n) => 10 + 3 * z(1, n, "x"));

  it("the interval covers what it says and does not narrow; the standard error does", () => {
    const few = describeDraws(values.slice(0, 500));
    const all = describeDraws(values);
    expect(all.interval[0]).toBeCloseTo(10 - 1.96 * 3, 0);
    expect(all.interval[1]).toBeCloseTo(10 + 1.96 * 3, 0);
    expect(all.standardError / few.standardError).toBeCloseTo(0.5, 1);
    expect(Math.abs(all.mean - 10)).toBeLessThan(4 * all.standardError);
  });

  it("a share of none or all is not thereby known", () => {
    expect(shareOfDraws([1, 2, 3, 4], (value) => value > 0).interval[0]).toBeCloseTo(0.510109, 5);
    expect(convergence([1, 2, 3, 4], { tolerance: 0.01, holds: (value) => value > 0 }).enough).toBe(false);
    expect(() => shareOfDraws([], () => true)).toThrow(
      "Cannot take a share of draws: there are none. Instead, give at least one.",
    );
  });

  it("says how many draws would be enough, and so many are", () => {
    const first = convergence(values.slice(0, 200), { tolerance: 0.1 });
    expect(first.enough).toBe(false);
    expect(first.needed).toBeGreaterThan(700);
    expect(first.needed).toBeLessThan(1100);
    expect(convergence(values.slice(0, 1200), { tolerance: 0.1 }).enough).toBe(true);
    expect(convergence(values, { tolerance: 0.1 }).halvesApart).toBeLessThan(3);
  });

  it("sees a drift: the later half differs", () => {
    const drifting = values.map((value, n) => value + n / 2000);
    expect(convergence(drifting, { tolerance: 0.1 }).halvesApart).toBeGreaterThan(3);
  });

  it("running estimates end at the estimate of all", () => {
    const running = runningEstimates(values);
    expect(running.at(-1)!.mean).toBe(describeDraws(values).mean);
    expect(running.at(-1)!.draws).toBe(2000);
    expect(running[0]!.draws).toBe(4);
  });
});

describe("orders of uncertainty", () => {
  /** 400 draws with variance 4 between parameters, each lived by 50 with variance 25 among lives. */
  const rows = Array.from({ length: 400 }, (_, draw) => {
    const truth = 2 * z(5, draw, "parameter");
    const lives = Array.from({ length: 50 }, (_, life) => truth + 5 * z(5, draw * 50 + life, "life"));
    const { mean, standardError } = describeDraws(lives);
    return { estimate: mean, standardError };
  });

  it("are told apart: 4 between parameters within 4 standard errors (0.32 each), 25/50 among lives", () => {
    const told = orders(rows, { lives: 50 });
    expect(Math.abs(told.secondOrder - 4)).toBeLessThan(4 * 0.32);
    expect(told.firstOrder).toBeCloseTo(0.5, 1);
    expect(Math.abs(told.bestLives - Math.sqrt(25 / 4))).toBeLessThan(0.5);
  });

  it("a planted bug is caught: with fewer lives a spread that keeps the luck in goes up, ours does not", () => {
    const few = Array.from({ length: 400 }, (_, draw) => {
      const truth = 2 * z(6, draw, "parameter");
      const { mean, standardError } = describeDraws(
        Array.from({ length: 4 }, (_, life) => truth + 5 * z(6, draw * 4 + life, "life")),
      );
      return { estimate: mean, standardError };
    });
    const width = 4 * (4 + 25 / 4) * Math.sqrt(2 / 399);
    expect(Math.abs(orders(few, { lives: 4 }).secondOrder - 4)).toBeLessThan(width);
    const withLuck = describeDraws(few.map(({ estimate }) => estimate)).standardDeviation ** 2;
    expect(withLuck - 4).toBeGreaterThan(width);
  });

  it("refuses one draw", () => {
    expect(() => orders([{ estimate: 1, standardError: 1 }], { lives: 10 })).toThrow(
      "Cannot tell orders of uncertainty apart: there are 1 draws of 10 lives, and a draw costs 1. Instead, give at least 2 draws of at least 2 lives and a cost above 0.",
    );
  });
});
