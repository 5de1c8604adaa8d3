import { alternatives, nearest, problem } from "../problem.ts";
import { checkPerYear, type Rate, real } from "./rate.ts";

/**
 * When in the year a payment falls: at its start (`due`), its end (`arrears`), its middle (`mid-year`), or evenly through it (`continuous`).
 * The founding documents' figures are all `due`: the first year is undiscounted.
 */
export type Convention = "due" | "arrears" | "mid-year" | "continuous";

/** A rate and its convention: never one without the other. */
export interface Discounting {
  readonly rate: Rate;
  readonly convention: Convention;
}

/** The conventions by name. */
export const conventions: readonly Convention[] = ["due", "arrears", "mid-year", "continuous"];

/**
 * The discounting of the five founding documents: 4 % a year, annuity-due. That the rate is real is our reading
 * (constant yearly amounts are discounted and never inflated); the rate and the convention are pinned by their figures to the krona.
 *
 * @example
 * asPublished.convention // => due
 */
export const asPublished: Discounting = { rate: real(0.04), convention: "due" };

/** Refuses an unknown convention, a bare number for a rate, and a horizon that the convention cannot carry. */
export function checkDiscounting(attempt: string, years: number, discounting: Discounting): void {
  const { convention, rate } = discounting ?? {};
  if (typeof rate?.perYear !== "number")
    throw problem(attempt, `the rate is ${JSON.stringify(rate)}, neither real nor nominal`, "write it as real(0.04)");
  checkPerYear(attempt, rate.perYear);
  if (!conventions.includes(convention)) {
    const guess = nearest(convention, conventions);
    const remedy = guess === undefined ? `use ${alternatives(conventions)}` : `write "${guess}"`;
    throw problem(attempt, `"${convention}" is not a discounting convention`, remedy);
  }
  if (!(years >= 0) || !Number.isFinite(years))
    throw problem(attempt, `${years} years is no horizon`, "give a number of years from 0");
  if (convention !== "continuous" && !Number.isInteger(years))
    throw problem(
      attempt,
      `${years} years is not whole, and yearly payments (${convention}) are`,
      'give whole years, or the convention "continuous"',
    );
}

/** Refuses an unknown convention, and a year that is not a whole number from 0. */
export function checkYear(year: number, discounting: Discounting): void {
  checkDiscounting("discount", 0, discounting);
  if (!Number.isInteger(year) || year < 0)
    throw problem("discount", `year ${year} is not whole`, "count whole years from 0");
}
