import { problem } from "../problem.ts";
import type { Investment } from "./investment.ts";
import { eligible } from "./investment-flows.ts";

/** Persons of one chunk of a binomial draw: few enough that no probability underflows. */
const chunk = 1000;

/**
 * How many participants have each outcome in one draw of luck: a multinomial, one binomial after another.
 *
 * @param uniform  gives the uniform of an outcome's name and turn
 * @returns        persons for each outcome, in order; the rest of the eligible have none
 */
export function drawnSuccesses(
  investment: Investment,
  uniform: (name: string, turn: number) => number,
): readonly number[] {
  let persons = eligible(investment);
  if (!Number.isInteger(persons))
    throw problem(
      `draw successes in "${investment.name}"`,
      `${persons} persons can succeed`,
      "give whole numbers of participants and of those who would manage anyway",
    );
  let left = 1;
  return investment.success.map(({ name, share }) => {
    const count = left <= 0 ? 0 : binomial(persons, Math.min(1, share / left), (turn) => uniform(name, turn));
    persons -= count;
    left -= share;
    return count;
  });
}

/** A binomial count by inversion, chunk by chunk. */
function binomial(persons: number, probability: number, uniform: (turn: number) => number): number {
  let count = 0;
  for (let from = 0; from < persons; from += chunk)
    count += binomialQuantile(Math.min(chunk, persons - from), probability, uniform(from / chunk));
  return count;
}

/** The smallest count whose distribution function reaches a probability; at most a thousand persons. */
function binomialQuantile(persons: number, probability: number, at: number): number {
  if (probability > 0.5) return persons - binomialQuantile(persons, 1 - probability, 1 - at);
  const odds = probability / (1 - probability);
  let mass = 1;
  for (let person = 0; person < persons; person++) mass *= 1 - probability;
  let below = mass;
  let count = 0;
  while (below < at && count < persons) {
    mass *= (odds * (persons - count)) / (count + 1);
    count++;
    below += mass;
  }
  return count;
}
