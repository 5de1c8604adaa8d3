import { problem } from "../problem.ts";
import type { ByGroup } from "./cost-table.ts";
import { groupNames } from "./two-groups.ts";

/** How many of a group had the event, out of how many. */
export interface EventCount {
  readonly events: number;
  readonly persons: number;
}

/** A yes or no outcome in two groups. */
export type TwoByTwo = ByGroup<EventCount>;

/** Refuses counts that are none, and a table in which everybody or nobody had the event. */
export function checkTwoByTwo(attempt: string, table: TwoByTwo): void {
  for (const name of groupNames) {
    const { events, persons } = table[name];
    const whole = Number.isSafeInteger(events) && Number.isSafeInteger(persons);
    if (!(whole && persons >= 1 && events >= 0 && events <= persons))
      throw problem(
        attempt,
        `the ${name} group has ${events} events in ${persons} persons`,
        "give whole numbers, at least one person, and no more events than persons",
      );
  }
}

/** Nine of 21 against 13 of 19, made up: the example of this folder for a yes or no outcome. */
export const exampleTwoByTwo: TwoByTwo = {
  treated: { events: 9, persons: 21 },
  control: { events: 13, persons: 19 },
};
