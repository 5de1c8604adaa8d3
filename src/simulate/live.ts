/**
 * Lives one life. Each transition that leaves a present state has a clock; the first to fire is what happens next. Only the clock that
 * fired is wound anew, and a clock is settled only when its own hazard changes. The same life, told so that it can be read, is in
 * `live-plainly.ts`, and plans with banded hazards only are lived faster by `live-banded.ts`; all are tested to agree to the last bit.
 * @module
 */
import type { People } from "../model/people.ts";
import { alreadyOver, beginLife } from "./begin-life.ts";
import { lookAgain } from "./clock.ts";
import { enterState } from "./enter-state.ts";
import { CELL, FIRED, FROM, type Machine, PROCESS, RESTED, RESTED_BAND, TO, WOUND } from "./machine.ts";
import { note, type Path } from "./path.ts";
import { firstDue, spellChanged, statusDue } from "./status-clock.ts";

/** Lives the life of person i of a block, and writes it down in `path`. */
export function live(m: Machine, people: People, i: number, path: Path): void {
  beginLife(m, people, i, path);
  const { soonest, which, bands, band, processes, statusesChange, c, end } = m;
  path.end = m.plan.years;
  if (alreadyOver(m, path)) return;
  for (;;) {
    let at = bands;
    let t = -1;
    for (let p = 0; p < processes; p++) {
      const time = soonest[p]!;
      if (time > at || (time === at && (t < 0 || which[p]! > t))) continue;
      at = time;
      t = which[p]!;
    }
    const due = statusesChange ? firstDue(m, at) : -1;
    if (due >= 0) {
      statusDue(m, due, path);
      continue;
    }
    if (t < 0) return;
    note(path, at * band, t, 0);
    const constants = t << 4;
    if (c[constants + TO] === end[c[constants + PROCESS]!]) {
      path.end = at * band;
      return;
    }
    fire(m, t, at, path);
  }
}

/** A transition: its origin's clocks rest, its own is to be wound anew, the new state's begin, and those that read the process look again. */
function fire(m: Machine, fired: number, at: number, path: Path): void {
  const { outFirst, out, readerFirst, reader, stateStride, c, d, state, processes } = m;
  const process = c[(fired << 4) + PROCESS]!;
  const from = c[(fired << 4) + FROM]!;
  const to = c[(fired << 4) + TO]!;
  const k = at | 0;
  const first = m.first[process]!;
  for (let o = outFirst[first + from]!; o < outFirst[first + from + 1]!; o++) {
    m.f[(out[o]! << 3) + RESTED] = at;
    d[(out[o]! << 3) + RESTED_BAND] = k;
  }
  d[(fired << 3) + WOUND] = 0;
  d[(fired << 3) + FIRED]!++;
  state[process] = to;
  m.entered[process] = at;
  enterState(m, process, at, k);
  const change = to - from;
  for (let r = readerFirst[process]!; r < readerFirst[process + 1]!; r++) {
    const t = reader[r]!;
    d[(t << 3) + CELL]! += change * stateStride[t * processes + process]!;
    if (state[c[(t << 4) + PROCESS]!] === c[(t << 4) + FROM]) lookAgain(m, t, at, k);
  }
  if (m.statusesChange) spellChanged(m, process, { from, to, at }, path);
}
