import { problem } from "../problem.ts";

/** A cost spread evenly from one time to another; at one time when both are the same. Times are from the person's own start. */
export interface TimedCost {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** One person's follow-up: how long, whether it ended because nothing more can follow (death), and what was paid meanwhile. */
export interface FollowedPerson {
  readonly followed: number;
  readonly ended: boolean;
  readonly costs: readonly TimedCost[];
}

/** Refuses persons whose costs cannot be added up to a time. */
export function checkPersons(persons: readonly FollowedPerson[], until: number): void {
  const refuse = (obstacle: string, remedy: string): Error =>
    problem("find the mean of censored costs", obstacle, remedy);
  if (!(until > 0 && until < Number.POSITIVE_INFINITY))
    throw refuse(`costs are counted up to ${until}`, "give a time above 0");
  if (persons.length < 2)
    throw refuse(`there ${persons.length === 1 ? "is 1 person" : `are ${persons.length} persons`}`, "give at least 2");
  persons.forEach(({ followed, costs }, i) => {
    if (!(followed > 0 && followed < Number.POSITIVE_INFINITY))
      throw refuse(`person ${i + 1} was followed for ${followed}`, "give a time above 0");
    const wrong = costs.findIndex(
      ({ from, to, amount }) => !(from >= 0 && to >= from && to < Number.POSITIVE_INFINITY && Math.abs(amount) < 1e90),
    );
    if (wrong >= 0)
      throw refuse(`cost ${wrong + 1} of person ${i + 1} has impossible times or no amount`, "mend or leave it out");
  });
}

/** Four persons, one cut short after two years and one dead after one, made up: the example of this folder for follow-up. */
export const exampleFollowed: readonly FollowedPerson[] = [
  { followed: 3, ended: false, costs: [{ from: 0, to: 3, amount: 120 }] },
  { followed: 2, ended: false, costs: [{ from: 0, to: 2, amount: 80 }] },
  { followed: 1, ended: true, costs: [{ from: 0, to: 1, amount: 50 }] },
  { followed: 3, ended: false, costs: [{ from: 1, to: 2, amount: 90 }] },
];
