import { beta, normal, uniform } from "../random/parameter/declare.ts";
import type { UncertainNumber } from "../random/parameter/leaf.ts";
import { calibratedNumbers } from "../sweden/posterior.ts";
import { from } from "../sweden/source.ts";
import { priceFactors } from "./career-prices.ts";
import type { Careers } from "./careers.ts";

/** SkolFam2's children, from the programme's start at ten (the middle of its 7 to 14) to the careers from fifteen, when school ends in the model. */
export const skolfamCareers: Careers = {
  after: 5,
  age: 15,
  fostered: true,
  without: { school: "ineligible", placement: "foster" },
  with: { school: "eligible", placement: "foster" },
  source:
    "FOS-ELIG and SKF-ELIG: eligibility for upper secondary school; that the middle child of 7 to 14 is 10 is assumed",
};

/** What is uncertain of SkolFam2 itself. */
export const skolfamBeliefs = {
  programmeEligible: beta({
    events: 151 + 359,
    of: 191 + 482,
    ...from("SKF-ELIG", "151 of 191 in 2018 and 359 of 482 in 2023; self-reported, no control group, those who stayed"),
  }),
  causalShare: uniform({
    low: 0,
    high: 1,
    assumed: true,
    source: "assumed: of the difference in eligibility, the share that the programme made; SKF-QE found weak effects",
  }),
  costVariation: uniform({
    low: 0.5,
    high: 1.5,
    assumed: true,
    source: "assumed: standard deviation of five years' costs by their mean; the table has none",
  }),
  fiveYearLuck: normal({
    mean: 0,
    standardError: 1,
    assumed: true,
    source: "sampling error of the five years' difference, in its standard errors",
  }),
} as const;

/** Every uncertain number of SkolFam2 carried forward: the model's after its fit, the prices' factors, and the programme's own. */
export const skolfamParameters: Readonly<Record<string, UncertainNumber>> = {
  ...calibratedNumbers,
  ...priceFactors,
  ...skolfamBeliefs,
};
