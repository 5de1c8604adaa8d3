/**
 * Probabilities from rates, odds and other lengths of time, each by its name: a risk per year is not a hazard per year, and a yearly
 * probability divided by twelve is no monthly one. Portable arithmetic, because models in cycles are tabulated with it.
 * @module
 */
import { expm1 } from "../numeric/portable-exp.ts";
import { log1p } from "../numeric/portable-log.ts";
import { problem } from "../problem.ts";

/**
 * The probability that something with a constant rate happens within some years, were it the only thing that can.
 *
 * @param rate   hazard per person-year, zero or more
 * @param years  1 unless given
 * @returns      1 - exp(-rate x years), from 0 to 1
 * @throws       when the rate or the years are negative or no number
 * @example
 * probabilityFromRate(0.15) // => 0.139292023574942
 */
export function probabilityFromRate(rate: number, years = 1): number {
  checkNumber("a rate", rate, rate >= 0, "give a rate per person-year, zero or more");
  checkNumber("a time", years, years >= 0, "give years, zero or more");
  return -expm1(-rate * years);
}

/**
 * The constant rate per person-year at which something happens with a probability within some years: -log(1 - p) / years.
 *
 * @throws when the probability is not from 0 up to but not including 1, or the years are not above zero
 * @example
 * rateFromProbability(0.139292023574942) // => 0.15
 */
export function rateFromProbability(probability: number, years = 1): number {
  checkProbability(probability);
  checkNumber("a probability", probability, probability < 1, "give one below 1: what is certain has no rate");
  checkNumber("a time", years, years > 0, "give years above zero");
  return -log1p(-probability) / years;
}

/**
 * The probability within another length of time at the same constant rate: a yearly one for a monthly cycle, say.
 *
 * @param probability  within `from` years
 * @param times        the years that it is given for, and the years that it is wanted for
 * @returns            1 - (1 - p)^(to / from)
 * @throws             when the probability is not from 0 to 1, or a time is not above zero
 * @example
 * probabilityOver(0.2, { from: 1, to: 1 / 12 }) // => 0.0184234701262483
 */
export function probabilityOver(
  probability: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  if (probability === 1) return 1;
  return probabilityFromRate(rateFromProbability(probability, from), to);
}

/**
 * The probability that has these odds.
 *
 * @throws when the odds are negative or no number
 * @example
 * probabilityFromOdds(0.25) // => 0.2
 */
export function probabilityFromOdds(odds: number): number {
  checkNumber("odds", odds, odds >= 0, "give odds of zero or more");
  return odds / (1 + odds);
}

/**
 * The odds of a probability, p / (1 - p).
 *
 * @throws when the probability is not from 0 up to but not including 1
 * @example
 * oddsFromProbability(0.2) // => 0.25
 */
export function oddsFromProbability(probability: number): number {
  checkProbability(probability);
  checkNumber("a probability", probability, probability < 1, "give one below 1: what is certain has no finite odds");
  return probability / (1 - probability);
}

/** What a probability becomes under a ratio that acts on the hazard it stands for, on itself, or on its odds. */
export function underRatio(probability: number, ratio: number, on: "hazards" | "probabilities" | "odds"): number {
  if (on === "probabilities") return probability * ratio;
  if (ratio === 0 || probability === 0) return 0;
  if (probability === 1) return 1;
  if (on === "odds") return (probability * ratio) / (1 - probability + probability * ratio);
  return -expm1(ratio * log1p(-probability));
}

function checkProbability(probability: number): void {
  checkNumber("a probability", probability, probability >= 0 && probability <= 1, "give a number from 0 to 1");
}

function checkNumber(what: string, value: number, right: boolean, remedy: string): void {
  if (!(right && Number.isFinite(value))) throw problem("convert a probability", `${what} is ${value}`, remedy);
}
