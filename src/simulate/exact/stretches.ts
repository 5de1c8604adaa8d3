import type { Plan } from "../../model/plan.ts";
import type { Duration } from "./duration.ts";
import { fixed } from "./flow.ts";

/** Two times nearer each other than this, in years, are one. */
export const instant = 1e-9;

/** A stretch of the run without an edge of a band, a year or an intervention in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The band and year it lies in. */
  readonly band: number;
  readonly year: number;
  /** Those who enter within a window are put together when their spells are long. */
  readonly window: Window;
  /** Whether an edge of the run ends it. */
  readonly atEdge: boolean;
}

/** A few stretches in a row. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches of a run, in order.
 *
 * @param parts  how many equal parts a year is divided into, where durations are carried; the last part before an edge is graded
 */
export function stretchesOf(plan: Plan, duration: Duration, parts: number): readonly Stretch[] {
  const edges = sorted(
    [
      ...bandEdges(plan),
      ...yearsOf(plan),
      ...plan.interventions.flatMap(({ process, from, to }) => (process < 0 ? [from, to] : [])),
    ],
    plan.years,
  );
  const all = duration.process < 0 ? edges : sorted([...edges, ...beforeEdges(plan, edges)], plan.years);
  return all.slice(1).flatMap((end, i) =>
    divided(all[i]!, end, duration.process < 0 ? 0 : parts).map((part) => ({
      ...part,
      band: Math.floor(part.from / plan.band + instant),
      year: Math.floor(part.from + instant),
      atEdge: part.to === end && edges.includes(end),
    })),
  );
}

function bandEdges({ band, bands }: Plan): number[] {
  return Array.from({ length: bands + 1 }, (_, k) => k * band);
}

function yearsOf({ years }: Plan): number[] {
  return [...Array.from({ length: Math.ceil(years - instant) }, (_, year) => year), years];
}

/** Times from 0 to the horizon, each once. */
function sorted(times: readonly number[], years: number): number[] {
  const all = times.filter((time) => time >= 0 && time <= years + instant).sort((a, b) => a - b);
  return all.filter((time, i) => i === 0 || time - all[i - 1]! > instant);
}

/** Who enters a spell so long before an edge that something happens at it: the smooth pieces of what follows from entering end there. */
function beforeEdges(plan: Plan, edges: readonly number[]): number[] {
  const { leafValues, leaf } = plan.tables;
  const jumps = plan.interventions.flatMap(({ process, from, steps }) => (process < 0 ? [] : [from, ...steps]));
  if (plan.transitions.some(({ family }) => family === fixed))
    for (const place of new Set(leaf)) if (place >= 0) jumps.push(leafValues[place]!);
  const uneven = [...new Set(jumps)].filter(
    (at) => at < plan.years && Math.abs(at / plan.band - Math.round(at / plan.band)) > instant,
  );
  return uneven.flatMap((at) => edges.map((edge) => edge - at));
}

/**
 * A piece between two edges in equal parts, the last of them halved towards its end: what follows from entering changes fastest there.
 * Two parts are a window.
 */
function divided(from: number, to: number, parts: number): readonly (Window & { readonly window: Window })[] {
  const count = Math.max(1, Math.ceil((to - from) * parts - instant));
  const width = (to - from) / count;
  const even = Array.from({ length: count }, (_, part) => from + part * width);
  const cuts = parts === 0 ? [from, to] : [...even, to - width / 2, to - width / 4, to - width / 8, to];
  return cuts.slice(1).map((end, i) => {
    const first = 2 * Math.floor(Math.min(i, count - 1) / 2);
    const window = { from: cuts[first]!, to: first + 2 < count ? cuts[first + 2]! : to };
    return { from: cuts[i]!, to: end, window };
  });
}
