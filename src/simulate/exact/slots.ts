import type { Plan } from "../../model/plan.ts";
import type { Layout } from "../layout.ts";
import type { Space } from "./space.ts";

/** Where the person-years of each product state are posted. */
export interface Slots {
  /** So many slots for each product state, side by side: those of its processes, then of its crossings. */
  readonly own: Int32Array;
  readonly width: number;
  /** By product state, side by side: 1 where an intervention stands as acting. */
  readonly acting: Uint8Array;
}

const known = new WeakMap<Space, Map<string, Slots>>();

/** The slots of a space, found once: a space is followed many times, and what is crossed seldom changes. */
export function slotsOf(plan: Plan, space: Space, layout: Layout): Slots {
  const key = JSON.stringify(
    layout.crossings.map(({ processes, strides, slot }) => [[...processes], [...strides], slot]),
  );
  const own = known.get(space) ?? new Map<string, Slots>();
  known.set(space, own);
  const slots = own.get(key) ?? newSlots(plan, space, layout);
  own.set(key, slots);
  return slots;
}

function newSlots(plan: Plan, space: Space, layout: Layout): Slots {
  const processes = plan.processes.length;
  const lasting = plan.processes.flatMap(({ event }, p) => (event ? [] : [p]));
  const width = lasting.length + layout.crossings.length;
  const own = new Int32Array(width * space.count);
  for (let i = 0; i < space.count; i++) {
    const state = (p: number): number => space.states[i * processes + p]!;
    let n = i * width;
    for (const p of lasting) own[n++] = plan.processes[p]!.first + state(p);
    for (const { processes: crossed, strides, slot } of layout.crossings)
      own[n++] = crossed.reduce((sum, p, at) => sum + strides[at]! * state(p), slot);
  }
  const acting = Uint8Array.from(space.statuses, (status) => (status === 1 ? 1 : 0));
  return { own, width, acting };
}
