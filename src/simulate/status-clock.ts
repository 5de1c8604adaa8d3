/**
 * When an intervention begins to act on a person, fades and is over. Nothing here is luck: it is decided who is reached, and the
 * rest is the calendar, or the clock of the triggering spell.
 * @module
 */
import { lookAgain } from "./clock.ts";
import { CELL, FROM, type Machine, PROCESS } from "./machine.ts";
import { note, type Path } from "./path.ts";
import { reaches } from "./reached.ts";

/** The intervention whose status is due first, not after a time and within the horizon; -1 when none is. */
export function firstDue(m: Machine, at: number): number {
  let first = -1;
  let earliest = at;
  for (let i = 0; i < m.interventions; i++) {
    const due = m.due[i]!;
    if (due >= m.bands || due > earliest || (due === earliest && first >= 0)) continue;
    earliest = due;
    first = i;
  }
  return first;
}

/** What is due happens: it is decided who is reached, or the status of the reached goes one step on. */
export function statusDue(m: Machine, i: number, path: Path): void {
  const at = m.due[i]!;
  const { steps, next } = m.plan.interventions[i]!;
  if (m.step[i] === -1) {
    m.due[i] = Number.POSITIVE_INFINITY;
    if (!reached(m, i, at)) return;
    changeStatus(m, i, { to: 1, at }, path);
  } else changeStatus(m, i, { to: next[m.step[i]!]!, at }, path);
  m.step[i]!++;
  const process = m.plan.interventions[i]!.process;
  m.due[i] = m.step[i]! < steps.length ? m.entered[process]! + steps[m.step[i]!]! / m.band : Number.POSITIVE_INFINITY;
}

/** A spell ended and another began in a process: the interventions that it triggers end and begin. */
export function spellChanged(
  m: Machine,
  process: number,
  { from, to, at }: { readonly from: number; readonly to: number; readonly at: number },
  path: Path,
): void {
  for (let i = 0; i < m.interventions; i++) {
    const intervention = m.plan.interventions[i]!;
    if (intervention.process !== process) continue;
    if (intervention.state === from) {
      m.due[i] = Number.POSITIVE_INFINITY;
      if (m.status[i]! > 0) changeStatus(m, i, { to: intervention.after, at }, path);
    }
    if (intervention.state === to) {
      m.step[i] = -1;
      m.due[i] = at + intervention.from / m.band;
    }
  }
}

/** Whether an intervention reaches the person at hand at a time. */
export function reached(m: Machine, i: number, at: number): boolean {
  if (m.everybody[i] === 1) return true;
  const { profile, state, status, shift } = m;
  const factor = (column: number): number => m.factors[column * m.count + m.person]!;
  return reaches(m.plan, i, { profile, states: state, statuses: status, shift, band: at | 0, factor });
}

function changeStatus(
  m: Machine,
  i: number,
  { to, at }: { readonly to: number; readonly at: number },
  path: Path,
): void {
  const change = to - m.status[i]!;
  if (change === 0) return;
  m.status[i] = to;
  note(path, at * m.band, -1 - i, to);
  const { statusReader, statusReaderFirst, statusStride } = m.plan.tables;
  const k = at | 0;
  for (let r = statusReaderFirst[i]!; r < statusReaderFirst[i + 1]!; r++) {
    const t = statusReader[r]!;
    m.d[8 * t + CELL]! += change * statusStride[t * m.interventions + i]!;
    if (m.state[m.c[16 * t + PROCESS]!] === m.c[16 * t + FROM]) lookAgain(m, t, at, k);
  }
}
