import { alternatives, problem } from "../problem.ts";
import { checkOptions, type Named } from "./check-options.ts";
import { isWhole } from "./is-whole.ts";
import type { Base, Times } from "./leaf.ts";
import type { Factor } from "./who.ts";

/**
 * Which state the time of a cycle is counted in. `beginning`: that at its beginning, as if all moved at its end. `end`: that at its
 * end, as if all moved at its beginning. `half-cycle`: half a cycle each (the trapezoidal rule, or life-table method), as if all moved
 * in its middle. `simpson`: the area under a parabola through the states at three successive edges (Simpson's 1/3 rule).
 */
export const cycleConventions = ["beginning", "end", "half-cycle", "simpson"] as const;

/** One of the ways in which the time of a cycle is counted. */
export type CycleConvention = (typeof cycleConventions)[number];

/** The cycle of a model in cycles: how long it is, and how time in it is counted. */
export interface Cycle {
  /** Years of one cycle: 1, or 1/12 for a month. */
  readonly years: number;
  /** Which state the time of a cycle is counted in; there is no default, because published models differ. */
  readonly convention: CycleConvention;
}

/**
 * The probability of a transition in one cycle: a number, a function of the person, factors that are multiplied, or a hazard
 * per person-year that is turned into the probability of a cycle, 1 - exp(-hazard x years).
 */
export type CycleLeaf<W> =
  | Factor<W>
  | { readonly probability: Factor<W>; readonly times?: Times<W> }
  | { readonly hazard: Factor<W>; readonly times?: Times<W> }
  | { readonly base: Base<W>; readonly times?: Times<W> };

const known: Named<Cycle> = { years: true, convention: true };

/** Refuses a cycle of no length, or a convention that is none. */
export function checkCycle(cycle: Cycle): void {
  const attempt = "define the model";
  checkOptions(attempt, { what: "a part of a cycle", given: cycle, known });
  const { years, convention } = cycle;
  if (!(years > 0 && Number.isFinite(years)))
    throw problem(attempt, `a cycle is ${years} years`, "give a length above zero, such as 1 or 1 / 12");
  if (!cycleConventions.includes(convention))
    throw problem(
      attempt,
      `time in a cycle is counted by "${String(convention)}"`,
      `choose ${alternatives(cycleConventions)}`,
    );
}

/** Refuses times that are not whole cycles: in a model in cycles nothing begins or ends between their edges. */
export function checkWholeCycles(attempt: string, what: string, years: number, cycle: Cycle): void {
  if (!Number.isFinite(years) || isWhole(years / cycle.years)) return;
  throw problem(
    attempt,
    `${what} is ${years} years, which is not a whole number of cycles of ${cycle.years}`,
    "choose whole cycles, or a shorter cycle",
  );
}
