/**
 * The forward equations for people of one kind. Those whose spell does not matter move as one; of the others, everybody who enters a
 * timed state within a stretch is put at four times of it, in numbers with the same four moments, and followed along their own spells.
 * @module
 */
import type { Layout } from "../layout.ts";
import { type Cohort, type Course, follow } from "./course.ts";
import { changeStatus } from "./do-jumps.ts";
import { post } from "./ledger.ts";
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
  const cohorts = begin(course, beginnings);
  for (const stretch of given.stretches) {
    startInterventions(course, cohorts, stretch);
    course.inflow.fill(0);
    for (const cohort of cohorts) follow(course, cohort, stretch, stretch.from);
    if (course.space.blockState.length > 1) cohorts.push(...newcomers(course, cohorts[0]!, stretch));
    post(course.ledger, course.plan, given.layout, { ...given, year: stretch.year, time: stretch.from });
  }
}

/** The cohorts of time 0; the first is that of all whose spell does not matter. */
function begin({ space, jumps }: Course, beginnings: readonly Beginning[]): Cohort[] {
  const cohorts = [cohortOf(space, 0, 0)];
  for (const { place, spell, share } of beginnings) {
    const block = space.blockOf[place]!;
    const entered = block === 0 ? 0 : -spell;
    let cohort = cohorts.find((known) => known.block === block && known.entered === entered);
    if (cohort === undefined) {
      cohort = cohortOf(space, block, entered);
      cohort.jump = jumps[block]!.filter(({ at }) => at < spell - instant).length;
      cohorts.push(cohort);
    }
    cohort.vector[place - space.blockFirst[block]!]! += share;
  }
  return cohorts;
}

function cohortOf({ blockFirst }: Course["space"], block: number, entered: number): Cohort {
  return { block, entered, vector: new Float64Array(blockFirst[block + 1]! - blockFirst[block]!), jump: 0 };
}

/** Interventions that begin at a time of the run decide whom they reach. */
function startInterventions(course: Course, cohorts: readonly Cohort[], stretch: Stretch): void {
  course.plan.interventions.forEach(({ process, from }, intervention) => {
    if (process >= 0 || from === 0 || Math.abs(from - stretch.from) > instant) return;
    for (const cohort of cohorts)
      changeStatus(course, cohort, { intervention, from: [0], to: 1 }, { time: stretch.from, stretch });
  });
}

/** Gauss and Legendre's four points of a stretch, and the powers of which Lagrange's polynomials on them are made. */
const points = (() => {
  const [near, far] = [3 / 7 - (2 / 7) * Math.sqrt(1.2), 3 / 7 + (2 / 7) * Math.sqrt(1.2)].map(Math.sqrt) as [
    number,
    number,
  ];
  return [-far, -near, near, far].map((x) => 0.5 * (1 + x));
})();
const lagrange = points.map((own) =>
  points
    .filter((other) => other !== own)
    .reduce<number[]>(
      (product, other) => {
        const scale = 1 / (own - other);
        return Array.from(
          { length: product.length + 1 },
          (_, n) => scale * ((product[n - 1] ?? 0) - other * (product[n] ?? 0)),
        );
      },
      [1],
    ),
);

/** Everybody who enters a block within a stretch, and what they do until its end: those who enter again are the next generation. */
function newcomers(course: Course, free: Cohort, stretch: Stretch): Cohort[] {
  const { space } = course;
  const width = stretch.to - stretch.from;
  const all = new Map<number, Cohort>();
  for (let generation = 0; generation < 200; generation++) {
    const { inflow } = course;
    course.inflow = new Float64Array(inflow.length);
    let anybody = false;
    for (let block = 0; block < space.blockState.length; block++)
      for (const [n, point] of points.entries()) {
        const cohort = entering(course, inflow, { block, n, entered: stretch.from + point * width });
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
  { block, n, entered }: { readonly block: number; readonly n: number; readonly entered: number },
): Cohort | undefined {
  const cohort = cohortOf(space, block, entered);
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
