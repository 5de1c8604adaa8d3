/**
 * Steps of a cohort between edges: as long as the hazards fit their polynomials and the series converges.
 * @module
 */
import { problem } from "../../problem.ts";
import type { Cohort, Course } from "./course.ts";
import { enterStep } from "./enter-step.ts";
import type { Flow } from "./flow.ts";
import { fitHazard, meanHazard } from "./hazard-polynomial.ts";
import { takeStep } from "./series.ts";
import type { Stretch } from "./stretches.ts";

/** Steps over a part in which nothing jumps: as long as hazards fit and the series converges. */
export function integrate(
  course: Course,
  flow: Flow,
  { vector, entered, block }: Cohort,
  { stretch, from, to }: { readonly stretch: Stretch; readonly from: number; readonly to: number },
): void {
  const { series, polynomials, tolerance } = course;
  const fresh = from === entered && flow.shapes.length > 0;
  let time = from;
  let width = fresh ? Math.min(to - from, 2 * course.firstWidth[block]!) : to - from;
  while (time < to) {
    const last = time + 1.001 * width >= to;
    if (last) width = to - time;
    const options = { step: width, polynomials, tolerance };
    if (fits(course, flow, { vector, entered, time, width }) && takeStep(series, flow, vector, options)) {
      enterStep(course, flow, { stretch, time, width });
      if (fresh && time === from) course.firstWidth[block] = width;
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
