/**
 * A clock whose hazard is constant in each band: it is settled at every band's edge, so that a lower hazard in some bands never
 * makes it fire earlier, to the last bit.
 * @module
 */
import { BASE, barely, LEFT, type Machine, SINCE, SINCE_BAND, TIMES } from "./machine.ts";

/** When the clock will fire if nothing changes; infinite when not before the horizon. */
export function bandedFire(m: Machine, t: number): number {
  const { f, d, values, band, bands } = m;
  const at = t << 3;
  const base = d[at + BASE]!;
  const times = f[at + TIMES]!;
  let left = f[at + LEFT]!;
  let time = f[at + SINCE]!;
  let k = d[at + SINCE_BAND]!;
  let edge = (k + 1) * band;
  let hazard = times * values[base + k]!;
  let spent = hazard * (edge - time);
  while (spent < left) {
    left -= spent;
    k++;
    if (k >= bands) return Number.POSITIVE_INFINITY;
    time = edge;
    edge = (k + 1) * band;
    hazard = times * values[base + k]!;
    spent = hazard * (edge - time);
  }
  return Math.min(time + left / hazard, edge);
}

/** Spends the clock up to a time in band `last`, and begins a new segment there. */
export function bandedSettle(m: Machine, t: number, until: number, last: number): void {
  const { f, d, values, band } = m;
  const at = t << 3;
  const base = d[at + BASE]!;
  const times = f[at + TIMES]!;
  let left = f[at + LEFT]!;
  let time = f[at + SINCE]!;
  for (let k = d[at + SINCE_BAND]!; k < last; k++) {
    const edge = (k + 1) * band;
    left -= times * values[base + k]! * (edge - time);
    time = edge;
  }
  left -= times * values[base + last]! * (until - time);
  f[at + LEFT] = Math.max(left, barely);
  f[at + SINCE] = until;
  d[at + SINCE_BAND] = last;
}
