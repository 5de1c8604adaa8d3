import type { Decimal } from "decimal.js";
import { roundToStep } from "../money/rounding.ts";

/**
 * How a computed figure stands to the printed one: equal; rounded to it; rounded to it if the inputs, themselves printed rounded,
 * were a little else; cut off to it; or none of these.
 */
export type Agreement = "reproduced" | "rounded" | "rounded inputs" | "truncated" | "contradicted";

/** What is printed: its value, and the size of its last place. */
export interface Print {
  readonly value: Decimal;
  readonly step: Decimal;
}

/** What is computed: its value, and the least and the most that rounded inputs allow. */
export interface Computed {
  readonly low: Decimal;
  readonly value: Decimal;
  readonly high: Decimal;
}

/**
 * How a computed figure agrees with print. The strongest agreement is told: a half may have been rounded up or to even, a cut is
 * towards nought, and rounded inputs are believed before a cut.
 *
 * @param print     printed value and the size of its last place, in the unit of print
 * @param computed  value and bounds, in the same unit
 */
export function agreement(print: Print, computed: Computed): Agreement {
  const rounds = (rule: "half-up" | "half-even" | "truncate"): boolean =>
    roundToStep(computed.value, print.step, rule).equals(print.value);
  if (computed.value.equals(print.value)) return "reproduced";
  if (rounds("half-up") || rounds("half-even")) return "rounded";
  const half = print.step.dividedBy(2);
  if (meets(computed, print.value.minus(half), print.value.plus(half))) return "rounded inputs";
  const inner = print.value;
  const outer = print.value.isNegative() ? inner.minus(print.step) : inner.plus(print.step);
  if (rounds("truncate") || meets(computed, inner, outer)) return "truncated";
  return "contradicted";
}

/** Whether the bounds reach into the open interval between two ends. */
function meets({ low, high }: Computed, end: Decimal, otherEnd: Decimal): boolean {
  const [from, to] = end.lessThan(otherEnd) ? [end, otherEnd] : [otherEnd, end];
  return low.lessThan(to) && high.greaterThan(from);
}
