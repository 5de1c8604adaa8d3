import type { Plan } from "../../model/plan.ts";
import type { Recipe } from "../../model/recipe.ts";
import type { Tabulation } from "../../model/tabulate.ts";
import { nameWord } from "../../random/address.ts";
import type { Key } from "../../random/seed.ts";
import { uniformOf } from "../../random/uniform-at.ts";
import { groups } from "../layout.ts";
import { binomialCount } from "./binomial.ts";
import type { Crowd } from "./crowds.ts";
import type { CohortSpace } from "./space.ts";
import type { Standing } from "./standing.ts";
import type { Divide } from "./walk.ts";

/** The words of a space's nodes and of its edges' transitions; -1 for the edge on which nobody moves. */
export interface Words {
  readonly nodes: Int32Array;
  readonly edges: Float64Array;
}

/** The words of a space, for people of one kind, stratum and weight. */
export function wordsOf(
  space: CohortSpace,
  { plan, recipe }: Pick<Tabulation, "plan" | "recipe">,
  crowd: Crowd,
): Words {
  const kind = nameOfKind(plan, recipe, crowd);
  return {
    nodes: Int32Array.from(space.nodes, (node) => nameWord([...kind, ...nameOfStanding(plan, node)])),
    edges: Float64Array.from(
      space.moves.flatMap((moves) =>
        moves.map(({ ways }) => {
          const made = ways.flatMap(({ transition }) => (transition < 0 ? [] : plan.transitions[transition]!.name));
          return made.length === 0 ? -1 : nameWord(made) >>> 0;
        }),
      ),
    ),
  };
}

/**
 * Divides those at a node among its edges by luck: one binomial count after the other, of those who are left and with the probability
 * that is left; who makes no move is what remains. The address of a count is (seed; kind of people, states and spells by name; transitions
 * by name and replicate group; cycle). Those who only differ in what interventions do to them are told apart by their order among the
 * nodes present, so that an intervention that changes nothing leaves everybody's luck alone.
 */
export function luckOf(transitions: number, words: Words, key: Key, group: number): Divide {
  let cycle = -1;
  const present = new Map<number, number>();
  return ({ edges: flat, end, made, chance }, { k, node, people }) => {
    if (k !== cycle) present.clear();
    cycle = k;
    const word = words.nodes[node]!;
    const order = present.get(word) ?? 0;
    present.set(word, order + 1);
    const [first, last] = [flat.edgeFirst[node]!, flat.edgeFirst[node + 1]!];
    let left = people;
    let rest = 1;
    let staying = -1;
    for (let e = first; e < last; e++) {
      if (words.edges[e]! < 0) {
        staying = e;
        continue;
      }
      if (left === 0) continue;
      const person = words.edges[e]! * groups + group + order * alike;
      const uniform = uniformOf(key, "cycle", { person, word, turn: k });
      const count = binomialCount(uniform, left, rest > 0 ? chance[e]! / rest : 0);
      rest -= chance[e]!;
      if (count === 0) continue;
      left -= count;
      end[k * flat.nodes + flat.target[e]!]! += count;
      for (let m = flat.madeFirst[e]!; m < flat.madeFirst[e + 1]!; m++) made[k * transitions + flat.made[m]!]! += count;
    }
    if (left > 0) end[k * flat.nodes + flat.target[staying]!]! += left;
  };
}

/** Above all words of transitions and replicate groups. */
const alike = 4294967296 * groups;

/** What tells people of one kind, stratum and weight from others, by name. */
function nameOfKind(
  { traits, tables }: Plan,
  { strata }: Recipe,
  { profile, entry, stratum, weight }: Crowd,
): string[] {
  let rest = profile;
  const levels = [...traits].reverse().map(({ name, levels: own }) => {
    const level = own[rest % own.length]!;
    rest = Math.floor(rest / own.length);
    return `${name}: ${level}`;
  });
  const when = [tables.entryAge[entry]!, tables.entryYear[entry]!, weight].map(String);
  return [...levels.sort(), ...when, strata.labels[stratum]!];
}

function nameOfStanding({ processes }: Plan, { state, spell }: Standing): string[] {
  return processes.map(({ name, states }, p) => `${name}: ${states[state[p]!]} ${spell[p]}`);
}
