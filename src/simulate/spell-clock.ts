/**
 * A clock whose hazard, or multiplier, reads the time in the present state: bands of the spell begin when the spell did, so their
 * edges lie anywhere between the bands of the run. An edge at which nothing changes is no edge.
 * @module
 */

import { timeAfterAt } from "../random/sojourn/evaluate.ts";
import {
  AXIS,
  BEGAN,
  barely,
  FAMILY,
  LEAF,
  LEFT,
  type Machine,
  PRESENT,
  SINCE,
  SINCE_BAND,
  SPELL_BANDS,
  TIMES,
  ZERO,
} from "./machine.ts";
import { spentBetween } from "./sojourn-clock.ts";

/** When the clock will fire if nothing changes; infinite when not before the horizon. */
export function spellFire(m: Machine, t: number): number {
  let left = m.f[8 * t + LEFT]!;
  let time = m.f[8 * t + SINCE]!;
  let k = m.d[8 * t + SINCE_BAND]!;
  for (;;) {
    const rate = spellRate(m, t, { time, k });
    const edge = nextEdge(m, t, { time, k, rate });
    const fires = firesAt(m, t, { rate, left, time });
    const spending = spent(m, t, { rate, from: time, to: edge });
    if (m.c[16 * t + FAMILY] === 0 ? rate > 0 && spending >= left : fires < edge) return Math.min(fires, edge);
    if (edge >= m.bands) return Number.POSITIVE_INFINITY;
    left -= spending;
    if (!(left > barely)) left = barely;
    time = edge;
    while (k + 1 <= time) k++;
  }
}

/** Spends the clock up to a time in band `last`, and begins a new segment there. */
export function spellSettle(m: Machine, t: number, until: number, last: number): void {
  let left = m.f[8 * t + LEFT]!;
  let time = m.f[8 * t + SINCE]!;
  let k = m.d[8 * t + SINCE_BAND]!;
  while (time < until) {
    const rate = spellRate(m, t, { time, k });
    const edge = Math.min(until, nextEdge(m, t, { time, k, rate }));
    left -= spent(m, t, { rate, from: time, to: edge });
    if (!(left > barely)) left = barely;
    time = edge;
    while (k + 1 <= time) k++;
  }
  m.f[8 * t + LEFT] = left;
  m.f[8 * t + SINCE] = until;
  m.d[8 * t + SINCE_BAND] = last;
}

/** Where and when: a time, and the band of the run that it is in. */
interface Moment {
  readonly time: number;
  readonly k: number;
}

/** The band of the spell at a time: that which begins at it, on an edge. */
function spellBand(m: Machine, t: number, time: number): number {
  const began = m.f[8 * t + BEGAN]!;
  let j = Math.floor(time - began);
  while (began + (j + 1) <= time) j++;
  while (j > 0 && began + j > time) j--;
  return Math.min(j, m.c[16 * t + SPELL_BANDS]! - 1);
}

/** The hazard, or the multiplier, in band k of the run and band j of the spell. */
function rateIn(m: Machine, t: number, k: number, j: number): number {
  const { row, values } = m;
  return m.f[8 * t + TIMES]! * values[row[m.d[8 * t + PRESENT]! + j]! + m.shift[m.c[16 * t + AXIS]!]! + k]!;
}

/** The hazard, or the multiplier, at a time. */
export function spellRate(m: Machine, t: number, { time, k }: Moment): number {
  return rateIn(m, t, k, spellBand(m, t, time));
}

/** The next edge at which something changes: every edge of the run for a hazard; of the spell, or for a multiplier, only where it changes. */
function nextEdge(m: Machine, t: number, { time, k, rate }: Moment & { readonly rate: number }): number {
  const began = m.f[8 * t + BEGAN]!;
  let edge = k + 1;
  for (let j = spellBand(m, t, time); ; ) {
    while (j + 1 < m.c[16 * t + SPELL_BANDS]! && began + (j + 1) < edge) {
      j++;
      if (rateIn(m, t, k, j) !== rate) return began + j;
    }
    if (m.c[16 * t + FAMILY] === 0 || edge >= m.bands) return edge;
    k++;
    const after = spellBand(m, t, edge);
    if (rateIn(m, t, k, after) !== rate) return edge;
    j = after;
    edge = k + 1;
  }
}

function firesAt(
  m: Machine,
  t: number,
  { rate, left, time }: { readonly rate: number; readonly left: number; readonly time: number },
): number {
  if (!(rate > 0)) return Number.POSITIVE_INFINITY;
  if (m.c[16 * t + FAMILY] === 0) return time + left / rate;
  const zero = m.f[8 * t + ZERO]!;
  return (
    zero +
    timeAfterAt(
      m.c[16 * t + FAMILY]!,
      m.plan.tables.leafValues,
      m.d[8 * t + LEAF]!,
      (time - zero) * m.band,
      left / rate,
    ) /
      m.band
  );
}

function spent(
  m: Machine,
  t: number,
  span: { readonly rate: number; readonly from: number; readonly to: number },
): number {
  return m.c[16 * t + FAMILY] === 0 ? span.rate * (span.to - span.from) : spentBetween(m, t, span);
}
