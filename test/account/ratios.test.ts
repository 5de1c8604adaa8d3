import { describe, expect, it } from "vitest";
import { equivalents } from "../../src/account/equivalents.ts";
import { outsiderTax } from "../../src/account/outsider-tax.ts";
import { type AgeFlow, personalBalance, raisingCost } from "../../src/account/personal-balance.ts";
import { socialReturn } from "../../src/account/social-return.ts";
import { benefitCostRatio, marginalValueOfPublicFunds } from "../../src/account/welfare-ratios.ts";
import { asPublished } from "../../src/money/discounting.ts";
import { real } from "../../src/money/rate.ts";

const plain = { rate: real(0), convention: "due" } as const;

describe("social return on investment", () => {
  const base = { years: 3, invested: 100, discounting: plain } as const;
  it("takes each deduction off what is left, and drop-off year by year", () => {
    const { byYear } = socialReturn(1000, {
      ...base,
      deadweight: 0.5,
      displacement: 0.2,
      attribution: 0.25,
      dropOff: 0.1,
    });
    expect(byYear.map((year) => year.toNumber())).toEqual([300, 270, 243]);
  });
  it("without deductions is the value times the years", () => {
    expect(socialReturn(50, base).ratio.toNumber()).toBe(1.5);
  });
  it("refuses a share that is none and an investment of nothing", () => {
    expect(() => socialReturn(1, { ...base, attribution: 30 })).toThrow(
      "Cannot reckon a social return on investment: its attribution is 30. Instead, give a share from 0 to 1.",
    );
    expect(() => socialReturn(1, { ...base, invested: 0 })).toThrow(
      "Cannot reckon a social return on investment: 0 kr was invested. Instead, give an amount above 0.",
    );
  });
});

describe("ratios of welfare", () => {
  it("MVPF is infinite when the policy pays for itself, and nothing when nothing is gained by it", () => {
    expect(marginalValueOfPublicFunds(10, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(() => marginalValueOfPublicFunds(-1, -2)).toThrow(
      "Cannot find the marginal value of public funds: it is worth -1 to those who get it and its net cost is -2. Instead, tell the two amounts as they are: their ratio says nothing.",
    );
  });
  it("the benefit-cost ratio falls with the cost of taxation", () => {
    expect(benefitCostRatio(130, { programme: 100 })).toBe(1.3);
    expect(benefitCostRatio(130, { programme: 100, marginalCostOfFunds: 1.3 })).toBe(1);
    expect(() => benefitCostRatio(1, { programme: 0 })).toThrow(
      "Cannot find a benefit-cost ratio: the programme costs 0 at a factor of 1. Instead, give a cost above 0.",
    );
  });
});

describe("a personal balance sheet", () => {
  const flows: readonly AgeFlow[] = [
    { item: "school", actor: "municipality", side: "invested", fromAge: 7, toAge: 16, perYear: 100 },
    { item: "care", actor: "region", side: "invested", fromAge: 0, toAge: 40, perYear: 10 },
    { item: "work", actor: "society", side: "returned", fromAge: 20, toAge: 65, perYear: 110 },
  ];
  it("without interest adds up", () => {
    const sheet = personalBalance(flows, { valuedAt: 21, discounting: plain });
    expect([sheet.invested, sheet.returned, sheet.balance].map(Number)).toEqual([900 + 400, 45 * 110, 45 * 110 - 1300]);
    expect(sheet.paidBackAt).toBe(30);
  });
  it("the age of valuation scales everything alike, and moves no payback", () => {
    const [young, old] = [0, 21].map((valuedAt) => personalBalance(flows, { valuedAt, discounting: asPublished }));
    expect(old!.balance.div(young!.balance).toFixed(8)).toBe((1.04 ** 21).toFixed(8));
    expect(old!.paidBackAt).toBe(young!.paidBackAt);
  });
  it("raising counts what is invested before the age, by actor", () => {
    const cost = raisingCost(flows, { toAge: 21, discounting: plain });
    expect([...cost].map(([actor, amount]) => [actor, amount.toNumber()])).toEqual([
      ["municipality", 900],
      ["region", 210],
    ]);
  });
  it("refuses a life lived backwards", () => {
    expect(() => personalBalance([{ ...flows[0]!, toAge: 7 }], { valuedAt: 21, discounting: plain })).toThrow(
      'Cannot draw up a personal balance sheet: "school" runs from age 7 to 7. Instead, let it end at a later age.',
    );
  });
});

describe("told otherwise", () => {
  it("a hundred öre per skattekrona is one per cent of the tax base", () => {
    expect(outsiderTax(1e7, { taxBase: 1e9, inhabitants: 5000 }).öre.toNumber()).toBe(100);
    expect(() => outsiderTax(1, { taxBase: 0, inhabitants: 1 })).toThrow(
      "Cannot tell a cost as a tax: the tax base is 0 kr and 1 live there. Instead, give both above 0.",
    );
  });
  it("refuses a free alternative", () => {
    expect(() => equivalents(10, [{ name: "walk", price: 0, source: "" }])).toThrow(
      "Cannot say what an amount could buy: row 1 (walk): its price is 0 kr. Instead, give a price above 0.",
    );
  });
});
