import type { Expression } from "./expression.ts";

/** A calculation that is no published figure, but follows from some and says something about them. */
export interface Evidence {
  readonly en: string;
  /** The facts that it is told beside. */
  readonly about: readonly string[];
  readonly unit: string;
  readonly calculation: Expression;
  /** The size of the last place shown; four digits without. */
  readonly step?: number;
  /** Whether it is told by its bounds. */
  readonly bounds?: true;
}

/** One piece of evidence: what it is about, what it is, its unit, how it is computed. */
export function follows(
  about: readonly string[],
  en: string,
  unit: string,
  calculation: Expression,
  more: Pick<Evidence, "step" | "bounds"> = {},
): Evidence {
  return { about, en, unit, calculation, ...more };
}
