import type { Decimal } from "decimal.js";
import { Exact, kronor } from "../money/units.ts";
import { problem } from "../problem.ts";

/** A group size tried against the printed figures. */
export interface SizeTried {
  readonly size: number;
  /** The sum divided by it; kronor. */
  readonly perPerson: Decimal;
  /** Size x printed amount per person, less the printed sum; kronor. */
  readonly residual: Decimal;
  readonly fits: boolean;
}

/** What a printed sum and a printed amount per person say about the size of the group. */
export interface ImpliedSize {
  /** The only whole number that fits; undefined when none or more than one does. */
  readonly size: number | undefined;
  /** Every whole number that fits the printed roundings. */
  readonly compatible: readonly number[];
  /** The real numbers that fit: how sharply the size is implied. */
  readonly from: Decimal;
  readonly to: Decimal;
  /** The nearest whole number with two neighbours on each side. */
  readonly tried: readonly SizeTried[];
}

/**
 * The group size that a printed sum and a printed amount per person imply, and how sharply.
 *
 * @param sum      of the group, as printed; kronor
 * @param options  `perPerson`: as printed; `step`: what it is rounded to (1 krona when left out); `slack`: how far the printed sum
 *                 may be off, half a krona when left out
 * @throws         when the amounts are not above zero
 * @example
 * const implied = impliedSize(20_507_393, { perPerson: 976_543 });
 * implied.size // => 21
 * implied.tried.map(({ size, residual }) => [size, residual.toNumber()]) // => [[19,-1953076],[20,-976533],[21,10],[22,976553],[23,1953096]]
 */
export function impliedSize(
  sum: number | string | Decimal,
  {
    perPerson,
    step = 1,
    slack = 0.5,
  }: { readonly perPerson: number | string | Decimal; readonly step?: number; readonly slack?: number },
): ImpliedSize {
  const [total, each] = [kronor(sum), kronor(perPerson)];
  const least = each.minus(step / 2);
  if (!total.greaterThan(slack) || !least.greaterThan(0))
    throw problem(
      "find the group size",
      `the sum is ${total} and the amount per person ${each}`,
      "give amounts above zero",
    );
  const from = total.minus(slack).dividedBy(each.plus(step / 2));
  const to = total.plus(slack).dividedBy(least);
  const nearest = Math.max(1, Math.round(total.dividedBy(each).toNumber()));
  const compatible = wholeBetween(from, to);
  const tried = [-2, -1, 0, 1, 2]
    .filter((k) => nearest + k > 0)
    .map((k) => {
      const size = nearest + k;
      return {
        size,
        perPerson: total.dividedBy(size),
        residual: each.times(size).minus(total),
        fits: compatible.includes(size),
      };
    });
  return { size: compatible.length === 1 ? compatible[0] : undefined, compatible, from, to, tried };
}

function wholeBetween(from: Decimal, to: Decimal): number[] {
  const first = Math.max(1, new Exact(from).ceil().toNumber());
  return Array.from({ length: Math.max(0, new Exact(to).floor().toNumber() - first + 1) }, (_, k) => first + k);
}
