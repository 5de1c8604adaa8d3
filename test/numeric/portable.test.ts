import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exp, expm1, power } from "../../src/numeric/portable-exp.ts";
import { log, log1p } from "../../src/numeric/portable-log.ts";

/** Correctly rounded results, from test/reference/numeric/portable.py: argument and result as hexadecimal doubles. */
const known = JSON.parse(readFileSync(join(import.meta.dirname, "portable.json"), "utf8")) as Readonly<
  Record<string, readonly string[]>
>;
const functions: Readonly<Record<string, (x: number) => number>> = { log, exp, log1p, expm1 };
const view = new DataView(new ArrayBuffer(8));

function double(digits: string): number {
  view.setBigUint64(0, BigInt(`0x${digits}`));
  return view.getFloat64(0);
}

/** The place of a double in the order of all doubles, so that neighbours differ by one. */
function rank(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

describe("known answers", () => {
  for (const [name, rows] of Object.entries(known)) {
    it(`${name}: never further from the right double than its neighbour, and nearly always it`, () => {
      const misses = rows.flatMap((row) => {
        const [x, right] = row.split(" ").map((digits) => double(digits!)) as [number, number];
        const apart = rank(functions[name]!(x)) - rank(right);
        return apart === 0n ? [] : [{ x, apart: Number(apart) }];
      });
      expect(misses.filter(({ apart }) => Math.abs(apart) > 1)).toEqual([]);
      expect(misses.length / rows.length).toBeLessThan(name === "log1p" ? 0.2 : 0.1);
    });
  }
});

describe("edges", () => {
  it("are those of Math", () => {
    for (const x of [0, -0, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -2, 1]) {
      expect(log(x)).toBe(Math.log(x));
      for (const [ours, theirs] of [
        [exp(x), Math.exp(x)],
        [log1p(x), Math.log1p(x)],
        [expm1(x), Math.expm1(x)],
      ] as const)
        expect(Number.isNaN(theirs) ? Number.isNaN(ours) : ours === theirs || Math.abs(ours - theirs) < 1e-15).toBe(
          true,
        );
    }
    expect([exp(710), exp(-746), exp(709.8), exp(Number.NaN)]).toEqual([Infinity, 0, Infinity, Number.NaN]);
  });

  it("the logarithm of a power of two is that multiple of ln 2, and of one is zero", () => {
    for (let n = -1074; n < 1024; n++) expect(Math.abs(log(2 ** n) - n * Math.LN2)).toBeLessThan(1.2e-13);
    expect(log(1)).toBe(0);
    expect(exp(0)).toBe(1);
  });

  it("the exponential and the logarithm rise with their argument", () => {
    let before = [0, -100];
    for (let n = 1; n <= 100_000; n++) {
      const now = [exp(n / 150_000 - 0.3), log(n / 60_000)];
      expect(now[0]! > before[0]! && now[1]! > before[1]!).toBe(true);
      before = now;
    }
  });
});

describe("powers", () => {
  it("hold their stated error", () => {
    for (const [x, y, right] of [
      [2, 0.5, Math.SQRT2],
      [10, -3, 0.001],
      [0.9, 1 / 0.8, 0.8766033717827671],
      [1e-5, 3.5, 3.1622776601683803e-18],
    ] as const)
      expect(Math.abs(power(x, y) / right - 1)).toBeLessThan((1 + Math.abs(y * Math.log(x))) * 2.3e-16);
  });
  it("with nothing to round are exact", () => {
    expect([power(7.3, 1), power(7.3, 0), power(1, 9.7), power(0, 2), power(0, -1)]).toEqual([7.3, 1, 1, 0, Infinity]);
  });
});
