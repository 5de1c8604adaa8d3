import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annuityFactor, discountFactor, presentValue } from "../../src/money/annuity.ts";
import { asPublished, type Convention, conventions } from "../../src/money/discounting.ts";
import { exactAnnuityFactor, exactDiscountFactor, exactPresentValue } from "../../src/money/exact-annuity.ts";
import { real } from "../../src/money/rate.ts";
import { Exact, kronor } from "../../src/money/units.ts";
import cases from "../reference/annuities.json" with { type: "json" };

const at = (perYear: number, convention: Convention) => ({ rate: real(perYear), convention });

describe("annuity factors agree with sums and integrals taken by mpmath", () => {
  it("to 28 digits in decimals", () => {
    for (const { rate, years, convention, factor } of cases) {
      const ours = exactAnnuityFactor(Number(years), at(Number(rate), convention as Convention));
      expect(ours.minus(factor).dividedBy(factor).abs().toNumber()).toBeLessThan(1e-28);
    }
  });

  it("to 14 digits in ordinary numbers", () => {
    for (const { rate, years, convention, factor } of cases) {
      const ours = annuityFactor(Number(years), at(Number(rate), convention as Convention));
      expect(Math.abs(ours / Number(factor) - 1)).toBeLessThan(2e-14);
    }
  });

  it("and the comparison sees the wrong convention", () => {
    const wrong = cases.filter(
      ({ rate, years, factor }) =>
        Math.abs(annuityFactor(Number(years), at(Number(rate), "continuous")) / Number(factor) - 1) > 2e-14,
    );
    expect(wrong.length).toBeGreaterThan(80);
  });
});

describe("identities between the conventions", () => {
  const rate = fc.double({ min: 0.001, max: 0.3, noNaN: true });
  const years = fc.integer({ min: 1, max: 100 });
  const close = (a: number, b: number) => expect(Math.abs(a / b - 1)).toBeLessThan(1e-12);

  it("due is arrears one year earlier, mid-year half a year, continuous i over delta", () => {
    fc.assert(
      fc.property(rate, years, (i, n) => {
        const arrears = annuityFactor(n, at(i, "arrears"));
        close(annuityFactor(n, at(i, "due")), arrears * (1 + i));
        close(annuityFactor(n, at(i, "mid-year")), arrears * Math.sqrt(1 + i));
        close(annuityFactor(n, at(i, "continuous")), (arrears * i) / Math.log1p(i));
      }),
    );
  });

  it("a krona now is its interest for n years and the krona back: 1 = i a + v^n", () => {
    fc.assert(
      fc.property(rate, years, (i, n) => {
        const back = i * annuityFactor(n, at(i, "arrears")) + discountFactor(n, at(i, "due"));
        expect(Math.abs(back - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it("an annuity is the sum of its discount factors and the present value of ones, in numbers and in decimals", () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 60 }), fc.constantFrom(...conventions), (i, n, convention) => {
        const discounting = at(i, convention);
        const factor = annuityFactor(n, discounting);
        let sum = 0;
        for (let year = 0; year < n; year++) sum += discountFactor(year, discounting);
        close(sum, factor);
        close(presentValue(new Float64Array(n).fill(1), discounting), factor);
        close(exactAnnuityFactor(n, discounting).toNumber(), factor);
        close(exactPresentValue(Array(n).fill(new Exact(1)), discounting).toNumber(), factor);
        close(exactDiscountFactor(n, discounting).toNumber(), discountFactor(n, discounting));
      }),
      { numRuns: 40 },
    );
  });

  it("at no interest an annuity is its years, by every convention", () => {
    for (const convention of conventions) {
      expect(annuityFactor(45, at(0, convention))).toBe(45);
      expect(exactAnnuityFactor(45, at(0, convention)).toNumber()).toBe(45);
      expect(discountFactor(7, at(0, convention))).toBe(1);
    }
  });
});

describe("the documents' convention", () => {
  const base = kronor(1_652_761);

  it("gives the documents' factors", () => {
    const factors = [1, 3, 5, 10, 30, 45].map((years) => exactAnnuityFactor(years, asPublished).toFixed(6));
    expect(factors).toEqual(["1.000000", "2.886095", "4.629895", "8.435332", "17.983715", "21.548841"]);
  });

  it("is the only one near the printed five years: arrears, mid-year and other rates miss by thousands", () => {
    const miss = (perYear: number, convention: Convention) =>
      exactAnnuityFactor(5, at(perYear, convention)).times(base).minus(7_652_109).abs().toNumber();
    expect(miss(0.04, "due")).toBeLessThan(2.5);
    expect(exactAnnuityFactor(5, at(0.04, "arrears")).times(base).toFixed(0)).toBe("7357798");
    for (const convention of ["arrears", "mid-year", "continuous"] as const)
      expect(miss(0.04, convention)).toBeGreaterThan(50_000);
    for (const perYear of [0.03, 0.035, 0.05]) expect(miss(perYear, "due")).toBeGreaterThan(50_000);
  });
});

describe("refusals", () => {
  it("say what stands in the way, word for word", () => {
    const misspelt = { rate: real(0.04), convention: "midyear" as Convention };
    expect(() => annuityFactor(5, misspelt)).toThrow(
      'Cannot value an annuity: "midyear" is not a discounting convention. Instead, write "mid-year".',
    );
    expect(() => annuityFactor(5, { rate: real(0.04), convention: "x" as Convention })).toThrow(
      'Cannot value an annuity: "x" is not a discounting convention. Instead, use "due", "arrears", "mid-year" or "continuous".',
    );
    const byHand = (perYear: number) => ({ rate: { basis: "real" as const, perYear }, convention: "due" as const });
    const percentage = "4 a year is 400 %. Instead, write 4 per cent as 0.04.";
    expect(() => discountFactor(1, byHand(4))).toThrow(`Cannot discount: ${percentage}`);
    expect(() => presentValue([1], byHand(4))).toThrow(`Cannot discount: ${percentage}`);
    expect(() => exactAnnuityFactor(5, byHand(4))).toThrow(`Cannot value an annuity: ${percentage}`);
    expect(() => annuityFactor(5, byHand(-1))).toThrow(
      "Cannot value an annuity: -1 is not above -1. Instead, give a share per year, as 0.04.",
    );
    expect(() => annuityFactor(5, byHand(Number.NaN))).toThrow(
      'Cannot value an annuity: "NaN" is not a finite number. Instead, give a share per year, as 0.04.',
    );
    expect(() => exactAnnuityFactor(-1, asPublished)).toThrow(
      "Cannot value an annuity: -1 years is no horizon. Instead, give a number of years from 0.",
    );
    expect(() => discountFactor(0.5, asPublished)).toThrow(
      "Cannot discount: year 0.5 is not whole. Instead, count whole years from 0.",
    );
    expect(() => presentValue([1, Number.NaN], asPublished)).toThrow(
      "Cannot discount: the amount of year 1 is NaN. Instead, give a finite number for each year.",
    );
  });
});
