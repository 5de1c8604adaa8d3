/**
 * Adds stays and happenings to the sums of one group of people. Where a stay begins, the rest of the year is added, and every year from the
 * next on; where it ends they are taken away. The whole years are summed up once, when the group is done.
 * @module
 */
import { type Layout, moments } from "./layout.ts";

/** The sums of the group at hand, in the array of a whole block. */
export interface Tally {
  readonly layout: Layout;
  readonly years: number;
  sums: Float64Array;
  /** Where the group and the person's stratum begin. */
  offset: number;
  /** Where the stratum's whole years begin, and the changes in how many are there for a whole year. */
  whole: number;
  readonly changes: Float64Array;
}

/** Somebody who is there from the start. */
export function addFromStart(tally: Tally, slot: number, weight: number): void {
  tally.changes[tally.whole + slot * (tally.years + 1)]! += weight;
}

/** A tally for one layout, with nothing in it. */
export function emptyTally(layout: Layout): Tally {
  const changes = new Float64Array(layout.strata * layout.slots * (layout.years + 1));
  return { layout, years: layout.years, sums: new Float64Array(0), offset: 0, whole: 0, changes };
}

/**
 * A stay that begins (weight) or ends (minus weight) at a time: the rest of that year, and all years from the next on, are added or
 * taken away. A stay is the difference of the two.
 */
export function addEdge(tally: Tally, slot: number, time: number, weight: number): void {
  const { years, sums } = tally;
  const year = time | 0;
  if (year >= years) return;
  if (time === year) {
    // On a year's edge whole years begin or end: added and taken away in parts, they would leave a rounding error where nobody is.
    tally.changes[tally.whole + slot * (years + 1) + year]! += weight;
    return;
  }
  const u = time - year - 0.5;
  const uu = u * u;
  const at = tally.offset + (slot * years + year) * moments;
  sums[at]! += weight * (0.5 - u);
  sums[at + 1]! += weight * 0.5 * (0.25 - uu);
  sums[at + 2]! += (weight * (0.125 - u * uu)) / 3;
  sums[at + 3]! += weight * 0.25 * (0.0625 - uu * uu);
  tally.changes[tally.whole + slot * (years + 1) + year + 1]! += weight;
}

/** A move from one slot to another at a time: an end and a beginning, with the rest of the year worked out once. */
export function addMove(tally: Tally, from: number, to: number, time: number, weight: number): void {
  const { years, sums, changes } = tally;
  const year = time | 0;
  if (time === year) {
    addEdge(tally, from, time, -weight);
    addEdge(tally, to, time, weight);
    return;
  }
  const u = time - year - 0.5;
  const uu = u * u;
  const rest = weight * (0.5 - u);
  const first = weight * 0.5 * (0.25 - uu);
  const second = (weight * (0.125 - u * uu)) / 3;
  const third = weight * 0.25 * (0.0625 - uu * uu);
  const left = tally.offset + (from * years + year) * moments;
  sums[left]! -= rest;
  sums[left + 1]! -= first;
  sums[left + 2]! -= second;
  sums[left + 3]! -= third;
  const entered = tally.offset + (to * years + year) * moments;
  sums[entered]! += rest;
  sums[entered + 1]! += first;
  sums[entered + 2]! += second;
  sums[entered + 3]! += third;
  const change = tally.whole + year + 1;
  changes[change + from * (years + 1)]! -= weight;
  changes[change + to * (years + 1)]! += weight;
}

/** Something that happened at a time. */
export function addCount(tally: Tally, slot: number, time: number, weight: number): void {
  const year = time | 0;
  const u = time - year - 0.5;
  const at = tally.offset + (slot * tally.years + year) * moments;
  const sums = tally.sums;
  sums[at]! += weight;
  sums[at + 1]! += weight * u;
  sums[at + 2]! += weight * u * u;
  sums[at + 3]! += weight * u * u * u;
}

/** Sums up the whole years of a group that begins at a place of the sums, and forgets them. */
export function sumWholeYears(tally: Tally, group: number): void {
  const { changes, sums, years } = tally;
  const { strata, slots } = tally.layout;
  for (let slot = 0; slot < strata * slots; slot++) {
    let there = 0;
    let most = 0;
    const change = slot * (years + 1);
    for (let year = 0; year < years; year++) {
      there += changes[change + year]!;
      most = Math.max(most, there);
      // Weights that are no whole numbers leave a rounding error where everybody has left.
      if (there <= most * 1e-12) there = 0;
      if (there === 0) continue;
      const at = group + (slot * years + year) * moments;
      sums[at]! += there;
      sums[at + 2]! += there / 12;
    }
    changes.fill(0, change, change + years + 1);
  }
}
