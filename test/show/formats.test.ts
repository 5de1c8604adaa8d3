import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { formatInterval } from "../../src/show/interval.ts";
import { formatNumber, formatSignificant, typed } from "../../src/show/number.ts";
import { formatAge, formatSpan, formatYears } from "../../src/show/time.ts";
import { formatKronor, formatPercent, formatPercentagePoints } from "../../src/show/unit.ts";

const narrow = "\u202f";
const space = "\u00a0";
const sv = { language: "sv" } as const;

describe("numbers, character by character", () => {
  it("Swedish: narrow no-break space, comma, real minus, kr", () => {
    expect(formatKronor(1234567, sv)).toBe(`1${narrow}234${narrow}567${space}kr`);
    expect(formatKronor(-167542, sv)).toBe(`\u2212167${narrow}542${space}kr`);
    expect(formatKronor(1_200_000, { ...sv, unit: "mkr" })).toBe(`1,2${space}mkr`);
    expect(formatKronor(188571, { ...sv, unit: "tkr" })).toBe(`189${space}tkr`);
    expect(formatPercent(-0.14644, sv)).toBe(`\u221214,6${space}%`);
    expect(formatPercentagePoints(-0.032, sv)).toBe(`\u22123,2${space}procentenheter`);
  });

  it("English: SEK before, comma, point, m and thousand", () => {
    expect(formatKronor(1234567)).toBe(`SEK${space}1,234,567`);
    expect(formatKronor(1_200_000, { unit: "mkr" })).toBe(`SEK${space}1.2${space}m`);
    expect(formatKronor(-167542, { unit: "tkr" })).toBe(`SEK${space}\u2212168${space}thousand`);
    expect(formatPercent(0.14644)).toBe("14.6%");
    expect(formatPercentagePoints(0.12, { signed: true })).toBe(`+12${space}percentage points`);
  });

  it("intervals have a word between their ends, never a dash", () => {
    expect(formatInterval(-844, 509, { unit: { sv: "tusen", en: "thousand" } })).toBe("\u2212844 to 509\u00a0thousand");
    expect(formatInterval(-844e3, 509e3, { unit: "tkr" })).toBe(`SEK${space}\u2212844 to 509${space}thousand`);
    expect(formatInterval(-844e3, 509e3, { ...sv, unit: "tkr" })).toBe(`\u2212844 till 509${space}tkr`);
    expect(formatInterval(0.29, 0.68, { ...sv, unit: "percent" })).toBe(`29 till 68${space}%`);
    expect(() => formatInterval(2, 1)).toThrow(
      "Cannot write an interval: it runs from 2 down to 1. Instead, give the lower end first.",
    );
  });

  it("years, ages, spans", () => {
    expect([formatYears(1), formatYears(30), formatYears(4.5, sv)].map(typed)).toEqual([
      "1 year",
      "30 years",
      "4,5 år",
    ]);
    expect([formatAge(17), formatAge(17, sv)].map(typed)).toEqual(["age 17", "17 år"]);
    expect([formatSpan(2008, 2012), formatSpan(2008, 2012, sv), formatSpan(2008, 2008)]).toEqual([
      "2008 to 2012",
      "2008 till 2012",
      "2008",
    ]);
  });

  it("halves go away from zero, zero has no sign, large and tiny numbers are written out", () => {
    expect([formatNumber(2.5), formatNumber(-2.5), formatNumber(-0.4), formatNumber(0, { signed: true })]).toEqual([
      "3",
      "−3",
      "0",
      "0",
    ]);
    expect(formatNumber(1e21)).toBe("1,000,000,000,000,000,000,000");
    expect(formatSignificant(1.5e-7)).toBe("0.00000015");
    expect(formatSignificant(999_999)).toBe("1,000,000");
    expect(formatNumber(12n)).toBe("12");
  });

  it("an exact decimal keeps its digits", () => {
    expect(formatNumber(new Decimal("12345678901234567890.12"), { decimals: 2 })).toBe("12,345,678,901,234,567,890.12");
  });

  it("what is not a finite number is refused", () => {
    expect(() => formatKronor(Number.NaN)).toThrow(
      "Cannot write a number: the value is NaN. Instead, say that it is missing, and why.",
    );
  });

  it("typed text holds no character that a keyboard lacks", () => {
    expect(typed(formatKronor(-1234567, sv))).toBe("-1 234 567 kr");
  });
});
