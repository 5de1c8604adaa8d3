/**
 * The clock of a transition: wound when its origin is first entered, at rest while the person is elsewhere, looked at again when
 * what its hazard reads has changed.
 * @module
 */
import { windPair } from "../random/wind-pair.ts";
import { bandedFire, bandedSettle } from "./banded-clock.ts";
import {
  AXIS,
  BASE,
  BEGAN,
  CELL,
  COUNTS,
  FIRED,
  LEAF,
  LEFT,
  type Machine,
  NEXT,
  PRESENT,
  PROCESS,
  RESTED,
  RESTED_BAND,
  SINCE,
  SINCE_BAND,
  SPARE,
  SPELL_BANDS,
  TIMES,
  WAY,
  WORD,
  WOUND,
  ZERO,
} from "./machine.ts";
import { sojournFire, sojournSettle } from "./sojourn-clock.ts";
import { spellFire, spellSettle } from "./spell-clock.ts";

/** The origin is entered: the clock begins, or goes on with what was left. Gives when it will fire. */
export function enter(m: Machine, t: number, at: number, k: number): number {
  const { f, d, c } = m;
  const u = t << 3;
  if (d[u + WOUND] === 0) wind(m, t);
  else settle(m, t, f[u + RESTED]!, d[u + RESTED_BAND]!);
  f[u + SINCE] = at;
  d[u + SINCE_BAND] = k;
  if (c[(t << 4) + WAY] !== 0) setOrigin(m, t);
  return lookUp(m, t);
}

/** From when the distribution of a clock counts, and its spell. */
function setOrigin(m: Machine, t: number): void {
  const began = m.entered[m.c[16 * t + PROCESS]!]!;
  const counts = m.c[16 * t + COUNTS];
  m.f[8 * t + BEGAN] = began;
  m.f[8 * t + ZERO] = counts === 0 ? began : counts === 1 ? 0 : -m.age;
}

/** Something that a running clock reads has changed: it is settled if its hazard did, and its firing is found anew. */
export function lookAgain(m: Machine, t: number, at: number, k: number): void {
  const { d, f, values } = m;
  const u = t << 3;
  const cell = d[u + CELL]!;
  if (cell === d[u + PRESENT]) return;
  const way = m.c[(t << 4) + WAY];
  if (way === 2) {
    if (!sameRows(m, t, cell)) spellSettle(m, t, at, k);
  } else {
    const base = m.row[cell]! + m.shift[m.c[(t << 4) + AXIS]!]!;
    const times = timesOf(m, t, cell);
    const leaf = m.leafOf[cell]!;
    if (base === d[u + BASE] && times === f[u + TIMES] && leaf === d[u + LEAF]) {
      d[u + PRESENT] = cell;
      return;
    }
    const same = leaf === d[u + LEAF] && times * values[base + k]! === f[u + TIMES]! * values[d[u + BASE]! + k]!;
    if (!same) settle(m, t, at, k);
    else settleUnchanged(m, t, k);
  }
  moved(m, t, lookUp(m, t));
}

/** A running clock will fire at another time: the first of its process may be another one. */
function moved(m: Machine, t: number, fires: number): void {
  const process = m.c[(t << 4) + PROCESS]!;
  if (fires < m.soonest[process]!) {
    m.soonest[process] = fires;
    m.which[process] = t;
  } else if (m.which[process] === t || fires === m.soonest[process]) findSoonest(m, process);
}

/** Finds which of a process's running clocks fires first; of two at one time, the first by name. */
function findSoonest(m: Machine, process: number): void {
  const { out, outFirst, f } = m;
  const state = m.first[process]! + m.state[process]!;
  let soonest = Number.POSITIVE_INFINITY;
  for (let o = outFirst[state]!; o < outFirst[state + 1]!; o++) {
    const fires = f[(out[o]! << 3) + NEXT]!;
    if (fires >= soonest) continue;
    soonest = fires;
    m.which[process] = out[o]!;
  }
  m.soonest[process] = soonest;
}

/** The hazard now is what it was: the clock is settled only up to where it last changed, so that its bits stay. */
function settleUnchanged(m: Machine, t: number, k: number): void {
  const { d, values } = m;
  const u = t << 3;
  let from = k;
  if (m.c[(t << 4) + WAY] === 1) {
    const base = d[u + BASE]!;
    while (from > d[u + SINCE_BAND]! && values[base + from - 1] === values[base + k]) from--;
  }
  if (from > d[u + SINCE_BAND]!) settle(m, t, from, from);
  d[u + SINCE_BAND] = k;
}

function sameRows(m: Machine, t: number, cell: number): boolean {
  const { row, leafOf, d } = m;
  const present = d[8 * t + PRESENT]!;
  if (timesOf(m, t, cell) !== m.f[8 * t + TIMES] || leafOf[cell] !== leafOf[present]) return false;
  for (let j = 0; j < m.c[16 * t + SPELL_BANDS]!; j++) if (row[cell + j] !== row[present + j]) return false;
  return true;
}

/** Looks the hazard up in its cell, and finds when the clock will fire. */
function lookUp(m: Machine, t: number): number {
  const { d, c } = m;
  const u = t << 3;
  const cell = d[u + CELL]!;
  d[u + PRESENT] = cell;
  d[u + BASE] = m.row[cell]! + m.shift[c[(t << 4) + AXIS]!]!;
  d[u + LEAF] = m.leafOf[cell]!;
  m.f[u + TIMES] = timesOf(m, t, cell);
  const way = c[(t << 4) + WAY];
  const fires =
    way === 0 ? bandedFire(m.f, m.d, m.values, u, m.bands) : way === 1 ? sojournFire(m, t) : spellFire(m, t);
  m.f[u + NEXT] = fires;
  return fires;
}

/** What multiplies a row: the person's own number, and for a hazard the years of a band, because time is in bands. */
function timesOf(m: Machine, t: number, cell: number): number {
  const column = m.factor[cell]!;
  const unit = m.units[t]!;
  return column === 0 ? unit : unit * m.factors[column * m.count + m.person]!;
}

function settle(m: Machine, t: number, until: number, last: number): void {
  const way = m.c[(t << 4) + WAY];
  if (way === 0) bandedSettle(m.f, m.d, m.values, t << 3, until, last);
  else if (way === 1) sojournSettle(m, t, until, last);
  else spellSettle(m, t, until, last);
}

/** A unit exponential from the clock's own address; one block of random bits holds two turns. */
function wind(m: Machine, t: number): void {
  const { d, f, pair } = m;
  const u = t << 3;
  const turn = d[u + FIRED]!;
  d[u + WOUND] = 1;
  if ((turn & 1) === 1) {
    f[u + LEFT] = f[u + SPARE]!;
    return;
  }
  windPair(m.key0, m.key1, turn >>> 1, m.c[(t << 4) + WORD]!, m.id0, m.id1, pair);
  f[u + LEFT] = pair[0]!;
  f[u + SPARE] = pair[1]!;
}
