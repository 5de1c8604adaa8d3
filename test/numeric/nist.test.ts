import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  autocorrelation,
  decimalMoments,
  leastSquares,
  mean,
  polynomialLeastSquares,
  standardDeviation,
} from "../../src/mod.ts";
import { digits } from "./digits.ts";

const folder = new URL("../fixtures/nist/", import.meta.url);

interface Certified {
  readonly degree: number | null;
  readonly intercept: boolean;
  readonly coefficients: readonly string[];
  readonly standardErrors: readonly string[];
  readonly residualStandardDeviation: string;
}

const { regression, univariate } = JSON.parse(readFileSync(new URL("certified.json", folder), "utf8")) as {
  readonly regression: Readonly<Record<string, Certified>>;
  readonly univariate: Readonly<
    Record<string, Readonly<Record<"mean" | "standardDeviation" | "autocorrelation", string>>>
  >;
};

function rowsOf(name: string): number[][] {
  const [, ...lines] = readFileSync(new URL(`${name}.csv`, folder), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => line.split(",").map(Number));
}

/** An exact fit has standard errors of 0: there the digits are counted against the size of the response. */
function digitsOf(value: number, certified: string, scale: number): number {
  return Number(certified) === 0 || Math.abs(Number(certified)) < 1e-30
    ? digits(scale + value, scale)
    : digits(value, certified);
}

describe("NIST's certified regressions in 10 digits or more", () => {
  for (const [name, certified] of Object.entries(regression)) {
    it(name, () => {
      const rows = rowsOf(name);
      const response = rows.map((row) => row[0]!);
      const fit =
        certified.degree === null
          ? leastSquares(
              rows.map((row) => (certified.intercept ? [1, ...row.slice(1)] : row.slice(1))),
              response,
            )
          : polynomialLeastSquares(
              rows.map((row) => [row[1]!, row[0]!]),
              certified.degree,
            );
      const found = [...fit.coefficients, ...fit.standardErrors, fit.residualStandardDeviation];
      const exact = [...certified.coefficients, ...certified.standardErrors, certified.residualStandardDeviation];
      const least = Math.min(...found.map((value, k) => digitsOf(value, exact[k]!, 1)));
      expect(found).toHaveLength(exact.length);
      expect(least).toBeGreaterThan(10);
    });
  }

  it("Longley and the Wamplers also from a plain design of doubles", () => {
    for (const name of ["wampler1", "wampler4", "wampler5", "norris"]) {
      const rows = rowsOf(name);
      const degree = regression[name]!.degree!;
      const fit = leastSquares(
        rows.map((row) => Array.from({ length: degree + 1 }, (_, k) => row[1]! ** k)),
        rows.map((row) => row[0]!),
      );
      const least = Math.min(...fit.coefficients.map((value, k) => digits(value, regression[name]!.coefficients[k]!)));
      expect(least).toBeGreaterThan(12);
    }
  });
});

describe("NIST's certified univariate sets", () => {
  for (const [name, certified] of Object.entries(univariate)) {
    it(`${name} as printed, in 14 digits`, () => {
      const found = decimalMoments(rowsOf(name).map((row) => row[0]!));
      expect(digits(found.mean, certified.mean)).toBeGreaterThan(14);
      expect(digits(found.standardDeviation, certified.standardDeviation)).toBeGreaterThan(14);
      expect(digits(found.autocorrelation, certified.autocorrelation)).toBeGreaterThan(14);
    });

    it(`${name} as doubles, in the digits that doubles carry`, () => {
      const values = rowsOf(name).map((row) => row[0]!);
      const carried = name === "numacc4" ? 8 : name === "numacc3" ? 9 : 12;
      expect(digits(mean(values), certified.mean)).toBeGreaterThan(14.5);
      expect(digits(standardDeviation(values), certified.standardDeviation)).toBeGreaterThan(carried);
      expect(digits(autocorrelation(values), certified.autocorrelation)).toBeGreaterThan(carried);
    });
  }
});
