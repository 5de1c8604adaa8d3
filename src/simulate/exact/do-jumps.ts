/**
 * What happens to a cohort at one time: a status changes, a fixed sojourn ends.
 * @module
 */
import type { Cohort, Course } from "./course.ts";
import { reachedIn } from "./kind.ts";
import { addAtOnce } from "./ledger.ts";
import { edgeKinds } from "./space.ts";
import { instant, type Stretch } from "./stretches.ts";

/** What is due at this time of the spell. */
export function doJumps(course: Course, cohort: Cohort, stretch: Stretch, time: number): void {
  const jumps = course.jumps[cohort.block]!;
  while (cohort.jump < jumps.length && cohort.entered + jumps[cohort.jump]!.at <= time + instant) {
    const jump = jumps[cohort.jump]!;
    if (jump.status !== undefined) changeStatus(course, cohort, jump.status, { time, stretch });
    for (const e of jump.edges) takeEdge(course, cohort, e, { time, stretch });
    cohort.jump++;
  }
}

/** Everybody whose status is one of those it changes from, and who is reached where it begins, gets the new one. */
export function changeStatus(
  { plan, space, kind, ledger }: Course,
  { block, vector }: Cohort,
  { intervention, from, to }: { readonly intervention: number; readonly from: readonly number[]; readonly to: number },
  { time, stretch }: { readonly time: number; readonly stretch: Stretch },
): void {
  const first = space.blockFirst[block]!;
  const [processes, interventions] = [plan.processes.length, plan.interventions.length];
  const before = Float64Array.from(vector);
  before.forEach((share, i) => {
    const place = first + i;
    const status = space.statuses[place * interventions + intervention]!;
    if (share === 0 || status === to || !from.includes(status)) return;
    if (to === 1 && !reachedIn(plan, space, kind, { intervention, place, band: stretch.band })) return;
    const statuses = space.statuses.slice(place * interventions, (place + 1) * interventions);
    statuses[intervention] = to;
    const states = space.states.subarray(place * processes, (place + 1) * processes);
    vector[i]! -= share;
    vector[space.find(states, statuses) - first]! += share;
    if (to === 1) addAtOnce(ledger.begun, 4 * intervention, share, time - stretch.year - 0.5);
  });
}

/** Everybody in the state that an edge leaves takes it. */
function takeEdge(
  { space, ledger, inflow, edges }: Course,
  { block, vector }: Cohort,
  e: number,
  { time, stretch }: { readonly time: number; readonly stretch: Stretch },
): void {
  const i = edges.from[e]! - space.blockFirst[block]!;
  const share = vector[i]!;
  vector[i] = 0;
  addAtOnce(ledger.counted, 4 * space.transition[e]!, share, time - stretch.year - 0.5);
  const gone = (time - stretch.from) / (stretch.to - stretch.from);
  if (space.kind[e] === edgeKinds.across) addAtOnce(inflow, 4 * space.target[e]!, share, gone);
}
