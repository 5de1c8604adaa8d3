import type { Plan } from "../../model/plan.ts";
import { type Kind, reachedIn } from "./kind.ts";
import type { Start } from "./people-of.ts";

/** States and statuses in which people begin their lives, and the years already spent in each state. */
export interface Point {
  readonly states: readonly number[];
  readonly statuses: readonly number[];
  readonly spells: readonly number[];
}

/**
 * Where a start leads once the interventions that act from time 0 have decided whom they reach: those reached may begin elsewhere.
 *
 * @param reaches  whether an intervention reaches people at a point
 */
export function beginningOf(
  plan: Plan,
  { states, spells }: Start,
  reaches: (intervention: number, point: Point) => boolean,
): Point {
  let point: Point = { states, spells, statuses: plan.interventions.map(() => 0) };
  plan.interventions.forEach((intervention, i) => {
    if (intervention.process >= 0 || intervention.from !== 0 || !reaches(i, point)) return;
    const moved = Array.from(intervention.starts, (state, p) => state >= 0 && state !== point.states[p]);
    point = {
      states: point.states.map((state, p) => (moved[p] ? intervention.starts[p]! : state)),
      spells: point.spells.map((spell, p) => (moved[p] ? 0 : spell)),
      statuses: point.statuses.map((status, j) => (j === i ? 1 : status)),
    };
  });
  return point;
}

/** Every point at which somebody with this start may begin, whoever is reached. */
export function possibleBeginnings(plan: Plan, start: Start): Point[] {
  const deciding = plan.interventions.filter(({ process, from }) => process < 0 && from === 0).length;
  return Array.from({ length: 1 << deciding }, (_, chosen) => {
    let left = chosen;
    return beginningOf(plan, start, () => {
      const yes = left % 2 === 1;
      left = Math.floor(left / 2);
      return yes;
    });
  });
}

/** Who is reached at a point, for people of a kind. */
export function reachingOf(plan: Plan, kind: Kind): (intervention: number, point: Point) => boolean {
  return (intervention, point) => reachedIn(plan, point, kind, { intervention, place: 0, band: 0 });
}

/** Whether a life is over before it begins. */
export function isOver({ processes }: Plan, { states }: Point): boolean {
  return processes.some(({ end }, p) => states[p] === end);
}
