import { discountFactor } from "../money/annuity.ts";
import type { Discounting } from "../money/discounting.ts";
import { oneBasis } from "../money/rate.ts";
import { checkAllFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import type { AccountLine, Accounts } from "./accounts.ts";

/** Over how many years, and how discounted: not at all when left out. */
export interface Over {
  readonly years?: number;
  readonly discounting?: Discounting;
}

/**
 * What lines of accounts are worth over a horizon: the sum of their years, discounted by a named convention. With `continuous` the moments of
 * time within each year are used where the solver gave them; the other conventions take a year's amount as paid at one point of the year.
 *
 * @param accounts  the accounts that the lines are of, for their years and price basis
 * @param lines     any of their lines
 * @param over      `years`: all when left out; `discounting`: none when left out
 * @returns         kronor at the start of the first year
 * @throws          when the horizon is longer than the accounts, or real and nominal are mixed
 * @example
 * const accounts = accountsOf(exampleOccurrences, examplePrices)
 * const own = accounts.lines.filter((line) => line.actor === "municipality" && line.world === "control")
 * worthOf(accounts, own, { years: 2 }) // => -87500
 * worthOf(accounts, own, { years: 2, discounting: asPublished }) // => -86057.69
 */
export function worthOf(accounts: Accounts, lines: readonly AccountLine[], over: Over = {}): number {
  const { years = accounts.years, discounting } = over;
  refuse(accounts, { years, ...over });
  const factors = Array.from({ length: years }, (_, year) =>
    discounting === undefined ? 1 : discountFactor(year, discounting),
  );
  const moments = discounting?.convention === "continuous" ? within(discounting, years) : undefined;
  let worth = 0;
  for (const line of lines) {
    checkAllFinite(`value a line of ${accounts.name}`, line.byYear, "the amount of year");
    for (let year = 0; year < years && year < line.byYear.length; year++) {
      worth +=
        moments === undefined || line.moments === undefined
          ? line.byYear[year]! * factors[year]!
          : moments[year]!(line.byYear[year]!, line.moments[0][year]!, line.moments[1][year]!, line.moments[2][year]!);
    }
  }
  return worth;
}

type Within = (amount: number, first: number, second: number, third: number) => number;

/** A year's amount discounted through the year by its moments: the exponential's series about the middle, to the third power. */
function within({ rate }: Discounting, years: number): readonly Within[] {
  const force = Math.log1p(rate.perYear);
  return Array.from({ length: years }, (_, year) => {
    const middle = Math.exp(-force * (year + 0.5));
    return (amount, first, second, third) =>
      middle * (amount - force * first + (force ** 2 / 2) * second - (force ** 3 / 6) * third);
  });
}

function refuse(
  accounts: Accounts,
  { years, discounting }: { readonly years: number; readonly discounting?: Discounting },
): void {
  if (!(Number.isInteger(years) && years >= 1 && years <= accounts.years))
    throw problem(
      `look ${years} years ahead in ${accounts.name}`,
      `its accounts have ${accounts.years} years`,
      `give whole years from 1 to ${accounts.years}`,
    );
  if (discounting !== undefined) oneBasis(accounts.basis, discounting.rate.basis);
}
