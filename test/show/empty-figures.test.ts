import { describe, expect, it } from "vitest";
import * as livsbana from "../../src/mod.ts";

const title = "T";
const quadrants = { betterAndCheaper: 0, betterAndDearer: 0, worseAndCheaper: 0, worseAndDearer: 0 };
const plane = { cost: [], effect: [], mean: { cost: 0, effect: 0 }, quadrants };
const odds = livsbana.oddsOfBreakingEven(
  {},
  { of: () => livsbana.exampleInvestment, views: ["municipality"], years: 2, seed: 1, draws: 10 },
);

/** Every figure given nothing, with the words that refuse it. */
const refused: readonly (readonly [name: string, draw: () => unknown, message: string])[] = [
  [
    "timeline",
    () => livsbana.timeline({ title, periods: [] }),
    "Cannot draw the timeline: periods is empty. Instead, give at least one period.",
  ],
  [
    "tornado",
    () => livsbana.tornado({ title, central: 1, bars: [] }),
    "Cannot draw the tornado: bars is empty. Instead, give at least one bar.",
  ],
  [
    "stripPlot",
    () => livsbana.stripPlot({ title, groups: [] }),
    "Cannot draw the strips: groups is empty. Instead, give at least one group.",
  ],
  [
    "lovePlot",
    () => livsbana.lovePlot({ title, groups: [20, 20], balances: [] }),
    "Cannot draw the Love plot: balances is empty. Instead, give at least one balance.",
  ],
  [
    "scenarioStrip",
    () => livsbana.scenarioStrip({ title, scenarios: [] }),
    "Cannot draw the scenarios: scenarios is empty. Instead, give at least one scenario.",
  ],
  [
    "shareDots",
    () => livsbana.shareDots({ title, shares: [] }),
    "Cannot draw the shares: shares is empty. Instead, give at least one share.",
  ],
  [
    "twoLives",
    () => livsbana.twoLives({ title, processes: [] }),
    "Cannot draw the two lives: processes is empty. Instead, give at least one process.",
  ],
  [
    "twoLives",
    () => livsbana.twoLives({ title, processes: [{ label: "School", without: [], with: [] }] }),
    'Cannot draw the two lives of "School": stays is empty. Instead, give at least one stay.',
  ],
  [
    "iconArray",
    () => livsbana.iconArray({ title, groups: [] }),
    "Cannot draw the icons: groups is empty. Instead, give at least one group.",
  ],
  [
    "groupedBars",
    () => livsbana.groupedBars({ title, categories: [], groups: [{ label: "A", values: [] }] }),
    "Cannot draw the bars: categories is empty. Instead, give at least one category.",
  ],
  [
    "groupedBars",
    () => livsbana.groupedBars({ title, categories: ["A"], groups: [] }),
    "Cannot draw the bars: groups is empty. Instead, give at least one group.",
  ],
  [
    "lineBands",
    () => livsbana.lineBands({ title, years: [], lines: [{ label: "A", values: [] }] }),
    "Cannot draw the lines: years is empty. Instead, give at least one year.",
  ],
  [
    "lineBands",
    () => livsbana.lineBands({ title, years: [1], lines: [] }),
    "Cannot draw the lines: lines is empty. Instead, give at least one line.",
  ],
  [
    "actorYears",
    () => livsbana.actorYears({ title, years: [], actors: [{ label: "A", amounts: [] }] }),
    "Cannot draw who pays and gains: years is empty. Instead, give at least one year.",
  ],
  [
    "actorYears",
    () => livsbana.actorYears({ title, years: [1], actors: [] }),
    "Cannot draw who pays and gains: actors is empty. Instead, give at least one actor.",
  ],
  [
    "occupancy",
    () => livsbana.occupancy({ title, ages: [], panels: [{ process: "A", states: [] }] }),
    "Cannot draw the occupancy: ages is empty. Instead, give at least one age.",
  ],
  [
    "occupancy",
    () => livsbana.occupancy({ title, ages: [1], panels: [] }),
    "Cannot draw the occupancy: panels is empty. Instead, give at least one panel.",
  ],
  [
    "fundBalance",
    () => livsbana.fundBalance({ title, years: [], commitments: [], repayments: [], balance: [] }),
    "Cannot draw the fund: years is empty. Instead, give at least one year.",
  ],
  [
    "waterfall",
    () => livsbana.waterfall({ title, parts: [] }),
    "Cannot draw the waterfall: parts is empty. Instead, give at least one part.",
  ],
  [
    "acceptabilityFigure",
    () => livsbana.acceptabilityFigure([], { effect: "a year in work" }),
    "Cannot draw the acceptability curves: rows is empty. Instead, give at least one row.",
  ],
  [
    "informationFigure",
    () => livsbana.informationFigure([]),
    "Cannot draw the worth of information: bars is empty. Instead, give at least one bar.",
  ],
  [
    "payBackFigure",
    () => livsbana.payBackFigure([]),
    "Cannot draw the chance of paying back: rows is empty. Instead, give at least one row.",
  ],
  [
    "samplingFigure",
    () => livsbana.samplingFigure([]),
    "Cannot draw the worth of a study: rows is empty. Instead, give at least one row.",
  ],
  [
    "paybackFigure",
    () => livsbana.paybackFigure([], { view: "municipality" }),
    "Cannot draw the payback: rows is empty. Instead, give at least one row.",
  ],
  [
    "paybackFigure",
    () => livsbana.paybackFigure(odds, { view: "region" }),
    'Cannot draw the payback to "region": years is empty. Instead, give at least one year.',
  ],
  [
    "planeFigure",
    () => livsbana.planeFigure(plane, { effect: "a year in work" }),
    "Cannot draw the cost-effectiveness plane: cost is empty. Instead, give at least one draw.",
  ],
  [
    "repaymentFigure",
    () => livsbana.repaymentFigure({ ...livsbana.exampleFund, investments: [] }),
    "Cannot draw the repayments: repayments is empty. Instead, give at least one repayment to the fund.",
  ],
];

describe("a figure of nothing", () => {
  it.each(refused)("%s refuses it", (_, draw, message) => {
    expect(draw).toThrow(message);
  });

  it("is refused too when the list, or everything, is missing", () => {
    const untyped = livsbana.timeline as (of?: object) => unknown;
    const message = "Cannot draw the timeline: periods is missing. Instead, give at least one period.";
    expect(() => untyped()).toThrow(message);
    expect(() => untyped({ title })).toThrow(message);
  });
});
