/**
 * Lives one life of a plan whose hazards are all distributions and the same for everybody of a profile. It does what `live.ts` does, to the
 * last bit, with everything at hand.
 * @module
 */
import type { People } from "../model/people.ts";
import { windPair } from "../random/wind-pair.ts";
import type { BandedMachine } from "./banded-machine.ts";
import { note, type Path } from "./path.ts";
import { beginSojourn, type SojournMachine } from "./sojourn-machine.ts";
import { findFiring, settleClock } from "./sojourn-settling.ts";

/** Lives the life of person i of a block, and writes it down in `path`. */
export function liveSojourn(m: SojournMachine, people: People, i: number, path: Path): void {
  beginSojourn(m, people, i, path);
  const { soonest, which, constants, state, restedAt, left, turn, end, processes, bands, band } = m.banded;
  const { entered } = m;
  path.end = m.banded.plan.years;
  for (let p = 0; p < processes; p++) {
    if (state[p] === end[p]) {
      path.end = 0;
      return;
    }
  }
  for (let p = 0; p < processes; p++) enter(m, people, i, p, 0);
  for (;;) {
    let at = bands;
    let fired = -1;
    for (let p = 0; p < processes; p++) {
      const time = soonest[p]!;
      if (time > at || (time === at && (fired < 0 || which[p]! > fired))) continue;
      at = time;
      fired = which[p]!;
    }
    if (fired < 0) return;
    note(path, at * band, fired, 0);
    const c = fired << 3;
    const process = constants[c]!;
    const origin = constants[c + 1]!;
    const target = constants[c + 2]!;
    if (target === end[process]) {
      path.end = at * band;
      return;
    }
    restedAt[origin] = at;
    left[fired] = 0;
    turn[fired]!++;
    state[process] = target;
    entered[process] = at;
    enter(m, people, i, process, at | 0);
    lookAround(m, process, target - origin, at | 0);
  }
}

/** The clocks of the state that was entered begin, or go on with what was left; the first of them to fire is known. */
function enter(m: SojournMachine, people: People, i: number, process: number, k: number): void {
  const { row, out, outFirst, constants, shift, left, since, next, spare, base, cell, turn, pair, key0, key1 } =
    m.banded;
  const { state, restedAt, soonest, which } = m.banded;
  const target = state[process]!;
  const began = m.entered[process]!;
  let earliest = Number.POSITIVE_INFINITY;
  let earliestOf = -1;
  const outEnd = outFirst[target + 1]!;
  for (let o = outFirst[target]!; o < outEnd; o++) {
    const t = out[o]!;
    const c = t << 3;
    if (left[t] === 0) {
      const n = turn[t]!;
      if ((n & 1) === 1) left[t] = spare[t]!;
      else {
        windPair(key0, key1, n >>> 1, constants[c + 3]!, people.id[2 * i]! | 0, people.id[2 * i + 1]! | 0, pair);
        left[t] = pair[0]!;
        spare[t] = pair[1]!;
      }
    } else {
      m.until[0] = restedAt[target]!;
      settleClock(m, t, restedAt[target]! | 0);
    }
    since[t] = Math.max(began, 0);
    m.sinceBand[t] = k;
    const counts = m.counts[t]!;
    m.zero[t] = counts === 0 ? began : counts === 1 ? 0 : -m.age[0]!;
    base[t] = row[cell[t]!]! + shift[constants[c + 4]!]!;
    m.leaf[t] = m.leafOf[cell[t]!]!;
    findFiring(m, t);
    if (next[t]! >= earliest) continue;
    earliest = next[t]!;
    earliestOf = t;
  }
  soonest[process] = earliest;
  which[process] = earliestOf;
}

/** Those that read the process that moved look again, where they run. */
function lookAround(m: SojournMachine, process: number, change: number, k: number): void {
  const { values, row, reader, readerFirst, constants, shift, state, cell } = m.banded;
  const { sinceBand } = m;
  const readEnd = readerFirst[process + 1]!;
  for (let r = readerFirst[process]!; r < readEnd; r++) {
    const u = r << 2;
    const t = reader[u]!;
    const now = cell[t]! + change * reader[u + 1]!;
    cell[t] = now;
    if (state[reader[u + 2]!] !== reader[u + 3]) continue;
    const base = row[now]! + shift[constants[(t << 3) + 4]!]!;
    const old = m.base[t]!;
    const sameLeaf = m.leafOf[now] === m.leaf[t];
    if (base === old && sameLeaf) continue;
    let until = k;
    if (sameLeaf && values[base + k] === values[old + k]) {
      // The hazard now is what it was: settled only up to where it last changed, so that its bits stay.
      while (until > sinceBand[t]! && values[old + until - 1] === values[old + k]) until--;
      m.until[0] = until;
      if (until > sinceBand[t]!) settleClock(m, t, until);
      sinceBand[t] = k;
    } else {
      m.until[0] = m.entered[process]!;
      settleClock(m, t, k);
    }
    m.base[t] = base;
    m.leaf[t] = m.leafOf[now]!;
    findFiring(m, t);
    soonestAgain(m.banded, reader[u + 2]!, t);
  }
}

/** A running clock will fire at another time: the first of its process may be another one; of two at one time, the first by name. */
function soonestAgain({ soonest, which, next, out, outFirst, state }: BandedMachine, p: number, t: number): void {
  const fires = next[t]!;
  if (fires < soonest[p]!) {
    soonest[p] = fires;
    which[p] = t;
  } else if (which[p] === t || fires === soonest[p]) {
    let first = Number.POSITIVE_INFINITY;
    for (let o = outFirst[state[p]!]!; o < outFirst[state[p]! + 1]!; o++) {
      const time = next[out[o]!]!;
      if (time >= first) continue;
      first = time;
      which[p] = out[o]!;
    }
    soonest[p] = first;
  }
}
