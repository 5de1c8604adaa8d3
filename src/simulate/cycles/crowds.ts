import type { AnyPopulation } from "../../model/population.ts";
import { blockCount } from "../../model/read-block.ts";
import type { Tabulation } from "../../model/tabulate.ts";
import type { Company, Start } from "../exact/people-of.ts";
import { groups } from "../layout.ts";
import { peopleOf } from "../simulate.ts";

/** A start with how many begin there in each replicate group. */
interface CountedStart extends Start {
  readonly inGroup: Int32Array;
}

/** People of one kind, stratum and weight. */
export interface Crowd extends Company {
  readonly weight: number;
  readonly starts: Map<string, CountedStart>;
}

/** Everybody, counted: the same people, in the same replicate groups, as are lived one by one. */
export function crowdsOf(tabulation: Tabulation, population: AnyPopulation): readonly Crowd[] {
  const crowds = new Map<string, Crowd>();
  const { processes } = tabulation.recipe;
  for (let block = 0; block < blockCount(population.size); block++) {
    const { count, profile, entry, stratum, weight, starts, spells } = peopleOf(tabulation, population, block);
    for (let i = 0; i < count; i++) {
      const kind = `${profile[i]} ${entry[i]} ${stratum[i]} ${weight[i]}`;
      let crowd = crowds.get(kind);
      if (crowd === undefined) {
        crowd = {
          profile: profile[i]!,
          entry: entry[i]!,
          stratum: stratum[i]!,
          weight: weight[i]!,
          factors: undefined,
          starts: new Map(),
        };
        crowds.set(kind, crowd);
      }
      const [from, to] = [i * processes, (i + 1) * processes];
      const own = `${starts.subarray(from, to)} ${spells.subarray(from, to)}`;
      let start = crowd.starts.get(own);
      if (start === undefined) {
        start = {
          states: [...starts.subarray(from, to)],
          spells: [...spells.subarray(from, to)],
          people: 0,
          inGroup: new Int32Array(groups),
        };
        crowd.starts.set(own, start);
      }
      start.inGroup[i % groups]!++;
    }
  }
  return [...crowds.values()];
}
