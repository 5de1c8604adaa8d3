import { readFileSync } from "node:fs";
import { join } from "node:path";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { cumulativeHazard, hazardAt, timeAfterAt } from "../../src/random/sojourn/evaluate.ts";
import type { Sojourn } from "../../src/random/sojourn/leaf.ts";
import { packSojourn } from "../../src/random/sojourn/pack-sojourn.ts";

interface Row {
  readonly leaf: Sojourn;
  readonly times: readonly number[];
  readonly cumulative: readonly number[];
  readonly hazard: readonly number[];
  readonly steps: readonly { readonly from: number; readonly exponential: number; readonly time: number | null }[];
}

/** Made with 120 digits by test/reference/random/sojourns.py. */
const rows = JSON.parse(readFileSync(join(import.meta.dirname, "sojourns.json"), "utf8")) as readonly Row[];

/** The largest relative error of what is given against what is known. */
function worst(given: readonly number[], known: readonly number[]): number {
  return Math.max(...given.map((value, n) => Math.abs(value - known[n]!) / (Math.abs(known[n]!) || 1)));
}

/** The incomplete gamma function holds 12 digits where it is as small as 1e-200; everything else holds 14. */
const limitOf = (leaf: Sojourn): number => (/gamma/i.test(Object.keys(leaf)[0]!) ? 1e-11 : 1e-14);

describe("sojourn distributions agree with 120-digit arithmetic", () => {
  for (const { leaf, times, cumulative, hazard, steps } of rows) {
    const { kind, numbers } = packSojourn(leaf);
    const moved = Float64Array.of(7, 7, 7, ...numbers);

    it(`cumulative hazard and hazard of ${JSON.stringify(leaf)}`, () => {
      expect(
        worst(
          times.map((t) => cumulativeHazard(kind, numbers, 0, t)),
          cumulative,
        ),
      ).toBeLessThan(limitOf(leaf));
      expect(
        worst(
          times.map((t) => hazardAt(kind, numbers, 0, t)),
          hazard,
        ),
      ).toBeLessThan(limitOf(leaf));
      expect(cumulativeHazard(kind, numbers, 0, 0)).toBe(0);
    });

    it(`time at which an exponential is spent, from any start, wherever its numbers stand: ${JSON.stringify(leaf)}`, () => {
      for (const { from, exponential, time } of steps) {
        const given = timeAfterAt(kind, moved, 3, from, exponential);
        if (time === null) expect(given).toBe(Number.POSITIVE_INFINITY);
        else expect(Math.abs(given / time - 1)).toBeLessThan(1e-13);
      }
    });

    it(`a longer exponential never ends sooner: ${JSON.stringify(leaf)}`, () => {
      const ends = Array.from({ length: 400 }, (_, n) => timeAfterAt(kind, numbers, 0, 1.3, 1e-6 * 1.05 ** n));
      expect(ends.every((end, n) => end >= 1.3 && (n === 0 || end >= ends[n - 1]!))).toBe(true);
    });
  }
});

describe("sojourn distributions agree with flexsurv and base R", () => {
  interface Peer extends Pick<Row, "leaf" | "cumulative" | "hazard"> {
    readonly quantile: readonly number[];
  }
  /** From test/reference/random/flexsurv.R, at these times and probabilities. */
  const peers = JSON.parse(readFileSync(join(import.meta.dirname, "flexsurv.json"), "utf8")) as readonly Peer[];
  const times = [0.2, 1, 2.5, 7.3, 15];
  for (const { leaf, cumulative, hazard, quantile } of peers) {
    it(JSON.stringify(leaf), () => {
      const { kind, numbers } = packSojourn(leaf);
      expect(
        worst(
          times.map((t) => cumulativeHazard(kind, numbers, 0, t)),
          cumulative,
        ),
      ).toBeLessThan(2e-14);
      expect(
        worst(
          times.map((t) => hazardAt(kind, numbers, 0, t)),
          hazard,
        ),
      ).toBeLessThan(2e-14);
      const ends = [0.01, 0.3, 0.9].map((p) => timeAfterAt(kind, numbers, 0, 0, -Math.log1p(-p)));
      expect(worst(ends, quantile)).toBeLessThan(5e-15);
    });
  }
});

describe("far out, where almost nobody is left", () => {
  it("a hazard is still the slope of the cumulative hazard", () => {
    const leaves: readonly Sojourn[] = [
      { generalisedGamma: { mu: -1.4, sigma: 0.11, q: 2.9 } },
      { gamma: { shape: 40, rate: 30 } },
      { logNormal: { meanLog: 0, sdLog: 0.01 } },
    ];
    for (const leaf of leaves) {
      const { kind, numbers } = packSojourn(leaf);
      for (const t of [2, 35, 1e6]) {
        const h = 1e-5 * t;
        const rise = cumulativeHazard(kind, numbers, 0, t + h) - cumulativeHazard(kind, numbers, 0, t - h);
        expect(hazardAt(kind, numbers, 0, t) / (rise / (2 * h))).toBeCloseTo(1, 4);
      }
    }
  });
});

describe("any distribution, any start, any exponential", () => {
  const next = seedrandom("sojourns");
  const between = (low: number, high: number) => low * (high / low) ** next();
  const makers: Readonly<Record<string, () => Sojourn>> = {
    weibull: () => ({ weibull: { shape: between(0.1, 20), scale: between(0.01, 200) } }),
    gompertz: () => ({ gompertz: { shape: (next() - 0.3) * 0.4, rate: between(1e-6, 1) } }),
    logNormal: () => ({ logNormal: { meanLog: (next() - 0.5) * 8, sdLog: between(0.05, 4) } }),
    logLogistic: () => ({ logLogistic: { shape: between(0.2, 15), scale: between(0.05, 100) } }),
    gamma: () => ({ gamma: { shape: between(0.05, 500), rate: between(0.01, 50) } }),
    generalisedGamma: () => ({
      generalisedGamma: { mu: (next() - 0.5) * 4, sigma: between(0.2, 2), q: (next() - 0.5) * 5 },
    }),
  };
  for (const [name, make] of Object.entries(makers)) {
    it(`${name}: 500 choices end where the cumulative hazard has grown by the exponential`, () => {
      for (let n = 0; n < 500; n++) {
        const leaf = make();
        const { kind, numbers } = packSojourn(leaf);
        const from = n % 3 === 0 ? 0 : between(0.01, 60);
        const exponential = between(1e-6, 40);
        const before = cumulativeHazard(kind, numbers, 0, from);
        if (before > 1000) continue;
        const end = timeAfterAt(kind, numbers, 0, from, exponential);
        expect(end).toBeGreaterThanOrEqual(from);
        if (end === Number.POSITIVE_INFINITY) expect(name).toBe("gompertz");
        else {
          const missed = cumulativeHazard(kind, numbers, 0, end) - before - exponential;
          expect(Math.abs(missed)).toBeLessThan(1e-12 * (before + exponential + hazardAt(kind, numbers, 0, end) * end));
        }
      }
    });
  }
});

describe("a fixed sojourn", () => {
  const { kind, numbers } = packSojourn({ fixed: { after: 3 } });
  it("ends at its time, whatever the exponential", () => {
    expect(timeAfterAt(kind, numbers, 0, 0, 0.01)).toBe(3);
    expect(timeAfterAt(kind, numbers, 0, 2, 30)).toBe(3);
    expect(cumulativeHazard(kind, numbers, 0, 2.999)).toBe(0);
    expect(cumulativeHazard(kind, numbers, 0, 3)).toBe(Number.POSITIVE_INFINITY);
  });
  it("that is over already ends at once", () => expect(timeAfterAt(kind, numbers, 0, 5, 1)).toBe(5));
});

describe("families that meet give the same", () => {
  const pairs: readonly (readonly [Sojourn, Sojourn])[] = [
    [{ weibull: { shape: 1, scale: 4 } }, { exponential: { rate: 0.25 } }],
    [{ gompertz: { shape: 0, rate: 0.25 } }, { exponential: { rate: 0.25 } }],
    [{ gamma: { shape: 1, rate: 0.25 } }, { exponential: { rate: 0.25 } }],
    [{ weibullPH: { shape: 2, scale: 0.04 } }, { weibull: { shape: 2, scale: 5 } }],
    [{ generalisedGamma: { mu: Math.log(5), sigma: 0.5, q: 1 } }, { weibull: { shape: 2, scale: 5 } }],
    [{ generalisedGamma: { mu: 1, sigma: 0.5, q: 0 } }, { logNormal: { meanLog: 1, sdLog: 0.5 } }],
    [{ spline: { knots: [-2, 2], gamma: [-2 * Math.log(5), 2] } }, { weibull: { shape: 2, scale: 5 } }],
    [{ lifeTable: { rates: [0.1, 0.2] } }, { piecewiseExponential: { starts: [0, 1], rates: [0.1, 0.2] } }],
  ];
  for (const [one, other] of pairs) {
    it(`${JSON.stringify(one)} is ${JSON.stringify(other)}`, () => {
      const a = packSojourn(one);
      const b = packSojourn(other);
      for (const t of [0.01, 0.4, 1, 6, 20]) {
        const known = cumulativeHazard(b.kind, b.numbers, 0, t);
        expect(Math.abs(cumulativeHazard(a.kind, a.numbers, 0, t) / known - 1)).toBeLessThan(1e-12);
        const end = timeAfterAt(b.kind, b.numbers, 0, 0.2, t);
        expect(Math.abs(timeAfterAt(a.kind, a.numbers, 0, 0.2, t) / end - 1)).toBeLessThan(1e-12);
      }
    });
  }
});

describe("a sojourn that cannot be is refused", () => {
  const refused: readonly (readonly [object, string])[] = [
    [{ weibul: { shape: 1, scale: 2 } }, `"weibul" is no distribution. Instead, use "weibull"`],
    [{ gamma: {}, fixed: {} }, /it is named "gamma" and "fixed"/.source],
    [{ weibull: { shape: 1 } }, "the scale of weibull is undefined. Instead, give a finite number above 0"],
    [{ exponential: { rate: -0.1 } }, "the rate of exponential is -0.1. Instead, give a finite number, 0 or more"],
    [{ gompertz: { shape: Number.NaN, rate: 1 } }, "the shape of gompertz is NaN. Instead, give a finite number"],
    [
      { generalisedGamma: { mu: 0, sigma: 1, q: 1e-7 } },
      "the q of generalisedGamma is 1e-7. Instead, give 0 (the log-normal) or a number at least 0.00001 from it",
    ],
    [{ fixed: { after: 0 } }, "the after of fixed is 0. Instead, give a finite number above 0"],
    [
      { lifeTable: { from: 60, q: [0.1, 1.2] } },
      "the q at age 61 of lifeTable is 1.2. Instead, give probabilities from 0 to 1",
    ],
    [
      { lifeTable: { from: 109, q: [0.5, 1] } },
      "the q at age 110 of lifeTable is 1, which no rate gives. Instead, give a table that ends at age 109, with `open: true`: its last rate goes on",
    ],
    [{ lifeTable: {} }, "the list of rates of lifeTable is empty. Instead, give one rate or more"],
    [
      { piecewiseExponential: { starts: [0, 2, 2], rates: [1, 1, 1] } },
      "the start 3 of piecewiseExponential is 2. Instead, give finite numbers, each above the one before",
    ],
    [
      { piecewiseExponential: { starts: [0, 2], rates: [1] } },
      "the list of starts of piecewiseExponential is 2 long with 1 rates. Instead, give one start for each rate",
    ],
    [
      { spline: { knots: [0, 1, 2], gamma: [0, 0.1, 2] } },
      "the cumulative hazard at time 2.718 of spline is not rising. Instead, give coefficients with which it rises everywhere",
    ],
    [
      { spline: { knots: [0], gamma: [0] } },
      "the list of knots of spline is 1 long. Instead, give two knots or more, in log time",
    ],
    [{ weibull: 3 }, "the description of weibull is 3. Instead, give its parameters by name"],
  ];
  for (const [leaf, message] of refused) {
    it(JSON.stringify(leaf), () => {
      expect(() => packSojourn(leaf as Sojourn, "simulate work from a to b")).toThrow(message);
      expect(() => packSojourn(leaf as Sojourn, "simulate work from a to b")).toThrow(
        /^Cannot simulate work from a to b: /,
      );
    });
  }
});
