import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { beta, gamma, logNormal, normal, uniform } from "../../src/random/parameter/declare.ts";
import { drawParameters, quantileOf } from "../../src/random/parameter/quantile.ts";
import { correlationTriangle } from "../../src/uncertainty/correlation.ts";
import { designUniforms } from "../../src/uncertainty/design.ts";
import { drawAt, drawColumns } from "../../src/uncertainty/draw-columns.ts";
import { scrambled, sobolWord } from "../../src/uncertainty/sobol.ts";

const inputs = {
  loss: logNormal({ median: 3.1, ci95: [2.2, 4.4], assumed: true }),
  share: beta({ events: 12, of: 40, assumed: true }),
  cost: gamma({ mean: 120_000, standardError: 30_000, assumed: true }),
  gain: normal({ mean: 0.25, standardError: 0.1, assumed: true }),
  years: 30,
  rate: { value: 0.03, source: "TLV" },
};

function correlationOf(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]): number => x.reduce((s, v) => s + v, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    x.reduce((sum, value, n) => sum + (value - mx) * (y[n]! - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

describe("Sobol points", () => {
  it("are those of scipy without scrambling, bit for bit, in dimensions from the first to the last", () => {
    const { dimensions, points } = JSON.parse(
      readFileSync(new URL("../reference/uncertainty/sobol-points.json", import.meta.url), "utf8"),
    ) as { dimensions: number[]; points: number[][] };
    points.forEach((row, point) => {
      expect(dimensions.map((dimension) => sobolWord(dimension, point) / 2 ** 32)).toEqual(row);
    });
  });

  it("stay a net when scrambled: 256 points have one in each 256th of every dimension, and one in each cell of 16 by 16", () => {
    for (const dimension of [0, 1, 7, 100, 255]) {
      const slices = Array.from(
        { length: 256 },
        (_, n) => scrambled(sobolWord(dimension, n), 12345 + dimension) >>> 24,
      );
      expect(new Set(slices).size).toBe(256);
    }
    const cells = Array.from({ length: 256 }, (_, n) =>
      [0, 1].map((dimension) => scrambled(sobolWord(dimension, n), 99 + dimension) >>> 28).join(),
    );
    expect(new Set(cells).size).toBe(256);
  });

  it("refuse a dimension beyond the table", () => {
    expect(() => sobolWord(256, 0)).toThrow(
      'Cannot make Sobol points: they have no dimension 257. Instead, use at most 256 uncertain parameters, or the design "latinHypercube".',
    );
  });
});

describe("designs", () => {
  it("random draws are those of drawParameters, draw by draw", () => {
    const drawn = drawColumns(inputs, { draws: 20, seed: 7 });
    for (let draw = 0; draw < 20; draw++) {
      const { rate, ...others } = drawAt(drawn, draw);
      const { rate: _, ...own } = inputs;
      expect(rate).toBe(0.03);
      expect(others).toEqual(drawParameters(own, { seed: 7, draw }));
    }
  });

  it("a Latin hypercube has one draw in each slice; another parameter changes no column", () => {
    const [a] = designUniforms(["a"], { draws: 100, seed: 1, design: "latinHypercube" });
    expect(a!.map((u) => Math.floor(100 * u)).sort((x, y) => x - y)).toEqual(Array.from({ length: 100 }, (_, n) => n));
    expect(designUniforms(["b", "a"], { draws: 100, seed: 1, design: "latinHypercube" })[1]).toEqual(a);
    expect(designUniforms(["b", "a"], { draws: 100, seed: 1, design: "random" })[1]).toEqual(
      designUniforms(["a"], { draws: 100, seed: 1, design: "random" })[0],
    );
  });

  it("columns are independent of each other, within 4 standard errors (0.127) at 1000 draws, in every design", () => {
    for (const design of ["random", "latinHypercube", "sobol"] as const) {
      const columns = designUniforms(["a", "b", "c"], { draws: 1000, seed: 5, design });
      for (const [i, j] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const)
        expect(Math.abs(correlationOf(columns[i]!, columns[j]!))).toBeLessThan(4 / Math.sqrt(1000));
    }
  });

  it("even designs beat random ones: the mean of a product over 20 seeds", () => {
    const errors = (["random", "latinHypercube", "sobol"] as const).map((design) => {
      const squares = Array.from({ length: 20 }, (_, seed) => {
        const [a, b] = designUniforms(["a", "b"], { draws: 256, seed, design });
        return (a!.reduce((sum, u, n) => sum + (1 + u) * (1 + b![n]!), 0) / 256 - 2.25) ** 2;
      });
      return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / 20);
    });
    expect(errors[1]! * 3).toBeLessThan(errors[0]!);
    expect(errors[2]! * 4).toBeLessThan(errors[1]!);
  });

  it("are unbiased over seeds: the mean of u over 200 scramblings is 1/2 within 4 standard errors; unscrambled it is not", () => {
    const means = Array.from(
      { length: 200 },
      (_, seed) => designUniforms(["a"], { draws: 1, seed, design: "sobol" })[0]![0]!,
    );
    const mean = means.reduce((sum, u) => sum + u, 0) / 200;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 200));
    expect(Math.abs(sobolWord(0, 0) / 2 ** 32 - 0.5)).toBeGreaterThan(4 * Math.sqrt(1 / 12 / 200));
  });

  it("refuse a number of draws that is not a whole number above 0", () => {
    expect(() => drawColumns(inputs, { draws: 2.5, seed: 1 })).toThrow(
      "Cannot draw parameters: the number of draws is 2.5. Instead, give a whole number above 0.",
    );
    expect(() => drawAt(drawColumns(inputs, { draws: 2, seed: 1 }), 2)).toThrow(
      "Cannot read a draw: there are 2 and number 2 is asked for. Instead, ask for 0 to 1.",
    );
  });
});

describe("correlated draws", () => {
  const correlations = [
    { between: ["loss", "gain"], is: 0.6 },
    { between: ["cost", "loss"], is: -0.4 },
  ] as const;

  it("have normal scores with the correlations asked for, and the margins of the parameters", () => {
    const { columns } = drawColumns(inputs, { draws: 4096, seed: 3, design: "sobol", correlations });
    const logs = columns.loss.map(Math.log);
    expect(correlationOf(logs, columns.gain)).toBeCloseTo(0.6, 2);
    expect(Math.abs(correlationOf(columns.share, columns.gain))).toBeLessThan(0.02);
    for (const name of ["loss", "cost", "gain"] as const) {
      const sorted = [...columns[name]].sort((a, b) => a - b);
      for (const probability of [0.1, 0.5, 0.9]) {
        const below = sorted.filter((value) => value < quantileOf(inputs[name], probability)).length / 4096;
        expect(Math.abs(below - probability)).toBeLessThan(0.012);
      }
    }
  });

  it("a planted bug is caught: scores mixed by the matrix in place of its root miss the correlation", () => {
    const [a, b] = designUniforms(["a", "b"], { draws: 4096, seed: 3, design: "random" });
    const z = (u: number): number => quantileOf(normal({ mean: 0, standardError: 1, assumed: true }), u);
    const mixed = (own: number, other: number): number[] => b!.map((u, n) => own * z(u) + other * z(a![n]!));
    const width = 4 / Math.sqrt(4096);
    const x = a!.map(z);
    expect(Math.abs(correlationOf(x, mixed(0.8, 0.6)) - 0.6)).toBeLessThan(width);
    expect(Math.abs(correlationOf(x, mixed(1, 0.6)) - 0.6)).toBeGreaterThan(width);
  });

  it("leave the columns of other parameters, and of the first of the pair, as they were", () => {
    const free = drawColumns(inputs, { draws: 50, seed: 3 });
    const tied = drawColumns(inputs, { draws: 50, seed: 3, correlations });
    expect(tied.columns.share).toEqual(free.columns.share);
    expect(tied.columns.loss).toEqual(free.columns.loss);
    expect(tied.columns.gain).not.toEqual(free.columns.gain);
  });

  it("the triangle times its transpose is the matrix", () => {
    const lower = correlationTriangle(
      ["a", "b", "c"],
      [
        { between: ["a", "b"], is: 0.5 },
        { between: ["b", "c"], is: -0.7 },
      ],
    );
    const product = (i: number, j: number): number =>
      lower[i]!.reduce((sum, entry, k) => sum + entry * lower[j]![k]!, 0);
    expect([product(0, 1), product(0, 2), product(1, 2)].map((x) => Number(x.toFixed(14)))).toEqual([0.5, 0, -0.7]);
  });

  it("refuse what contradicts, naming the pair and its range; within the range it is accepted", () => {
    const with_ = (is: number) => [
      { between: ["a", "b"] as const, is: 0.9 },
      { between: ["a", "c"] as const, is: -0.8 },
      { between: ["b", "c"] as const, is },
    ];
    expect(() => correlationTriangle(["a", "b", "c"], with_(0.3))).toThrow(
      'Cannot correlate parameters: "c" and "b" cannot have the correlation 0.3 when each has the ones given with the others. Instead, give them one between -0.982 and -0.458.',
    );
    expect(() => correlationTriangle(["a", "b", "c"], with_(-0.459))).not.toThrow();
    expect(() => correlationTriangle(["a", "b", "c"], with_(-0.981))).not.toThrow();
    expect(() => correlationTriangle(["a", "b", "c"], with_(-0.983))).toThrow("between -0.982 and -0.458");
  });

  it("refuse 1, a pair twice, one parameter with itself, and names that are not uncertain", () => {
    const draw = (given: readonly { between: readonly [string, string]; is: number }[]) =>
      drawColumns(inputs, { draws: 2, seed: 1, correlations: given as never });
    expect(() => draw([{ between: ["loss", "gain"], is: 1 }])).toThrow(
      'Cannot correlate parameters: "loss" and "gain" are given the correlation 1. Instead, give one between -1 and 1, ends excluded.',
    );
    expect(() => draw([{ between: ["loss", "loss"], is: 0.1 }])).toThrow(
      'Cannot correlate parameters: "loss" and "loss" are one parameter. Instead, name two.',
    );
    expect(() =>
      draw([
        { between: ["loss", "gain"], is: 0.1 },
        { between: ["gain", "loss"], is: 0.1 },
      ]),
    ).toThrow('Cannot correlate parameters: "gain" and "loss" are given two correlations. Instead, give one.');
    expect(() => draw([{ between: ["loss", "years"], is: 0.1 }])).toThrow(
      'Cannot correlate parameters: "years" is a fixed number. Instead, declare it as a distribution.',
    );
    const misspelt = () => {
      // @ts-expect-error a name that is no parameter
      return drawColumns(inputs, { draws: 2, seed: 1, correlations: [{ between: ["los", "gain"], is: 0.1 }] });
    };
    expect(misspelt).toThrow(
      'Cannot correlate parameters: "los" is not an uncertain parameter. Instead, did you mean "loss"? Write that.',
    );
  });
});

it("uniform parameters keep their bounds in every design", () => {
  const own = { u: uniform({ low: 2, high: 4, assumed: true }) };
  for (const design of ["random", "latinHypercube", "sobol"] as const)
    for (const value of drawColumns(own, { draws: 64, seed: 1, design }).columns.u) {
      expect(value).toBeGreaterThan(2);
      expect(value).toBeLessThan(4);
    }
});
