import { describe, expect, it } from "vitest";
import { logNormal, uniform } from "../../src/random/parameter/declare.ts";
import { calibrate } from "../../src/uncertainty/calibrate.ts";

const a = logNormal({ meanLog: 0.3, sdLog: 0.5, assumed: true });
const b = logNormal({ meanLog: -1, sdLog: 0.8, assumed: true });

describe("calibration", () => {
  it("is the weighted mean of belief and target where the model is log-linear", () => {
    const { values, left, covariance } = calibrate({
      fitted: { a },
      targets: { level: { value: 4, relativeError: 0.25 } },
      levels: (p) => ({ level: p.a }),
    });
    const [before, said] = [1 / 0.25, 1 / 0.0625];
    expect(Math.log(values.a)).toBeCloseTo((0.3 * before + Math.log(4) * said) / (before + said), 9);
    expect(covariance[0]![0]).toBeCloseTo(1 / (before + said), 9);
    expect(left.a).toBeCloseTo(Math.sqrt(before / (before + said)), 9);
  });

  it("leaves a parameter that no target sees as it was, and binds two that share one", () => {
    const { values, left, covariance, distances } = calibrate({
      fitted: { a, b, unseen: a },
      targets: { product: { value: 2, relativeError: 0.01 } },
      levels: (p) => ({ product: p.a * p.b }),
    });
    expect(values.unseen).toBeCloseTo(Math.exp(0.3), 9);
    expect(left.unseen).toBeCloseTo(1, 12);
    expect(Math.abs(distances.product)).toBeLessThan(0.2);
    expect(covariance[0]![1]! / Math.sqrt(covariance[0]![0]! * covariance[1]![1]!)).toBeLessThan(-0.99);
  });

  it("settles where the model bends, at a point that no small move betters", () => {
    const levels = (p: { readonly a: number; readonly b: number }) => ({
      share: p.a / (p.a + p.b),
      sum: p.a + p.b * p.b,
    });
    const targets = { share: { value: 0.6, relativeError: 0.1 }, sum: { value: 3, relativeError: 0.2 } };
    const { values } = calibrate({ fitted: { a, b }, targets, levels });
    const cost = (la: number, lb: number): number => {
      const at = levels({ a: Math.exp(la), b: Math.exp(lb) });
      const squares = [(la - 0.3) / 0.5, (lb + 1) / 0.8, Math.log(at.share / 0.6) / 0.1, Math.log(at.sum / 3) / 0.2];
      return squares.reduce((sum, one) => sum + one * one, 0);
    };
    const [la, lb] = [Math.log(values.a), Math.log(values.b)];
    for (const [da, db] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
    ] as const)
      expect(cost(la + da, lb + db)).toBeGreaterThan(cost(la, lb));
  });

  it("refuses what is no log-normal belief, and levels of nothing", () => {
    const targets = { level: { value: 1, relativeError: 1 } };
    expect(() =>
      calibrate({ fitted: { a: uniform({ low: 0, high: 1, assumed: true }) }, targets, levels: () => ({ level: 1 }) }),
    ).toThrow('Cannot calibrate: "a" is uniform. Instead, fit parameters that are declared as logNormal.');
    expect(() => calibrate({ fitted: { a }, targets, levels: () => ({ level: 0 }) })).toThrow(
      'Cannot calibrate: "level" has the level 0, the target 1 and the relative error 1. Instead, let all three be above 0.',
    );
  });
});
