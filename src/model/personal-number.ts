import { problem } from "../problem.ts";
import type { PersonalColumn } from "./cells.ts";
import type { PersonalFactor } from "./factors-of.ts";
import type { Surroundings } from "./setting.ts";
import { firstSetting } from "./setting.ts";
import { watched } from "./watch.ts";

/**
 * The number of one person in a column: the product of its factors, each asked about the person's traits as interventions left them.
 *
 * @throws when a function reads, for this person, something that changes and that it was not seen to read before
 */
export function personalNumber(
  around: Surroundings,
  column: PersonalColumn,
  person: { readonly levels: Int32Array; readonly continuous: (name: string) => number; readonly place: number },
): number {
  let product = 1;
  for (const factor of column.factors) product *= factorOf(around, column, factor, person);
  return product;
}

function factorOf(
  around: Surroundings,
  { statuses, name }: PersonalColumn,
  factor: PersonalFactor,
  {
    levels,
    continuous,
    place,
  }: { readonly levels: Int32Array; readonly continuous: (name: string) => number; readonly place: number },
): number {
  if (factor.intervention >= 0 && statuses[factor.intervention] !== 1) return 1;
  const setting = { ...firstSetting(around), levels, statuses };
  const { who, reads } = watched(around, { setting, own: factor.own, continuous });
  const value = Number(factor.of(who as never));
  const changing = [...reads.times, ...[...reads.processes].map((i) => around.processes[i]!)][0];
  if (changing !== undefined)
    throw problem(
      `tabulate ${name}`,
      `for person ${place + 1} its function reads "${changing}" together with a continuous trait`,
      `split it: one factor for what reads "${changing}", one for what reads the trait`,
    );
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
    throw problem(`tabulate ${name}`, `it is ${value} for person ${place + 1}`, "return a finite number, zero or more");
  return value;
}
