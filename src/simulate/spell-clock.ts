/**
 * A clock whose hazard, or multiplier, reads the time in the present state: bands of the spell begin when the spell did, so their
 * edges lie anywhere between the bands of the run. An edge at which nothing changes is no edge.
 * @module
 */

import { timeAfterAt } from "../random/sojourn/evaluate.ts";
import { barely, type Machine } from "./machine.ts";
import { spentBetween } from "./sojourn-clock.ts";

/** When the clock will fire if nothing changes; infinite when not before the horizon. */
export function spellFire(m: Machine, t: number): number {
  let left = m.left[t]!;
  let time = m.since[t]!;
  let k = m.sinceBand[t]!;
  for (;;) {
    const rate = spellRate(m, t, { time, k });
    const edge = nextEdge(m, t, { time, k, rate });
    const fires = firesAt(m, t, { rate, left, time });
    const spending = spent(m, t, { rate, from: time, to: edge });
    if (m.family[t] === 0 ? rate > 0 && spending >= left : fires < edge) return Math.min(fires, edge);
    if (edge >= m.horizon) return Number.POSITIVE_INFINITY;
    left -= spending;
    if (!(left > barely)) left = barely;
    time = edge;
    while ((k + 1) * m.band <= time) k++;
  }
}

/** Spends the clock up to a time in band `last`, and begins a new segment there. */
export function spellSettle(m: Machine, t: number, until: number, last: number): void {
  let left = m.left[t]!;
  let time = m.since[t]!;
  let k = m.sinceBand[t]!;
  while (time < until) {
    const rate = spellRate(m, t, { time, k });
    const edge = Math.min(until, nextEdge(m, t, { time, k, rate }));
    left -= spent(m, t, { rate, from: time, to: edge });
    if (!(left > barely)) left = barely;
    time = edge;
    while ((k + 1) * m.band <= time) k++;
  }
  m.left[t] = left;
  m.since[t] = until;
  m.sinceBand[t] = last;
}

/** Where and when: a time, and the band of the run that it is in. */
interface Moment {
  readonly time: number;
  readonly k: number;
}

/** The band of the spell at a time: that which begins at it, on an edge. */
function spellBand(m: Machine, t: number, time: number): number {
  const began = m.began[t]!;
  let j = Math.floor((time - began) / m.band);
  while (began + (j + 1) * m.band <= time) j++;
  while (j > 0 && began + j * m.band > time) j--;
  return Math.min(j, m.spellBands[t]! - 1);
}

/** The hazard, or the multiplier, in band k of the run and band j of the spell. */
function rateIn(m: Machine, t: number, k: number, j: number): number {
  const { row, values } = m.plan.tables;
  return m.multiplier[t]! * values[row[m.present[t]! + j]! + m.shift[m.axis[t]!]! + k]!;
}

/** The hazard, or the multiplier, at a time. */
export function spellRate(m: Machine, t: number, { time, k }: Moment): number {
  return rateIn(m, t, k, spellBand(m, t, time));
}

/** The next edge at which something changes: every edge of the run for a hazard; of the spell, or for a multiplier, only where it changes. */
function nextEdge(m: Machine, t: number, { time, k, rate }: Moment & { readonly rate: number }): number {
  const began = m.began[t]!;
  let edge = (k + 1) * m.band;
  for (let j = spellBand(m, t, time); ; ) {
    while (j + 1 < m.spellBands[t]! && began + (j + 1) * m.band < edge) {
      j++;
      if (rateIn(m, t, k, j) !== rate) return began + j * m.band;
    }
    if (m.family[t] === 0 || edge >= m.horizon) return edge;
    k++;
    const after = spellBand(m, t, edge);
    if (rateIn(m, t, k, after) !== rate) return edge;
    j = after;
    edge = (k + 1) * m.band;
  }
}

function firesAt(
  m: Machine,
  t: number,
  { rate, left, time }: { readonly rate: number; readonly left: number; readonly time: number },
): number {
  if (!(rate > 0)) return Number.POSITIVE_INFINITY;
  if (m.family[t] === 0) return time + left / rate;
  const zero = m.zero[t]!;
  return zero + timeAfterAt(m.family[t]!, m.plan.tables.leafValues, m.leaf[t]!, time - zero, left / rate);
}

function spent(
  m: Machine,
  t: number,
  span: { readonly rate: number; readonly from: number; readonly to: number },
): number {
  return m.family[t] === 0 ? span.rate * (span.to - span.from) : spentBetween(m, t, span);
}
