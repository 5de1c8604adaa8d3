import type { Plan } from "../../model/plan.ts";
import type { Cohort, Course } from "./course.ts";
import { doJumps } from "./do-jumps.ts";
import { type Flow, setRates } from "./flow.ts";
import { integrate } from "./integrate.ts";
import { livePart } from "./live-part.ts";
import { instant, type Stretch } from "./stretches.ts";

/** Follows a cohort over a stretch, or from a time within it to its end. */
export function follow(course: Course, cohort: Cohort, stretch: Stretch, from: number): void {
  const { plan, edges } = course;
  const flow = course.flows[cohort.block]!;
  let time = from;
  while (stretch.to - time > instant) {
    doJumps(course, cohort, stretch, time);
    const spell = time - cohort.entered;
    const spellBand = edges.spellBands > 1 ? Math.floor(spell / plan.band + instant) : 0;
    const end = nextEdge(course, cohort, { time, to: stretch.to, spellBand });
    const over = { stretch, from: time, to: end };
    if (course.space.blockState.length === 1 && flow.varying.edge.length === 0) followPart(course, flow, cohort, over);
    else {
      setRates(flow, edges, stretch.band, spellBand);
      integrate(course, flow, cohort, over);
    }
    time = end;
  }
}

/** Integrates where anybody can be, when all hazards are constant within their bands: then there is one cohort, of everybody. */
function followPart(
  course: Course,
  flow: Flow,
  cohort: Cohort,
  over: { readonly stretch: Stretch; readonly from: number; readonly to: number },
): void {
  const { plan, edges, tolerance } = course;
  const { vector: all } = cohort;
  const { flow: part } = livePart(flow, edges, {
    vector: all,
    negligible: tolerance / plan.bands,
    band: over.stretch.band,
  });
  const { places } = part;
  const vector = new Float64Array(places.length);
  for (let i = 0; i < vector.length; i++) vector[i] = all[places[i]!]!;
  integrate(course, part, { ...cohort, vector }, over);
  for (let i = 0; i < vector.length; i++) all[places[i]!] = vector[i]!;
}

/** The next time at which something in the cohort's spell changes of itself: a band of it ends, a jump is due, a piecewise hazard changes. */
function nextEdge(
  { plan, edges, jumps, flows }: Course,
  { block, entered, jump }: Cohort,
  { time, to, spellBand }: { readonly time: number; readonly to: number; readonly spellBand: number },
): number {
  let end = to;
  if (edges.spellBands > 1) end = sooner(end, entered + (spellBand + 1) * plan.band, time);
  const next = jumps[block]![jump];
  if (next !== undefined) end = sooner(end, entered + next.at, time);
  for (const shape of flows[block]!.shapes)
    end = sooner(end, nextBreak(plan, edges.shapes[shape]!, { time, entered }), time);
  return end;
}

/** A time, unless another comes before it and not just now. */
function sooner(end: number, at: number, now: number): number {
  return at > now + instant && at < end - instant ? at : end;
}

/** The next time at which a piecewise hazard changes; infinite for others. */
function nextBreak(
  { tables }: Plan,
  { family, leaf, zero }: { readonly family: number; readonly leaf: number; readonly zero: number | undefined },
  { time, entered }: { readonly time: number; readonly entered: number },
): number {
  if (family !== 9 && family !== 11) return Number.POSITIVE_INFINITY;
  const origin = zero ?? entered;
  const pieces = tables.leafValues[leaf]!;
  for (let piece = 0; piece < pieces; piece++) {
    const at = origin + tables.leafValues[leaf + 1 + piece]!;
    if (at > time + instant) return at;
  }
  return Number.POSITIVE_INFINITY;
}
