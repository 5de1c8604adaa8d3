import type { Decimal } from "decimal.js";
import { exclusionPrice } from "../account/exclusion-price.ts";
import { asPublished, type Discounting } from "../money/discounting.ts";
import { real } from "../money/rate.ts";
import { roundAmount } from "../money/rounding.ts";
import { Exact } from "../money/units.ts";
import { problem } from "../problem.ts";
import { add, divide, exactly, multiply, opposite, type Quantity, rising, roundedTo } from "./quantity.ts";

/** What an operator does to quantities, in the order its builder names them. */
type Operator = (of: readonly Quantity[]) => Quantity;

const all = {
  same: ([figure]) => figure!,
  sum: add,
  difference: ([first, ...rest]) => add([first!, ...rest.map(opposite)]),
  product: ([first, ...rest]) => rest.reduce(multiply, first!),
  ratio: ([part, whole]) => divide(part!, whole!),
  annuityDue: ([base, rate, years]) => multiply(base!, exactly(priceOfOneKrona(years!.value.toNumber(), dueAt(rate!)))),
  ceiling: ([figure]) => rising(figure!, (value) => value.ceil()),
  truncatedToTkr: ([amount]) => rising(amount!, (value) => roundAmount(value, { to: "tkr", rule: "truncate" })),
  shownToKrona: ([amount]) => roundedTo(1, amount!),
  count: (of) => exactly(of.length),
  agreeing,
  wholeShareOf: () => {
    throw problem("evaluate a share of a whole number", "it has many values", "use nearestShares");
  },
} satisfies Readonly<Record<string, Operator>>;

/** The operators by name. */
export type OperatorName = keyof typeof all;
export const operators: Readonly<Record<OperatorName, Operator>> = all;

/** What one krona a year comes to: the library's price of exclusion, of one person at one krona. */
function priceOfOneKrona(years: number, discounting: Discounting): Decimal {
  return exclusionPrice(1, [{ item: "one krona a year", perYear: 1 }], { discounting, horizons: [years] })[0]!.total;
}

function dueAt(rate: Quantity): Discounting {
  return { ...asPublished, rate: real(rate.value.toNumber()) };
}

/** What several roundings of one number all allow; its value is their median, held within. Low above high when they exclude each other. */
function agreeing(of: readonly Quantity[]): Quantity {
  const low = Exact.max(...of.map((each) => each.low));
  const high = Exact.min(...of.map((each) => each.high));
  const values = of.map((each) => each.value).sort((a, b) => a.comparedTo(b));
  const middle = values[Math.floor(values.length / 2)]!;
  return { low, value: Exact.min(high, Exact.max(low, middle)), high, money: of[0]!.money };
}
