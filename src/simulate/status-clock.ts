/**
 * When an intervention begins to act on a person, fades and is over. Nothing here is luck: it is decided who is reached, and the
 * rest is the calendar, or the clock of the triggering spell.
 * @module
 */
import { bandAt, lookAgain } from "./clock.ts";
import { CELL, FROM, type Machine, PROCESS } from "./machine.ts";
import { note, type Path } from "./path.ts";

/** The intervention whose status is due first, not after a time and within the horizon; -1 when none is. */
export function firstDue(m: Machine, at: number): number {
  let first = -1;
  let earliest = at;
  for (let i = 0; i < m.interventions; i++) {
    const due = m.due[i]!;
    if (due >= m.horizon || due > earliest || (due === earliest && first >= 0)) continue;
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
  m.due[i] = m.step[i]! < steps.length ? m.entered[process]! + steps[m.step[i]!]! : Number.POSITIVE_INFINITY;
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
      m.due[i] = at + intervention.from;
    }
  }
}

/** Whether an intervention reaches the person at hand at a time. */
export function reached(m: Machine, i: number, at: number): boolean {
  const { plan } = m;
  const entry = m.transitions + i;
  const entries = m.transitions + m.interventions;
  const { tables } = plan;
  let cell = tables.profileCell[m.profile * entries + entry]!;
  for (let p = 0; p < m.processes; p++) cell += tables.stateStride[entry * m.processes + p]! * m.state[p]!;
  for (let j = 0; j < m.interventions; j++) cell += tables.statusStride[entry * m.interventions + j]! * m.status[j]!;
  const column = tables.factor[cell]!;
  const asked = column === 0 ? 1 : m.factors[column * m.count + m.person]!;
  return asked * tables.values[tables.row[cell]! + m.shift[m.reachAxis[i]!]! + bandAt(m, at)]! > 0;
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
  note(path, at, -1 - i, to);
  const { statusReader, statusReaderFirst, statusStride } = m.plan.tables;
  const k = bandAt(m, at);
  for (let r = statusReaderFirst[i]!; r < statusReaderFirst[i + 1]!; r++) {
    const t = statusReader[r]!;
    m.d[8 * t + CELL]! += change * statusStride[t * m.interventions + i]!;
    if (m.state[m.c[16 * t + PROCESS]!] === m.c[16 * t + FROM]) lookAgain(m, t, at, k);
  }
}
