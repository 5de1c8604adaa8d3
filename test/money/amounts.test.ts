import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inPriceYear, priceFactor } from "../../src/money/price-year.ts";
import { nominal, oneBasis, real, realFrom } from "../../src/money/rate.ts";
import { type RoundingRule, roundAmount, roundToStep } from "../../src/money/rounding.ts";
import { inUnit, kronor, type MoneyUnit } from "../../src/money/units.ts";

describe("amounts", () => {
  it("read Swedish print: every kind of space, the real minus, the decimal comma", () => {
    expect(kronor("1\u202f652\u00a0761,50").toString()).toBe("1652761.5");
    expect(kronor("\u2212167 542").toString()).toBe("-167542");
    expect(kronor("0.10").plus(kronor("0.20")).toString()).toBe("0.3");
    expect(kronor("3,96", "mkr").toString()).toBe("3960000");
  });

  it("come back from every unit exactly", () => {
    const unit = fc.constantFrom<MoneyUnit>("kr", "SEK", "tkr", "mkr");
    fc.assert(
      fc.property(fc.maxSafeInteger(), unit, (öre, u) => {
        const amount = kronor(öre).dividedBy(100);
        expect(kronor(inUnit(amount, u), u).equals(amount)).toBe(true);
      }),
    );
  });

  it("are refused in words", () => {
    expect(() => kronor("1 65 761")).toThrow(
      'Cannot read an amount: "1 65 761" is not a number. Instead, write digits, as in "1 652 761,50".',
    );
    expect(() => kronor("1 0000")).toThrow('Cannot read an amount: "1 0000" is not a number.');
    expect(() => kronor("")).toThrow('Cannot read an amount: "" is not a number.');
    expect(() => kronor(Number.NaN)).toThrow(
      "Cannot read an amount: NaN is not an amount. Instead, give a finite number.",
    );
    expect(() => kronor(1, "tkrr" as MoneyUnit)).toThrow(
      'Cannot read an amount: "tkrr" is not a unit of money. Instead, write "tkr".',
    );
    expect(() => kronor(1, "euro" as MoneyUnit)).toThrow(
      'Cannot read an amount: "euro" is not a unit of money. Instead, use "kr", "SEK", "tkr" or "mkr".',
    );
  });
});

describe("rounding", () => {
  const rounded = (text: string, rule: RoundingRule) => roundAmount(kronor(text), { to: "krona", rule }).toString();

  it("at the halves and below nought does what each rule says", () => {
    const halves = ["0.5", "1.5", "2.5", "-0.5", "-1.5", "-2.5"];
    expect(halves.map((text) => Number(rounded(text, "half-up")))).toEqual([1, 2, 3, -1, -2, -3]);
    expect(halves.map((text) => Number(rounded(text, "half-even")) + 0)).toEqual([0, 2, 2, 0, -2, -2]);
    expect(halves.map((text) => Number(rounded(text, "truncate")) + 0)).toEqual([0, 1, 2, 0, -1, -2]);
    expect(halves.map((text) => Number(rounded(text, "up")))).toEqual([1, 2, 3, -1, -2, -3]);
  });

  it("half-even sums do not drift where half-up sums do", () => {
    const öre = Array.from({ length: 1000 }, (_, i) => kronor(i).dividedBy(100).plus("0.005"));
    const sum = (rule: RoundingRule) =>
      öre.reduce((total, amount) => total.plus(roundAmount(amount, { to: "öre", rule })).minus(amount), kronor(0));
    expect(sum("half-even").toNumber()).toBe(0);
    expect(sum("half-up").toNumber()).toBe(5);
  });

  it("is never further than its rule allows, is a whole number of steps, and does nothing twice", () => {
    const rules: Readonly<Record<RoundingRule, number>> = { "half-up": 0.5, "half-even": 0.5, truncate: 1, up: 1 };
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom("0.01", "0.1", "1", "1000"),
        fc.constantFrom(...(Object.keys(rules) as RoundingRule[])),
        (n, step, rule) => {
          const value = kronor(n).dividedBy(1000);
          const once = roundToStep(value, step, rule);
          const off = once.minus(value).dividedBy(step);
          expect(off.abs().toNumber()).toBeLessThanOrEqual(rules[rule]);
          if (rule === "truncate") expect(once.abs().lessThanOrEqualTo(value.abs())).toBe(true);
          expect(once.dividedBy(step).isInteger()).toBe(true);
          expect(roundToStep(once, step, rule).equals(once)).toBe(true);
        },
      ),
    );
  });

  it("refuses an unknown step or rule", () => {
    expect(() => roundAmount(kronor(1), { to: "kronor" as "krona" })).toThrow(
      'Cannot round an amount: "kronor" is not a step of money. Instead, use "öre", "krona", "tkr" or "mkr".',
    );
    expect(() => roundToStep(kronor(1), 1, "nearest" as RoundingRule)).toThrow(
      'Cannot round an amount: "nearest" is not a rounding rule. Instead, use "half-up", "half-even", "truncate" or "up".',
    );
    expect(() => roundToStep(kronor(1), 0, "up")).toThrow(
      "Cannot round an amount: the step 0 is not above zero. Instead, give a step such as 0.01.",
    );
  });
});

describe("rates", () => {
  it("say what they are, and do not mix", () => {
    expect(realFrom(nominal(0.0608), nominal(0.02)).perYear).toBeCloseTo(0.04, 12);
    expect(() => realFrom(real(0.04), nominal(0.02))).toThrow(
      "Cannot take inflation out of a rate: one of the two rates is real. Instead, give two nominal rates.",
    );
    expect(() => oneBasis("real", "real", "nominal")).toThrow(
      "Cannot combine amounts: some are real and some nominal. Instead, take inflation out of the nominal ones (inPriceYear, realFrom).",
    );
    expect(() => real(-1)).toThrow(
      "Cannot make a real rate: -1 is not above -1. Instead, give a share per year, as 0.04.",
    );
    expect(() => real("0.04" as unknown as number)).toThrow(
      'Cannot make a real rate: "0.04" is not a finite number. Instead, give a share per year, as 0.04.',
    );
    expect(() => nominal(3.5)).toThrow(
      "Cannot make a nominal rate: 3.5 a year is 350 %. Instead, write 3.5 per cent as 0.035.",
    );
  });
});

describe("price years", () => {
  const pkv = { name: "PKV", source: "assumed", levels: { 2008: 80, 2012: 90, 2014: 0, 2024: 126 } };

  it("chain, and come back", () => {
    const there = priceFactor({ from: 2008, to: 2012, index: pkv });
    expect(there * priceFactor({ from: 2012, to: 2024, index: pkv })).toBeCloseTo(126 / 80, 15);
    expect(
      inPriceYear(inPriceYear(976_543, { from: 2008, to: 2024, index: pkv }), { from: 2024, to: 2008, index: pkv }),
    ).toBeCloseTo(976_543, 8);
  });

  it("are refused without an index, without the year, and at a level of nought", () => {
    expect(() => inPriceYear(1, { from: 2008, to: 2012 })).toThrow(
      'Cannot change price year from 2008 to 2012: no index is given. Instead, supply one, as { name: "PKV", source: "...", levels: { 2008: 100, 2012: 131 } }.',
    );
    expect(() => inPriceYear(1, { from: 2009, to: 2012, index: pkv })).toThrow(
      "Cannot change price year from 2009 to 2012: the index PKV has no 2009 (it has 2008, 2012, 2014, 2024). Instead, supply that year's level.",
    );
    expect(() => inPriceYear(1, { from: 2008, to: 2014, index: pkv })).toThrow(
      "Cannot change price year from 2008 to 2014: the index PKV is 0 in 2014. Instead, supply a level above 0 for each year.",
    );
    expect(() => priceFactor({ from: 2008, to: 2012, index: { name: "X", source: "", levels: {} } })).toThrow(
      "Cannot change price year from 2008 to 2012: the index X has no 2012 (it has no years).",
    );
  });
});
