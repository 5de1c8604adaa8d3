import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundToStep } from "../../src/money/rounding.ts";
import { Exact } from "../../src/money/units.ts";
import { agreement } from "../../src/published/agreement.ts";

const just = (value: Decimal) => ({ low: value, value, high: value });
const judged = (printed: number | string, step: number | string, computed: number | string) =>
  agreement({ value: new Exact(printed), step: new Exact(step) }, just(new Exact(computed)));

const steps = fc.constantFrom("0.001", "0.1", "1", "1000");
const values = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => new Exact(n).dividedBy(1000));

describe("agreement of print and computation", () => {
  it("tells rounding from cutting off at the documents' own figures", () => {
    expect(judged(112, 1, 112)).toBe("reproduced");
    expect(judged("976543", 1, "976542.5238")).toBe("rounded");
    expect(judged("9708000", 1000, "9708830.44")).toBe("truncated");
    expect(judged("0.128", "0.001", "0.128571")).toBe("truncated");
    expect(judged(3.9, 0.1, 3.96)).toBe("truncated");
    expect(judged(178, 1, 176)).toBe("contradicted");
  });

  it("lets a half go up or to even, and no other way but by cutting off", () => {
    expect(judged(35, 1, 34.5)).toBe("rounded");
    expect(judged(34, 1, 34.5)).toBe("rounded");
    expect(judged(36, 1, 35.5)).toBe("rounded");
    expect(judged(35, 1, 35.5)).toBe("truncated");
    expect(judged("1.25", "0.01", "1.255")).toBe("truncated");
  });

  it("is the same below nought: a cut is towards it", () => {
    expect(judged(-35, 1, -34.5)).toBe("rounded");
    expect(judged(-35, 1, -35.9)).toBe("truncated");
    expect(judged(-36, 1, -35.2)).toBe("contradicted");
    expect(judged(0, 1, -0.7)).toBe("truncated");
    expect(judged(0, 1, 0.5)).toBe("rounded");
    fc.assert(
      fc.property(values, values, steps, (printed, computed, step) => {
        const mirrored = agreement({ value: printed.negated(), step: new Exact(step) }, just(computed.negated()));
        expect(mirrored).toBe(agreement({ value: printed, step: new Exact(step) }, just(computed)));
      }),
    );
  });

  it("finds what was rounded rounded, and what was cut off cut off unless rounding gives the same", () => {
    fc.assert(
      fc.property(values, steps, (value, step) => {
        const rounded = roundToStep(value, step, "half-up");
        const cut = roundToStep(value, step, "truncate");
        const at = (print: Decimal) => agreement({ value: print, step: new Exact(step) }, just(value));
        expect(at(rounded)).toBe(rounded.equals(value) ? "reproduced" : "rounded");
        const even = roundToStep(value, step, "half-even");
        const alike = cut.equals(rounded) || cut.equals(even);
        expect(at(cut)).toBe(cut.equals(value) ? "reproduced" : alike ? "rounded" : "truncated");
      }),
    );
  });

  it("is contradicted from one step away", () => {
    fc.assert(
      fc.property(values, steps, fc.constantFrom(-1, 1), (value, step, way) => {
        const away = value.plus(new Exact(step).times(way).times("1.001"));
        expect(agreement({ value: away, step: new Exact(step) }, just(value))).toBe("contradicted");
      }),
    );
  });

  it("believes rounded inputs only as far as they reach", () => {
    const print = { value: new Exact(100), step: new Exact(1) };
    const reaching = (low: number, high: number) =>
      agreement(print, { low: new Exact(low), value: new Exact(102), high: new Exact(high) });
    expect(reaching(100.4, 103)).toBe("rounded inputs");
    expect(reaching(100.5, 103)).toBe("truncated");
    expect(reaching(101, 103)).toBe("contradicted");
    const below = (low: number, high: number) =>
      agreement(
        { value: new Exact(-100), step: new Exact(1) },
        { low: new Exact(low), value: new Exact(-102), high: new Exact(high) },
      );
    expect(below(-103, -100.4)).toBe("rounded inputs");
    expect(below(-103, -100.5)).toBe("truncated");
    expect(below(-103, -101)).toBe("contradicted");
  });
});
