import { foundingCases } from "../account/founding-cases.ts";
import { worthOfSuccess } from "../account/investment-flows.ts";
import type { View } from "../account/view.ts";
import { discountFactor } from "../money/annuity.ts";
import { asPublished, type Discounting } from "../money/discounting.ts";
import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import { skolfam2Funding } from "../published/skolfam2.ts";
import { type CareerLine, successByYear } from "./carried.ts";
import { type FiveYearReading, fiveYearSaving } from "./five-year-readings.ts";
import { skolfamCareers } from "./skolfam.ts";

/** How SkolFam2 is carried forward for one child. */
export interface SkolfamScenario {
  readonly view: View;
  readonly reading: FiveYearReading;
  /** Years in which half of what was gained goes; infinite for no fading. */
  readonly halfLife: number;
  /** Of the difference in eligibility, the share that the programme made: 0, 1/2, 1, or a draw. */
  readonly causalShare: number;
  /** Children among whom the fund's 3.96 million are divided. */
  readonly served: number;
  readonly discounting?: Discounting;
}

/** What SkolFam2 comes to for one child, by year, in kronor of present value; positive for a gain. */
export interface SkolfamChild {
  readonly programme: readonly number[];
  readonly fiveYears: readonly number[];
  readonly careers: readonly number[];
  readonly net: readonly number[];
}

/** A draw's (or the central) values that the scenario needs beside the careers. */
export interface SkolfamValues {
  readonly programmeEligible: number;
  readonly eligibleFostered: number;
  readonly eligible: number;
  readonly fosterBySchool: number;
  readonly costVariation: number;
  readonly fiveYearLuck: number;
}

/**
 * SkolFam2 for one child and one view: what the fund paid, the five years' difference as it is read, and the careers that better school
 * results lead to. The five years' difference was discounted by its authors, and is laid evenly over them.
 *
 * @param lines     of `careerLines(skolfamCareers, ...)`: what one more eligible child is worth
 * @param values    the draw's values
 * @param scenario  whose books, and what is believed
 * @throws          when no child was served
 * @example
 * const lines = careerLines(skolfamCareers, { years: 10, values: {} });
 * const values = centralValues(skolfamParameters);
 * const child = skolfamChild(lines, values, { view: "municipality", reading: fiveYearReadings[0], halfLife: 20, causalShare: 0, served: 21 });
 * child.net.reduce((sum, net) => sum + net).toFixed(0) // => -10381
 */
export function skolfamChild(
  lines: readonly CareerLine[],
  values: SkolfamValues,
  { view, reading, halfLife, causalShare, served, discounting = asPublished }: SkolfamScenario,
): SkolfamChild {
  if (!(served > 0)) throw problem("carry SkolFam2 forward", `${served} children were served`, "give a number above 0");
  checkFinite("carry SkolFam2 forward", { "causal share": causalShare, "share of the reading": reading.share });
  const years = lines[0]!.byYear.length;
  const pays = view === "municipality" || view === "real economy" || view === "as published";
  const funding = Object.values(skolfam2Funding);
  const { saving, standardErrorPerVariation } = fiveYearSaving;
  const difference = saving + values.fiveYearLuck * values.costVariation * standardErrorPerVariation;
  const moreEligible = causalShare * (values.programmeEligible - values.eligibleFostered);
  const success = successByYear(lines, { view, after: skolfamCareers.after, halfLife, discounting });
  const byYear = (of: (year: number) => number) => Array.from({ length: years }, (_, year) => of(year));
  const programme = byYear((year) => (pays ? (-(funding[year] ?? 0) / served) * discountFactor(year, discounting) : 0));
  const fiveYears = byYear((year) => (pays && year < 5 ? (reading.share * difference) / 5 : 0));
  const careers = success.map((worth) => moreEligible * worth);
  return { programme, fiveYears, careers, net: byYear((y) => programme[y]! + fiveYears[y]! + careers[y]!) };
}

/**
 * The share of the school gap that the programme's children closed, and of their excess risk that goes with it: the gap closed times what
 * adjusting for school performance removes (38-52 %) times the causal share.
 *
 * @example
 * riskReduction({ programmeEligible: 0.76, eligibleFostered: 0.56, eligible: 0.86, fosterBySchool: 0.45 }, 0.5) // => { gapClosed: 0.6666667, reduction: 0.15 }
 */
export function riskReduction(
  {
    programmeEligible,
    eligibleFostered,
    eligible,
    fosterBySchool,
  }: Omit<SkolfamValues, "costVariation" | "fiveYearLuck">,
  causalShare: number,
): { readonly gapClosed: number; readonly reduction: number } {
  checkFinite("find how much of a risk is taken away", {
    "share of eligible in the programme": programmeEligible,
    "share of eligible in care": eligibleFostered,
    "share of eligible": eligible,
    "part by school": fosterBySchool,
    "causal share": causalShare,
  });
  const gapClosed = (programmeEligible - eligibleFostered) / (eligible - eligibleFostered);
  return { gapClosed, reduction: gapClosed * fosterBySchool * causalShare };
}

/**
 * The same children by a constant annuity, as Nilsson and Wadeskog reckon: each who is kept out of exclusion is worth the same amount every
 * year (KLARA's 450 550 + 281 880 kr), without recovery, death or anybody who would have managed. Kronor per child, from the careers' start.
 *
 * @param years        the horizon from the programme's start
 * @param keptOut      the share of children whom the annuity counts as kept out of exclusion
 * @example
 * constantAnnuity(30, 0.1).toFixed(0) // => 978074
 */
export function constantAnnuity(years: number, keptOut: number): number {
  checkFinite("reckon a constant annuity", { "share kept out": keptOut });
  const { after } = skolfamCareers;
  const worth = worthOfSuccess(foundingCases.klara, { view: "as published", years: Math.max(0, years - after) });
  return keptOut * worth.toNumber() * discountFactor(after, asPublished);
}
