import { discountFactor } from "../money/annuity.ts";
import type { Discounting } from "../money/discounting.ts";
import type { PriceList } from "../money/price.ts";
import { oneBasis } from "../money/rate.ts";
import { problem } from "../problem.ts";
import { integer, number, text } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { codesOf, fromTyped, storedNumbers } from "../table/typed-columns.ts";
import { dayNumber, partsOf } from "./calendar-years.ts";
import { costFindings } from "./cost-findings.ts";
import type { personColumns } from "./extract-columns.ts";
import type { Finding } from "./finding.ts";
import { daysFollowed, type FollowUpYears, followUpYears } from "./follow-up-years.ts";
import { linked } from "./linked.ts";
import { onceEach } from "./once-each.ts";
import type { RegisterExtract } from "./register-extract.ts";
import { rowsByPerson } from "./rows-by-person.ts";
import { type SpreadServices, spreadServices } from "./spread-services.ts";
import { type Perspective, unitPrices } from "./unit-prices.ts";

/** Costs by person, service and follow-up year: year 0 is the first of follow-up, year -1 the last before it. */
export const costColumns = {
  person: text(),
  group: text(),
  service: text(),
  year: integer("year of follow-up"),
  days: number("days of stays"),
  quantity: number("units of the service's price"),
  kronor: number("kronor"),
  discounted: number("kronor at the start of follow-up"),
  followUpDays: integer("days of follow-up in the year"),
} as const;

/** How services are priced: by which list, in whose kronor, discounted how, seen from where. */
export interface Pricing extends Perspective {
  readonly prices: PriceList;
  /** The list's own price year, said again so that nobody mistakes it. */
  readonly priceYear: number;
  readonly discounting: Discounting;
  /** How many years before follow-up are kept, for the baseline; 0 when left out. They are not discounted. */
  readonly before?: number;
}

/** Costs of an extract, with what they rest on. */
export interface ServiceCosts {
  readonly costs: Table<typeof costColumns>;
  /** How many years of follow-up the longest has. */
  readonly years: number;
  readonly before: number;
  readonly priceYear: number;
  readonly discounting: Discounting;
  readonly findings: readonly Finding[];
}

/**
 * Costs by person, service and follow-up year, plain and discounted to the person's own first day of follow-up. Stays are cut at
 * anniversaries and New Years; days before or after what is kept cost nothing here, and are told in the findings.
 *
 * @param extract  from `registerExtract`
 * @param pricing  `prices`, `priceYear`, `discounting`; `before`: years kept before follow-up; `payers`, `kinds`, `margin`
 * @returns        a confidential table with `costColumns`: one row for each combination with any use, by person, service and year
 * @throws         naming the row, when a service has no price in a year, is counted in units and has no quantity, or a person's sum of a
 *                 service in a year is negative (unless accepted); when the list is in other kronor than said
 * @example
 * const { costs } = serviceCosts(registerExtract(exampleExtract), examplePricing)
 * Array.from(costs.column("kronor")) // => [31000, 16000, 10000, 10000]
 */
export function serviceCosts<P extends typeof personColumns>(
  extract: RegisterExtract<P>,
  pricing: Pricing,
): ServiceCosts {
  const { before = 0, prices, priceYear, discounting } = pricing;
  const { services, persons, accepted } = extract;
  const attempt = `cost ${services.name}`;
  if (!(Number.isInteger(before) && before >= 0))
    throw problem(attempt, `${before} years before follow-up is no number of years`, "give a whole number from 0");
  oneBasis(prices.basis, discounting.rate.basis);
  const years = followUpYears(persons, before);
  const { codes, levels } = codesOf(services, "service");
  const byPerson = rowsByPerson(linked(services, persons), persons.rowCount);
  const to = storedNumbers(services, "to").map((day) => (Number.isNaN(day) ? Number.POSITIVE_INFINITY : day));
  const written = {
    service: codes,
    from: storedNumbers(services, "from"),
    to,
    quantity: storedNumbers(services, "quantity"),
  };
  const rows = accepted.includes("overlapping stays") ? onceEach(written, byPerson) : written;
  const span = calendarSpan(years);
  const unit = unitPrices(levels, prices, { priceYear, span, perspective: pricing });
  const newYears = Float64Array.from({ length: unit.years + 1 }, (_, year) => dayNumber(unit.firstYear + year, 1, 1));
  const spread = spreadServices({ rows, byPerson, years, prices: unit, newYears, services: levels.length });
  const findings = costFindings(extract, spread, { attempt, list: prices.name });
  const costs = costTable(extract, { spread, years, discounting });
  return { costs, years: years.after, before, priceYear, discounting, findings };
}

/** First and last calendar year of anybody's years. */
function calendarSpan({ bounds }: FollowUpYears): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of bounds) {
    if (day < low) low = day;
    if (day > high) high = day;
  }
  return bounds.length === 0 ? [0, -1] : [partsOf(low)[0], partsOf(high)[0]];
}

function costTable<P extends typeof personColumns>(
  { services, persons }: RegisterExtract<P>,
  {
    spread,
    years,
    discounting,
  }: { readonly spread: SpreadServices; readonly years: FollowUpYears; readonly discounting: Discounting },
): Table<typeof costColumns> {
  const person = codesOf(persons, "person");
  const group = codesOf(persons, "group");
  const factors = Float64Array.from({ length: years.before + years.after }, (_, at) =>
    at < years.before ? 1 : discountFactor(at - years.before, discounting),
  );
  const cells = {
    person: { codes: spread.person.map((row) => person.codes[row]!), levels: person.levels },
    group: { codes: spread.person.map((row) => group.codes[row]!), levels: group.levels },
    service: { codes: spread.service, levels: codesOf(services, "service").levels },
    year: Float64Array.from(spread.year),
    days: spread.days,
    quantity: spread.quantity,
    kronor: spread.kronor,
    discounted: spread.kronor.map((kronor, place) => kronor * factors[spread.year[place]! + years.before]!),
    followUpDays: Float64Array.from(spread.person, (row, place) => daysFollowed(years, row, spread.year[place]!)),
  };
  return fromTyped(costColumns, cells, { name: "costs", confidential: true, rowCount: spread.person.length });
}
