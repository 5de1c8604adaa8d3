/**
 * The life of one person, told so that it can be read: the reference that `live.ts` is tested against, to the last bit.
 * Every clock is an object; everything that runs is looked at whenever something happens.
 * @module
 */

import type { People } from "../model/people.ts";
import { axes, type Plan } from "../model/plan.ts";
import type { Key } from "../random/seed.ts";
import { bandOf, fireTime, lastEdge, rateAt, settle } from "./plain-clock.ts";
import { type Clock, cellOf, factorOf, type Happening, type Person, placeOf, shiftOf, wound } from "./plain-person.ts";

/** Lives the life of person i of a block: all that happened, in order. */
export function livePlainly(plan: Plan, key: Key, people: People, i: number): readonly Happening[] {
  const processes = plan.processes.length;
  const states = [...people.starts.subarray(i * processes, (i + 1) * processes)];
  const person: Person = {
    plan,
    key,
    people,
    i,
    states,
    entered: [...people.spells.subarray(i * processes, (i + 1) * processes)].map((years) => -years / plan.band),
    statuses: plan.interventions.map(() => 0),
    due: plan.interventions.map(({ process, state, from }) => {
      const due =
        process < 0
          ? from / plan.band
          : states[process] === state
            ? -people.spells[i * processes + process]! / plan.band + from / plan.band
            : -1;
      return due < 0 ? Number.POSITIVE_INFINITY : due;
    }),
    step: plan.interventions.map(() => -1),
    fired: plan.transitions.map(() => 0),
    clocks: new Map(),
    happened: [],
  };
  beginInterventions(person);
  if (plan.processes.some(({ end }, p) => person.states[p] === end)) return person.happened;
  plan.transitions.forEach(({ process, from }, t) => {
    if (person.states[process] === from) start(person, t, 0);
  });
  while (goOn(person));
  return person.happened;
}

/** Those due at time 0 begin before any clock does, and may change where the person starts. */
function beginInterventions(person: Person): void {
  person.plan.interventions.forEach(({ process, starts, steps }, j) => {
    if (person.due[j] !== 0) return;
    person.due[j] = Number.POSITIVE_INFINITY;
    if (!reaches(person, j, 0)) return;
    person.statuses[j] = 1;
    person.step[j] = 0;
    if (steps.length > 0) person.due[j] = person.entered[process]! + steps[0]! / person.plan.band;
    person.happened.push({ time: 0, intervention: j, status: 1 });
    starts.forEach((state, p) => {
      if (state < 0 || state === person.states[p]) return;
      person.states[p] = state;
      person.entered[p] = 0;
    });
  });
}

/** The next thing happens; false when the life, or the run, is over. */
function goOn(person: Person): boolean {
  const { plan } = person;
  let at = plan.bands;
  let next: Clock | undefined;
  for (const clock of [...person.clocks.values()].sort((a, b) => a.t - b.t)) {
    const time = clock.running ? fireTime(person, clock) : Number.POSITIVE_INFINITY;
    if (time < at) [at, next] = [time, clock];
  }
  const due = Math.min(...person.due);
  if (due <= at && due < plan.bands) {
    statusDue(person, person.due.indexOf(due), due);
    return true;
  }
  if (next === undefined) return false;
  person.happened.push({ time: at * plan.band, transition: next.t });
  const { process, from, to } = plan.transitions[next.t]!;
  if (to === plan.processes[process]!.end) return false;
  for (const clock of person.clocks.values()) {
    if (!clock.running || plan.transitions[clock.t]!.process !== process) continue;
    clock.rested = at;
    clock.running = false;
  }
  person.clocks.delete(next.t);
  person.fired[next.t]!++;
  person.states[process] = to;
  person.entered[process] = at;
  plan.transitions.forEach((transition, t) => {
    if (transition.process === process && transition.from === to) start(person, t, at);
  });
  lookAtAll(person, at);
  spellChanged(person, { process, from, to, at });
  return true;
}

/** A clock begins, or goes on with what was left of it. */
function start(person: Person, t: number, at: number): void {
  const { process, clock } = person.plan.transitions[t]!;
  const known = person.clocks.get(t);
  if (known !== undefined) settle(person, known, known.rested);
  const began = person.entered[process]!;
  const age = Math.round(person.plan.tables.entryAge[person.people.entry[person.i]!]! / person.plan.band);
  person.clocks.set(t, {
    t,
    left: known?.left ?? wound(person, t),
    since: at,
    began,
    zero: clock === "spell" ? began : clock === "time" ? 0 : -age,
    place: placeOf(person, t),
    rested: 0,
    running: true,
  });
}

/** Clocks whose place changed are settled where their hazard last changed: now, if it did so now. */
function lookAtAll(person: Person, at: number): void {
  for (const clock of person.clocks.values()) {
    if (!clock.running) continue;
    const place = placeOf(person, clock.t);
    if (place.cell === clock.place.cell) continue;
    const before = rateAt(person, clock, at);
    const unchanged =
      place.leaf === clock.place.leaf && rateAt(person, { ...clock, place }, at) === before && place.rows.length === 1;
    const sameRows = place.rows.every((row, j) => row === clock.place.rows[j]) && place.factor === clock.place.factor;
    if (!(sameRows && place.leaf === clock.place.leaf))
      settle(person, clock, unchanged ? lastEdge(person, clock, at) : at);
    clock.place = place;
  }
}

/** Whether an intervention reaches the person at a time. */
function reaches(person: Person, j: number, at: number): boolean {
  const { tables, transitions, reaches: axesOf } = person.plan;
  const cell = cellOf(person, transitions.length + j);
  const place = tables.row[cell]! + shiftOf(person, axes.indexOf(axesOf[j]!)) + bandOf(at, 0);
  return factorOf(person, cell) * tables.values[place]! > 0;
}

function statusDue(person: Person, j: number, at: number): void {
  const { steps, next, process } = person.plan.interventions[j]!;
  const step = person.step[j]!;
  person.due[j] = Number.POSITIVE_INFINITY;
  if (step === -1 && !reaches(person, j, at)) return;
  changeStatus(person, j, step === -1 ? 1 : next[step]!, at);
  person.step[j] = step + 1;
  if (step + 1 < steps.length) person.due[j] = person.entered[process]! + steps[step + 1]! / person.plan.band;
}

function changeStatus(person: Person, intervention: number, status: number, time: number): void {
  if (person.statuses[intervention] === status) return;
  person.statuses[intervention] = status;
  person.happened.push({ time: time * person.plan.band, intervention, status });
  lookAtAll(person, time);
}

function spellChanged(
  person: Person,
  {
    process,
    from,
    to,
    at,
  }: { readonly process: number; readonly from: number; readonly to: number; readonly at: number },
): void {
  person.plan.interventions.forEach((intervention, j) => {
    if (intervention.process !== process) return;
    if (intervention.state === from) {
      person.due[j] = Number.POSITIVE_INFINITY;
      if (person.statuses[j]! > 0) changeStatus(person, j, intervention.after, at);
    }
    if (intervention.state === to) {
      person.step[j] = -1;
      person.due[j] = at + intervention.from / person.plan.band;
    }
  });
}
