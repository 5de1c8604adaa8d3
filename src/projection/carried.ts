import type { AccountLine } from "../account/accounts.ts";
import { belongs, type View } from "../account/view.ts";
import { discountFactor } from "../money/annuity.ts";
import type { Discounting } from "../money/discounting.ts";
import type { Provenance } from "../show/provenance.ts";
import { type CareerValues, careerChange } from "./career-change.ts";
import { restsOn } from "./career-prices.ts";
import type { Careers } from "./careers.ts";
import { faded } from "./fading.ts";

/** One item of a success for one actor, by the investment's years. */
export interface CareerLine extends Pick<AccountLine, "actor" | "kind" | "item" | "source"> {
  /** What the change of this career rests on; the price may be weaker still. */
  readonly on: Provenance;
  /** Kronor, not discounted, from the investment's first year; positive when the actor gains. */
  readonly byYear: readonly number[];
}

/**
 * What one success is worth to each actor, item by item, over an investment's years. Linear in everything but the careers themselves, so one
 * answer serves every effect, reading and fading.
 *
 * @param careers  how the two begin, and when
 * @param options  the horizon from the investment's start, longer than the careers' delay; values by name
 * @throws         as `careerChange`
 * @example
 * careerLines(skolfamCareers, { years: 10, values: {} })[0].byYear.length // => 10
 */
export function careerLines(
  careers: Careers,
  { years, values }: { readonly years: number; readonly values: CareerValues },
): readonly CareerLine[] {
  const { lines } = careerChange(careers, { years: years - careers.after, values });
  const before = Array.from({ length: careers.after }, () => 0);
  return lines.map(({ actor, kind, item, byYear, source }) => ({
    actor,
    kind,
    item,
    source,
    on: restsOn(item.en).on,
    byYear: [...before, ...byYear].slice(0, years),
  }));
}

/**
 * What a success is worth to a view in each year, discounted, as fading leaves it.
 *
 * @param lines    of `careerLines`
 * @param options  whose books; the delay of the careers, from which fading runs; half-life; discounting; only lines that rest on this
 * @returns        kronor by year of the investment, present value at its start
 * @example
 * const lines = careerLines(skolfamCareers, { years: 10, values: {} });
 * successByYear(lines, { view: "municipality", after: 5, discounting: asPublished })[0] // => 0
 */
export function successByYear(
  lines: readonly CareerLine[],
  {
    view,
    after,
    halfLife = Number.POSITIVE_INFINITY,
    discounting,
    on,
  }: {
    readonly view: View;
    readonly after: number;
    readonly halfLife?: number;
    readonly discounting: Discounting;
    readonly on?: Provenance;
  },
): readonly number[] {
  const own = lines.filter((line) => belongs(line, view) && (on === undefined || line.on === on));
  const years = lines[0]?.byYear.length ?? 0;
  const sums = Array.from({ length: years }, (_, year) => own.reduce((sum, { byYear }) => sum + byYear[year]!, 0));
  const left = [...sums.slice(0, after), ...faded(sums.slice(after), halfLife)];
  return left.map((amount, year) => amount * discountFactor(year, discounting));
}
