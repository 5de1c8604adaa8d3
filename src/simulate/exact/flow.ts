import type { Edges } from "./kind.ts";
import { edgeKinds } from "./space.ts";

/** The hazards inside one block of a space, laid out for the series: states count from the block's first. */
export interface Flow {
  readonly first: number;
  readonly count: number;
  /** Edges whose hazard is constant for now: all of them, and those that lead to another state of the block. */
  readonly constant: Side;
  readonly within: Side;
  /** Edges whose hazard is a rate times a polynomial, with the pair of shape and state that they spend. */
  readonly varying: Side & { readonly pair: Int32Array };
  readonly pairShape: Int32Array;
  readonly pairState: Int32Array;
  /** The shapes that are there. */
  readonly shapes: readonly number[];
  /** What leaves each state per year at constant hazards; events leave nothing. */
  readonly exit: Float64Array;
}

/** Edges by their place among all, from and to (counted in the block; -1 outside it), and the rate now. */
export interface Side {
  readonly edge: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly kind: Uint8Array;
  readonly rate: Float64Array;
}

/** Lays out the edges of one block. */
export function flowOf(edges: Edges, block: number): Flow {
  const { space, from, shape, shapes } = edges;
  const first = space.blockFirst[block]!;
  const end = space.blockFirst[block + 1]!;
  const own = Array.from(
    { length: space.firstEdge[end]! - space.firstEdge[first]! },
    (_, e) => e + space.firstEdge[first]!,
  );
  const side = (list: readonly number[]): Side => ({
    edge: Int32Array.from(list),
    from: Int32Array.from(list, (e) => from[e]! - first),
    to: Int32Array.from(list, (e) => (space.kind[e] === edgeKinds.within ? space.target[e]! - first : -1)),
    kind: Uint8Array.from(list, (e) => space.kind[e]!),
    rate: new Float64Array(list.length),
  });
  const constant = own.filter((e) => shape[e] === -1);
  const varying = own.filter((e) => shape[e]! >= 0 && shapes[shape[e]!]!.family !== fixed);
  const keys = varying.map((e) => (from[e]! - first) * shapes.length + shape[e]!);
  const pairs = [...new Set(keys)];
  return {
    first,
    count: end - first,
    constant: side(constant),
    within: side(constant.filter((e) => space.kind[e] === edgeKinds.within)),
    varying: { ...side(varying), pair: Int32Array.from(keys, (key) => pairs.indexOf(key)) },
    pairShape: Int32Array.from(pairs, (key) => key % shapes.length),
    pairState: Int32Array.from(pairs, (key) => Math.floor(key / shapes.length)),
    shapes: [...new Set(pairs.map((key) => key % shapes.length))],
    exit: new Float64Array(end - first),
  };
}

/** The code of a fixed sojourn, which has no hazard to integrate. */
export const fixed = 10;

/** Sets the rates to those of a band of the run and of the spell. */
export function setRates(
  { constant, within, varying, exit }: Flow,
  edges: Edges,
  band: number,
  spellBand: number,
): void {
  const { values } = edges.plan.tables;
  const rows = edges.rows[Math.min(spellBand, edges.spellBands - 1)]!;
  exit.fill(0);
  for (const side of [constant, within, varying]) {
    const { edge, rate } = side;
    for (let c = 0; c < edge.length; c++) rate[c] = edges.factor[edge[c]!]! * values[rows[edge[c]!]! + band]!;
  }
  for (let c = 0; c < constant.edge.length; c++)
    if (constant.kind[c] !== edgeKinds.event) exit[constant.from[c]!]! += constant.rate[c]!;
}
