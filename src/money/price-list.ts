import { alternatives, nearest, problem } from "../problem.ts";
import { quoted } from "../table/cell.ts";
import { integer, number, oneOf, optional, type Row, text } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { actors, isPayer } from "./actor.ts";
import type { Grade, Per, Price, PriceList } from "./price.ts";
import { pricedFrom, pricedWords } from "./priced.ts";
import type { PriceBasis } from "./rate.ts";
import { isMoneyUnit, kronor } from "./units.ts";

const grades: readonly Grade[] = ["A", "B", "C", "derived", "assumed"];
const pers: readonly Per[] = ["year", "month", "day", "hour", "event", "unit"];

/** The columns of a price list, for `readCsv`, `parseCsv` and `readXlsx`. Actor, unit and price year may not be missing. */
export const priceColumns = {
  item: text(),
  item_sv: text(),
  prices: text(),
  per: text(),
  amount: number("as said in unit"),
  unit: text(),
  low: optional(number("as said in unit")),
  high: optional(number("as said in unit")),
  actor: text(),
  payee: optional(text()),
  kind: oneOf("real", "production", "transfer", "tax"),
  margin: oneOf("average", "marginal"),
  cashable: text(),
  lag: optional(integer("years")),
  price_year: integer("year"),
  from: optional(integer("year")),
  to: optional(integer("year")),
  source: text(),
  grade: text(),
} as const;

/** A row of a price table. */
type PriceRow = Row<typeof priceColumns>;

/**
 * A price list from a table with `priceColumns`. Every row is checked and rows that price the same for the same actor in the same years are
 * refused, since nobody could tell which is meant. Several actors for one unit are as many rows. Of a confidential table no error tells a value; the
 * list itself is plain data, and shows its prices.
 *
 * @param table  read by `readCsv(path, priceColumns)` or the like
 * @param basis  `real` when amounts are kronor of their price year (most lists), `nominal` when of the years in which they hold
 * @returns      the list in kronor
 * @throws       naming row and column, when a unit, actor, grade or what is priced is none, or two rows overlap
 * @example
 * const table = parseCsv(
 *   "item;item_sv;prices;per;amount;unit;low;high;actor;payee;kind;margin;cashable;lag;price_year;from;to;source;grade\n" +
 *   "secure care;SiS;service SiS;day;3,528;tkr;;;municipality;;real;average;0;;2020;;;SiS;A\n", priceColumns)
 * priceListOf(table).prices[0].amount // => 3528
 */
export function priceListOf(table: Table<typeof priceColumns>, basis: PriceBasis = "real"): PriceList {
  const attempt = `read the price list ${table.name}`;
  const { confidential } = table;
  const prices = [...table.rows()].map((row, index) => readPrice(row, { attempt, confidential, at: index + 1 }));
  const list: PriceList = { name: table.name, basis, prices };
  refuseOverlap(list, attempt, confidential);
  return list;
}

/** An error about a cell: its column, its value, and the remedy, for a confidential list another that tells no value. */
type Refuse = (column: string, value: unknown, remedy: string, discreet?: string) => Error;

/** Where a row stands, and whether its values may be told. */
interface RowPlace {
  readonly attempt: string;
  readonly at: number;
  readonly confidential: boolean;
}

function readPrice(row: PriceRow, { attempt, at, confidential }: RowPlace): Price {
  const refuse: Refuse = (column, value, remedy, discreet = remedy) =>
    problem(
      attempt,
      `row ${at}, column "${column}" is ${confidential || value === "" ? quoted(value, confidential) : `"${value}"`}${confidential && value !== "" ? " that cannot stand there" : ""}`,
      confidential ? discreet : remedy,
    );
  const remedyOf = (name: string, allowed: readonly string[]): string =>
    confidential ? `use ${alternatives(allowed)}` : nearestOf(name, allowed);
  if (!isMoneyUnit(row.unit)) throw refuse("unit", row.unit, `use ${alternatives(["kr", "SEK", "tkr", "mkr"])}`);
  if (!isPayer(row.actor)) throw refuse("actor", row.actor, remedyOf(row.actor, Object.keys(actors)));
  const priced = pricedFrom(row.prices);
  if (priced === undefined)
    throw refuse(
      "prices",
      row.prices,
      'write "state process/state", "transition process/from>to", "event name", "service name", "intervention name" or "start name"',
    );
  const per = pers.find((one) => one === row.per);
  if (per === undefined) throw refuse("per", row.per, remedyOf(row.per, pers));
  const once = priced.of === "transition" || priced.of === "event" || priced.of === "start";
  if (once !== (per === "event"))
    throw refuse(
      "per",
      row.per,
      once ? `price a ${priced.of} by "event"` : 'keep "event" for transitions, events and starts',
      'price transitions, events and starts by "event", and nothing else',
    );
  const { payee } = row;
  const moves = row.kind === "transfer" || row.kind === "tax";
  if (moves && payee === null)
    throw refuse("payee", "", `say who receives this ${row.kind}`, "say who receives a transfer or tax");
  if (!moves && payee !== null)
    throw refuse(
      "payee",
      payee,
      `leave it empty: nobody receives a ${row.kind} value`,
      "leave it empty: only transfers and taxes have a payee",
    );
  if (payee !== null && !isPayer(payee)) throw refuse("payee", payee, remedyOf(payee, Object.keys(actors)));
  const grade = grades.find((one) => one === row.grade);
  if (grade === undefined) throw refuse("grade", row.grade, `use ${alternatives(grades)}`);
  const cashable = row.cashable === "never" ? "never" : Number(row.cashable || Number.NaN);
  if (cashable !== "never" && !(cashable >= 0)) throw refuse("cashable", row.cashable, 'give years from 0, or "never"');
  refuseDisorder(row, refuse);
  const { unit } = row;
  const money = (amount: number | null) => (amount === null ? undefined : kronor(amount, unit).toNumber());
  return {
    item: { sv: row.item_sv, en: row.item },
    priced,
    per,
    amount: kronor(row.amount, unit).toNumber(),
    low: money(row.low),
    high: money(row.high),
    actor: row.actor,
    payee: payee ?? undefined,
    kind: row.kind,
    lag: row.lag ?? 0,
    margin: row.margin,
    cashable,
    priceYear: row.price_year,
    from: row.from ?? Number.NEGATIVE_INFINITY,
    until: row.to ?? Number.POSITIVE_INFINITY,
    source: row.source,
    grade,
  };
}

/** Refuses a range that ends before it begins, an amount outside its own bounds, and a payment before its cause. */
function refuseDisorder({ amount, low, high, lag, from, to }: PriceRow, refuse: Refuse): void {
  if (from !== null && to !== null && from > to)
    throw refuse("to", to, `end no earlier than column "from" (${from})`, 'end no earlier than column "from"');
  if (low !== null && low > amount)
    throw refuse("low", low, `give at most the amount (${amount})`, 'give at most column "amount"');
  if (high !== null && high < amount)
    throw refuse("high", high, `give at least the amount (${amount})`, 'give at least column "amount"');
  if (lag !== null && lag < 0) throw refuse("lag", lag, "give whole years from 0");
}

function nearestOf(name: string, allowed: readonly string[]): string {
  const guess = nearest(name, allowed);
  return guess === undefined ? `use ${alternatives(allowed)}` : `write "${guess}" if that is meant`;
}

/** Two prices for the same item, unit, actor and kind may not hold in the same year: the amount would be counted twice. */
export function refuseOverlap({ prices }: PriceList, attempt: string, confidential = false): void {
  const seen = new Map<string, { readonly price: Price; readonly at: number }[]>();
  prices.forEach((price, index) => {
    const key = [pricedWords(price.priced), price.item.en, price.actor, price.payee ?? "", price.kind].join("\t");
    const others = seen.get(key) ?? [];
    const clash = others.find(({ price: other }) => other.from <= price.until && price.from <= other.until);
    if (clash !== undefined)
      throw problem(
        attempt,
        `rows ${clash.at} and ${index + 1} both price ${confidential ? "one thing for one actor" : `"${pricedWords(price.priced)}" (${price.item.en}) for ${price.actor}`} in the same years (columns "from" and "to")`,
        "end one before the other begins, or name two different items",
      );
    seen.set(key, [...others, { price, at: index + 1 }]);
  });
}
