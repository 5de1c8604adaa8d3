import type { Group } from "../evaluate/cost-table.ts";
import { normalDistribution } from "../numeric/normal-distribution.ts";
import { uniformAt } from "../random/uniform-at.ts";

/** Three ways in which children could have cost what a table sums up. */
export const syntheticShapes = {
  diffuse: {
    sv: "kostnaderna är jämnt spridda över barnen",
    en: "costs are spread evenly over the children",
  },
  dominant: {
    sv: "två barn i kontrollgruppen bär en stor del av kostnaden",
    en: "two children of the control group carry much of the cost",
  },
  unequal: {
    sv: "kontrollbarnen var dyrare redan före insatsen",
    en: "the control children were dearer before the programme began",
  },
} as const;

/** One of the three. */
export type SyntheticShape = keyof typeof syntheticShapes;

/** A child before any krona is divided: how dear beside the others of the group, and what was known before. */
export interface SyntheticChild {
  readonly group: Group;
  /** Relative to the others of the group. */
  readonly weight: number;
  /** Kronor in the second last and in the last year before follow-up. */
  readonly before: readonly [earlier: number, later: number];
  readonly age: number;
  readonly girl: boolean;
}

const sizes = { treated: 21, control: 19 } as const;

/** How much children vary about the mean of their group, and the mean of a year before: all of it is assumed. */
const assumed = {
  diffuse: { deviation: 0.2, before: { treated: 190_000, control: 195_000 }, heavy: [] },
  dominant: { deviation: 0.22, before: { treated: 185_000, control: 190_000 }, heavy: [4.6, 3.9] },
  unequal: { deviation: 0.2, before: { treated: 165_000, control: 205_000 }, heavy: [] },
} as const;

/** The children of a shape, treated first; by a seed. */
export function syntheticChildren(shape: SyntheticShape, seed: number | string): readonly SyntheticChild[] {
  const { deviation, before, heavy } = assumed[shape];
  return (["treated", "control"] as const).flatMap((group) => {
    const first = group === "treated" ? 0 : sizes.treated;
    return Array.from({ length: sizes[group] }, (_, place): SyntheticChild => {
      const luck = (name: string): number => uniformAt(seed, { person: first + place, name: `${shape} ${name}` });
      const normal = (name: string): number => normalDistribution().quantile(luck(name));
      const spread = middled({ group, place, shape, seed });
      const extra = group === "control" ? (heavy[place] ?? 0) : 0;
      const year = (name: string): number =>
        Math.max(0, Math.round(before[group] * (1 + 0.9 * deviation * spread + 0.1 * normal(name))));
      return {
        group,
        weight: Math.max(0.1, 1 + deviation * spread + extra),
        before: [year("earlier"), year("later")],
        age: 6 + Math.floor(7 * luck("age")),
        girl: luck("girl") < 0.5,
      };
    });
  });
}

/** A normal score: each place of a group has its own quantile, dealt by luck, so that no seed makes one group dearer than the table says. */
function middled(of: {
  readonly group: Group;
  readonly place: number;
  readonly shape: SyntheticShape;
  readonly seed: number | string;
}): number {
  const { group, place, shape, seed } = of;
  const first = group === "treated" ? 0 : sizes.treated;
  const order = Array.from({ length: sizes[group] }, (_, at) =>
    uniformAt(seed, { person: first + at, name: `${shape} order` }),
  );
  const rank = order.filter((value) => value < order[place]!).length;
  return normalDistribution().quantile((rank + 0.5) / sizes[group]);
}
