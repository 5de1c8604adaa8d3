import type { Plan } from "../../model/plan.ts";
import type { Duration } from "./duration.ts";
import { type Space, spaceOf } from "./space.ts";

const known = new Map<string, Space>();
const most = { spaces: 4, states: 20_000 };

/**
 * The space of a plan, remembered: draws of parameters change what hazards are and never where they lead, so a sensitivity analysis of a
 * thousand draws searches and lays out its space once. A few of moderate size are kept.
 */
export function knownSpace(plan: Plan, duration: Duration, starts: Iterable<readonly number[]>): Space {
  const seeds = [...starts];
  const key = keyOf(plan, duration, seeds);
  const space = known.get(key) ?? spaceOf(plan, duration, seeds);
  known.delete(key);
  if (space.count <= most.states) known.set(key, space);
  for (const oldest of known.keys()) if (known.size > most.spaces) known.delete(oldest);
  return space;
}

/** Everything that a space is made from. */
function keyOf(plan: Plan, duration: Duration, seeds: readonly (readonly number[])[]): string {
  const processes = plan.processes.map(({ states, end, event }) => [states.length, end, event]);
  const transitions = plan.transitions.map(({ process, from, to }) => [process, from, to]);
  const interventions = plan.interventions.map((one) => [...Object.values(one)].map((value) => plain(value)));
  return JSON.stringify([processes, transitions, interventions, duration, seeds]);
}

function plain(value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value;
}
