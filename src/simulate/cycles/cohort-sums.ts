import { type Layout, moments } from "../layout.ts";
import { type Counting, countingOf } from "./counting.ts";
import type { CyclePlan } from "./cycle-plan.ts";
import type { CohortSpace } from "./space.ts";
import { endedBy } from "./standing.ts";
import type { Walk } from "./walk.ts";

/** What turns walks through one space into person-years and counts. */
export interface CohortSums {
  readonly layout: Layout;
  readonly c: CyclePlan;
  readonly counting: Counting;
  /** By node: the slots of its person-years, and the interventions from the start that act there until they end. */
  readonly slotFirst: Int32Array;
  readonly slot: Int32Array;
  readonly acting: readonly Acting[];
}

/** A node at which an intervention from the start acts, and the cycle in which it ends. */
interface Acting {
  readonly node: number;
  readonly slot: number;
  readonly until: number;
}

/** Lays out the sums of a space. */
export function cohortSumsOf({ c, nodes }: CohortSpace, layout: Layout): CohortSums {
  const slots = nodes.map((node) => {
    if (endedBy(c, node) >= 0) return [];
    const states = Array.from(node.state, (state, p) => c.first[p]! + state);
    const acting = c.plan.interventions.flatMap(({ process }, i) =>
      process >= 0 && node.status[i] === 1 ? [layout.acting + i] : [],
    );
    const crossings = layout.crossings.map(({ processes, strides, slot }) =>
      processes.reduce((sum, p, at) => sum + node.state[p]! * strides[at]!, slot),
    );
    return [...states, ...acting, ...crossings];
  });
  const slotFirst = new Int32Array(nodes.length + 1);
  slots.forEach((own, node) => {
    slotFirst[node + 1] = slotFirst[node]! + own.length;
  });
  const acting = nodes.flatMap((standing, node) =>
    c.plan.interventions.flatMap(({ process, to }, i): Acting[] =>
      process < 0 && standing.status[i] === 1 ? [{ node, slot: layout.acting + i, until: to }] : [],
    ),
  );
  return { layout, c, counting: countingOf(c), slotFirst, slot: Int32Array.from(slots.flat()), acting };
}

/** Adds a walk to the sums of a group that begin, for its stratum, at a place; each of its people weighs so much. */
export function addWalk(
  sums: CohortSums,
  walk: Walk,
  to: Float64Array,
  { at, weight }: { at: number; weight: number },
): void {
  const { counting } = sums;
  for (let entry = 0; entry < counting.row.length; entry++) addEntry(sums, walk, to, { at, weight, entry });
  if (sums.acting.length > 0)
    for (let entry = 0; entry < counting.row.length; entry++) addActing(sums, walk, to, { at, weight, entry });
  addCounts(sums, walk, to, { at, weight });
}

interface Entry {
  readonly at: number;
  readonly weight: number;
  readonly entry: number;
}

function addEntry(
  { c, counting, slotFirst, slot, layout }: CohortSums,
  walk: Walk,
  to: Float64Array,
  { at, weight, entry }: Entry,
): void {
  const row = counting.row[entry]!;
  const people = row < c.bands ? walk.begin : walk.end;
  const first = (row < c.bands ? row : row - c.bands) * walk.edges.nodes;
  const year = at + counting.year[entry]! * moments;
  const step = layout.years * moments;
  const m = entry * moments;
  const { moments: by } = counting;
  for (let node = 0; node < walk.edges.nodes; node++) {
    const here = weight * people[first + node]!;
    if (here === 0) continue;
    for (let s = slotFirst[node]!; s < slotFirst[node + 1]!; s++) {
      const cell = year + slot[s]! * step;
      to[cell]! += here * by[m]!;
      to[cell + 1]! += here * by[m + 1]!;
      to[cell + 2]! += here * by[m + 2]!;
      to[cell + 3]! += here * by[m + 3]!;
    }
  }
}

/** Interventions that act from the start of the run act until they end, and leave no mark on the node. */
function addActing(
  { c, counting, acting, layout }: CohortSums,
  walk: Walk,
  to: Float64Array,
  { at, weight, entry }: Entry,
): void {
  const row = counting.row[entry]!;
  const people = row < c.bands ? walk.begin : walk.end;
  const first = (row % c.bands) * walk.edges.nodes;
  for (const { node, slot, until } of acting) {
    const here = weight * people[first + node]!;
    if (here === 0 || counting.cycle[entry]! >= until) continue;
    const cell = at + (slot * layout.years + counting.year[entry]!) * moments;
    for (let m = 0; m < moments; m++) to[cell + m]! += here * counting.moments[entry * moments + m]!;
  }
}

function addCounts(
  { c, layout, counting }: CohortSums,
  walk: Walk,
  to: Float64Array,
  { at, weight }: { at: number; weight: number },
): void {
  const add = (slot: number, time: number, people: number): void => {
    if (people === 0) return;
    const year = Math.floor(time);
    const u = time - year - 0.5;
    const cell = at + (slot * layout.years + year) * moments;
    to[cell]! += people;
    to[cell + 1]! += people * u;
    to[cell + 2]! += people * u * u;
    to[cell + 3]! += people * u * u * u;
  };
  for (let k = 0; k < c.bands; k++) {
    for (let t = 0; t < c.transitions; t++)
      add(layout.counts + t, counting.moves[k]!, weight * walk.made[k * c.transitions + t]!);
    for (let i = 0; i < c.interventions; i++)
      add(layout.begun + i, counting.begins[k]!, weight * walk.begun[k * c.interventions + i]!);
  }
}
