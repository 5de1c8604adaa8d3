import { describe, expect, it } from "vitest";
import * as livsbana from "../../src/mod.ts";

/** Calls that once gave a number, or an error in no grammar, with what they say now. Plain JavaScript has no compiler to stop them. */
const cases: readonly (readonly [call: () => unknown, message: string])[] = [
  [
    () => livsbana.mean(["1", "2"] as never),
    'Cannot take a mean: value 1 is "1". Instead, leave it out, or find the number.',
  ],
  [
    () => livsbana.standardDeviation([1, Number.NaN, 3]),
    "Cannot take a standard deviation: value 2 is NaN. Instead, leave it out, or find the number.",
  ],
  [
    () => livsbana.studentTDistribution("10" as never),
    'Cannot make the t distribution: it was given degrees of freedom "10". Instead, give degrees of freedom above 0.',
  ],
  [
    () => livsbana.studentTDistribution(10).quantile("0.5" as never),
    "Cannot find a quantile of the t distribution: the probability is 0.5. Instead, give one from 0 to 1.",
  ],
  [
    () => livsbana.exactShareTest({ events: 2.5, persons: 10 }, 0.3),
    "Cannot test a share exactly: 2.5 of 10 are not whole persons. Instead, give whole numbers.",
  ],
  [
    () => livsbana.eValue("2" as never),
    'Cannot find the E-value: its risk ratio is "2". Instead, give a finite number.',
  ],
  [
    () => livsbana.perfectInformation({ usual: [0, 0], new: [1, Number.NaN] }),
    'Cannot value perfect information: "new", draw 2 is NaN. Instead, leave it out, or find the number.',
  ],
  [
    () => livsbana.inPriceYear(undefined as never, { from: 2012, to: 2012 }),
    "Cannot change price year from 2012 to 2012: its amount is undefined. Instead, give a finite number.",
  ],
  [
    () => livsbana.welchDifference({ treated: [1, 2], control: [1, 3] }, { confidence: "0.95" as never }),
    "Cannot find an interval: the confidence is 0.95. Instead, give one between 0 and 1, such as 0.95.",
  ],
  [
    () => livsbana.mean(undefined as never),
    "Cannot take a mean: it was given undefined for a list of numbers. Instead, give one, as [1, 2, 3].",
  ],
  [
    () => livsbana.presentValue(100 as never, livsbana.asPublished),
    "Cannot discount: it was given 100 for a list of numbers. Instead, give one, as [1, 2, 3].",
  ],
  [
    () => livsbana.annuityFactor(45, undefined as never),
    "Cannot value an annuity: the rate is undefined, neither real nor nominal. Instead, write it as real(0.04).",
  ],
  [() => livsbana.kronor(undefined as never), "Cannot read an amount: it is left out. Instead, give a number or text."],
  [
    () => livsbana.perfectInformation(undefined as never),
    "Cannot value perfect information: there are no draws. Instead, give two or more.",
  ],
  [
    () => livsbana.fan([1, 2] as never),
    "Cannot draw a fan: it was given 1 for a list of numbers. Instead, give one, as [1, 2, 3].",
  ],
  [
    () => livsbana.leastSquares(undefined as never, [1, 2]),
    "Cannot fit by least squares: the design is no list of rows. Instead, give one array for each row, as [[1, 0], [1, 1]].",
  ],
];

describe("what was silent is said", () => {
  it.each(cases)("%s", (call, message) => {
    expect(call).toThrow(message);
  });
  it("the median of t is 0 and not -0", () => {
    expect(livsbana.studentTDistribution(10).quantile(0.5)).toBe(0);
  });
});
