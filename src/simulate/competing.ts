import type { People } from "../model/people.ts";
import type { Plan } from "../model/plan.ts";
import type { Key } from "../random/seed.ts";
import { hazardAt } from "../random/sojourn/evaluate.ts";
import type { Path } from "./path.ts";
import { rateAt } from "./plain-clock.ts";
import { type Clock, type Person, placeOf } from "./plain-person.ts";

/** A transition that could have happened, and its hazard per person-year then. */
export interface Competitor {
  readonly to: string;
  readonly hazard: number;
  /** What it would have been had no intervention begun; the same where none acts. */
  readonly without: number;
}

/** The person as they stood just before something on their path. */
export function personBefore(
  plan: Plan,
  { people, i, path, e }: { readonly people: People; readonly i: number; readonly path: Path; readonly e: number },
): Person {
  const person: Person = {
    plan,
    key: { first: 0, second: 0 } satisfies Key,
    people,
    i,
    states: [...path.starts],
    entered: [...path.spells].map((years) => -years / plan.band),
    statuses: plan.interventions.map(() => 0),
    due: [],
    step: [],
    fired: [],
    clocks: new Map(),
    happened: [],
  };
  for (let before = 0; before < e; before++) {
    const what = path.what[before]!;
    if (what < 0) {
      person.statuses[-1 - what] = path.status[before]!;
      continue;
    }
    const { process, to } = plan.transitions[what]!;
    person.states[process] = to;
    person.entered[process] = path.time[before]! / plan.band;
  }
  return person;
}

/** The transitions that competed with one that happened at a time, itself first. */
export function competing(person: Person, t: number, time: number): Competitor[] {
  const { plan } = person;
  const { process, from } = plan.transitions[t]!;
  const idle = { ...person, statuses: person.statuses.map(() => 0) };
  return plan.transitions
    .map((transition, u) => ({ transition, u }))
    .filter(({ transition }) => transition.process === process && transition.from === from)
    .sort((a, b) => Number(b.u === t) - Number(a.u === t))
    .map(({ transition, u }) => ({
      to: plan.processes[process]!.event ? transition.name[0] : plan.processes[process]!.states[transition.to]!,
      hazard: hazardOf(person, u, time),
      without: hazardOf(idle, u, time),
    }));
}

/** The hazard of a transition for a person at a time, both in years. */
function hazardOf(person: Person, t: number, years: number): number {
  const { plan, people, i } = person;
  const time = years / plan.band;
  const { process, family, clock: counts } = plan.transitions[t]!;
  const began = person.entered[process]!;
  const age = plan.tables.entryAge[people.entry[i]!]! / plan.band;
  const zero = counts === "spell" ? began : counts === "time" ? 0 : -age;
  const place = placeOf(person, t);
  const clock: Clock = { t, left: 0, since: time, began, zero, place, rested: 0, running: true };
  const rate = rateAt(person, clock, time);
  if (family === 0) return rate / plan.band;
  // A hair later, so that rounding does not put the end of a fixed sojourn before it.
  const x = Math.max((time - zero) * plan.band * (1 + 1e-12), 1e-9);
  return rate * hazardAt(family, plan.tables.leafValues, place.leaf, x);
}
