import type { Edges } from "./kind.ts";
import { edgeKinds } from "./space.ts";

/** The hazards inside one block of a space, laid out for the series: states count from the block's first. */
export interface Flow {
  readonly first: number;
  readonly count: number;
  /** The places in the block of its states: all of them, or those where anybody can be for now. */
  readonly places: Int32Array;
  /** Edges whose hazard is constant for now: all of them, and those that lead to another state of the block. */
  readonly constant: Side;
  readonly within: Entries;
  /** Edges whose hazard is a rate times a polynomial, with the pair of shape and state that they spend. */
  readonly varying: Side & { readonly pair: Int32Array };
  readonly pairShape: Int32Array;
  readonly pairState: Int32Array;
  /** The shapes that are there. */
  readonly shapes: readonly number[];
  /** What leaves each state per year at constant hazards; events leave nothing. */
  readonly exit: Float64Array;
}

/** Constant edges within the block by where they lead: those into state i are entries first[i] to first[i + 1]. */
export interface Entries {
  readonly first: Int32Array;
  readonly from: Int32Array;
  readonly rate: Float64Array;
  /** Each entry's place among the constant edges. */
  readonly place: Int32Array;
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
  const own = space.firstEdge[end]! - space.firstEdge[first]!;
  const [of, rest]: [number[], number[]] = [[], []];
  for (let n = 0; n < own; n++) {
    const e = space.firstEdge[first]! + n;
    if (shape[e] === -1) of.push(e);
    else if (shapes[shape[e]!]!.family !== fixed) rest.push(e);
  }
  const side = (list: readonly number[]): Side => {
    const edge = Int32Array.from(list);
    const kind = new Uint8Array(edge.length);
    for (let c = 0; c < edge.length; c++) kind[c] = space.kind[edge[c]!]!;
    const to = edge.map((e, c) => (kind[c] === edgeKinds.within ? space.target[e]! - first : -1));
    return { edge, from: edge.map((e) => from[e]! - first), to, kind, rate: new Float64Array(edge.length) };
  };
  const constant = side(of);
  const keys = rest.map((e) => (from[e]! - first) * shapes.length + shape[e]!);
  const pairs = [...new Set(keys)];
  return {
    first,
    count: end - first,
    places: Int32Array.from({ length: end - first }, (_, i) => i),
    constant,
    within: entriesOf(constant, end - first),
    varying: { ...side(rest), pair: Int32Array.from(keys, (key) => pairs.indexOf(key)) },
    pairShape: Int32Array.from(pairs, (key) => key % shapes.length),
    pairState: Int32Array.from(pairs, (key) => Math.floor(key / shapes.length)),
    shapes: [...new Set(pairs.map((key) => key % shapes.length))],
    exit: new Float64Array(end - first),
  };
}

/** The edges that stay within the block, by where they lead. */
export function entriesOf({ from, to, kind }: Side, count: number): Entries {
  const first = new Int32Array(count + 1);
  for (let c = 0; c < to.length; c++) if (kind[c] === edgeKinds.within) first[to[c]! + 1]!++;
  for (let i = 0; i < count; i++) first[i + 1]! += first[i]!;
  const next = first.slice(0, count);
  const place = new Int32Array(first[count]!);
  for (let c = 0; c < to.length; c++) if (kind[c] === edgeKinds.within) place[next[to[c]!]!++] = c;
  return { first, place, from: place.map((c) => from[c]!), rate: new Float64Array(place.length) };
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
  for (const { edge, rate } of [constant, varying])
    for (let c = 0; c < edge.length; c++) rate[c] = edges.factor[edge[c]!]! * values[rows[edge[c]!]! + band]!;
  for (let c = 0; c < within.place.length; c++) within.rate[c] = constant.rate[within.place[c]!]!;
  for (let c = 0; c < constant.edge.length; c++)
    if (constant.kind[c] !== edgeKinds.event) exit[constant.from[c]!]! += constant.rate[c]!;
}
