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

/** Lives a block of people, group by group, and gives its sums; `seen` is shown every path. */
export function liveBlock(
  { layout, live, path, account, tally }: Worker,
  people: People,
  seen?: (path: Path, i: number) => void,
): Float64Array {
  const sums = new Float64Array(groups * layout.group);
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
