/**
 * The two sums of a clock with a distribution, as the loop for distributions does them: `sojourn-clock.ts` to the last bit, with Weibull's
 * arithmetic at hand. Times come and go in arrays, because a double that is handed to a function is put on the heap.
 * @module
 */
import { power } from "../numeric/portable-exp.ts";
import { cumulativeHazard, timeAfterAt } from "../random/sojourn/evaluate.ts";
import { sojournKinds } from "../random/sojourn/leaf.ts";
import { barely } from "./machine.ts";
import type { SojournMachine } from "./sojourn-machine.ts";

const weibull = sojournKinds.weibull;

/** Finds when a clock will fire if nothing changes, and writes it in `next`; infinite when not before the horizon. */
export function findFiring(m: SojournMachine, t: number): void {
  const { values, change, bands, band, leafValues } = m;
  const base = m.base[t]!;
  const leaf = m.leaf[t]!;
  const zero = m.zero[t]!;
  const family = m.family[t]!;
  let left = m.left[t]!;
  let time = m.since[t]!;
  let k = m.sinceBand[t]!;
  for (;;) {
    const rate = values[base + k]!;
    k = change[base + k]! - base;
    let fires = Number.POSITIVE_INFINITY;
    if (rate > 0) {
      const from = (time - zero) * band;
      const after =
        family === weibull && !(from > 0)
          ? leafValues[leaf + 1]! * power(left / rate, 1 / leafValues[leaf]!)
          : timeAfterAt(family, leafValues, leaf, from, left / rate);
      fires = zero + after / band;
    }
    if (k >= bands || fires < k) {
      m.next[t] = fires;
      return;
    }
    left -= spent(m, t, rate, time, k);
    if (!(left > barely)) left = barely;
    time = k;
  }
}

/** Spends a clock up to the time in `until`, in band `last`, and begins a new segment there. */
export function settleClock(m: SojournMachine, t: number, last: number): void {
  const { values, change } = m;
  const until = m.until[0]!;
  const base = m.base[t]!;
  let left = m.left[t]!;
  let time = m.since[t]!;
  let k = m.sinceBand[t]!;
  while (k <= last) {
    const rate = values[base + k]!;
    k = change[base + k]! - base;
    const edge = k <= last ? k : until;
    left -= spent(m, t, rate, time, edge);
    if (!(left > barely)) left = barely;
    time = edge;
  }
  m.left[t] = left;
  m.since[t] = until;
  m.sinceBand[t] = last;
}

/** How much a clock spends between two times at a constant multiplier. */
function spent(m: SojournMachine, t: number, rate: number, from: number, to: number): number {
  if (!(rate > 0 && to > from)) return 0;
  const { leafValues, band } = m;
  const family = m.family[t]!;
  const leaf = m.leaf[t]!;
  const zero = m.zero[t]!;
  const before = from > zero ? cumulativeHazard(family, leafValues, leaf, (from - zero) * band) : 0;
  const x = (to - zero) * band;
  const after =
    family === weibull && x > 0
      ? power(x / leafValues[leaf + 1]!, leafValues[leaf]!)
      : cumulativeHazard(family, leafValues, leaf, x);
  return rate * (after - before);
}
