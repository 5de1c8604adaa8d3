/**
 * A clock whose hazard is constant in each band: it is settled at every band's edge, so that a lower hazard in some bands never
 * makes it fire earlier, to the last bit. Time is in bands, so that edges are whole numbers and no product is needed between them.
 * The arrays of the machine come one by one, because the loop has them at hand.
 * @module
 */
import { BASE, barely, LEFT, SINCE, SINCE_BAND, TIMES } from "./machine.ts";

/** When the clock whose numbers stand at `u` will fire if nothing changes; infinite when not before the horizon. */
export function bandedFire(f: Float64Array, d: Int32Array, values: Float64Array, u: number, bands: number): number {
  const base = d[u + BASE]!;
  const times = f[u + TIMES]!;
  const since = f[u + SINCE]!;
  const k = d[u + SINCE_BAND]!;
  const first = times * values[base + k]!;
  let left = f[u + LEFT]!;
  const spent = first * (k + 1 - since);
  if (spent >= left) return Math.min(since + left / first, k + 1);
  left -= spent;
  const end = base + bands;
  for (let place = base + k + 1; place < end; place++) {
    const hazard = times * values[place]!;
    if (hazard >= left) return Math.min(place - base + left / hazard, place - base + 1);
    left -= hazard;
  }
  return Number.POSITIVE_INFINITY;
}

/** Spends the clock whose numbers stand at `u` up to a time in band `last`, and begins a new segment there. */
export function bandedSettle(
  f: Float64Array,
  d: Int32Array,
  values: Float64Array,
  u: number,
  until: number,
  last: number,
): void {
  const base = d[u + BASE]!;
  const times = f[u + TIMES]!;
  const since = f[u + SINCE]!;
  const k = d[u + SINCE_BAND]!;
  let left = f[u + LEFT]!;
  if (k === last) left -= times * values[base + k]! * (until - since);
  else {
    left -= times * values[base + k]! * (k + 1 - since);
    for (let place = base + k + 1; place < base + last; place++) left -= times * values[place]!;
    left -= times * values[base + last]! * (until - last);
  }
  f[u + LEFT] = Math.max(left, barely);
  f[u + SINCE] = until;
  d[u + SINCE_BAND] = last;
}
