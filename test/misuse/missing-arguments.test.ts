import { describe, expect, it } from "vitest";
import * as livsbana from "../../src/mod.ts";

const missing = undefined as never;

/** The functions that README and notebooks use most, given nothing, as a cell that was not run gives. */
const cases: readonly (readonly [name: string, call: () => unknown, message: string])[] = [
  [
    "prose",
    () => livsbana.prose(missing),
    "Cannot write words: the label is missing. Instead, give a text, or one in each language: { sv, en }.",
  ],
  [
    "presentTable",
    () => livsbana.presentTable(missing),
    "Cannot present a table: what it holds is missing. Instead, give a caption, columns and rows.",
  ],
  [
    "showTable",
    () => livsbana.showTable(missing),
    "Cannot show a table: the table is missing. Instead, give what fromRows or another reader of tables returns.",
  ],
  [
    "effect",
    () => livsbana.effect(missing, missing),
    "Cannot compare worlds: what holds the two runs is missing. Instead, give { treated, control }.",
  ],
  [
    "compareProportions",
    () => livsbana.compareProportions(missing),
    "Cannot compare proportions: what holds the two groups is missing. Instead, give { treated, control }.",
  ],
  [
    "compareGroups",
    () => livsbana.compareGroups(missing),
    "Cannot compare groups: the study is missing. Instead, give a study: its extract, groups, prices and words.",
  ],
  [
    "accountsOf",
    () => livsbana.accountsOf(missing, livsbana.examplePrices),
    "Cannot account: what occurred is missing. Instead, give what occurrencesOfRuns or another source of occurrences returns.",
  ],
  [
    "accountsOf without prices",
    () => livsbana.accountsOf(livsbana.exampleOccurrences, missing),
    `Cannot account for ${livsbana.exampleOccurrences.name}: the price list is missing. Instead, give a list of prices.`,
  ],
  [
    "breakEven",
    () => livsbana.breakEven(missing, { view: "municipality", years: 5 }),
    "Cannot find the break-even: the investment is missing. Instead, give what defineInvestment returns.",
  ],
  [
    "breakEven without a horizon",
    () => livsbana.breakEven(livsbana.exampleInvestment, missing),
    `Cannot find the break-even of "${livsbana.exampleInvestment.name}": the horizon is missing. Instead, give { view, years }.`,
  ],
  [
    "defineInvestment",
    () => livsbana.defineInvestment(missing),
    "Cannot read an investment: its written form is missing. Instead, give the object that its data file holds.",
  ],
  [
    "defineFund",
    () => livsbana.defineFund(missing),
    "Cannot read a fund: its written form is missing. Instead, give the object that its data file holds.",
  ],
];

describe("a missing argument is named", () => {
  it.each(cases)("by %s", (_, call, message) => {
    expect(call).toThrow(message);
  });
});
