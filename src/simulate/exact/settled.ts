import { problem } from "../../problem.ts";
import { type Problem, sumsOf } from "./sums-of.ts";

/** How finely things are taken: parts of a year where durations are carried, width of the rule over continuous traits. */
interface Fineness {
  readonly parts: number;
  readonly width: number;
}

/** Sums that further refinement changes by no more than the tolerance, and by how much the last one changed them. */
export function settled(given: Problem): { readonly sums: Float64Array; readonly error: number } {
  let fineness: Fineness = { parts: 2, width: 1 };
  let sums = sumsOf(given, fineness);
  let error = given.tolerance / 100;
  const refine = (finer: (now: Fineness) => Fineness, isLast: (now: Fineness) => boolean, obstacle: string): void => {
    for (;;) {
      if (isLast(fineness)) throw unsettled(given, error, obstacle);
      fineness = finer(fineness);
      const next = sumsOf(given, fineness);
      const change = largestChange(given, sums, next);
      sums = next;
      error = Math.max(change, given.tolerance / 100);
      if (change <= given.tolerance) return;
    }
  };
  if (given.companies.some(({ factors }) => factors === undefined))
    refine(
      (now) => ({ ...now, width: now.width / 2 }),
      ({ width }) => width < 0.1,
      "the continuous traits",
    );
  const rough = error;
  if (given.duration.process >= 0)
    refine(
      (now) => ({ ...now, parts: now.parts * 2 }),
      ({ parts }) => parts > 32,
      "the durations",
    );
  return { sums, error: Math.max(error, rough) };
}

/** The largest change of any sum, per person. */
function largestChange({ layout }: Problem, before: Float64Array, after: Float64Array): number {
  let people = 0;
  for (let s = 0; s < layout.strata; s++) people += after[layout.people + s]!;
  return after.reduce((most, value, place) => Math.max(most, Math.abs(value - before[place]!)), 0) / people;
}

function unsettled({ tolerance }: Problem, error: number, obstacle: string): Error {
  return problem(
    "solve the expectation",
    `it still changes by ${error.toPrecision(2)} years per person when ${obstacle} are taken twice as finely`,
    `allow a tolerance above ${tolerance}, give continuous traits levels with oneOf(...), or simulate individuals`,
  );
}
