/**
 * The forward equations for people of one kind. Those whose spell does not matter move as one; of the others, everybody who enters a
 * timed state within a stretch is put at four times of it, in numbers with the same four moments, and followed along their own spells.
 * @module
 */
import type { Layout } from "../layout.ts";
import type { Cohort, Course } from "./course.ts";
import { changeStatus } from "./do-jumps.ts";
import { follow } from "./follow.ts";
import { post } from "./ledger.ts";
import { lagrange, points } from "./points.ts";
import { putTogether } from "./put-together.ts";
import { instant, type Stretch } from "./stretches.ts";

/** Where people begin: product state, years already spent there, and their share. */
export interface Beginning {
  readonly place: number;
  readonly spell: number;
  readonly share: number;
}

/** Follows all people of a kind to the horizon, and posts what they live to the sums of their stratum. */
export function solve(
  course: Course,
  beginnings: readonly Beginning[],
  given: {
    readonly stretches: readonly Stretch[];
    readonly layout: Layout;
    readonly sums: Float64Array;
    readonly stratum: number;
    readonly people: number;
  },
): void {
  let cohorts = begin(course, beginnings);
  for (const stretch of given.stretches) {
    startInterventions(course, cohorts, stretch);
    course.inflow.fill(0);
    for (const cohort of cohorts) follow(course, cohort, stretch, stretch.from);
    if (course.space.blockState.length > 1) {
      cohorts.push(...newcomers(course, cohorts[0]!, stretch));
      if (stretch.atEdge) cohorts = putTogether(cohorts, stretch.to);
    }
    post(course.ledger, course.plan, given.layout, { ...given, year: stretch.year, time: stretch.from });
  }
}

/** The cohorts of time 0; the first is that of all whose spell does not matter. */
function begin({ space, jumps }: Course, beginnings: readonly Beginning[]): Cohort[] {
  const cohorts = [cohortOf(space, { block: 0, entered: 0, window: undefined })];
  for (const { place, spell, share } of beginnings) {
    const block = space.blockOf[place]!;
    const entered = block === 0 ? 0 : -spell;
    let cohort = cohorts.find((known) => known.block === block && known.entered === entered);
    if (cohort === undefined) {
      cohort = cohortOf(space, { block, entered, window: undefined });
      cohort.jump = jumps[block]!.filter(({ at }) => at < spell - instant).length;
      cohorts.push(cohort);
    }
    cohort.vector[place - space.blockFirst[block]!]! += share;
  }
  return cohorts;
}

function cohortOf(
  { blockFirst }: Course["space"],
  { block, ...given }: Pick<Cohort, "block" | "entered" | "window">,
): Cohort {
  return { block, ...given, vector: new Float64Array(blockFirst[block + 1]! - blockFirst[block]!), jump: 0 };
}

/** Interventions that begin at a time of the run decide whom they reach. */
function startInterventions(course: Course, cohorts: readonly Cohort[], stretch: Stretch): void {
  course.plan.interventions.forEach(({ process, from }, intervention) => {
    if (process >= 0 || from === 0 || Math.abs(from - stretch.from) > instant) return;
    for (const cohort of cohorts)
      changeStatus(course, cohort, { intervention, from: [0], to: 1 }, { time: stretch.from, stretch });
  });
}

/** Everybody who enters a block within a stretch, and what they do until its end: those who enter again are the next generation. */
function newcomers(course: Course, free: Cohort, stretch: Stretch): Cohort[] {
  const { space } = course;
  const all = new Map<number, Cohort>();
  for (let generation = 0; generation < 200; generation++) {
    const { inflow } = course;
    course.inflow = new Float64Array(inflow.length);
    let anybody = false;
    for (let block = 0; block < space.blockState.length; block++)
      for (let n = 0; n < points.length; n++) {
        const cohort = entering(course, inflow, { block, n, stretch });
        if (cohort === undefined) continue;
        anybody = true;
        follow(course, cohort, stretch, cohort.entered);
        const known = block === 0 ? free : all.get(block * points.length + n);
        if (known === undefined) all.set(block * points.length + n, cohort);
        else for (let i = 0; i < cohort.vector.length; i++) known.vector[i]! += cohort.vector[i]!;
      }
    if (!anybody) break;
  }
  return [...all.values()];
}

/** Those who enter a block at one of the points; undefined when they are too few to matter. */
function entering(
  { space, tolerance }: Course,
  inflow: Float64Array,
  { block, n, stretch }: { readonly block: number; readonly n: number; readonly stretch: Stretch },
): Cohort | undefined {
  const entered = stretch.from + points[n]! * (stretch.to - stretch.from);
  const cohort = cohortOf(space, { block, entered, window: stretch.window });
  const first = space.blockFirst[block]!;
  let people = 0;
  for (let i = 0; i < cohort.vector.length; i++) {
    let share = 0;
    for (let m = 0; m < 4; m++) share += lagrange[n]![m]! * inflow[4 * (first + i) + m]!;
    cohort.vector[i] = share;
    people += Math.abs(share);
  }
  return people > tolerance / 10 ? cohort : undefined;
}
