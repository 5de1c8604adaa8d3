/**
 * A clock whose hazard is constant in each band: it is settled at every band's edge, so that a lower hazard in some bands never
 * makes it fire earlier, to the last bit.
 * @module
 */
import { barely, type Machine } from "./machine.ts";

/** When the clock will fire if nothing changes; infinite when not before the horizon. */
export function bandedFire(m: Machine, t: number): number {
  const values = m.plan.tables.values;
  const band = m.band;
  const bands = m.bands;
  const base = m.base[t]!;
  const multiplier = m.multiplier[t]!;
  let left = m.left[t]!;
  let k = m.sinceBand[t]!;
  let time = m.since[t]!;
  let edge = (k + 1) * band;
  let hazard = multiplier * values[base + k]!;
  let spent = hazard * (edge - time);
  while (spent < left) {
    left -= spent;
    k++;
    if (k >= bands) return Number.POSITIVE_INFINITY;
    time = edge;
    edge = (k + 1) * band;
    hazard = multiplier * values[base + k]!;
    spent = hazard * (edge - time);
  }
  const fires = time + left / hazard;
  return Math.min(fires, edge);
}

/** Spends the clock up to a time in band `last`, and begins a new segment there. */
export function bandedSettle(m: Machine, t: number, until: number, last: number): void {
  const values = m.plan.tables.values;
  const band = m.band;
  const base = m.base[t]!;
  const multiplier = m.multiplier[t]!;
  let left = m.left[t]!;
  let time = m.since[t]!;
  for (let k = m.sinceBand[t]!; k < last; k++) {
    const edge = (k + 1) * band;
    left -= multiplier * values[base + k]! * (edge - time);
    time = edge;
  }
  left -= multiplier * values[base + last]! * (until - time);
  m.left[t] = Math.max(left, barely);
  m.since[t] = until;
  m.sinceBand[t] = last;
}
