import { problem } from "../problem.ts";
import type { PersonalColumn } from "./cells.ts";
import type { PersonalFactor } from "./factors-of.ts";
import { firstSetting, type Surroundings } from "./setting.ts";
import { watched } from "./watch.ts";

/** The person at hand, whom all functions of all columns are asked about: put another one there, and ask again. */
export interface PersonAtHand {
  readonly levels: Int32Array;
  readonly continuous: (name: string) => number;
  place: number;
}

/**
 * What gives the number of the person at hand in a column: the product of its factors, each asked about the person's traits as
 * interventions left them.
 *
 * @throws when it is asked, and a function reads something that changes, or gives no hazard
 */
export function personalNumber(around: Surroundings, column: PersonalColumn, person: PersonAtHand): () => number {
  const factors = column.factors.map((factor) => askFactor(around, column, factor, person));
  return () => factors.reduce((product, ask) => product * ask(), 1);
}

function askFactor(
  around: Surroundings,
  { statuses, name }: PersonalColumn,
  factor: PersonalFactor,
  person: PersonAtHand,
): () => number {
  if (factor.intervention >= 0 && statuses[factor.intervention] !== 1) return () => 1;
  const setting = { ...firstSetting(around), levels: person.levels, statuses };
  const { who, reads } = watched(around, {
    setting,
    own: factor.own,
    asking: factor.name,
    continuous: person.continuous,
  });
  return () => {
    const value = Number(factor.of(who as never));
    const changing = [...reads.times, ...[...reads.processes].map((i) => around.processes[i]!)][0];
    if (changing !== undefined)
      throw problem(
        `tabulate ${name}`,
        `for person ${person.place + 1} its function reads "${changing}" together with a continuous trait`,
        `split it: one factor for what reads "${changing}", one for what reads the trait`,
      );
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw problem(
        `tabulate ${name}`,
        `it is ${value} for person ${person.place + 1}`,
        "return a finite number, zero or more",
      );
    return value;
  };
}
