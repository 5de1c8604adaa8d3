import { describe, expect, it } from "vitest";
import { annualResults } from "../../src/account/annual-result.ts";
import { bridgeLoan } from "../../src/account/bridge-loan.ts";
import { type OutcomeContract, settle } from "../../src/account/contract.ts";
import { sharedBetweenCommittees } from "../../src/account/eligibility.ts";
import { defineFund } from "../../src/account/fund.ts";
import { type HistoryRecord, recorded, rewritten, type Stage } from "../../src/account/history.ts";
import { planAgainstOutcome } from "../../src/account/plan-outcome.ts";
import { resultsAtShare } from "../../src/account/repayment-rules.ts";

const fund = defineFund({
  name: "F",
  unit: "tkr",
  source: "assumed",
  funders: [{ name: "municipality", amount: 1000 }],
  investments: [
    {
      name: "School",
      commitments: [{ committee: "education", amounts: { 2024: 400 } }],
      repayments: [{ committee: "social welfare", amounts: { 2025: 100, 2026: 300 } }],
    },
  ],
});

describe("a bridge loan", () => {
  const wage = { item: "wage", perMonth: -25, from: 1, months: 12 };
  it("owes the sum of what is out before it is back", () => {
    const loan = bridgeLoan([wage, { item: "subsidy", perMonth: 25, from: 1, months: 12, lag: 3 }]);
    expect(loan.peak.toNumber()).toBe(75);
    expect(loan.peakMonth).toBe(3);
    expect(loan.monthsInDebt).toBe(14);
    expect(loan.months.at(-1)?.position.toNumber()).toBe(0);
  });
  it("is nothing when money comes first", () => {
    expect(bridgeLoan([{ ...wage, perMonth: 25 }])).toMatchObject({ peakMonth: undefined, monthsInDebt: 0 });
  });
  it("refuses half a month and an amount in words", () => {
    expect(() => bridgeLoan([{ ...wage, months: 0.5 }])).toThrow(
      "Cannot follow a bridge loan, row 1 (wage): it runs 0.5 months from month 1 with a lag of 0. Instead, count whole months from 1, with a lag of 0 or more.",
    );
    expect(() => bridgeLoan([wage, { ...wage, perMonth: "much" }])).toThrow(
      'Cannot follow a bridge loan, row 2 (wage): column "perMonth" is "much". Instead, give an amount in figures.',
    );
  });
});

describe("plan against outcome", () => {
  it("names what only one of them has", () => {
    const rows = planAgainstOutcome(fund, {
      ...fund,
      investments: fund.investments.map((one) => ({ ...one, repayments: [] })),
    });
    expect(rows.map((row) => [row.ledger, row.year, row.difference.toNumber()])).toEqual([
      ["commitments", 2024, 0],
      ["repayments", 2025, -100],
      ["repayments", 2026, -300],
    ]);
  });
});

describe("the annual result beside the balance", () => {
  it("bears the cost in its year, whatever the fund says", () => {
    const [first, second] = annualResults(fund);
    expect(first?.result.toNumber()).toBe(-400);
    expect(first?.recoverBy).toBe(2027);
    expect(first?.savings).toBeUndefined();
    expect(second?.moved.toNumber()).toBe(100);
    expect(second?.result.toNumber()).toBe(0);
  });
  it("bears a funder's own part of the cost and no other's", () => {
    const [school] = fund.investments;
    const line = (funder: string, amount: number) => ({ committee: "education", funder, amounts: { 2024: amount } });
    const shared = defineFund({
      name: "F",
      unit: "tkr",
      source: "assumed",
      funders: ["municipality", "region"].map((name) => ({ name, amount: 1000 })),
      investments: [
        { name: school!.name, commitments: [line("municipality", 300), line("region", 100)], repayments: [] },
      ],
    });
    expect(annualResults(shared, "municipality").map((year) => year.result.toNumber())).toEqual([-300]);
    expect(annualResults(shared).map((year) => year.result.toNumber())).toEqual([-400]);
  });
  it("counts savings where somebody measured them", () => {
    expect(annualResults(resultsAtShare(fund, 0.5)).map((year) => year.result.toNumber())).toEqual([-400, 50, 150]);
  });
});

describe("only investments shared between committees", () => {
  it("counts committees of commitments and repayments", () => {
    expect(sharedBetweenCommittees(fund.investments[0]!)).toMatchObject({ eligible: true });
    const alone = sharedBetweenCommittees({ ...fund.investments[0]!, repayments: [] });
    expect(alone).toMatchObject({ eligible: false, reason: { en: "1 committee shares it and 2 are needed" } });
  });
});

describe("an outcome contract", () => {
  const contract: OutcomeContract = {
    name: "Norrköping",
    source: "RISE",
    ceiling: 10,
    guaranteed: 0.4,
    untilBreakEven: 0.6,
    afterBreakEven: 1,
    returnCap: 0.2,
    condition: "school outcomes",
  };
  const paid = (saved: number, conditionMet = true) => settle(contract, { invested: 10, saved, conditionMet });

  it("pays the guarantee without savings, is even at the invested sum, and is capped", () => {
    expect(paid(0).toInvestor.toNumber()).toBe(4);
    expect(paid(10).toInvestor.toNumber()).toBe(10);
    expect(paid(11).return.toNumber()).toBe(1);
    expect(paid(100).toInvestor.toNumber()).toBe(12);
    expect(paid(100, false).toInvestor.toNumber()).toBe(10);
  });
  it("gives every saved krona to one of the two", () => {
    for (const saved of [0, 3, 9.5, 10, 10.5, 40]) {
      const { toInvestor, municipality } = paid(saved);
      expect(toInvestor.plus(municipality).toNumber()).toBe(saved);
    }
  });
  it("refuses more than its ceiling and less than nothing", () => {
    expect(() => settle(contract, { invested: 11, saved: 0, conditionMet: true })).toThrow(
      'Cannot settle the contract "Norrköping": 11 exceeds its ceiling of 10. Instead, invest at most the ceiling.',
    );
    expect(() => settle(contract, { invested: 1, saved: -1, conditionMet: true })).toThrow(
      'Cannot settle the contract "Norrköping": 1 was invested and -1 saved. Instead, give amounts of 0 or more.',
    );
  });
});

describe("a history", () => {
  const idea = { stage: "idea", date: "2012-01-15", by: "education", note: "" } as const;
  const next = (stage: Stage, date: string) => ({ stage, date, by: "board", note: "" });

  it("grows, is frozen, and tells when it was rewritten", async () => {
    const one = await recorded([], idea);
    const two = await recorded(one, next("decision", "2012-06-01"));
    expect(one).toHaveLength(1);
    expect(() => (two as HistoryRecord[]).push(two[0]!)).toThrow(TypeError);
    expect(await rewritten(two)).toBeUndefined();
    expect(await rewritten([two[0]!, { ...two[1]!, note: "unanimous" }])).toBe(1);
    expect(await rewritten([two[1]!])).toBe(0);
  });

  it("does not go back", async () => {
    const closed = await recorded(await recorded([], idea), next("closed", "2013-01-01"));
    await expect(recorded(closed, next("running", "2013-02-01"))).rejects.toThrow(
      'Cannot record "running": the investment is already "closed". Instead, start a new history for a new attempt.',
    );
    await expect(recorded([], { ...idea, date: "2012-02-31" })).rejects.toThrow('its date is "2012-02-31"');
    await expect(recorded([], { ...idea, date: "spring 2012" })).rejects.toThrow(
      'Cannot record "idea": its date is "spring 2012". Instead, write a date as 2024-03-31.',
    );
    await expect(recorded([], next("begun" as Stage, "2013-02-01"))).rejects.toThrow(
      'Cannot record "begun": no stage has that name. Instead, name "idea", "application", "decision", "running", "evaluated" or "closed".',
    );
  });
});
