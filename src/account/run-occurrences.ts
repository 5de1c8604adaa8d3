import type { Priced } from "../money/price.ts";
import { problem } from "../problem.ts";
import type { AnyCohort } from "../simulate/cycles/stochastic-cohort.ts";
import { groups } from "../simulate/layout.ts";
import type { AnyRun, Totals } from "../simulate/run.ts";
import { cellOf, peopleCount } from "../simulate/sums.ts";
import { slotNames, type Yearly, yearly } from "../simulate/yearly.ts";
import type { Occurrence, Occurrences } from "./occurrence.ts";

/** What the worlds of a comparison are called, and the calendar year in which they start. */
export interface WorldOptions {
  readonly name: string;
  readonly start: number;
}

/**
 * What happened in simulated worlds, for accounts: person-years of states and of interventions acting, transitions, events and starts, each with
 * its moments of time within the year. Combinations of states (crossings) have no price.
 *
 * @param runs     runs, expectations or cohorts by the name that their world has in the accounts: `{ control, treated }`
 * @param options  `name`, and the calendar year of the first year
 * @returns        occurrences of all runs
 * @throws         when the runs differ in years or people
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0 } } } })
 * const control = simulate(model, population(model, { size: 10, age: 20 }), { years: 2, seed: 1 })
 * const occurrences = occurrencesOfRuns({ control }, { name: "work", start: 2024 })
 * occurrences.of[0].byYear // => [10, 10]
 */
export function occurrencesOfRuns(runs: Readonly<Record<string, Totals>>, options: WorldOptions): Occurrences {
  return gathered(runs, options, (run) => yearly(run));
}

/**
 * The same for each of the 64 groups into which people are dealt, the same people in every world: what a paired standard error of any amount is
 * made of.
 *
 * @returns one `Occurrences` for each group
 */
export function groupOccurrences(
  runs: Readonly<Record<string, AnyRun | AnyCohort>>,
  options: WorldOptions,
): readonly Occurrences[] {
  return Array.from({ length: groups }, (_, group) => gathered(runs, options, (run) => ofGroup(run, group)));
}

function gathered(
  runs: Readonly<Record<string, Totals>>,
  { name, start }: WorldOptions,
  read: (run: Totals) => readonly Yearly[],
): Occurrences {
  const worlds = Object.keys(runs);
  const [first, ...others] = Object.values(runs);
  if (first === undefined) throw problem(`account for ${name}`, "it has no run", "give a run for each world");
  if (!Number.isInteger(start))
    throw problem(`account for ${name}`, `it starts in ${start}`, "give a whole calendar year");
  const { years } = first.layout;
  const persons = peopleCount(first);
  const other = others.find(
    (run) => run.layout.years !== years || Math.abs(peopleCount(run) - persons) > 1e-9 * persons,
  );
  if (other !== undefined)
    throw problem(
      `account for ${name}`,
      `one world has ${persons} people for ${years} years and another ${peopleCount(other)} for ${other.layout.years}`,
      "simulate the same people for the same years",
    );
  const of = worlds.flatMap((world) => read(runs[world]!).flatMap((one) => occurrence(world, one)));
  return { name, start, years, persons, worlds, of };
}

function occurrence(world: string, { stratum, of, names, byYear, moments }: Yearly): readonly Occurrence[] {
  const priced = pricedOf(of, names);
  if (priced === undefined) return [];
  const per = of === "state" || of === "acting" ? "year" : "event";
  return [{ world, stratum, priced, per, byYear, moments }];
}

function pricedOf(of: Yearly["of"], [first = "", second = "", third = ""]: readonly string[]): Priced | undefined {
  if (of === "state") return { of: "state", process: first, state: second };
  if (of === "transition") return { of: "transition", process: first, from: second, to: third };
  if (of === "acting") return { of: "intervention", intervention: first };
  if (of === "begun") return { of: "start", intervention: first };
  return of === "event" ? { of: "event", event: first } : undefined;
}

/** What `yearly` gives, of one group of people. */
function ofGroup(run: Totals, group: number): readonly Yearly[] {
  const { layout, sums } = run;
  return run.recipe.strata.labels.flatMap((stratum, s) =>
    slotNames(run)
      .map(({ of, names }, slot): Yearly => {
        const [byYear, ...moments] = [0, 1, 2, 3].map((moment) =>
          Float64Array.from(
            { length: layout.years },
            (_, year) => sums[group * layout.group + cellOf(run, s, slot, year) + moment]!,
          ),
        ) as [Float64Array, Float64Array, Float64Array, Float64Array];
        return { stratum, of, names, byYear, moments };
      })
      .filter(({ names }) => names.length > 0),
  );
}
