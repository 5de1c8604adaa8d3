/**
 * Follows people of one kind: shares of them that entered their block at one time move together along their spell.
 * @module
 */
import type { Plan } from "../../model/plan.ts";
import { problem } from "../../problem.ts";
import type { Layout } from "../layout.ts";
import { doJumps } from "./do-jumps.ts";
import { type Flow, flowOf, setRates } from "./flow.ts";
import { degree, fitHazard, meanHazard } from "./hazard-polynomial.ts";
import { type Jump, jumpsOf } from "./jumps.ts";
import { type Edges, edgesOf, type Kind } from "./kind.ts";
import { addMoments, type Ledger, ledgerOf } from "./ledger.ts";
import { type Series, seriesOf, takeStep } from "./series.ts";
import { edgeKinds, type Space } from "./space.ts";
import { instant, type Stretch } from "./stretches.ts";

/** Shares of people, by state of their block, who all entered it at one time. */
export interface Cohort {
  readonly block: number;
  readonly entered: number;
  readonly vector: Float64Array;
  /** The next jump of the block that is to come. */
  jump: number;
}

/** Everything at hand while people of one kind are followed. */
export interface Course {
  readonly plan: Plan;
  readonly space: Space;
  readonly kind: Kind;
  readonly edges: Edges;
  readonly flows: readonly Flow[];
  readonly jumps: readonly (readonly Jump[])[];
  readonly series: Series;
  readonly polynomials: readonly Float64Array[];
  readonly ledger: Ledger;
  /** Who comes into each product state from another block within the stretch: moments of the share of the stretch gone. */
  inflow: Float64Array;
  readonly tolerance: number;
}

/** A course for one kind of people. */
export function courseOf(
  plan: Plan,
  space: Space,
  kind: Kind,
  given: { readonly layout: Layout; readonly tolerance: number },
): Course {
  const edges = edgesOf(plan, space, kind);
  const blocks = space.blockState.length;
  const flows = Array.from({ length: blocks }, (_, block) => flowOf(edges, block));
  const largest = (of: (flow: Flow) => number): number => flows.reduce((most, flow) => Math.max(most, of(flow)), 0);
  return {
    plan,
    space,
    kind,
    edges,
    flows,
    jumps: flows.map((_, block) => jumpsOf(edges, block)),
    series: seriesOf(
      largest(({ count }) => count),
      largest(({ pairShape }) => pairShape.length),
    ),
    polynomials: edges.shapes.map(() => new Float64Array(degree + 1)),
    ledger: ledgerOf(plan, space, given.layout),
    inflow: new Float64Array(4 * space.count),
    tolerance: given.tolerance,
  };
}

/** Follows a cohort over a stretch, or from a time within it to its end. */
export function follow(course: Course, cohort: Cohort, stretch: Stretch, from: number): void {
  const { plan, edges } = course;
  const flow = course.flows[cohort.block]!;
  let time = from;
  while (stretch.to - time > instant) {
    doJumps(course, cohort, stretch, time);
    const spell = time - cohort.entered;
    const spellBand = edges.spellBands > 1 ? Math.floor(spell / plan.band + instant) : 0;
    let end = stretch.to;
    const cut = (at: number): void => {
      if (at > time + instant && at < end - instant) end = at;
    };
    if (edges.spellBands > 1) cut(cohort.entered + (spellBand + 1) * plan.band);
    const jump = course.jumps[cohort.block]![cohort.jump];
    if (jump !== undefined) cut(cohort.entered + jump.at);
    for (const shape of flow.shapes) cut(nextBreak(plan, edges.shapes[shape]!, { time, entered: cohort.entered }));
    setRates(flow, edges, stretch.band, spellBand);
    integrate(course, flow, cohort, { stretch, from: time, to: end });
    time = end;
  }
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

/** Steps over a part in which nothing jumps: as long as hazards fit and the series converges. */
function integrate(
  course: Course,
  flow: Flow,
  { vector, entered }: Cohort,
  { stretch, from, to }: { readonly stretch: Stretch; readonly from: number; readonly to: number },
): void {
  const { series, polynomials, tolerance } = course;
  let time = from;
  let width = to - from;
  while (time < to) {
    const last = time + 1.001 * width >= to;
    if (last) width = to - time;
    const options = { step: width, polynomials, tolerance };
    if (fits(course, flow, { vector, entered, time, width }) && takeStep(series, flow, vector, options)) {
      enter(course, flow, { stretch, time, width });
      time = last ? to : time + width;
      width *= 1.5;
    } else {
      width /= 2;
      if (width < 1e-14)
        throw problem(
          "solve the expectation",
          `a hazard grows without bound at ${Number((time - entered).toPrecision(6))} years in the state`,
          "simulate individuals",
        );
    }
  }
}

/** Sets the hazards' polynomials for a step, and says whether they are near enough. */
function fits(
  { edges, polynomials, tolerance, plan }: Course,
  { varying, shapes }: Flow,
  {
    vector,
    entered,
    time,
    width,
  }: { readonly vector: Float64Array; readonly entered: number; readonly time: number; readonly width: number },
): boolean {
  if (shapes.length === 0) return true;
  let fastest = 0;
  for (let c = 0; c < varying.rate.length; c++) fastest = Math.max(fastest, varying.rate[c]!);
  let people = 0;
  for (let i = 0; i < vector.length; i++) people += Math.abs(vector[i]!);
  const misplaced = fastest * people * width;
  for (const s of shapes) {
    const shape = edges.shapes[s]!;
    const begin = Math.max(0, time - (shape.zero ?? entered));
    const span = { begin, end: begin + width };
    const { leafValues } = plan.tables;
    if (misplaced * fitHazard(shape, leafValues, span, polynomials[s]!) <= tolerance) continue;
    if (!(misplaced * meanHazard(shape, leafValues, span, polynomials[s]!) <= tolerance)) return false;
  }
  return true;
}

/** Enters a step into the ledger, and what crosses to other blocks into the inflow. */
function enter(
  { space, series, ledger, inflow }: Course,
  { first, count: states, constant, varying }: Flow,
  { stretch, time, width }: { readonly stretch: Stretch; readonly time: number; readonly width: number },
): void {
  const origin = time - stretch.year - 0.5;
  const whole = stretch.to - stretch.from;
  const share = { origin: (time - stretch.from) / whole, width: width / whole };
  for (let i = 0; i < states; i++)
    addMoments(ledger.occupied, 4 * (first + i), { from: series.occupied, place: 4 * i, rate: 1, origin, width });
  const count = (e: number, from: Float64Array, place: number, rate: number): void => {
    if (rate === 0) return;
    addMoments(ledger.counted, 4 * space.transition[e]!, { from, place, rate, origin, width });
    if (space.kind[e] === edgeKinds.across) addMoments(inflow, 4 * space.target[e]!, { from, place, rate, ...share });
  };
  for (let c = 0; c < constant.rate.length; c++)
    count(constant.edge[c]!, series.occupied, 4 * constant.from[c]!, constant.rate[c]!);
  for (let c = 0; c < varying.rate.length; c++)
    count(varying.edge[c]!, series.spent, 4 * varying.pair[c]!, varying.rate[c]!);
}
