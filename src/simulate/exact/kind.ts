import { axes, type Plan } from "../../model/plan.ts";
import type { Space } from "./space.ts";

/** People who share every hazard: the same discrete traits, entry and personal numbers. */
export interface Kind {
  readonly profile: number;
  readonly entry: number;
  /** Their numbers in the plan's columns of factors, the first of which is 1. */
  readonly factors: Float64Array;
}

/** A distribution as it stands in a hazard: its numbers, and what its time counts from. */
export interface Shape {
  readonly family: number;
  readonly leaf: number;
  /** Time at which its own time is zero; undefined when that is the beginning of the spell. */
  readonly zero: number | undefined;
}

/** The edges of a space with the hazards of one kind of people: where their rows stand, and which distribution they multiply. */
export interface Edges {
  readonly space: Space;
  readonly plan: Plan;
  readonly from: Int32Array;
  readonly factor: Float64Array;
  /** Place of band 0 of the run in the row, for each band of the spell in turn; all the same without spell bands. */
  readonly rows: readonly Int32Array[];
  /** Place among the shapes; -1 for a hazard that is constant within its bands. */
  readonly shape: Int32Array;
  readonly shapes: readonly Shape[];
  /** How many bands of the spell are told apart. */
  readonly spellBands: number;
}

/** States of all processes and statuses of all interventions, side by side for each of several combinations. */
export interface Combinations {
  readonly states: ArrayLike<number>;
  readonly statuses: ArrayLike<number>;
}

/** The cell of an entry of the plan in one of the combinations. */
export function cellIn(plan: Plan, all: Combinations, place: number, { profile }: Kind, entry: number): number {
  const { tables, transitions, interventions, processes } = plan;
  let cell = tables.profileCell[profile * (transitions.length + interventions.length) + entry]!;
  for (let p = 0; p < processes.length; p++)
    cell += tables.stateStride[entry * processes.length + p]! * all.states[place * processes.length + p]!;
  for (let i = 0; i < interventions.length; i++)
    cell += tables.statusStride[entry * interventions.length + i]! * all.statuses[place * interventions.length + i]!;
  return cell;
}

/** Whether an intervention reaches people of a kind in one of the combinations, asked in a band of the run. */
export function reachedIn(
  plan: Plan,
  all: Combinations,
  kind: Kind,
  { intervention, place, band }: { readonly intervention: number; readonly place: number; readonly band: number },
): boolean {
  const { tables } = plan;
  const cell = cellIn(plan, all, place, kind, plan.transitions.length + intervention);
  const shift = tables.entryShift[kind.entry * 4 + axes.indexOf(plan.reaches[intervention]!)]!;
  return kind.factors[tables.factor[cell]!]! * tables.values[tables.row[cell]! + shift + band]! > 0;
}

const known = new WeakMap<Plan, { readonly space: Space; readonly offset: Int32Array }>();

/** What the states and statuses that an edge leaves add to the place of its cell: the same for all kinds of people of a plan. */
function offsetsOf(plan: Plan, space: Space): Int32Array {
  const last = known.get(plan);
  if (last?.space === space) return last.offset;
  const { stateStride, statusStride } = plan.tables;
  const [processes, interventions] = [plan.processes.length, plan.interventions.length];
  const offset = new Int32Array(space.target.length);
  for (let state = 0; state < space.count; state++)
    for (let e = space.firstEdge[state]!; e < space.firstEdge[state + 1]!; e++) {
      const t = space.transition[e]!;
      let sum = 0;
      for (let p = 0; p < processes; p++) sum += stateStride[t * processes + p]! * space.states[state * processes + p]!;
      for (let i = 0; i < interventions; i++)
        sum += statusStride[t * interventions + i]! * space.statuses[state * interventions + i]!;
      offset[e] = sum;
    }
  known.set(plan, { space, offset });
  return offset;
}

/** Looks up every edge of a space for one kind of people. */
export function edgesOf(plan: Plan, space: Space, kind: Kind): Edges {
  const { tables, transitions, interventions } = plan;
  const count = space.target.length;
  const from = new Int32Array(count);
  const factor = new Float64Array(count);
  const shape = new Int32Array(count).fill(-1);
  const spellBands = transitions.reduce((most, transition) => Math.max(most, transition.spellBands), 1);
  const rows = Array.from({ length: spellBands }, () => new Int32Array(count));
  const shapes = new Map<string, number>();
  const all: Shape[] = [];
  const offset = offsetsOf(plan, space);
  const entries = kind.profile * (transitions.length + interventions.length);
  const firstCell = transitions.map((_, t) => tables.profileCell[entries + t]!);
  const shift = transitions.map(({ axis }) => tables.entryShift[kind.entry * 4 + axes.indexOf(axis)]!);
  const family = transitions.map((transition) => transition.family);
  const own = transitions.map((transition) => transition.spellBands);
  for (let state = 0; state < space.count; state++)
    for (let e = space.firstEdge[state]!; e < space.firstEdge[state + 1]!; e++) {
      const t = space.transition[e]!;
      const cell = firstCell[t]! + offset[e]!;
      from[e] = state;
      factor[e] = kind.factors[tables.factor[cell]!]!;
      for (let j = 0; j < spellBands; j++) rows[j]![e] = tables.row[cell + Math.min(j, own[t]! - 1)]! + shift[t]!;
      if (family[t] === 0) continue;
      const leaf = tables.leaf[cell]!;
      if (family[t] === 1) {
        factor[e]! *= tables.leafValues[leaf]!;
        continue;
      }
      const { clock } = transitions[t]!;
      const key = `${leaf} ${family[t]} ${clock}`;
      if (!shapes.has(key)) {
        shapes.set(key, all.length);
        all.push({
          family: family[t]!,
          leaf,
          zero: clock === "spell" ? undefined : clock === "time" ? 0 : -tables.entryAge[kind.entry]!,
        });
      }
      shape[e] = shapes.get(key)!;
    }
  return { space, plan, from, factor, rows, shape, shapes: all, spellBands };
}
