import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { problem } from "../problem.ts";

/**
 * A number that a document prints rounded: its value, and the least and the most that it may stand for.
 * `money` is its dimension: 1 for kronor, 0 for a plain number, so that kronor are never added to persons.
 */
export interface Quantity {
  readonly low: Decimal;
  readonly value: Decimal;
  readonly high: Decimal;
  readonly money: number;
}

/** A quantity that is just what it says. */
export function exactly(value: Decimal | number | string, money = 0): Quantity {
  const exact = new Exact(value);
  return { low: exact, value: exact, high: exact, money };
}

/** A quantity rounded to a step: half a step either way. */
export function roundedTo(step: Decimal | number | string, { value, low, high, money }: Quantity): Quantity {
  const half = new Exact(step).dividedBy(2);
  return { low: low.minus(half), value, high: high.plus(half), money };
}

/** Sum of quantities of one dimension. */
export function add(terms: readonly Quantity[]): Quantity {
  const [first, ...rest] = terms as [Quantity, ...Quantity[]];
  const other = rest.find(({ money }) => money !== first.money);
  if (other !== undefined)
    throw problem(
      "add quantities",
      `one is ${dimension(first)} and one ${dimension(other)}`,
      "add kronor to kronor only",
    );
  const total = (end: "low" | "value" | "high"): Decimal => Exact.sum(...terms.map((term) => term[end]));
  return { low: total("low"), value: total("value"), high: total("high"), money: first.money };
}

/** The quantity with the other sign. */
export function opposite({ low, value, high, money }: Quantity): Quantity {
  return { low: high.negated(), value: value.negated(), high: low.negated(), money };
}

/** Product of two quantities, at the least and the most their corners give. */
export function multiply(a: Quantity, b: Quantity): Quantity {
  const corners = [a.low, a.high].flatMap((x) => [x.times(b.low), x.times(b.high)]);
  return {
    low: Exact.min(...corners),
    value: a.value.times(b.value),
    high: Exact.max(...corners),
    money: a.money + b.money,
  };
}

/** One quantity divided by another, which cannot be nought. */
export function divide(a: Quantity, b: Quantity): Quantity {
  if (b.low.lessThanOrEqualTo(0) && b.high.greaterThanOrEqualTo(0))
    throw problem(
      "divide quantities",
      `the divisor may be nought (${b.low} to ${b.high})`,
      "divide by a number that is not",
    );
  const one = new Exact(1);
  const inverse = { low: one.dividedBy(b.high), value: one.dividedBy(b.value), high: one.dividedBy(b.low) };
  return { ...multiply(a, { ...inverse, money: -b.money }), value: a.value.dividedBy(b.value) };
}

/** A quantity through a function that never falls. */
export function rising(quantity: Quantity, through: (value: Decimal) => Decimal): Quantity {
  return {
    ...quantity,
    low: through(quantity.low),
    value: through(quantity.value),
    high: through(quantity.high),
  };
}

function dimension({ money }: Quantity): string {
  return money === 0 ? "a plain number" : money === 1 ? "kronor" : `kronor to the power ${money}`;
}
