import { entriesOf, type Flow } from "./flow.ts";
import type { Edges } from "./kind.ts";
import { edgeKinds, type Space } from "./space.ts";

/** The part of a flow where anybody can be, with rates that are set anew for each band. */
export interface LivePart {
  readonly flow: Flow;
  /** The constant edges of the whole flow that are in it. */
  readonly edges: Int32Array;
}

/**
 * The part of a block where anybody can be during a band, with its rates: the states that hold people and those that hazards above zero
 * lead to. States whose people are so few that leaving them out moves no sum by the tolerance are not started from. Most combinations are
 * reachable at some age, few at any one, and what is left behind (school, placement) need not be carried for ever. Parts are remembered with
 * their space: one part serves many bands, both sexes and all draws, and only its rates change.
 *
 * @param whole  the only block of a space without varying hazards; its rates are set where anybody can be
 * @param given  who is where; the share of people who may be left where they are; the band
 */
export function livePart(
  whole: Flow,
  edges: Edges,
  given: {
    readonly vector: Float64Array;
    readonly negligible: number;
    readonly band: number;
  },
): LivePart {
  const place = reached(whole, edges, given.band, marked(given.vector, given.negligible));
  const places = new Int32Array(place.length);
  let count = 0;
  for (let i = 0; i < place.length; i++)
    if (place[i]! >= 0) {
      places[count] = i;
      place[i] = count++;
    }
  const own = kept(whole, edges, place);
  const here = places.subarray(0, count);
  const parts = known.get(edges.space) ?? new Map<string, LivePart>();
  known.set(edges.space, parts);
  const key = `${count} ${own.length} ${checksum(here)} ${checksum(own)}`;
  const met = parts.get(key);
  const part =
    met !== undefined && equal(met.flow.places, here) && equal(met.edges, own)
      ? met
      : { edges: own, flow: partOf(whole, { edges: own, place, places: here.slice() }) };
  parts.delete(key);
  parts.set(key, part);
  for (const oldest of parts.keys()) if (parts.size > most) parts.delete(oldest);
  setPart(part, whole);
  return part;
}

const known = new WeakMap<Space, Map<string, LivePart>>();
const most = 32;

function checksum(edges: Int32Array): number {
  let sum = edges.length;
  for (let i = 0; i < edges.length; i++) sum = (Math.imul(sum, 31) + edges[i]!) | 0;
  return sum;
}

/** A mark (0) on the states whose people are not negligible together; -1 on the others. */
function marked(vector: Float64Array, negligible: number): Int32Array {
  let bound = negligible;
  for (let below = Number.POSITIVE_INFINITY; below > negligible; bound /= 16) {
    below = 0;
    for (let i = 0; i < vector.length; i++) if (vector[i]! <= bound) below += vector[i]!;
  }
  const mark = new Int32Array(vector.length);
  for (let i = 0; i < vector.length; i++) if (!(vector[i]! > 16 * bound)) mark[i] = -1;
  return mark;
}

/** The marks spread along all edges whose hazard is above zero; the rates of all edges that leave a marked state are set on the way. */
function reached({ constant }: Flow, edges: Edges, band: number, mark: Int32Array): Int32Array {
  const { rate, to, kind } = constant;
  const { values } = edges.plan.tables;
  const { firstEdge } = edges.space;
  const rows = edges.rows[0]!;
  const queue = new Int32Array(mark.length);
  let met = 0;
  for (let i = 0; i < mark.length; i++) if (mark[i]! >= 0) queue[met++] = i;
  for (let next = 0; next < met; next++) {
    const state = queue[next]!;
    for (let c = firstEdge[state]!; c < firstEdge[state + 1]!; c++) {
      rate[c] = edges.factor[c]! * values[rows[c]! + band]!;
      if (rate[c]! > 0 && kind[c] === edgeKinds.within && mark[to[c]!]! < 0) {
        mark[to[c]!] = 0;
        queue[met++] = to[c]!;
      }
    }
  }
  return mark;
}

/** The edges above zero that leave states which are kept. */
function kept({ constant: { rate } }: Flow, { space: { firstEdge } }: Edges, place: Int32Array): Int32Array {
  const all = new Int32Array(rate.length);
  let n = 0;
  for (let i = 0; i < place.length; i++)
    if (place[i]! >= 0) for (let c = firstEdge[i]!; c < firstEdge[i + 1]!; c++) if (rate[c]! > 0) all[n++] = c;
  return all.slice(0, n);
}

function equal(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The part as a flow of its own; rates are still to be set. */
function partOf(
  whole: Flow,
  { edges, place, places }: { readonly edges: Int32Array; readonly place: Int32Array; readonly places: Int32Array },
): Flow {
  const count = places.length;
  const { from, to, kind } = whole.constant;
  const constant = {
    edge: edges,
    from: edges.map((c) => place[from[c]!]!),
    to: edges.map((c) => (to[c]! < 0 ? -1 : place[to[c]!]!)),
    kind: new Uint8Array(edges.length),
    rate: new Float64Array(edges.length),
  };
  for (let n = 0; n < edges.length; n++) constant.kind[n] = kind[edges[n]!]!;
  return { ...whole, count, places, constant, within: entriesOf(constant, count), exit: new Float64Array(count) };
}

/** Gives the part the rates that the whole has now. Events leave nothing. */
function setPart({ flow: { constant, within, exit }, edges }: LivePart, whole: Flow): void {
  const { rate, kind, from } = constant;
  exit.fill(0);
  for (let n = 0; n < edges.length; n++) {
    rate[n] = whole.constant.rate[edges[n]!]!;
    if (kind[n] !== edgeKinds.event) exit[from[n]!]! += rate[n]!;
  }
  for (let c = 0; c < within.place.length; c++) within.rate[c] = rate[within.place[c]!]!;
}
