import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { breakEven, potentialAtFailure } from "../../src/account/break-even.ts";
import { defineInvestment } from "../../src/account/define-investment.ts";
import { annualCashable, equivalents } from "../../src/account/equivalents.ts";
import { exclusionPrice } from "../../src/account/exclusion-price.ts";
import type { WrittenInvestment } from "../../src/account/investment.ts";
import { programmeCost, worthOfSuccess } from "../../src/account/investment-flows.ts";
import { oneInN } from "../../src/account/one-in-n.ts";
import { accumulated, ifSucceed, returns } from "../../src/account/returns.ts";
import { scenarioLadder } from "../../src/account/scenario-ladder.ts";
import { returnsShown } from "../../src/account/views/return-tables.ts";
import { asPublished } from "../../src/money/discounting.ts";
import { exactPresentValue } from "../../src/money/exact-annuity.ts";
import { roundAmount } from "../../src/money/rounding.ts";

const read = <T>(name: string) => JSON.parse(readFileSync(`data/investments/${name}.json`, "utf8")) as T;
const investment = (name: string) => defineInvestment(read<WrittenInvestment>(name));
const krona = (amount: Parameters<typeof roundAmount>[0]) => roundAmount(amount, { to: "krona" }).toNumber();

describe("Hallstahammar's addiction programme", () => {
  const programme = investment("hallstahammar-addiction");
  const worth = (view: "as published" | "municipality") =>
    [1, 5, 30].map((years) => krona(worthOfSuccess(programme, { view, years })));

  it("gives every printed welfare cost to the krona from one annual base", () => {
    expect(worth("as published")).toEqual([1652761, 7652109, 29722778]);
    expect(worth("municipality")).toEqual([258979, 1199047, 4657409]);
  });

  it("needs 2 of 10 in five years, 6 in one, 1 in thirty", () => {
    const heads = [5, 1, 30].map((years) => breakEven(programme, { view: "municipality", years }).strict);
    expect(heads).toEqual([2, 6, 1]);
    expect(breakEven(programme, { view: "municipality", years: 5 }).heads.toFixed(3)).toBe("1.251");
  });

  it("two persons repay the municipality in the 4th payment, one in the 7th; society in the first", () => {
    const payback = (persons: number, view: "municipality") =>
      returns(ifSucceed(programme, persons), { views: [view], horizons: [30] })[0]!.paybackYear;
    expect([payback(2, "municipality"), payback(1, "municipality")]).toEqual([4, 7]);
    const society = returns(ifSucceed(programme, 1), { views: ["as published"], horizons: [1] })[0]!;
    expect([society.paybackYear, society.ratio?.toFixed(2)]).toEqual([1, "1.10"]);
  });

  it("is told when it sinks below zero again after payback", () => {
    const written = read<WrittenInvestment>("hallstahammar-addiction");
    const byYear = [800_000, 200_000, -500_000, 900_000];
    const gains = [{ actor: "municipality", item: "welfare", kind: "real", byYear }] as const;
    const dipping = defineInvestment({ ...written, gains });
    const rows = returns(dipping, { views: ["municipality"], horizons: [1, 2, 3, 4] });
    expect(rows.map(({ paybackYear, relapseYear }) => [paybackYear, relapseYear])).toEqual([
      [1, undefined],
      [1, undefined],
      [1, 3],
      [1, 3],
    ]);
    expect(returnsShown(dipping, rows).raw.rows.map((row) => row.at(-1))).toEqual([
      "1",
      "1",
      "1, but below zero again in year 3",
      "1, but below zero again in year 3",
    ]);
  });

  it("costs 150 tkr per participant", () => {
    expect(programmeCost(programme, { view: "municipality", years: 1 }).perParticipant.toNumber()).toBe(150000);
  });
});

describe("Hallstahammar's job programme", () => {
  it("needs 15 of 65 with the right sum, strictly; the printed 14 is the wrong sum to the nearest person", () => {
    const right = breakEven(investment("hallstahammar-jobs"), { view: "municipality", years: 2 });
    expect([right.heads.toFixed(2), right.strict, right.nearest]).toEqual(["14.20", 15, 14]);
    const written = read<WrittenInvestment>("hallstahammar-jobs");
    const printed = defineInvestment({ ...written, gains: [{ ...written.gains[0]!, byYear: [64, 114] }] });
    const wrong = breakEven(printed, { view: "municipality", years: 2 });
    expect([wrong.heads.toFixed(2), wrong.nearest, wrong.strict]).toEqual(["14.04", 14, 15]);
    expect(right.share.toFixed(3)).toBe("0.219");
  });

  it("without a subsidy costs 188 in year 1 and 76 after two years", () => {
    const alone = investment("hallstahammar-job-without-subsidy");
    const net = returns(alone, { views: ["municipality"], horizons: [1, 2] }).map((row) => row.net.toNumber());
    expect(net).toEqual([-188000, -76000]);
  });
});

describe("Lilla Edet", () => {
  const price = exclusionPrice(
    18,
    [
      { item: "social cost", perYear: 450550 },
      { item: "production", perYear: 281880 },
    ],
    { discounting: asPublished, horizons: [1, 5, 45], perPerson: { to: "tkr", rule: "truncate" } },
  );

  it("45-year sums follow from one year, truncated to tkr per person; the printed sum lost a digit", () => {
    expect(price[0]!.items.map(({ all }) => all.toNumber())).toEqual([18 * 450000, 18 * 281000]);
    expect(price[2]!.items.map(({ all }) => all.toNumber())).toEqual([174744000, 109332000]);
    expect(price[2]!.total.toNumber()).toBe(284076000);
    expect(price[2]!.total.minus(185676000).toNumber()).toBe(109332000 - 10932000);
  });

  it("one and five years follow unrounded, or rounded to the krona", () => {
    const exact = exclusionPrice(18, [{ item: "social cost", perYear: 450550 }], {
      discounting: asPublished,
      horizons: [1, 5],
    });
    expect(exact.map(({ total }) => total.toNumber())[0]).toBe(8109900);
    expect(krona(exact[1]!.items[0]!.perPerson)).toBe(2085999);
  });

  it("KLARA pays for a year with one success, which is one of fourteen", () => {
    const klara = breakEven(investment("lilla-edet-klara"), { view: "as published", years: 45 });
    expect([klara.strict, klara.share.times(14).toFixed(4)]).toEqual([1, klara.heads.toFixed(4)]);
    expect(klara.reachable).toBe(true);
  });
});

describe("the ladder", () => {
  const hundred = investment("jonkoping-ladder");

  it("80 to 85 % failure is a potential of 5.0 to 6.67 times the cost, both ways", () => {
    expect([potentialAtFailure(0.8).toFixed(2), potentialAtFailure(0.85).toFixed(2)]).toEqual(["5.00", "6.67"]);
    const even = breakEven(hundred, { view: "as published", years: 1 });
    expect([even.potential.toNumber(), even.failure.toNumber()]).toEqual([5, 0.8]);
  });

  it("the catastrophe loses on three years and wins on ten, in year 8", () => {
    const rows = scenarioLadder(hundred, {
      rungs: { catastrophe: 0.03 },
      view: "as published",
      horizons: [1, 3, 10],
    });
    expect(rows.map((row) => row.ratio?.toFixed(2))).toEqual(["0.15", "0.43", "1.27"]);
    expect(rows.map((row) => row.paybackYear)).toEqual([undefined, undefined, 8]);
  });
});

describe("Norrköping's prevention, Hallstahammar's equivalents", () => {
  it("one child in 1 214 pays for a parent programme", () => {
    expect(oneInN(1700000, 1400).oneIn.toFixed(1)).toBe("1214.3");
    expect(() => oneInN(0, 1400)).toThrow(
      "Cannot find one in how many: the costs are 0 kr later and 1400 kr early. Instead, give two costs above 0.",
    );
  });

  it("22 x 15.75 mkr, and what two persons buy", () => {
    const { persons, presentValuePerPerson, uses } = read<{
      persons: number;
      presentValuePerPerson: number;
      uses: Parameters<typeof equivalents>[1];
    }>("alternatives");
    expect(persons * presentValuePerPerson).toBe(346500000);
    expect(equivalents(2 * presentValuePerPerson, uses, "up").map(({ count }) => count)).toEqual([2, 59, 86, 88984]);
    expect(equivalents(2 * presentValuePerPerson, uses, "half-up").map(({ count }) => count)).toEqual([
      2, 58, 85, 88983,
    ]);
  });

  it("the municipality's yearly cashable share is far less, and its annuity is the share again", () => {
    const terms = { years: 45, share: 0.157, cashable: 0.5, discounting: asPublished };
    const yearly = annualCashable(31500000, terms);
    expect(equivalents(yearly, [{ name: "teacher", price: 370588, source: "" }])[0]!.count).toBe(0);
    const again = exactPresentValue(
      Array.from({ length: 45 }, () => yearly),
      asPublished,
    );
    expect(again.toFixed(6)).toBe((31500000 * 0.157 * 0.5).toFixed(6));
  });
});

describe("deadweight, partial success, support and fading", () => {
  const written: WrittenInvestment = {
    name: "T",
    source: "assumed",
    unit: "kr",
    participants: 10,
    deadweight: 2,
    success: [
      { name: "whole", share: 0.25 },
      { name: "half", share: 0.5, degree: 0.5 },
    ],
    costs: [{ actor: "municipality/education", byYear: [100, 100] }],
    gains: [
      { actor: "municipality", perYear: 200, potential: 0.5 },
      { actor: "households", kind: "transfer", perYear: -30 },
      { actor: "state", kind: "transfer", perYear: 30 },
    ],
    support: [{ actor: "region", perYear: 5, years: 1 }],
    discounting: { rate: 0, basis: "real", convention: "due" },
  };
  const it8 = defineInvestment(written);

  it("counts 8 x (1/4 + 1/2 x 1/2) full successes and 8 x 3/4 supported persons", () => {
    const rows = returns(it8, { views: ["municipality", "region", "real economy", "as published"], horizons: [2] });
    expect(rows.map((row) => [row.cost.toNumber(), row.gain.toNumber()])).toEqual([
      [200, 800],
      [0, -30],
      [200, 770],
      // as published, the state's 240 in transfers is added to the real economy's 770
      [200, 1010],
    ]);
  });

  it("gains halve each half-life after they begin to fade", () => {
    const fading = defineInvestment({ ...written, deadweight: 0, support: [], fading: { halfLife: 2, after: 1 } });
    const gains = accumulated(fading, "municipality", 4).map(({ gain }) => gain.toNumber());
    expect(gains.map((gain, year) => gain - (gains[year - 1] ?? 0)).map((gain) => gain.toFixed(4))).toEqual([
      "500.0000",
      "500.0000",
      (500 / Math.SQRT2).toFixed(4),
      "250.0000",
    ]);
  });

  it.each([
    [{ unit: "dollar" }, 'Cannot read the investment "T": its unit is "dollar". Instead, say "kr", "tkr" or "mkr".'],
    [
      { costs: [{ actor: "kommun", byYear: [1] }] },
      'Cannot read the investment "T", costs row 1: column "actor" is "kommun". Instead, name "municipality", "region", "employment service", "social insurance", "justice", "state", "coordination association", "housing", "households", "employers", "provider", "society" or "other".',
    ],
    [
      { gains: [{ actor: "region", perYear: "12,5" }] },
      'Cannot read the investment "T", gains row 1: column "perYear" is "12,5". Instead, give an amount in figures.',
    ],
    [
      { gains: [{ actor: "regio", perYear: 1 }] },
      'Cannot read the investment "T", gains row 1: column "actor" is "regio". Instead, did you mean "region"? Name an actor.',
    ],
    [
      { deadweight: 11 },
      'Cannot read the investment "T": 11 of 10 participants would manage anyway. Instead, give 0 to all of them.',
    ],
    [
      {
        success: [
          { name: "a", share: 0.7 },
          { name: "b", share: 0.4 },
        ],
      },
      'Cannot read the investment "T": its shares of success make 1.1. Instead, let them make 1 at most.',
    ],
    [
      { gains: [{ actor: "region" }] },
      'Cannot read the investment "T", gains row 1: it has neither "perYear" nor "byYear". Instead, give one of them.',
    ],
  ])("%o is refused", (change, message) => {
    expect(() => defineInvestment({ ...written, ...change } as WrittenInvestment)).toThrow(message);
  });

  it("a success worth nothing breaks even at no number of heads", () => {
    expect(() => breakEven(it8, { view: "employers", years: 1 })).toThrow(
      'Cannot find the break-even of "T": a success is worth 0 kr to employers within 1 year. Instead, take a longer horizon or another view.',
    );
  });
});
