/**
 * What has been lived and what has happened in the part of a year at hand, as integrals of u^m, u in years about the middle of the year;
 * posted to the sums when the part is over.
 * @module
 */
import type { Plan } from "../../model/plan.ts";
import { type Layout, moments } from "../layout.ts";
import { type Slots, slotsOf } from "./slots.ts";
import type { Space } from "./space.ts";

export interface Ledger {
  /** By product state, by transition and by intervention: four moments side by side. */
  readonly occupied: Float64Array;
  readonly counted: Float64Array;
  readonly begun: Float64Array;
  readonly slots: Slots;
}

/** An empty ledger. */
export function ledgerOf(plan: Plan, space: Space, layout: Layout): Ledger {
  return {
    occupied: new Float64Array(moments * space.count),
    counted: new Float64Array(moments * plan.transitions.length),
    begun: new Float64Array(moments * plan.interventions.length),
    slots: slotsOf(plan, space, layout),
  };
}

/** Adds the moments about an origin of what has moments of s, where the time is origin + width s. */
export function addMoments(
  to: Float64Array,
  at: number,
  {
    from,
    place,
    rate,
    origin,
    width,
  }: {
    readonly from: Float64Array;
    readonly place: number;
    readonly rate: number;
    readonly origin: number;
    readonly width: number;
  },
): void {
  const m0 = rate * from[place]!;
  const m1 = rate * width * from[place + 1]!;
  const m2 = rate * width * width * from[place + 2]!;
  const m3 = rate * width * width * width * from[place + 3]!;
  to[at]! += m0;
  to[at + 1]! += origin * m0 + m1;
  to[at + 2]! += origin * (origin * m0 + 2 * m1) + m2;
  to[at + 3]! += origin * (origin * (origin * m0 + 3 * m1) + 3 * m2) + m3;
}

/** Adds something that happens at one time to this share of people. */
export function addAtOnce(to: Float64Array, at: number, share: number, u: number): void {
  to[at]! += share;
  to[at + 1]! += share * u;
  to[at + 2]! += share * u * u;
  to[at + 3]! += share * u * u * u;
}

/** Posts the ledger to the sums of a stratum and year, for so many people, and empties it. */
export function post(
  ledger: Ledger,
  plan: Plan,
  layout: Layout,
  {
    sums,
    stratum,
    year,
    people,
    time,
  }: {
    readonly sums: Float64Array;
    readonly stratum: number;
    readonly year: number;
    readonly people: number;
    readonly time: number;
  },
): void {
  const first = (stratum * layout.slots * layout.years + year) * moments;
  const slot = layout.years * moments;
  const { occupied, counted, begun, slots } = ledger;
  const { own, width, acting } = slots;
  const interventions = plan.interventions.length;
  const acts = plan.interventions.map(({ process, to }) => process >= 0 || time < to);
  for (let i = 0; i * moments < occupied.length; i++) {
    if (occupied[moments * i] === 0) continue;
    for (let n = i * width; n < (i + 1) * width; n++) {
      const at = first + own[n]! * slot;
      for (let m = 0; m < moments; m++) sums[at + m]! += people * occupied[moments * i + m]!;
    }
    for (let j = 0; j < interventions; j++)
      if (acts[j]! && acting[i * interventions + j] === 1)
        add(sums, first + (layout.acting + j) * slot, { from: occupied, place: i, people });
  }
  for (let t = 0; t < plan.transitions.length; t++)
    add(sums, first + (layout.counts + t) * slot, { from: counted, place: t, people });
  for (let j = 0; j < plan.interventions.length; j++)
    add(sums, first + (layout.begun + j) * slot, { from: begun, place: j, people });
  for (const part of [occupied, counted, begun]) part.fill(0);
}

/** Adds four moments for so many people. */
function add(
  sums: Float64Array,
  at: number,
  { from, place, people }: { readonly from: Float64Array; readonly place: number; readonly people: number },
): void {
  for (let m = 0; m < moments; m++) sums[at + m]! += people * from[moments * place + m]!;
}
