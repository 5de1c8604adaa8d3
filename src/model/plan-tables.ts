import type { CellLayout } from "./cells.ts";
import { firstStates, profileStrides } from "./compile-recipe.ts";
import type { HazardOf } from "./hazards-of.ts";
import type { PlanTables } from "./plan.ts";
import type { Surroundings } from "./setting.ts";

/** Lists of lists as two arrays: where each begins, and what is in them. */
function listed(lists: readonly (readonly number[])[]): readonly [first: Int32Array, all: Int32Array] {
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    first[i + 1] = first[i]! + list.length;
  });
  return [first, Int32Array.from(lists.flat())];
}

function indices<X>(all: readonly X[], has: (one: X) => boolean): number[] {
  return all.flatMap((one, i) => (has(one) ? [i] : []));
}

/** Transitions by origin. */
export function leaving(around: Surroundings, hazards: readonly HazardOf[]): Pick<PlanTables, "outFirst" | "out"> {
  const first = firstStates(around);
  const states = around.processes.map((process) => around.model.processes[process]?.length ?? 1);
  const [outFirst, out] = listed(
    states.flatMap((count, p) =>
      Array.from({ length: count }, (_, state) =>
        indices(hazards, (hazard) => hazard.process === p && hazard.from === state),
      ),
    ),
  );
  return { outFirst: outFirst.slice(0, first.at(-1)! + states.at(-1)! + 1), out };
}

/** Transitions by what they read: processes, and interventions' statuses. */
export function readers(
  { processes, model }: Surroundings,
  layouts: readonly CellLayout[],
): Pick<PlanTables, "readerFirst" | "reader" | "statusReaderFirst" | "statusReader"> {
  const [readerFirst, reader] = listed(
    processes.map((_, p) => indices(layouts, ({ reads }) => reads.processes.has(p))),
  );
  const [statusReaderFirst, statusReader] = listed(
    model.interventions.map((_, i) => indices(layouts, ({ reads }) => reads.statuses.has(i))),
  );
  return { readerFirst, reader, statusReaderFirst, statusReader };
}

/** Strides by entry and process, by entry and intervention. */
export function strides(layouts: readonly CellLayout[]): Pick<PlanTables, "stateStride" | "statusStride"> {
  return {
    stateStride: Int32Array.from(layouts.flatMap(({ stateStride }) => [...stateStride])),
    statusStride: Int32Array.from(layouts.flatMap(({ statusStride }) => [...statusStride])),
  };
}

/** The first cell of each entry for each combination of the used traits' levels. */
export function profileCells(
  { traits }: Surroundings,
  used: readonly number[],
  layouts: readonly CellLayout[],
): Int32Array {
  const own = used.map((t) => traits[t]!);
  const stride = profileStrides(own);
  const profiles = own.reduce((product, { levels }) => product * levels.length, 1);
  const cells = new Int32Array(profiles * layouts.length);
  for (let profile = 0; profile < profiles; profile++)
    layouts.forEach(({ first, traitStride }, e) => {
      let cell = first;
      used.forEach((t, u) => {
        cell += traitStride[t]! * (Math.floor(profile / stride[u]!) % own[u]!.levels.length);
      });
      cells[profile * layouts.length + e] = cell;
    });
  return cells;
}
