/**
 * Lives one life: the loop in which nearly all time goes. Each transition that leaves a present state has a clock; the first to fire is
 * what happens next. Only the clock that fired is wound anew, and a clock is settled only when its own hazard changes. The same life,
 * told so that it can be read, is in `live-plainly.ts`; the two are tested to agree to the last bit.
 * @module
 */
import type { People } from "../model/people.ts";
import { beginLife } from "./begin-life.ts";
import { bandAt, enter, leave, lookAgain, rewind } from "./clock.ts";
import type { Machine } from "./machine.ts";
import { note, type Path } from "./path.ts";
import { firstDue, spellChanged, statusDue } from "./status-clock.ts";

/** Lives the life of person i of a block, and writes it down in `path`. */
export function live(m: Machine, people: People, i: number, path: Path): void {
  beginLife(m, people, i, path);
  const { next, horizon, transitions, interventions } = m;
  path.end = horizon;
  if (alreadyOver(m, path)) return;
  for (;;) {
    let at = horizon;
    let t = -1;
    for (let u = 0; u < transitions; u++) {
      if (next[u]! < at) {
        at = next[u]!;
        t = u;
      }
    }
    const due = interventions > 0 ? firstDue(m, at) : -1;
    if (due >= 0) {
      statusDue(m, due, path);
      continue;
    }
    if (t < 0) return;
    note(path, at, t, 0);
    if (m.to[t] === m.end[m.process[t]!]) {
      path.end = at;
      return;
    }
    fire(m, t, at, path);
  }
}

/** Whether a person starts in a state that ends a life. */
function alreadyOver(m: Machine, path: Path): boolean {
  for (let p = 0; p < m.processes; p++) {
    if (m.state[p] !== m.end[p]) continue;
    path.end = 0;
    return true;
  }
  return false;
}

/** A transition: its origin's clocks rest, its own is to be wound anew, the new state's begin, and those that read the process look again. */
function fire(m: Machine, fired: number, at: number, path: Path): void {
  const { outFirst, out, readerFirst, reader, stateStride } = m.plan.tables;
  const process = m.process[fired]!;
  const from = m.from[fired]!;
  const to = m.to[fired]!;
  const k = bandAt(m, at);
  const first = m.first[process]!;
  for (let o = outFirst[first + from]!; o < outFirst[first + from + 1]!; o++)
    if (out[o] !== fired) leave(m, out[o]!, at, k);
  rewind(m, fired);
  m.state[process] = to;
  m.entered[process] = at;
  for (let o = outFirst[first + to]!; o < outFirst[first + to + 1]!; o++) enter(m, out[o]!, at, k);
  const change = to - from;
  for (let r = readerFirst[process]!; r < readerFirst[process + 1]!; r++) {
    const u = reader[r]!;
    m.cell[u]! += change * stateStride[u * m.processes + process]!;
    if (m.state[m.process[u]!] === m.from[u]) lookAgain(m, u, at, k);
  }
  if (m.interventions > 0) spellChanged(m, process, { from, to, at }, path);
}
