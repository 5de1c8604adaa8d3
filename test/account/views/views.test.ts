import { describe, expect, it } from "vitest";
import { breakEven } from "../../../src/account/break-even.ts";
import { exampleFund } from "../../../src/account/example-fund.ts";
import { exampleInvestment } from "../../../src/account/example-investment.ts";
import { planAgainstOutcome } from "../../../src/account/plan-outcome.ts";
import { resultsAtShare, underRule } from "../../../src/account/repayment-rules.ts";
import { returns } from "../../../src/account/returns.ts";
import { scenarioLadder } from "../../../src/account/scenario-ladder.ts";
import { fundFigure } from "../../../src/account/views/fund-figures.ts";
import { balanceShown, fundShown, planOutcomeShown } from "../../../src/account/views/fund-tables.ts";
import { breakEvenShown, ladderShown, returnsShown } from "../../../src/account/views/return-tables.ts";
import { seatsFigure } from "../../../src/account/views/seats-figure.ts";
import { display } from "../../../src/show/display.ts";
import { typed } from "../../../src/show/number.ts";
import { gallery } from "./gallery.ts";

describe("figures of funds and accounts", () => {
  for (const language of ["sv", "en"] as const) {
    it(`tell their message and their numbers in words (${language})`, () => {
      for (const [name, figure] of Object.entries(gallery(language))) {
        expect(figure.alt, name).toMatch(/\d/);
        expect(figure.alt, name).not.toMatch(/undefined|NaN|Infinity/);
        expect(figure.title.length, name).toBeGreaterThan(10);
      }
    });
  }

  it("the two-by-two has the municipality losing in its year and everybody winning in the long run", () => {
    expect(typed(gallery("en")["oneEyed"]!.alt)).toContain("Municipality, this year's budget: SEK -0.982 m.");
    expect(typed(gallery("sv")["oneEyed"]!.alt)).toContain("Kommun, årets budget: -0,982 mkr.");
  });

  it("an outcome that ends before its plan keeps its balance, and flows are zero", () => {
    const figure = fundFigure(underRule(exampleFund, "none"), { plan: exampleFund });
    const line = figure.plotly.data.at(-1)!;
    expect(line["y"]).toEqual([0.6, 0.4, 0.4, 0.4]);
  });

  it("more seats than can succeed are refused", () => {
    expect(() => seatsFigure(exampleInvestment, { succeed: 11 })).toThrow(
      'Cannot draw the seats of "Addiction programme": 11 succeed and 10 can. Instead, give a number from 0 to 10.',
    );
  });
});

describe("tables of funds and investments", () => {
  const all = (language: "sv" | "en") => [
    fundShown(exampleFund, "repayments", { language }),
    balanceShown(resultsAtShare(exampleFund, 0.5), { language }),
    planOutcomeShown(planAgainstOutcome(exampleFund, underRule(exampleFund, "none")), { language, unit: "tkr" }),
    returnsShown(exampleInvestment, returns(exampleInvestment, { views: ["municipality", "region"] }), { language }),
    breakEvenShown(
      exampleInvestment,
      { 5: breakEven(exampleInvestment, { view: "municipality", years: 5 }) },
      { language },
    ),
    ladderShown(exampleInvestment, scenarioLadder(exampleInvestment, { view: "municipality" }), { language }),
  ];

  it("show themselves in both languages", () => {
    for (const language of ["sv", "en"] as const) {
      for (const table of all(language)) {
        expect(table.language).toBe(language);
        expect(Object.keys(table[display]())).toContain("text/html");
      }
    }
  });

  it("a Swedish table has Swedish numbers", () => {
    const row = all("sv")[3]!.sections[0]!.rows[2]!.map(({ text }) => typed(text));
    expect(row).toEqual(["Kommun", "5", "1 500", "2 398", "+898", "1,60", "4"]);
  });
});
