import type { Payer, ValueKind } from "../money/actor.ts";
import { type Per, type Price, type Priced, type PriceList, perYear } from "../money/price.ts";
import { refuseOverlap } from "../money/price-list.ts";
import { pricedWords } from "../money/priced.ts";
import type { PriceBasis } from "../money/rate.ts";
import { nearest, problem, refuseMissing } from "../problem.ts";
import type { Occurrence, Occurrences } from "./occurrence.ts";

/** One line of accounts: what one actor pays (negative) or receives (positive) for one thing, by year; kronor. */
export interface AccountLine {
  readonly world: string;
  readonly stratum: string;
  readonly actor: Payer;
  readonly item: { readonly sv: string; readonly en: string };
  readonly kind: ValueKind;
  readonly priced: Priced;
  readonly cashable: number | "never";
  readonly source: string;
  /** Kronor for each year from the start; longer than the accounts' years by the lag of the payment. */
  readonly byYear: readonly number[];
  /** `byYear` weighted by the first three moments of time within the year. */
  readonly moments: readonly [readonly number[], readonly number[], readonly number[]] | undefined;
}

/**
 * Accounts: world x actor x year x item. A line is positive when its actor gains by it. Transfers and taxes have a line for who pays and a line
 * for who receives, so over all actors they sum to zero; resources and production are values of the real economy.
 */
export interface Accounts {
  readonly name: string;
  readonly start: number;
  readonly years: number;
  readonly persons: number;
  readonly worlds: readonly string[];
  readonly basis: PriceBasis;
  /** Whose kronor; `undefined` for nominal accounts. */
  readonly priceYear: number | undefined;
  readonly lines: readonly AccountLine[];
}

/**
 * Accounts of what happened, from any solver's result or a register, and a price list. Money is linear in what happened, so another price list
 * never needs another simulation. Prices of services are left aside where no services were counted, and the other way round.
 *
 * @param occurrences  person-years, transitions and services by world and year
 * @param list         real prices of one price year, or nominal prices of each year
 * @returns            lines in kronor, not discounted
 * @throws             when a price names a state, transition or intervention that is not there, prices are of several years or overlap, a
 *                     unit does not fit, or a priced year has no price
 * @example
 * const accounts = accountsOf(exampleOccurrences, examplePrices)
 * accounts.lines.map((line) => [line.world, line.actor, line.byYear[0]]).slice(0, 2) // => [["control", "municipality", -40000], ["control", "households", 40000]]
 */
export function accountsOf(occurrences: Occurrences, list: PriceList): Accounts {
  refuseMissing(
    "account",
    "what occurred",
    occurrences,
    "give what occurrencesOfRuns or another source of occurrences returns",
  );
  refuseMissing(`account for ${occurrences.name}`, "the price list", list, "give a list of prices");
  const attempt = `account for ${occurrences.name} by ${list.name}`;
  const priceYear = onePriceYear(attempt, list);
  refuseOverlap(list, attempt);
  refuseStrangers(attempt, occurrences, list);
  refuseGaps(attempt, occurrences, list);
  const lines = list.prices.flatMap((price) =>
    occurrences.of
      .filter((occurrence) => pricedWords(occurrence.priced) === pricedWords(price.priced))
      .flatMap((occurrence) => linesOf(attempt, { occurrence, price, start: occurrences.start })),
  );
  const { name, start, years, persons, worlds } = occurrences;
  return { name, start, years, persons, worlds, basis: list.basis, priceYear, lines };
}

function onePriceYear(attempt: string, list: PriceList): number | undefined {
  if (list.basis === "nominal") return undefined;
  const years = [...new Set(list.prices.map(({ priceYear }) => priceYear))].sort((a, b) => a - b);
  if (years.length > 1)
    throw problem(
      attempt,
      `its prices are of the years ${years.join(", ")}`,
      "bring them to one year with `pricesInYear`",
    );
  return years[0];
}

/** A price for what is not there is a misspelling; only services and everything else may go without each other. */
function refuseStrangers(attempt: string, occurrences: Occurrences, list: PriceList): void {
  const known = new Set(occurrences.of.map(({ priced }) => pricedWords(priced)));
  const kinds = new Set(occurrences.of.map(({ priced }) => priced.of === "service"));
  for (const [row, { priced }] of list.prices.entries()) {
    const words = pricedWords(priced);
    if (known.has(words) || !kinds.has(priced.of === "service")) continue;
    const guess = nearest(words, known);
    throw problem(
      attempt,
      `row ${row + 1}, column "prices" is "${words}", and nothing of that name happened or could`,
      guess === undefined
        ? `leave the row out, or name one of ${[...known].slice(0, 8).join(", ")}`
        : `write "${guess}" if that is meant`,
    );
  }
}

/** A price that holds in some years only must hold whenever what it prices occurs. */
function refuseGaps(attempt: string, occurrences: Occurrences, list: PriceList): void {
  for (const { priced, world, byYear } of occurrences.of) {
    const words = pricedWords(priced);
    const prices = list.prices.filter((price) => pricedWords(price.priced) === words);
    for (let year = 0; year < occurrences.years && prices.length > 0; year++) {
      const calendar = occurrences.start + year;
      if (byYear[year] === 0 || prices.some((price) => price.from <= calendar && calendar <= price.until)) continue;
      throw problem(
        attempt,
        `"${words}" has no price in ${calendar} (world ${world})`,
        'extend a row by its columns "from" and "to"',
      );
    }
  }
}

function linesOf(
  attempt: string,
  { occurrence, price, start }: { readonly occurrence: Occurrence; readonly price: Price; readonly start: number },
): readonly AccountLine[] {
  const { item, kind, priced, cashable, source, actor, payee, lag } = price;
  const { world, stratum, moments } = occurrence;
  const each = price.amount * unitsIn(attempt, price, occurrence.per);
  const years = Array.from({ length: occurrence.byYear.length + lag }, (_, year) => year - lag);
  const priceOf = (year: number) => (start + year >= price.from && start + year <= price.until ? each : 0);
  const times = (series: ArrayLike<number>, sign: number) =>
    years.map((year) => (year < 0 ? 0 : sign * series[year]! * priceOf(year)));
  const line = (who: Payer, sign: number): AccountLine => ({
    world,
    stratum,
    actor: who,
    item,
    kind,
    priced,
    cashable,
    source,
    byYear: times(occurrence.byYear, sign),
    moments:
      moments === undefined ? undefined : [times(moments[0], sign), times(moments[1], sign), times(moments[2], sign)],
  });
  if (kind === "production") return [line(actor, 1)];
  return payee === undefined ? [line(actor, -1)] : [line(actor, -1), line(payee, 1)];
}

/** How many units of a price one unit of an occurrence is. */
function unitsIn(attempt: string, price: Price, per: Per): number {
  if (price.per === per) return 1;
  const [of, to] = [perYear[price.per], perYear[per]];
  if (of === undefined || to === undefined)
    throw problem(
      attempt,
      `"${pricedWords(price.priced)}" is priced per ${price.per} and counted per ${per}`,
      "price it as it is counted",
    );
  return of / to;
}
