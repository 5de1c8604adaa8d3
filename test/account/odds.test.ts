import { describe, expect, it } from "vitest";
import { exampleInvestment } from "../../src/account/example-investment.ts";
import type { Investment } from "../../src/account/investment.ts";
import { bandProbabilities, oddsOfBreakingEven } from "../../src/account/odds.ts";
import { ifSucceed } from "../../src/account/returns.ts";
import { drawnSuccesses } from "../../src/account/successes.ts";
import { beta } from "../../src/random/parameter/declare.ts";
import { uniformAt } from "../../src/random/uniform-at.ts";

const draws = 4000;
const odds = (investment: Investment, years: number) =>
  oddsOfBreakingEven({}, { of: () => investment, views: ["municipality"], years, seed: 4, draws });

/** P(at least k of n) of a binomial. */
function tail(n: number, p: number, k: number): number {
  let [mass, below] = [(1 - p) ** n, 0];
  for (let i = 0; i < k; i++) {
    below += mass;
    mass *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return 1 - below;
}

describe("odds of at least breaking even", () => {
  it("are the binomial tail of the break-even heads when only luck is uncertain (4 standard errors)", () => {
    const rows = odds(exampleInvestment, 7);
    for (const [year, heads] of [
      [1, 6],
      [4, 2],
      [7, 1],
    ] as const) {
      const exact = tail(10, 0.2, heads);
      expect(Math.abs(rows[year - 1]!.odds - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / draws));
    }
  });

  it("the test catches successes that do not vary: two for certain", () => {
    const certain = oddsOfBreakingEven(
      {},
      {
        of: () => ({
          ...ifSucceed(exampleInvestment, 2),
          participants: 10,
          success: [{ name: "certain", share: 1, degree: 0.2 }],
        }),
        views: ["municipality"],
        years: 7,
        seed: 4,
        draws,
      },
    );
    expect(Math.abs(certain[3]!.odds - tail(10, 0.2, 2))).toBeGreaterThan(20 * Math.sqrt(0.25 / draws));
  });

  it("an uncertain share of success is a beta-binomial: wider, same mean (4 standard errors)", () => {
    const uncertain = oddsOfBreakingEven(
      { share: beta({ events: 2, of: 10, assumed: true }) },
      {
        of: ({ share }) => ({ ...exampleInvestment, success: [{ name: "works", share, degree: 1 }] }),
        views: ["municipality"],
        years: 5,
        seed: 4,
        draws,
      },
    );
    const known = odds(exampleInvestment, 5);
    const width = (row: { quantiles: readonly number[] }) => row.quantiles.at(-1)! - row.quantiles[0]!;
    expect(width(uncertain[4]!)).toBeGreaterThan(width(known[4]!));
    const sd = (known[4]!.quantiles[5]! - known[4]!.quantiles[1]!) / 2;
    expect(Math.abs(uncertain[4]!.mean - known[4]!.mean)).toBeLessThan((4 * 2 * sd) / Math.sqrt(draws));
    expect(uncertain[4]!.quantiles).toHaveLength(bandProbabilities.length);
  });

  it("more than a thousand persons are drawn without underflow (5 standard errors)", () => {
    const many = {
      ...exampleInvestment,
      participants: 5000,
      success: [
        { name: "works", share: 0.9, degree: 1 },
        { name: "half", share: 0.05, degree: 0.5 },
      ],
    };
    const [works, half] = drawnSuccesses(many, (name, turn) => uniformAt(4, { person: 0, name, turn }));
    expect(Math.abs(works! - 4500)).toBeLessThan(5 * Math.sqrt(5000 * 0.09));
    expect(Math.abs(half! - 250)).toBeLessThan(5 * Math.sqrt(5000 * 0.05 * 0.95));
  });

  it("refuses half a person and half a year", () => {
    expect(() => odds({ ...exampleInvestment, deadweight: 0.5 }, 1)).toThrow(
      'Cannot draw successes in "Addiction programme": 9.5 persons can succeed. Instead, give whole numbers of participants and of those who would manage anyway.',
    );
    expect(() => odds(exampleInvestment, 0.5)).toThrow(
      "Cannot find the odds of breaking even: it is asked for 0.5 years and 4000 draws. Instead, give whole numbers above 0.",
    );
  });
});
