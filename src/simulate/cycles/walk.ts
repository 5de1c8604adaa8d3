/**
 * A cohort through its cycles: how many stand at each node as each cycle begins and ends, and how many make each transition in it. The
 * loop that tornado diagrams and uncertainty analyses spend their time in.
 * @module
 */
import type { CohortEdges } from "./edges.ts";
import { fillChances } from "./edges.ts";
import type { Beginning, CohortSpace } from "./space.ts";

/** What a cohort did: rows of nodes by cycle, rows of transitions and of interventions begun by cycle. */
export interface Walk {
  readonly edges: CohortEdges;
  readonly begin: Float64Array;
  readonly end: Float64Array;
  readonly made: Float64Array;
  readonly begun: Float64Array;
  readonly share: Float64Array;
  readonly chance: Float64Array;
}

/** How many of those at a node take each of its edges: by their probabilities, or by luck. */
export type Divide = (walk: Walk, at: { readonly k: number; readonly node: number; readonly people: number }) => void;

/** Room for the walk of one cohort after another. */
export function emptyWalk({ c }: CohortSpace, edges: CohortEdges): Walk {
  return {
    edges,
    begin: new Float64Array(c.bands * edges.nodes),
    end: new Float64Array(c.bands * edges.nodes),
    made: new Float64Array(c.bands * c.transitions),
    begun: new Float64Array(c.bands * c.interventions),
    share: new Float64Array(edges.shareKind.length),
    chance: new Float64Array(edges.target.length),
  };
}

/** Walks a cohort through all cycles, from how many stand at each node at the start. */
export function walkCohort(space: CohortSpace, walk: Walk, starts: Float64Array, divide?: Divide): void {
  const { c, beginnings } = space;
  const { transitions } = c;
  const { values } = c.tables;
  const { edges, begin, end, made, begun } = walk;
  const { nodes } = edges;
  end.fill(0);
  made.fill(0);
  begun.fill(0);
  for (let k = 0; k < c.bands; k++) {
    const at = k * nodes;
    if (k === 0) begin.set(starts);
    else for (let node = 0; node < nodes; node++) begin[at + node] = end[at - nodes + node]!;
    if (beginnings[k]!.length > 0) change(walk, beginnings[k]!, at, k * c.interventions);
    if (k === 0 && edges.steady) fillChances(edges, values, { k, node: 0, end: nodes }, walk);
    for (let node = 0; node < nodes; node++) {
      const people = begin[at + node]!;
      if (people === 0) continue;
      if (!edges.steady) fillChances(edges, values, { k, node, end: node + 1 }, walk);
      if (divide === undefined) flow(walk, { k, node, people, transitions });
      else divide(walk, { k, node, people });
    }
  }
}

/** The nodes that change as a cycle begins do so all at once. */
function change({ begin, begun }: Walk, beginnings: readonly Beginning[], at: number, begunAt: number): void {
  const people = beginnings.map(({ node }) => begin[at + node]!);
  for (const { node } of beginnings) begin[at + node] = 0;
  beginnings.forEach(({ to, begun: which }, b) => {
    begin[at + to]! += people[b]!;
    for (const i of which) begun[begunAt + i]! += people[b]!;
  });
}

/** All at a node take its edges in proportion to their probabilities. */
function flow(
  { edges, end, made, chance }: Walk,
  {
    k,
    node,
    people,
    transitions,
  }: { readonly k: number; readonly node: number; readonly people: number; readonly transitions: number },
): void {
  const { edgeFirst, target, madeFirst, made: which } = edges;
  const at = k * edges.nodes;
  const madeAt = k * transitions;
  for (let e = edgeFirst[node]!; e < edgeFirst[node + 1]!; e++) {
    const part = people * chance[e]!;
    end[at + target[e]!]! += part;
    for (let m = madeFirst[e]!; m < madeFirst[e + 1]!; m++) made[madeAt + which[m]!]! += part;
  }
}
