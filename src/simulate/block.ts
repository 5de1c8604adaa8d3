import type { People } from "../model/people.ts";
import type { Plan } from "../model/plan.ts";
import type { Key } from "../random/seed.ts";
import { type Account, accountOf, addLife } from "./account.ts";
import { groups, type Layout } from "./layout.ts";
import { type Live, liverOf } from "./liver.ts";
import { emptyPath, type Path } from "./path.ts";
import { emptyTally, sumWholeYears, type Tally } from "./tally.ts";

/** Everything that lives blocks of people of one plan; it is used block after block. */
export interface Worker {
  readonly layout: Layout;
  readonly live: Live;
  readonly path: Path;
  readonly account: Account;
  readonly tally: Tally;
}

/** How many numbers the sums of a block, or of a run, are. */
export function sumsLength({ group }: Layout): number {
  return groups * group;
}

/** What lives the people of a plan with a seed. */
export function workerOf(plan: Plan, key: Key, layout: Layout): Worker {
  return {
    layout,
    live: liverOf(plan, key),
    path: emptyPath(plan.processes.length),
    account: accountOf(plan, layout.crossings.length),
    tally: emptyTally(layout),
  };
}

/** Where a block is added up, an array of zeros of the length of a run's sums; and who is shown every path. */
export interface BlockOptions {
  readonly sums?: Float64Array;
  readonly seen?: (path: Path, i: number) => void;
}

/** Lives a block of people, group by group, and adds them up in an array of zeros; `seen` is shown every path. */
export function liveBlock(
  { layout, live, path, account, tally }: Worker,
  people: People,
  { sums = new Float64Array(sumsLength(layout)), seen }: BlockOptions = {},
): Float64Array {
  tally.sums = sums;
  for (let group = 0; group < groups; group++) {
    const start = group * layout.group;
    for (let i = group; i < people.count; i += groups) {
      const stratum = people.stratum[i]!;
      const weight = people.weight[i]!;
      tally.offset = start + stratum * layout.slots * layout.years * 4;
      tally.whole = stratum * layout.slots * (layout.years + 1);
      live(people, i, path);
      addLife(account, path, tally, weight);
      addStart(sums, layout, { start, stratum, weight }, path, account);
      if (seen !== undefined) seen(path, i);
    }
    sumWholeYears(tally, start);
  }
  return sums;
}

/** Counts the person, and the states in which they start. */
function addStart(
  sums: Float64Array,
  { states, starting, people }: Layout,
  { start, stratum, weight }: { readonly start: number; readonly stratum: number; readonly weight: number },
  path: Path,
  { first, event }: Account,
): void {
  sums[start + people + stratum]! += weight;
  for (let p = 0; p < path.starts.length; p++)
    if (event[p] === 0) sums[start + starting + stratum * states + first[p]! + path.starts[p]!]! += weight;
}
