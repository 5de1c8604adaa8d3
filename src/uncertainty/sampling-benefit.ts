import { discountFactor } from "../money/annuity.ts";
import type { Discounting } from "../money/discounting.ts";
import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import type { SampleInformation } from "./sample-information.ts";

/** What a study of so many persons brings and costs, over everybody whom its answer would guide. */
export interface SamplingBenefit {
  readonly size: number;
  /** Kronor: the value for one decision times the decisions, discounted. */
  readonly benefit: number;
  readonly cost: number;
  /** Benefit less cost: expected net benefit of sampling. */
  readonly net: number;
  /** Monte Carlo standard error of the net. */
  readonly standardError: number;
}

/** Whom a study would guide, and what it costs. */
export interface SamplingTerms {
  /** Decisions a year that the answer would guide: children for whom the programme is chosen or not. */
  readonly perYear: number;
  /** The years from now in which it would: from the year in which the study reports, up to but not including the year in which the question is out of date. */
  readonly years: readonly [from: number, until: number];
  readonly discounting: Discounting;
  /** Kronor, whatever the size. */
  readonly fixedCost: number;
  /** Kronor for each person studied. */
  readonly costPerPerson: number;
}

/**
 * Expected net benefit of sampling, by size: what a next study is worth to all whom it would guide, less what it costs. The best size is
 * where it is largest, and when it is nowhere above 0 no study of this kind is worth its cost.
 *
 * @param values  of `sampleInformation`: for one decision, in kronor
 * @param terms   decisions a year, years, discounting, costs
 * @returns       a row for each size, in kronor
 * @throws        when years are not whole and in order, or a cost or the decisions are below 0
 * @see           Briggs, Claxton & Sculpher (2006), chapter 6.4; agrees with R's voi, enbs, where all decisions are of one year
 * @example
 * const terms = { perYear: 100, years: [1, 2], discounting: { rate: real(0), convention: "due" }, fixedCost: 1000, costPerPerson: 10 };
 * samplingBenefit([{ size: 20, value: 15, standardError: 1 }], terms)[0].net // => 300
 */
export function samplingBenefit(
  values: readonly SampleInformation[],
  { perYear, years: [from, until], discounting, fixedCost, costPerPerson }: SamplingTerms,
): readonly SamplingBenefit[] {
  if (!(Number.isInteger(from) && Number.isInteger(until) && from >= 0 && until > from))
    throw problem("weigh a study", `its years are ${from} to ${until}`, "give whole years in rising order, from 0");
  if (!(perYear >= 0 && fixedCost >= 0 && costPerPerson >= 0))
    throw problem(
      "weigh a study",
      `it guides ${perYear} decisions a year and costs ${fixedCost} and ${costPerPerson} a person`,
      "give numbers of 0 or more",
    );
  for (const row of values)
    checkFinite("weigh a study", { size: row.size, value: row.value, "standard error": row.standardError });
  const factors = Array.from({ length: until - from }, (_, n) => discountFactor(from + n, discounting));
  const decisions = perYear * factors.reduce((sum, factor) => sum + factor, 0);
  return values.map(({ size, value, standardError }) => {
    const cost = fixedCost + size * costPerPerson;
    const benefit = decisions * value;
    return { size, benefit, cost, net: benefit - cost, standardError: decisions * standardError };
  });
}
