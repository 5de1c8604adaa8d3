import { readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { committeeBurdens } from "../../src/account/committee-burden.ts";
import { defineFund, type WrittenFund } from "../../src/account/fund.ts";
import { fundPath, fundValue, trough } from "../../src/account/fund-path.ts";
import { fundTable, sumChecks, unclosed, uncommitted } from "../../src/account/fund-sums.ts";
import {
  moveRepayments,
  type RepaymentRule,
  refuseBeyondResults,
  resultsAtShare,
  underRule,
} from "../../src/account/repayment-rules.ts";
import { nominal, real } from "../../src/money/rate.ts";

const written = JSON.parse(readFileSync("data/funds/norrkoping.json", "utf8")) as WrittenFund;
const asPrinted = defineFund(written);
const moved = moveRepayments(asPrinted, "Solid återkomst", 1);
const balances = (fund: typeof moved) => fundPath(fund).map(({ balance }) => balance.toNumber());

describe("Norrköping's fund", () => {
  it("closes with Solid återkomst a year later, and follows the known path", () => {
    expect(unclosed(moved)).toEqual([]);
    expect(sumChecks(moved)).toHaveLength(23);
    expect(balances(moved)).toEqual([39340, 28220, 17957, 11153, 14085, 24044, 35691, 40000]);
    expect(trough(fundPath(moved))).toMatchObject({ year: 2014 });
    expect(uncommitted(moved).toNumber()).toBe(6497);
  });

  it("does not close as printed: four columns, and only those", () => {
    expect(unclosed(asPrinted).map(({ of, difference }) => [of, difference.toNumber()])).toEqual([
      ["column 2015", 416],
      ["column 2016", 416],
      ["column 2017", -416],
      ["column 2018", -416],
    ]);
    expect(fundTable(asPrinted, "repayments").totals.total.toNumber()).toBe(33503);
  });

  it("with 30 mkr is down to 1 153 tkr, and has promised 3 503 more than it holds", () => {
    const smaller = moveRepayments(
      defineFund({ ...written, funders: [{ name: "Norrköping municipality", amount: 30000 }] }),
      "Solid återkomst",
      1,
    );
    expect(trough(fundPath(smaller))?.balance.toNumber()).toBe(1153);
    expect(uncommitted(smaller).toNumber()).toBe(-3503);
  });
});

describe("what nominal repayment is worth", () => {
  const at = (rate: number, fund = moved) =>
    fundValue(fundPath(fund), { rate: nominal(rate), convention: "due" })
      .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
      .toNumber();

  it("a real rate is refused: a fund's books are nominal", () => {
    expect(() => fundValue(fundPath(moved), { rate: real(0.04), convention: "due" })).toThrow(
      "Cannot combine amounts: some are real and some nominal. Instead, take inflation out of the nominal ones (inPriceYear, realFrom).",
    );
  });

  it("-3 719 tkr at 4 %, less at less", () => {
    expect([0.04, 0.035, 0.03, 0].map((rate) => at(rate))).toEqual([-3719, -3319, -2903, 0]);
  });

  it("of each programme from its own first year", () => {
    const each = moved.investments.map((one) => at(0.04, { ...moved, investments: [one] }));
    expect(each).toEqual([-440, -1562, -267, -1466, -178]);
  });
});

describe("repayment rules", () => {
  it("none: the fund ends where its commitments leave it", () => {
    expect(balances(underRule(moved, "none")).at(-1)).toBe(6497);
  });

  it("measured results at the plan are the plan; at half, half returns; at double, no more than was committed", () => {
    const at = (share: number) => balances(underRule(resultsAtShare(moved, share), "measured results"));
    expect(at(1)).toEqual(balances(moved));
    expect(at(0.5).at(-1)).toBe(40000 - 33503 / 2);
    expect(at(2).at(-1)).toBe(40000);
  });

  it("under frame reduction the committees bear what did not come, and keep what did beyond the plan", () => {
    const burden = (share: number) =>
      committeeBurdens(resultsAtShare(moved, share)).reduce((total, { bears }) => total + bears.toNumber(), 0);
    expect([burden(1), burden(0.5), burden(0), burden(1.5)]).toEqual([0, 33503 / 2, 33503, -33503 / 2]);
    expect(() => committeeBurdens(moved)).toThrow(
      'Cannot say what the committees of "Norrköping social investment fund" bear: "SkolFam2" has no results. Instead, give its `results` by committee and year, or assume some with `resultsAtShare`.',
    );
  });

  it("refuses a rule it does not know, and results that are not there", () => {
    expect(() => underRule(moved, "half" as RepaymentRule)).toThrow(
      'Cannot put the fund "Norrköping social investment fund" under a rule: "half" is none of them. Instead, name "frame reduction", "measured results" or "none".',
    );
    expect(() => underRule(moved, "measured results")).toThrow(
      'Cannot repay measured results to the fund "Norrköping social investment fund": "SkolFam2" has no results. Instead, give its `results` by committee and year, or assume some with `resultsAtShare`.',
    );
  });

  it("refuses a repayment that exceeds the result, naming row and column", () => {
    expect(() => refuseBeyondResults(resultsAtShare(moved, { "NP-center": 0.5 }))).toThrow(
      'Cannot repay the fund "Norrköping social investment fund" its measured results: "NP-center", repayments row 1 (not published), column "2016": 3893 repaid to date exceeds the result of 1946.5. Instead, repay at most what was measured, or use the rule of frame reduction and show what the committee bears.',
    );
    expect(() => refuseBeyondResults(resultsAtShare(moved, 1))).not.toThrow();
  });
});

describe("a fund that is not one", () => {
  const line = { committee: "education", amounts: { 2024: 1 } };
  const fund = (change: object): WrittenFund =>
    ({
      name: "F",
      unit: "tkr",
      source: "assumed",
      funders: [{ name: "municipality", amount: 10 }],
      investments: [{ name: "School", commitments: [line], repayments: [] }],
      ...change,
    }) as WrittenFund;
  const school = (commitment: object) => ({
    investments: [{ name: "School", commitments: [commitment], repayments: [] }],
  });

  it.each([
    [{ unit: "dollars" }, 'Cannot read the fund "F": its unit is "dollars". Instead, say "kr", "tkr" or "mkr".'],
    [
      { funders: [{ name: "municipality", amount: "many" }] },
      'Cannot read the fund "F": funders row 1, column "amount" is "many". Instead, give an amount of 0 or more.',
    ],
    [
      school({ ...line, funder: "region" }),
      'Cannot read the fund "F", "School", commitments row 1: committee "education" gets 1 that no funder pays (column "funder" is "region"). Instead, name the funder: "municipality".',
    ],
    [
      school({ ...line, amounts: { 2024: "12 000" } }),
      'Cannot read the fund "F", "School", commitments row 1: column "2024" is "12 000". Instead, write a whole year and an amount in figures.',
    ],
    [
      school({ ...line, amounts: { 2024: -3 } }),
      'Cannot read the fund "F", "School", commitments row 1: column "2024" is -3. Instead, write money into the fund as a repayment and money out of it as a commitment, both positive.',
    ],
  ])("%o is refused", (change, message) => {
    expect(() => defineFund(fund(change))).toThrow(message);
  });

  it("follows each funder's part, and refuses a funder that is not there", () => {
    const shared = defineFund(
      fund({
        funders: [
          { name: "municipality", amount: 10 },
          { name: "region", amount: 5 },
        ],
        investments: [
          {
            name: "School",
            commitments: [{ ...line, funder: "region" }],
            repayments: [{ ...line, funder: "municipality" }],
          },
        ],
      }),
    );
    expect(fundPath(shared).map((year) => year.balance.toNumber())).toEqual([15]);
    expect(fundPath(shared, "region").map((year) => year.balance.toNumber())).toEqual([4]);
    expect(() => fundPath(shared, "regoin")).toThrow(
      'Cannot follow the fund "F": no funder is called "regoin". Instead, did you mean "region"? Name a funder of the fund.',
    );
  });
});

describe("laws of any fund", () => {
  const amounts = fc.dictionary(fc.constantFrom("2024", "2025", "2027", "2030"), fc.integer({ min: 0, max: 1e9 }));
  const lines = fc.array(
    fc.record({
      committee: fc.constantFrom("education", "social welfare"),
      funder: fc.constantFrom("a", "b"),
      amounts,
    }),
    { maxLength: 4 },
  );
  const funds = fc
    .array(fc.record({ commitments: lines, repayments: lines }), { minLength: 1, maxLength: 3 })
    .map((investments) =>
      defineFund({
        name: "F",
        unit: "kr",
        source: "assumed",
        funders: [
          { name: "a", amount: 100 },
          { name: "b", amount: 200 },
        ],
        investments: investments.map((one, index) => ({ ...one, name: `${index}` })),
      }),
    );

  it("the last balance is capital less commitments and repayments, whoever pays; funders' paths add up to the fund's", () => {
    fc.assert(
      fc.property(funds, (fund) => {
        const path = fundPath(fund);
        const end = (funder?: string) =>
          fundPath(fund, funder).at(-1)?.balance ?? fund.funders.get(funder ?? "") ?? fund.capital;
        const rows = fundTable(fund, "commitments")
          .totals.total.negated()
          .plus(fundTable(fund, "repayments").totals.total);
        expect(end().toNumber()).toBe(fund.capital.plus(rows).toNumber());
        expect(end("a").plus(end("b")).toNumber()).toBe(end().toNumber());
        expect(path.every(({ net, commitments, repayments }) => net.equals(repayments.minus(commitments)))).toBe(true);
      }),
    );
  });

  it("measured results never return more than was committed, and nothing returns by the rule of none", () => {
    fc.assert(
      fc.property(funds, fc.double({ min: 0, max: 5, noNaN: true }), (fund, share) => {
        const measured = underRule(resultsAtShare(fund, share), "measured results");
        const [out, back] = [fundTable(measured, "commitments"), fundTable(measured, "repayments")];
        back.rows.forEach((row, index) => {
          expect(row.total.toNumber()).toBeLessThanOrEqual(out.rows[index]!.total.toNumber() + 1e-6);
        });
        expect(fundTable(underRule(fund, "none"), "repayments").totals.total.toNumber()).toBe(0);
      }),
    );
  });
});
