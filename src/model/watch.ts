import { alternatives, problem } from "../problem.ts";
import type { AnyIntervention } from "./model.ts";
import { noReads, type Reads, type Setting, type Surroundings, timeOf } from "./setting.ts";
import { levelsOf } from "./trait-levels.ts";

/** A person to show to a function, who notes what is read of them. */
export interface Watched {
  readonly who: Readonly<Record<string, unknown>>;
  readonly reads: Reads;
}

/** Reads the value of a continuous trait of the person at hand; there is none while cells are tabulated. */
export type ContinuousTrait = (name: string) => number;

/**
 * A person in a setting, seen by a function. Each read is noted; a trait that interventions change is read as they left it,
 * which also reads whether they have begun.
 *
 * @param own     the process whose state is given and therefore not a thing to read; -1 for none
 * @param asking  what the function is, for errors
 */
export function watched(
  around: Surroundings,
  {
    setting,
    own,
    asking,
    continuous,
  }: {
    readonly setting: Setting;
    readonly own: number;
    readonly asking: string;
    readonly continuous?: ContinuousTrait;
  },
): Watched {
  const reads = noReads();
  const view = (before: number): Readonly<Record<string, unknown>> =>
    new Proxy(names(around), {
      get: (_, name) => (typeof name === "symbol" ? undefined : read(name, before)),
    });
  const read = (name: string, before: number): unknown => {
    if (name === "p") return named(around.parameters, asking);
    if (name === "age" || name === "year" || name === "time" || name === "spell") {
      reads.times.add(name);
      return timeOf(around.model, setting[name]);
    }
    if (name in around.model.processes) {
      const process = around.processes.indexOf(name);
      if (process !== own) reads.processes.add(process);
      return around.model.processes[name]![setting.states[process]!];
    }
    return traitOf(name, before);
  };
  const traitOf = (name: string, before: number): unknown => {
    let value = traitAtStart(around, { name, asking, setting, reads, continuous });
    around.model.interventions.slice(0, before).forEach((intervention: AnyIntervention, i) => {
      const change = intervention.traits[name];
      if (change === undefined) return;
      reads.statuses.add(i);
      if (setting.statuses[i]! > 0)
        value = changed(around, intervention, name, change(value as never, view(i) as never));
    });
    return value;
  };
  return { who: view(around.model.interventions.length), reads };
}

/** The parameters, of which one that is not there is an error and no NaN. */
function named(parameters: Surroundings["parameters"], asking: string): Surroundings["parameters"] {
  return new Proxy(parameters, {
    get: (values, name) => {
      if (typeof name === "symbol" || Object.hasOwn(values, name)) return values[name as string];
      const remedy =
        Object.keys(values).length === 0 ? "name it in `parameters`" : `read ${alternatives(Object.keys(values))}`;
      throw problem(`tabulate ${asking}`, `its function reads the parameter "${name}"`, remedy);
    },
  });
}

/** A trait as an intervention left it: one of its levels, or a finite number. */
function changed({ model }: Surroundings, intervention: AnyIntervention, name: string, value: unknown): unknown {
  const levels = levelsOf(model, name);
  const known = levels === undefined ? Number.isFinite(value) : levels.includes(String(value));
  if (known) return value;
  const shown = typeof value === "number" ? value : (JSON.stringify(value) ?? "undefined");
  throw problem(
    `change ${name} by the intervention "${intervention.name}"`,
    `it becomes ${shown}`,
    levels === undefined ? "return a finite number" : `return ${alternatives(levels)}`,
  );
}

function traitAtStart(
  around: Surroundings,
  given: { name: string; asking: string; setting: Setting; reads: Reads; continuous: ContinuousTrait | undefined },
): unknown {
  const { name, setting, reads, continuous } = given;
  const trait = around.traits.findIndex((known) => known.name === name);
  if (trait >= 0) {
    reads.traits.add(trait);
    const level = around.traits[trait]!.levels[setting.levels[trait]!]!;
    return around.model.traits[name]!.kind === "flag" ? level === "true" : level;
  }
  if (around.continuous.includes(name)) {
    reads.continuous.add(name);
    return continuous === undefined ? 0 : continuous(name);
  }
  throw problem(
    `tabulate ${given.asking}`,
    `its function reads "${name}"`,
    `read one of ${alternatives(Object.keys(names(around)))}`,
  );
}

/** Everything that can be read, so that a spread copies it all. */
function names({ model }: Surroundings): Record<string, unknown> {
  const all = ["age", "spell", "year", "time", "p", ...Object.keys(model.processes), ...Object.keys(model.traits)];
  return Object.fromEntries(all.map((name) => [name, undefined]));
}
