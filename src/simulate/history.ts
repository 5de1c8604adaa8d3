import { checkKind } from "../model/check-kind.ts";
import { checkOptions } from "../model/check-options.ts";
import { blockSize } from "../model/people.ts";
import { problem } from "../problem.ts";
import { keyOf } from "../random/seed.ts";
import { integer, number, text } from "../table/column.ts";
import { fromColumns } from "../table/from-rows.ts";
import type { Table } from "../table/table.ts";
import { workerOf } from "./block.ts";
import { blockOf } from "./effect.ts";
import type { Path } from "./path.ts";
import type { AnyRun } from "./run.ts";

/** One stay of one person. */
export interface Spell {
  readonly person: number;
  readonly process: string;
  readonly state: string;
  /** Years since the start; a spell that began before it, or goes on after it, is cut there. */
  readonly from: number;
  readonly to: number;
}

/** The columns of life histories. */
export const historyColumns = {
  person: integer("place in the population"),
  process: text(),
  state: text(),
  from: number("years since the start"),
  to: number("years since the start"),
};

/**
 * Life histories as columns: one row for each stay of each person, in order. The lives are lived again; nothing was stored.
 *
 * @param run      of one world
 * @param options  which people, by their place: from the first up to but not including the end; all of them unless given
 * @returns        person, process, state, from and to; events are rows of no length
 * @throws         when the people are not in the run
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0 } } } });
 * const run = simulate(model, population(model, { size: 3, age: 20 }), { years: 10, seed: 1 });
 * histories(run, { people: [0, 2] }).row(1) // => { person: 1, process: "work", state: "in", from: 0, to: 10 }
 */
export function histories(
  run: AnyRun,
  options: { readonly people?: readonly [first: number, end: number] } = {},
): Table<typeof historyColumns> {
  checkKind("tell histories", "run", run);
  checkOptions("tell histories", { what: "an option of histories", given: options, known: { people: true } });
  const [first, end] = options.people ?? [run.blocks[0] * blockSize, Math.min(run.size, run.blocks[1] * blockSize)];
  const spells: Spell[] = [];
  livePeople(run, [first, end], (path, person) => {
    spells.push(...spellsOf(run, path, person));
  });
  const column = <K extends keyof Spell>(name: K): Spell[K][] => spells.map((spell) => spell[name]);
  return fromColumns(historyColumns, {
    person: column("person"),
    process: column("process"),
    state: column("state"),
    from: column("from"),
    to: column("to"),
  });
}

/** Lives some people of a run again, in order, and shows their paths. */
export function livePeople(
  run: AnyRun,
  [first, end]: readonly [number, number],
  seen: (path: Path, person: number) => void,
): void {
  if (!(Number.isInteger(first) && Number.isInteger(end) && first >= 0 && first < end && end <= run.size))
    throw problem(
      "live people again",
      `they are ${first} to ${end} of ${run.size}`,
      `choose places from 0 to ${run.size}`,
    );
  const { live, path } = workerOf(run.plan, keyOf(run.seed), run.layout);
  for (let block = Math.floor(first / blockSize); block * blockSize < end; block++) {
    const people = blockOf(run, block);
    for (let i = Math.max(0, first - people.first); i < Math.min(people.count, end - people.first); i++) {
      live(people, i, path);
      seen(path, people.first + i);
    }
  }
}

/** The stays of a life, process by process, and its events. */
export function spellsOf({ plan }: AnyRun, path: Path, person: number): Spell[] {
  return plan.processes.flatMap(({ name, states, event }, p) => {
    const spells: Spell[] = [];
    let [state, from] = [path.starts[p]!, 0];
    for (let e = 0; e < path.count; e++) {
      const transition = plan.transitions[path.what[e]!];
      if (transition?.process !== p) continue;
      const to = path.time[e]!;
      if (event) spells.push({ person, process: name, state: "event", from: to, to });
      else spells.push({ person, process: name, state: states[state]!, from, to });
      [state, from] = [transition.to, to];
    }
    if (!event) spells.push({ person, process: name, state: states[state]!, from, to: path.end });
    return spells.filter((spell) => event || spell.to > spell.from);
  });
}
