import { sharesOf } from "./choice.ts";
import type { AnyModel } from "./model.ts";
import type { AnyPopulation } from "./population.ts";
import type { Surroundings } from "./setting.ts";

/** One sentence for each state in which nobody starts and into which no path of transitions leads. */
export function unreachable({ model }: Surroundings, population: AnyPopulation): string[] {
  return Object.entries(model.processes).flatMap(([process, states]) => {
    const reached = reachedFrom(model, process, startsOf(model, population, process));
    return states
      .filter((state) => !reached.has(state))
      .map((state) => `Nobody can reach ${process}: ${state}; nobody starts there, and no transition leads there.`);
  });
}

function startsOf(model: AnyModel, { recipe, rows }: AnyPopulation, process: string): Set<string> {
  const first = model.processes[process]![0]!;
  const imposed = model.interventions.flatMap(({ starts }) => starts[process] ?? []);
  const own =
    rows === undefined
      ? sharesOf(recipe!.starts[process] ?? first).map(([state]) => state)
      : rows.map((row) => String(row[process] ?? first));
  return new Set([...own, ...imposed]);
}

function reachedFrom(model: AnyModel, process: string, starts: Set<string>): Set<string> {
  const reached = new Set(starts);
  for (const state of reached)
    for (const [to, leaf] of Object.entries(model.hazards[process]?.[state] ?? {})) if (leaf !== 0) reached.add(to);
  return reached;
}
