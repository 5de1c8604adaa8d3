import type { People } from "../model/people.ts";
import { enterState } from "./enter-state.ts";
import { CELL, FIRED, type Machine, WOUND } from "./machine.ts";
import { note, type Path } from "./path.ts";
import { reached } from "./status-clock.ts";

/** Puts the person at hand in their starting states, decides what begins at once, and starts their clocks. */
export function beginLife(m: Machine, people: People, i: number, path: Path): void {
  meet(m, people, i);
  path.count = 0;
  for (let u = 0; u < 8 * m.transitions; u += 8) {
    m.d[u + FIRED] = 0;
    m.d[u + WOUND] = 0;
  }
  for (let p = 0; p < m.processes; p++) {
    m.state[p] = people.starts[i * m.processes + p]!;
    m.entered[p] = -people.spells[i * m.processes + p]! / m.band;
  }
  // All of them first: whether one reaches somebody may read another's status, which is not to be that of the person before.
  for (let j = 0; j < m.interventions; j++) m.status[j] = 0;
  for (let j = 0; j < m.interventions; j++) beginIntervention(m, j, path);
  for (let p = 0; p < m.processes; p++) {
    path.starts[p] = m.state[p]!;
    path.spells[p] = -m.entered[p]! * m.band;
  }
  findCells(m);
  for (let p = 0; p < m.processes; p++) enterState(m, p, 0, 0);
}

/** Who it is: address, kind, age. */
function meet(m: Machine, people: People, i: number): void {
  const { entryShift, entryAge } = m.plan.tables;
  const entry = people.entry[i]!;
  m.person = i;
  m.count = people.count;
  m.factors = people.factors;
  m.profile = people.profile[i]!;
  m.age = Math.round(entryAge[entry]! / m.band);
  m.id0 = people.id[2 * i]! | 0;
  m.id1 = people.id[2 * i + 1]! | 0;
  for (let a = 0; a < 4; a++) m.shift[a] = entryShift[entry * 4 + a]!;
}

/** An intervention that acts from the start is decided at once; a later one, or one that a spell triggers, is due. */
function beginIntervention(m: Machine, j: number, path: Path): void {
  const { process, state, from, starts, steps } = m.plan.interventions[j]!;
  m.step[j] = -1;
  const triggered = process >= 0;
  const due = triggered ? (m.state[process] === state ? m.entered[process]! + from / m.band : -1) : from / m.band;
  m.due[j] = due < 0 ? Number.POSITIVE_INFINITY : due;
  if (due !== 0) return;
  m.due[j] = Number.POSITIVE_INFINITY;
  if (!reached(m, j, 0)) return;
  m.status[j] = 1;
  m.step[j] = 0;
  if (steps.length > 0) m.due[j] = m.entered[process]! + steps[0]! / m.band;
  note(path, 0, -1 - j, 1);
  for (let p = 0; p < m.processes; p++) {
    if (starts[p]! < 0 || starts[p] === m.state[p]) continue;
    m.state[p] = starts[p]!;
    m.entered[p] = 0;
  }
}

/** The cell of every transition in these states and statuses. */
function findCells(m: Machine): void {
  const { profileCell, readerFirst, reader, stateStride, statusReaderFirst, statusReader, statusStride } =
    m.plan.tables;
  const first = m.profile * (m.transitions + m.interventions);
  for (let t = 0; t < m.transitions; t++) m.d[8 * t + CELL] = profileCell[first + t]!;
  for (let p = 0; p < m.processes; p++) {
    const state = m.state[p]!;
    if (state === 0) continue;
    for (let r = readerFirst[p]!; r < readerFirst[p + 1]!; r++)
      m.d[8 * reader[r]! + CELL]! += state * stateStride[reader[r]! * m.processes + p]!;
  }
  for (let j = 0; j < m.interventions; j++) {
    const status = m.status[j]!;
    if (status === 0) continue;
    for (let r = statusReaderFirst[j]!; r < statusReaderFirst[j + 1]!; r++)
      m.d[8 * statusReader[r]! + CELL]! += status * statusStride[statusReader[r]! * m.interventions + j]!;
  }
}

/** Whether a person starts in a state that ends a life. */
export function alreadyOver(m: Machine, path: Path): boolean {
  for (let p = 0; p < m.processes; p++) {
    if (m.state[p] !== m.end[p]) continue;
    path.end = 0;
    return true;
  }
  return false;
}
