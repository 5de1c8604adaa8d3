/**
 * A clock with a distribution: its cumulative hazard is inverted between changes of its multiplier, and settled only there.
 * @module
 */
import { cumulativeHazard, timeAfterAt } from "../random/sojourn/evaluate.ts";
import { BASE, barely, FAMILY, LEAF, LEFT, type Machine, SINCE, SINCE_BAND, TIMES, ZERO } from "./machine.ts";

/** When the clock will fire if nothing changes; infinite when not before the horizon. */
export function sojournFire(m: Machine, t: number): number {
  const values = m.values;
  const leafValues = m.plan.tables.leafValues;
  const family = m.c[16 * t + FAMILY]!;
  const leaf = m.d[8 * t + LEAF]!;
  const zero = m.f[8 * t + ZERO]!;
  const base = m.d[8 * t + BASE]!;
  let left = m.f[8 * t + LEFT]!;
  let time = m.f[8 * t + SINCE]!;
  let k = m.d[8 * t + SINCE_BAND]!;
  for (;;) {
    const rate = m.f[8 * t + TIMES]! * values[base + k]!;
    k = m.change[base + k]! - base;
    const fires =
      rate > 0
        ? zero + timeAfterAt(family, leafValues, leaf, (time - zero) * m.band, left / rate) / m.band
        : Number.POSITIVE_INFINITY;
    if (k >= m.bands) return fires;
    const edge = k;
    if (fires < edge) return fires;
    left -= spentBetween(m, t, { rate, from: time, to: edge });
    if (!(left > barely)) left = barely;
    time = edge;
  }
}

/** Spends the clock up to a time in band `last`, and begins a new segment there. */
export function sojournSettle(m: Machine, t: number, until: number, last: number): void {
  const values = m.values;
  const base = m.d[8 * t + BASE]!;
  let left = m.f[8 * t + LEFT]!;
  let time = m.f[8 * t + SINCE]!;
  let k = m.d[8 * t + SINCE_BAND]!;
  while (k <= last) {
    const rate = m.f[8 * t + TIMES]! * values[base + k]!;
    k = m.change[base + k]! - base;
    const edge = k <= last ? k : until;
    left -= spentBetween(m, t, { rate, from: time, to: edge });
    if (!(left > barely)) left = barely;
    time = edge;
  }
  m.f[8 * t + LEFT] = left;
  m.f[8 * t + SINCE] = until;
  m.d[8 * t + SINCE_BAND] = last;
}

/** How much a clock spends between two times at a constant multiplier. */
export function spentBetween(
  m: Machine,
  t: number,
  { rate, from, to }: { readonly rate: number; readonly from: number; readonly to: number },
): number {
  if (!(rate > 0 && to > from)) return 0;
  const leafValues = m.plan.tables.leafValues;
  const family = m.c[16 * t + FAMILY]!;
  const leaf = m.d[8 * t + LEAF]!;
  const zero = m.f[8 * t + ZERO]!;
  const before = from > zero ? cumulativeHazard(family, leafValues, leaf, (from - zero) * m.band) : 0;
  return rate * (cumulativeHazard(family, leafValues, leaf, (to - zero) * m.band) - before);
}
