import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";

/** A programme's cost set against a saving, for one number of persons served. */
export interface ProgrammeReturn {
  readonly served: number;
  /** Whether this is the number that was evaluated, or one that is assumed. */
  readonly source: "evaluated" | "assumed";
  /** Kronor per person served. */
  readonly costPerPerson: number;
  /** Saving per person, had by all served, as a share of the programme's cost. */
  readonly shareReturned: number;
  /** Saving less cost; kronor. */
  readonly net: number;
}

/**
 * A programme's cost per person and the share of it that a saving returns, over how many persons it may have served. The saving per person
 * is a point estimate, and amounts of different price years are not made comparable here.
 *
 * @param programme  `cost`: kronor in all; `saving`: kronor per person, positive when the treated cost less; `evaluated`: persons in the
 *                   comparison; `served`: from how many to how many, whole numbers
 * @throws           when the cost or a number of persons is not above 0
 * @example
 * const rows = programmeReturns({ cost: 3_960_000, saving: 167_542.3183, evaluated: 21, served: { from: 21, to: 30 } });
 * rows[0].shareReturned // => 0.88848
 * rows[0].net // => -441611.3
 * rows.map(({ source }) => source).lastIndexOf("evaluated") // => 0
 */
export function programmeReturns({
  cost,
  saving,
  evaluated,
  served: { from, to },
}: {
  readonly cost: number;
  readonly saving: number;
  readonly evaluated: number;
  readonly served: { readonly from: number; readonly to: number };
}): readonly ProgrammeReturn[] {
  if (!(cost > 0 && Number.isSafeInteger(from) && Number.isSafeInteger(to) && from > 0 && to >= from))
    throw problem(
      "set a saving against a programme",
      `it cost ${cost} kronor for ${from} to ${to} persons`,
      "give a cost above 0 and whole numbers of persons, the smaller first",
    );
  checkFinite("set a saving against a programme", { saving });
  return Array.from({ length: to - from + 1 }, (_, k) => {
    const served = from + k;
    return {
      served,
      source: served === evaluated ? "evaluated" : "assumed",
      costPerPerson: cost / served,
      shareReturned: (saving * served) / cost,
      net: saving * served - cost,
    };
  });
}
