import { type Population, population } from "../model/population.ts";
import type { processes, traits } from "../sweden/person.ts";
import { sweden } from "../sweden/sweden.ts";

/** Starting states by process; the first state of a process unless given. */
export type CareerStart = { readonly [K in keyof typeof processes]?: (typeof processes)[K][number] };

/** What a success is, in careers: the same person who begins otherwise. */
export interface Careers {
  /** Years from the investment's start until these careers begin. */
  readonly after: number;
  /** Age then; whole years. */
  readonly age: number;
  readonly fostered?: boolean;
  /** The share of men; half unless given. */
  readonly men?: number;
  /** How somebody begins for whom it fails, and for whom it succeeds. */
  readonly without: CareerStart;
  readonly with: CareerStart;
  /** Who says that these two are the right ones to compare. */
  readonly source: string;
}

/**
 * One person of the Swedish model, by expectation, who begins as those do for whom an investment fails, or succeeds.
 *
 * @throws  when a process or a state is not the model's, or the age is no whole number of years
 * @example
 * careerPeople(skolfamCareers, "with").size // => 1
 */
export function careerPeople(
  { age, fostered = false, men = 0.5, ...starts }: Careers,
  which: "with" | "without",
): Population<typeof processes, typeof traits> {
  return population(sweden, {
    size: 1,
    age,
    traits: { sex: { woman: 1 - men, man: men }, fostered },
    starts: starts[which],
  });
}
