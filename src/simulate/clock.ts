/**
 * The clock of a transition: wound when its origin is first entered, at rest while the person is elsewhere, looked at again when
 * what its hazard reads has changed.
 * @module
 */
import { windPair } from "../random/wind-pair.ts";
import { bandedFire, bandedSettle } from "./banded-clock.ts";
import type { Machine } from "./machine.ts";
import { sojournFire, sojournSettle } from "./sojourn-clock.ts";
import { spellFire, spellSettle } from "./spell-clock.ts";

/** The band of the run that a time is in: that which begins at it, on an edge. */
export function bandAt(m: Machine, time: number): number {
  let k = Math.floor(time / m.band);
  while ((k + 1) * m.band <= time) k++;
  while (k * m.band > time) k--;
  return k;
}

/** The origin is entered: the clock begins, or goes on with what was left. */
export function enter(m: Machine, t: number, at: number, k: number): void {
  if (m.wound[t] === 0) wind(m, t);
  else settle(m, t, m.rested[t]!, m.restedBand[t]!);
  m.since[t] = at;
  m.sinceBand[t] = k;
  m.began[t] = m.entered[m.process[t]!]!;
  const counts = m.counts[t];
  m.zero[t] = counts === 0 ? m.began[t]! : counts === 1 ? 0 : -m.age;
  lookUp(m, t);
  m.next[t] = fireTime(m, t);
}

/** The origin is left by another transition: the clock keeps what is left. */
export function leave(m: Machine, t: number, at: number, k: number): void {
  m.rested[t] = at;
  m.restedBand[t] = k;
  m.next[t] = Number.POSITIVE_INFINITY;
}

/** The clock fired: its next turn is wound when its origin is entered again. */
export function rewind(m: Machine, t: number): void {
  m.wound[t] = 0;
  m.fired[t]!++;
  m.next[t] = Number.POSITIVE_INFINITY;
}

/** Something that a running clock reads has changed: it is settled if its hazard did, and its firing is found anew. */
export function lookAgain(m: Machine, t: number, at: number, k: number): void {
  const cell = m.cell[t]!;
  if (cell === m.present[t]) return;
  const tables = m.plan.tables;
  const way = m.way[t]!;
  const base = tables.row[cell]! + m.shift[m.axis[t]!]!;
  const multiplier = multiplierOf(m, cell);
  const leaf = tables.leaf[cell]!;
  if (way === 2) {
    if (!sameRows(m, t, cell)) spellSettle(m, t, at, k);
  } else {
    if (base === m.base[t] && multiplier === m.multiplier[t] && leaf === m.leaf[t]) {
      m.present[t] = cell;
      return;
    }
    const same =
      leaf === m.leaf[t] && multiplier * tables.values[base + k]! === m.multiplier[t]! * tables.values[m.base[t]! + k]!;
    if (!same) settle(m, t, at, k);
    else settleUnchanged(m, t, k);
  }
  lookUp(m, t);
  m.next[t] = fireTime(m, t);
}

/** The hazard now is what it was: the clock is settled only up to where it last changed, so that its bits stay. */
function settleUnchanged(m: Machine, t: number, k: number): void {
  let from = k;
  if (m.way[t] === 1) {
    const { values } = m.plan.tables;
    const base = m.base[t]!;
    while (from > m.sinceBand[t]! && values[base + from - 1] === values[base + k]) from--;
  }
  if (from > m.sinceBand[t]!) settle(m, t, from * m.band, from);
  m.sinceBand[t] = k;
}

function sameRows(m: Machine, t: number, cell: number): boolean {
  const { row, leaf } = m.plan.tables;
  const present = m.present[t]!;
  if (multiplierOf(m, cell) !== m.multiplier[t] || leaf[cell] !== leaf[present]) return false;
  for (let j = 0; j < m.spellBands[t]!; j++) if (row[cell + j] !== row[present + j]) return false;
  return true;
}

function lookUp(m: Machine, t: number): void {
  const tables = m.plan.tables;
  const cell = m.cell[t]!;
  m.present[t] = cell;
  m.base[t] = tables.row[cell]! + m.shift[m.axis[t]!]!;
  m.multiplier[t] = multiplierOf(m, cell);
  m.leaf[t] = tables.leaf[cell]!;
}

function multiplierOf(m: Machine, cell: number): number {
  const column = m.plan.tables.factor[cell]!;
  return column === 0 ? 1 : m.factors[column * m.count + m.person]!;
}

function fireTime(m: Machine, t: number): number {
  const way = m.way[t];
  return way === 0 ? bandedFire(m, t) : way === 1 ? sojournFire(m, t) : spellFire(m, t);
}

function settle(m: Machine, t: number, until: number, last: number): void {
  const way = m.way[t];
  if (way === 0) bandedSettle(m, t, until, last);
  else if (way === 1) sojournSettle(m, t, until, last);
  else spellSettle(m, t, until, last);
}

/** A unit exponential from the clock's own address; one block of random bits holds two turns. */
function wind(m: Machine, t: number): void {
  const turn = m.fired[t]!;
  m.wound[t] = 1;
  if ((turn & 1) === 1) {
    m.left[t] = m.spare[t]!;
    return;
  }
  windPair(m.key0, m.key1, turn >>> 1, m.word[t]!, m.id0, m.id1, m.pair);
  m.left[t] = m.pair[0]!;
  m.spare[t] = m.pair[1]!;
}
