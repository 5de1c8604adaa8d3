import type { Decimal } from "decimal.js";
import type { Discounting } from "../money/discounting.ts";
import { exactPresentValue } from "../money/exact-annuity.ts";
import { Exact, kronor } from "../money/units.ts";
import { problem } from "../problem.ts";

/** The four deductions of social return on investment, as shares from 0 to 1. */
export interface Deductions {
  /** What would have happened anyway. */
  readonly deadweight?: number;
  /** What was only moved from somebody else. */
  readonly displacement?: number;
  /** What others brought about. */
  readonly attribution?: number;
  /** What is lost of the outcome each year after the first. */
  readonly dropOff?: number;
}

/** A social return on investment: value after deductions, and kronor of it for each krona put in. */
export interface SocialReturn {
  readonly byYear: readonly Decimal[];
  readonly presentValue: Decimal;
  readonly ratio: Decimal;
}

/**
 * Social return on investment (SROI) with its four deductions: deadweight, displacement and attribution each taken off what is left,
 * drop-off year by year.
 *
 * @param value    kronor of outcome in a year, before deductions
 * @param options  `years` that it lasts, `invested` kronor, the deductions, `discounting` (the Value Map discounts its first year: arrears)
 * @returns        value by year, present value, and value for each krona invested
 * @throws         when a deduction leaves 0 to 1, or nothing was invested
 * @see            Social Value UK, Value Map
 * @example
 * const map = socialReturn(1000, { years: 2, invested: 900, deadweight: 0.1, attribution: 0.5, dropOff: 0.2, discounting: { rate: real(0), convention: "arrears" } })
 * map.ratio.toNumber() // => 0.9
 */
export function socialReturn(
  value: number | string,
  {
    years,
    invested,
    discounting,
    ...deductions
  }: Deductions & { readonly years: number; readonly invested: number | string; readonly discounting: Discounting },
): SocialReturn {
  const attempt = "reckon a social return on investment";
  const { deadweight = 0, displacement = 0, attribution = 0, dropOff = 0 } = deductions;
  const wrong = Object.entries(deductions).find(([, share]) => !(share >= 0 && share <= 1));
  if (wrong !== undefined) throw problem(attempt, `its ${wrong[0]} is ${wrong[1]}`, "give a share from 0 to 1");
  const put = kronor(invested);
  if (!put.greaterThan(0)) throw problem(attempt, `${put} kr was invested`, "give an amount above 0");
  const kept = [deadweight, displacement, attribution].reduce<Decimal>(
    (left, share) => left.times(new Exact(1).minus(share)),
    kronor(value),
  );
  const byYear = Array.from({ length: years }, (_, year) => kept.times(new Exact(1).minus(dropOff).pow(year)));
  const presentValue = exactPresentValue(byYear, discounting);
  return { byYear, presentValue, ratio: presentValue.div(put) };
}
