import type { Decimal } from "decimal.js";
import { alternatives, problem } from "../problem.ts";
import { Exact, kronor } from "./units.ts";

/**
 * How an amount becomes a shorter one. `half-up` takes a half away from zero, as Swedish accounts do; `half-even` takes it to the even
 * neighbour, as spreadsheets' bankers do; `truncate` drops the rest; `up` takes any rest away from zero, as heads and lessons are counted.
 */
export type RoundingRule = "half-up" | "half-even" | "truncate" | "up";

const modes: Readonly<Record<RoundingRule, Decimal.Rounding>> = {
  "half-up": Exact.ROUND_HALF_UP,
  "half-even": Exact.ROUND_HALF_EVEN,
  truncate: Exact.ROUND_DOWN,
  up: Exact.ROUND_UP,
};

/** The steps amounts are rounded to, in kronor. */
const steps = { öre: "0.01", krona: "1", tkr: "1000", mkr: "1000000" } as const;

/** What an amount may be rounded to by name. */
export type RoundingStep = keyof typeof steps;

/**
 * An amount rounded to öre, krona, tkr or mkr by a stated rule.
 *
 * @param amount   kronor
 * @param options  `to`: the step; `rule`: how, half-up when left out
 * @returns        kronor, a whole number of steps
 * @throws         when the step or the rule is unknown
 * @example
 * roundAmount(kronor("9 708 830,44"), { to: "tkr", rule: "truncate" }).toString() // => 9708000
 * roundAmount(kronor("-2,5"), { to: "krona" }).toString() // => -3
 * roundAmount(kronor("-2,5"), { to: "krona", rule: "half-even" }).toString() // => -2
 */
export function roundAmount(
  amount: Decimal,
  { to, rule = "half-up" }: { readonly to: RoundingStep; readonly rule?: RoundingRule },
): Decimal {
  if (!Object.hasOwn(steps, to))
    throw problem("round an amount", `"${to}" is not a step of money`, `use ${alternatives(Object.keys(steps))}`);
  return roundToStep(kronor(amount), steps[to], rule);
}

/**
 * A decimal rounded to a multiple of any step by a stated rule: `roundToStep(x, "0.1", "half-up")`.
 *
 * @param value  any decimal
 * @param step   above zero
 * @param rule   how
 * @throws       when the rule is unknown or the step is not above zero
 * @example
 * roundToStep(kronor("3,96"), "0.1", "truncate").toString() // => 3.9
 */
export function roundToStep(value: Decimal, step: Decimal | number | string, rule: RoundingRule): Decimal {
  if (!Object.hasOwn(modes, rule))
    throw problem("round an amount", `"${rule}" is not a rounding rule`, `use ${alternatives(Object.keys(modes))}`);
  const size = kronor(step);
  if (!size.greaterThan(0))
    throw problem("round an amount", `the step ${size.toString()} is not above zero`, "give a step such as 0.01");
  return new Exact(value).dividedBy(size).toDecimalPlaces(0, modes[rule]).times(size);
}
