import { problem } from "../problem.ts";
import type { Clock } from "./plan.ts";
import type { Surroundings } from "./setting.ts";

/** The ages (or years since a spell, or the run, began) that a life table has numbers for, from the first up to but not including the end. */
export interface TableAges {
  readonly from: number;
  readonly end: number;
  /** Its last age is open: the last rate goes on. */
  readonly open: boolean;
  /** What its ages count from. */
  readonly clock: Clock;
}

/**
 * Refuses people whom a life table has no number for: those who enter before its first age, who would be immortal until then, and those
 * who can outlive it, unless it is said to be open.
 */
export function refuseOutside({ axes, bands, model, entering }: Surroundings, attempt: string, table: TableAges): void {
  const { from, end, open, clock } = table;
  const ages = axes.age.map((age) => age * model.band) as [number, number];
  if (clock === "age" && ages[0] < from)
    throw problem(
      attempt,
      `${entering(axes.age[0])} enters at age ${ages[0]} and its life table begins at ${from}`,
      "begin the table earlier, or let people enter later",
    );
  if (open) return;
  const oldest = axes.age[1] - bands;
  const [reached, what] =
    clock === "age"
      ? [ages[1], `${entering(oldest)} enters at age ${oldest * model.band} and may grow to ${ages[1]}`]
      : clock === "time"
        ? [bands * model.band, `the run lasts ${bands * model.band} years`]
        : [axes.spell * model.band, `a spell may last ${axes.spell * model.band} years`];
  if (reached > end + 1e-9)
    throw problem(
      attempt,
      `${what}, and its life table ends at ${end}`,
      "end the run earlier, lengthen the table, or say `open: true` if its last rate goes on",
    );
}
