import type { Decimal } from "decimal.js";
import type { Discounting } from "../money/discounting.ts";
import { exactAnnuityFactor } from "../money/exact-annuity.ts";
import { type RoundingRule, type RoundingStep, roundAmount } from "../money/rounding.ts";
import { Exact, kronor } from "../money/units.ts";
import { problem } from "../problem.ts";
import { publishedHorizons } from "./returns.ts";
import { sum } from "./schedule.ts";

/** One item of what a person outside costs or does not produce, the same each year. */
export interface ExclusionItem {
  readonly item: string;
  /** Kronor per person and year. */
  readonly perYear: number | string;
}

/** The price of exclusion over one horizon: each item for one person and for all, and their sum; kronor. */
export interface ExclusionPrice {
  readonly years: number;
  readonly items: readonly { readonly item: string; readonly perPerson: Decimal; readonly all: Decimal }[];
  readonly total: Decimal;
}

/**
 * The price of exclusion (_utanförskapets pris_) as the founding documents reckon it: a constant yearly cost, an annuity, times heads.
 * It leaves out death, recovery and relapse; the accounts of a simulated model have them.
 *
 * @param persons  how many are outside
 * @param items    what one of them costs or does not produce in a year
 * @param options  `discounting`; `horizons` in years; `perPerson`: how the amount for one person is rounded before it is multiplied
 * @returns        a row for each horizon, in kronor
 * @throws         when the number of persons is negative
 * @example
 * const [one] = exclusionPrice(18, [{ item: "social cost", perYear: 450_550 }], {
 *   discounting: asPublished, horizons: [45], perPerson: { to: "tkr", rule: "truncate" },
 * })
 * one.total.toNumber() // => 174744000
 */
export function exclusionPrice(
  persons: number,
  items: readonly ExclusionItem[],
  {
    discounting,
    horizons = publishedHorizons,
    perPerson,
  }: {
    readonly discounting: Discounting;
    readonly horizons?: readonly number[];
    readonly perPerson?: { readonly to: RoundingStep; readonly rule?: RoundingRule };
  },
): readonly ExclusionPrice[] {
  if (!(persons >= 0)) throw problem("price exclusion", `${persons} persons are outside`, "give a number of 0 or more");
  return horizons.map((years) => {
    const factor = exactAnnuityFactor(years, discounting);
    const priced = items.map(({ item, perYear }) => {
      const whole = kronor(perYear).times(factor);
      const each = perPerson === undefined ? whole : roundAmount(whole, perPerson);
      return { item, perPerson: each, all: each.times(persons) };
    });
    return { years, items: priced, total: new Exact(sum(priced.map(({ all }) => all))) };
  });
}
