import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type FamilyName, generalizedLinearModel, leastSquares } from "../../src/mod.ts";
import { digits } from "./digits.ts";

const reference = JSON.parse(readFileSync(new URL("../fixtures/glm.json", import.meta.url), "utf8")) as Readonly<
  Record<string, { coefficients: number[]; standardErrors: number[]; deviance: number; dispersion: number }>
>;

type Dear = Readonly<
  Record<"treated" | "control" | "before" | "coefficients" | "standardErrors", readonly number[]> & {
    readonly dispersion: number;
  }
>;

const x = [0.5, 1.5, 2, 3.1, 4.4, 5, 6.2, 7.7, 8, 9.3];
const both = x.map((value, i) => [1, value, i % 2]);
const cost = [12000, 45000.5, 23000, 91000, 40400, 250000, 61000, 333000.25, 70010, 480000];
const cases: Readonly<Record<FamilyName, readonly [number[][], number[]]>> = {
  gamma: [both, cost],
  poisson: [both, [0, 2, 1, 3, 2, 6, 3, 7, 5, 12]],
  binomial: [x.map((value) => [1, value]), [0, 0, 1, 0, 0, 1, 1, 0, 1, 1]],
  gaussian: [both, cost],
};

describe("generalized linear models agree with R's glm in 10 digits", () => {
  for (const [family, [design, response]] of Object.entries(cases)) {
    it(family, () => {
      const fit = generalizedLinearModel(design, response, { family: family as FamilyName });
      const expected = reference[family]!;
      const pairs = [
        ...fit.coefficients.map((value, k) => [value, expected.coefficients[k]!]),
        ...fit.standardErrors.map((value, k) => [value, expected.standardErrors[k]!]),
        [fit.deviance, expected.deviance],
        [fit.dispersion, expected.dispersion],
      ];
      expect(Math.min(...pairs.map(([value, known]) => digits(value!, known!)))).toBeGreaterThan(10);
    });
  }

  it("gamma costs of which few are very dear settle, where full steps swing to and fro for ever", () => {
    const { dear } = reference as never as { readonly dear: Dear };
    const { treated, control, before, coefficients, standardErrors, dispersion } = dear;
    const design = [...treated, ...control].map((_, i) => [1, Number(i < treated.length), before[i]!]);
    const fit = generalizedLinearModel(design, [...treated, ...control], { family: "gamma" });
    fit.coefficients.forEach((value, k) => {
      expect(digits(value, coefficients[k]!)).toBeGreaterThan(10);
    });
    fit.standardErrors.forEach((value, k) => {
      expect(digits(value, standardErrors[k]!)).toBeGreaterThan(10);
    });
    expect(digits(fit.dispersion, dispersion)).toBeGreaterThan(10);
  });

  it("weights are as many rows: shares of trials give the fit of the single trials", () => {
    const grouped = generalizedLinearModel(
      [
        [1, 0],
        [1, 1],
        [1, 2],
      ],
      [0.2, 0.5, 0.6],
      { family: "binomial", weights: [5, 4, 5] },
    );
    const single = [
      [0, 1, 5],
      [1, 2, 4],
      [2, 3, 5],
    ].flatMap(([at, yes, n]) => Array.from({ length: n! }, (_, k) => ({ row: [1, at!], y: k < yes! ? 1 : 0 })));
    const apart = generalizedLinearModel(
      single.map(({ row }) => row),
      single.map(({ y }) => y),
      { family: "binomial" },
    );
    grouped.coefficients.forEach((value, k) => {
      expect(value).toBeCloseTo(apart.coefficients[k]!, 10);
    });
  });
});

describe("fits refuse what has no answer", () => {
  it("perfect separation", () => {
    expect(() =>
      generalizedLinearModel(
        [
          [1, 0],
          [1, 1],
          [1, 2],
          [1, 3],
        ],
        [0, 0, 1, 1],
        { family: "binomial" },
      ),
    ).toThrow(
      "Cannot fit the model: a predictor separates the outcomes perfectly, so no finite estimate exists. Instead, leave that predictor out or use fewer.",
    );
  });
  it("a cost of 0 for the gamma family", () => {
    expect(() => generalizedLinearModel([[1], [1]], [1, 0], { family: "gamma" })).toThrow(
      "Cannot fit the model: response 2 is impossible for the gamma family. Instead, give responses above 0, or a two-part model where some are 0.",
    );
  });
  it("a family that does not exist", () => {
    expect(() => generalizedLinearModel([[1], [1]], [1, 0], { family: "Gamma" as FamilyName })).toThrow(
      'Cannot fit the model: there is no family "Gamma". Instead, choose "gaussian", "gamma", "poisson" or "binomial".',
    );
  });
  it("a column that adds nothing", () => {
    expect(() =>
      leastSquares(
        [
          [1, 2, 3],
          [1, 3, 4],
          [1, 4, 5],
          [1, 7, 8],
        ],
        [1, 2, 3, 5],
      ),
    ).toThrow(
      "Cannot fit by least squares: column 3 is a combination of the columns before it. Instead, leave it out.",
    );
  });
  it("too few rows, ragged rows, and what is not a number", () => {
    expect(() =>
      leastSquares(
        [
          [1, 2],
          [1, 3],
        ],
        [1, 2],
      ),
    ).toThrow("Cannot fit by least squares: there are 2 rows for 2 columns. Instead, give more rows than columns.");
    expect(() => leastSquares([[1, 2], [1], [1, 4]], [1, 2, 3])).toThrow(
      "Cannot fit by least squares: row 2 has 1 columns and row 1 has 2. Instead, give all rows the same columns.",
    );
    expect(() => leastSquares([[1], [1], [1]], [1, Number.NaN, 3])).toThrow(
      "Cannot fit by least squares: the response in row 2 is not a finite number. Instead, leave that row out or mend it.",
    );
  });
});
