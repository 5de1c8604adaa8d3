import { checkKind } from "../model/check-kind.ts";
import type { Parameters, Processes, Traits } from "../model/who.ts";
import { checkWorlds } from "./check-worlds.ts";
import type { Worlds } from "./effect.ts";
import type { Mean } from "./estimate.ts";
import { groups } from "./layout.ts";
import { type Functional, functionalOf, type Prices } from "./prices.ts";
import type { AnyRun, Run } from "./run.ts";

/**
 * What a person of a run costs, or is worth, at any prices, without another simulation: prices times person-years and counts.
 *
 * @param run     of one world
 * @param prices  per year in a state, per transition, per year that an intervention acts
 * @returns       per person, weighted, with a standard error from 64 replicate groups of people
 * @throws        when a price names what the model does not have
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } });
 * const run = simulate(model, population(model, { size: 1000, age: 20 }), { years: 10, seed: 1 });
 * priceRun(run, { years: { work: { in: 1, out: 1 } } }).mean // => 10
 */
export function priceRun<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  run: Run<P, T, Q, E>,
  prices: Prices<NoInfer<P>, NoInfer<E>>,
): Mean {
  checkKind("price lives", "run", run);
  const functional = functionalOf(run.plan, run.layout, prices as Prices<Processes, string>);
  const { worth, people } = byGroup(run, functional);
  return ratioOfGroups(worth, people);
}

/**
 * The effect of an intervention at any prices, without another simulation: the difference between two worlds with its paired standard error,
 * because the same people are in the same replicate groups.
 *
 * @param worlds  two runs of the same people, seed and years
 * @returns       per person, treated minus control
 * @throws        when the runs differ in seed, people or years, or a price names what the model does not have
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } });
 * const run = simulate(model, population(model, { size: 1000, age: 20 }), { years: 10, seed: 1 });
 * priceEffect({ treated: run, control: run }, { years: { work: { out: 90_000 } } }).mean // => 0
 */
export function priceEffect<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  { treated, control }: Worlds<P, T, Q, E>,
  prices: Prices<NoInfer<P>, NoInfer<E>>,
): Mean {
  checkWorlds(treated, control);
  const [a, b] = [treated, control].map((run) =>
    byGroup(run, functionalOf(run.plan, run.layout, prices as Prices<Processes, string>)),
  ) as [Groups, Groups];
  return ratioOfGroups(
    a.worth.map((value, group) => value - b.worth[group]!),
    b.people,
  );
}

interface Groups {
  readonly worth: Float64Array;
  readonly people: Float64Array;
}

/** What each replicate group is worth, and its people. */
export function byGroup({ layout, sums }: AnyRun, { worth, priced }: Functional): Groups {
  const values = new Float64Array(groups);
  const people = new Float64Array(groups);
  for (let group = 0; group < groups; group++)
    for (let stratum = 0; stratum < layout.strata; stratum++) {
      const cells = group * layout.group + stratum * layout.slots * layout.years * 4;
      people[group]! += sums[group * layout.group + layout.people + stratum]!;
      values[group]! += worthOf(layout, { worth, priced }, sums, cells);
    }
  return { worth: values, people };
}

/** What the cells that begin at a place are worth. */
function worthOf(
  { slots, years }: AnyRun["layout"],
  { worth, priced }: Pick<Functional, "worth" | "priced">,
  sums: Float64Array,
  cells: number,
): number {
  let sum = 0;
  for (let slot = 0; slot < slots; slot++) {
    if (priced[slot] === 0) continue;
    const end = (slot + 1) * years * 4;
    for (let n = slot * years * 4; n < end; n++) sum += worth[n]! * sums[cells + n]!;
  }
  return sum;
}

/** A mean per person from groups of people, and its standard error. */
function ratioOfGroups(worth: Float64Array, people: Float64Array): Mean {
  const all = people.reduce((sum, n) => sum + n, 0);
  const mean = worth.reduce((sum, value) => sum + value, 0) / all;
  const used = people.filter((n) => n > 0).length;
  const squares = worth.reduce((sum, value, group) => {
    const off = value - mean * people[group]!;
    return sum + off * off;
  }, 0);
  return { mean, standardError: Math.sqrt((squares * used) / (used - 1)) / all };
}
