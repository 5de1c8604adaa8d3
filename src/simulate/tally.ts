/**
 * Adds stays and happenings to the sums of one group of people. A stay is cut at the edges of years; of its whole years only the first
 * and the last are noted, and summed up when the group is done.
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

/** A tally for one layout, with nothing in it. */
export function emptyTally(layout: Layout): Tally {
  const changes = new Float64Array(layout.strata * layout.slots * (layout.years + 1));
  return { layout, years: layout.years, sums: new Float64Array(0), offset: 0, whole: 0, changes };
}

/** A stay in a slot from one time to another. */
export function addStay(tally: Tally, slot: number, from: number, to: number, weight: number): void {
  if (!(to > from)) return;
  const years = tally.years;
  const first = from | 0;
  const last = to | 0;
  const cell = tally.offset + slot * years * moments;
  if (first === last) {
    addPart(tally.sums, cell + first * moments, from - first - 0.5, to - first - 0.5, weight);
    return;
  }
  addPart(tally.sums, cell + first * moments, from - first - 0.5, 0.5, weight);
  if (to > last) addPart(tally.sums, cell + last * moments, -0.5, to - last - 0.5, weight);
  if (last <= first + 1) return;
  if (weight === 1) {
    const change = tally.whole + slot * (years + 1);
    tally.changes[change + first + 1]!++;
    tally.changes[change + last]!--;
    return;
  }
  for (let year = first + 1; year < last; year++) addPart(tally.sums, cell + year * moments, -0.5, 0.5, weight);
}

/** A part of a year, from a to b about its middle. */
function addPart(sums: Float64Array, at: number, a: number, b: number, weight: number): void {
  const aa = a * a;
  const bb = b * b;
  sums[at]! += weight * (b - a);
  sums[at + 1]! += weight * 0.5 * (bb - aa);
  sums[at + 2]! += (weight * (bb * b - aa * a)) / 3;
  sums[at + 3]! += weight * 0.25 * (bb * bb - aa * aa);
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
    const change = slot * (years + 1);
    for (let year = 0; year < years; year++) {
      there += changes[change + year]!;
      if (there === 0) continue;
      const at = group + (slot * years + year) * moments;
      sums[at]! += there;
      sums[at + 2]! += there / 12;
    }
    changes.fill(0, change, change + years + 1);
  }
}
