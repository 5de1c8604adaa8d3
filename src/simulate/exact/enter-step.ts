import type { Course } from "./course.ts";
import type { Flow, Side } from "./flow.ts";
import { addMoments } from "./ledger.ts";
import { edgeKinds } from "./space.ts";
import type { Stretch } from "./stretches.ts";

/** When a step was taken. */
interface When {
  readonly stretch: Stretch;
  readonly time: number;
  readonly width: number;
}

/** Enters a step into the ledger, and what crosses to other blocks into the inflow. */
export function enterStep(course: Course, flow: Flow, when: When): void {
  const { series, ledger } = course;
  const { width } = when;
  const origin = when.time - when.stretch.year - 0.5;
  for (let i = 0; i < flow.count; i++)
    addMoments(ledger.occupied, 4 * (flow.first + flow.places[i]!), {
      from: series.occupied,
      place: 4 * i,
      rate: 1,
      origin,
      width,
    });
  count(course, flow.constant, { integrals: series.occupied, source: flow.constant.from });
  if (flow.varying.rate.length > 0) count(course, flow.varying, { integrals: series.spent, source: flow.varying.pair });
  const { taken } = course;
  for (let t = 0; t < taken.length; t += 4)
    if (taken[t] !== 0) addMoments(ledger.counted, t, { from: taken, place: t, rate: 1, origin, width });
  taken.fill(0);
  if (course.space.blockState.length === 1) return;
  crossed(course, flow.constant, { integrals: series.occupied, source: flow.constant.from, when });
  crossed(course, flow.varying, { integrals: series.spent, source: flow.varying.pair, when });
}

/** What edges spend: integrals of s^m, four side by side, and the place of each edge's own among them. */
interface Spending {
  readonly integrals: Float64Array;
  readonly source: Int32Array;
}

/** Adds up how many take each transition, before the moments are moved to the year's middle: there are far fewer transitions than edges. */
function count({ space, taken }: Course, { edge, rate }: Side, { integrals, source }: Spending): void {
  const { transition } = space;
  for (let c = 0; c < rate.length; c++) {
    const [own, t, from] = [rate[c]!, 4 * transition[edge[c]!]!, 4 * source[c]!];
    taken[t]! += own * integrals[from]!;
    taken[t + 1]! += own * integrals[from + 1]!;
    taken[t + 2]! += own * integrals[from + 2]!;
    taken[t + 3]! += own * integrals[from + 3]!;
  }
}

/** Those who cross to another block, by the share of the stretch that has gone. */
function crossed(
  { space, inflow }: Course,
  { edge, rate }: Side,
  { integrals, source, when: { stretch, time, width } }: Spending & { readonly when: When },
): void {
  const whole = stretch.to - stretch.from;
  const origin = (time - stretch.from) / whole;
  for (let c = 0; c < rate.length; c++)
    if (space.kind[edge[c]!] === edgeKinds.across)
      addMoments(inflow, 4 * space.target[edge[c]!]!, {
        from: integrals,
        place: 4 * source[c]!,
        rate: rate[c]!,
        origin,
        width: width / whole,
      });
}
