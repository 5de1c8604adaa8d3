import { checkKind } from "../model/check-kind.ts";
import type { Totals } from "./run.ts";
import { cellOf, overGroups } from "./sums.ts";

/** One thing that a run counts, by year. */
export interface Yearly {
  readonly stratum: string;
  /** Person-years in a state, with an intervention acting, or in a combination of states; counts of transitions or events, or of beginnings. */
  readonly of: "state" | "acting" | "crossing" | "transition" | "event" | "begun";
  /** Process and state; the intervention; "process: state" of each; process, from and to; the event. */
  readonly names: readonly string[];
  /** Person-years or counts in each year since the start, weighted. */
  readonly byYear: Float64Array;
  /** Sums of u, u^2 and u^3 over the same time or counts, u in years about the middle of the year, from -1/2 to 1/2. */
  readonly moments: readonly [Float64Array, Float64Array, Float64Array];
}

/**
 * Everything that a run counted, by stratum and year, each with the moments of time within the year.
 *
 * @param run  of one world
 * @returns    states first, then interventions, crossings, transitions and events; a stratum at a time
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0 } } } });
 * const run = simulate(model, population(model, { size: 10, age: 20 }), { years: 2, seed: 1 });
 * yearly(run)[0]?.byYear // => [10, 10]
 */
export function yearly(run: Totals): readonly Yearly[] {
  checkKind("count by year", "totals", run);
  return run.recipe.strata.labels.flatMap((stratum, s) =>
    slotNames(run)
      .map(({ of, names }, slot): Yearly => {
        const [byYear, ...moments] = [0, 1, 2, 3].map((moment) =>
          Float64Array.from({ length: run.layout.years }, (_, year) =>
            overGroups(run, cellOf(run, s, slot, year) + moment),
          ),
        ) as [Float64Array, Float64Array, Float64Array, Float64Array];
        return { stratum, of, names, byYear, moments };
      })
      .filter(({ names }) => names.length > 0),
  );
}

/** What each slot of a run's sums counts, in order; an event's one state counts nothing and has no name. */
export function slotNames({ plan, layout }: Totals): readonly Pick<Yearly, "of" | "names">[] {
  const states = plan.processes.flatMap(({ name, states: own, event }) =>
    own.map((state) => ({ of: "state" as const, names: event ? [] : [name, state] })),
  );
  const crossings = layout.crossings.flatMap(({ processes, strides, size }) =>
    Array.from({ length: size }, (_, code) => ({
      of: "crossing" as const,
      names: processes.map((p, at) => {
        const { name, states: own } = plan.processes[p]!;
        return `${name}: ${own[Math.floor(code / strides[at]!) % own.length]}`;
      }),
    })),
  );
  const transitions = plan.transitions.map(({ name, process }) =>
    plan.processes[process]!.event
      ? { of: "event" as const, names: [name[0]] }
      : { of: "transition" as const, names: name },
  );
  const interventions = (of: "acting" | "begun") => plan.interventions.map(({ name }) => ({ of, names: [name] }));
  return [...states, ...interventions("acting"), ...crossings, ...transitions, ...interventions("begun")];
}
