import { problem } from "../../problem.ts";
import { stepsDuring } from "./duration.ts";
import { fixed } from "./flow.ts";
import type { Edges } from "./kind.ts";
import { edgeKinds } from "./space.ts";

/** What happens to everybody at one time of their spell: a status changes, or a fixed sojourn ends. */
export interface Jump {
  /** Years in the spell. */
  readonly at: number;
  /** An intervention and the change of its status; it begins, and asks whom it reaches, where `to` is 1. */
  readonly status: { readonly intervention: number; readonly from: readonly number[]; readonly to: number } | undefined;
  /** The edges that everybody takes. */
  readonly edges: readonly number[];
}

/** The jumps of one block, in order of time. */
export function jumpsOf(edges: Edges, block: number): readonly Jump[] {
  const { plan, space } = edges;
  const state = space.blockState[block]!;
  if (state < 0) return [];
  const ofStatus = plan.interventions.flatMap((intervention, i) =>
    intervention.process < 0 || intervention.state !== state
      ? []
      : stepsDuring(intervention).map(
          ({ at, from, to }): Jump => ({ at, status: { intervention: i, from, to }, edges: [] }),
        ),
  );
  return [...ofStatus, ...fixedEnds(edges, block)].sort((a, b) => a.at - b.at);
}

/** The ends of fixed sojourns, one for each transition. */
function fixedEnds(edges: Edges, block: number): Jump[] {
  const { space, plan, shape, shapes } = edges;
  const ends = new Map<number, { at: number; edges: number[] }>();
  for (let e = space.firstEdge[space.blockFirst[block]!]!; e < space.firstEdge[space.blockFirst[block + 1]!]!; e++) {
    if (shape[e] === -1 || shapes[shape[e]!]!.family !== fixed) continue;
    const t = space.transition[e]!;
    const at = plan.tables.leafValues[shapes[shape[e]!]!.leaf]!;
    const known = ends.get(t);
    if (known !== undefined && known.at !== at)
      throw refused(
        edges,
        e,
        `lasts ${known.at} or ${at} years, depending on other states`,
        "let it depend on traits only",
      );
    if (known === undefined) ends.set(t, { at, edges: [e] });
    else known.edges.push(e);
  }
  return [...ends.values()].map((end) => ({ ...end, status: undefined }));
}

/** A fixed sojourn that the solver cannot carry. */
export function refused({ plan, space }: Edges, edge: number, obstacle: string, remedy: string): Error {
  const [process, from, to] = plan.transitions[space.transition[edge]!]!.name;
  return problem("solve the expectation", `the fixed sojourn of ${process} (${from} -> ${to}) ${obstacle}`, remedy);
}

/** Refuses fixed sojourns that are counted from the start or from birth, or that a factor of zero may switch off. */
export function checkFixed(edges: Edges): void {
  const { space, plan, shape, shapes, from, rows, factor } = edges;
  for (let e = 0; e < from.length; e++) {
    if (shape[e] === -1 || shapes[shape[e]!]!.family !== fixed) continue;
    if (shapes[shape[e]!]!.zero !== undefined)
      throw refused(edges, e, "is counted from the start or from birth", 'let its clock be "spell"');
    const rates = rows.flatMap((row) => [...plan.tables.values.subarray(row[e]!, row[e]! + plan.bands)]);
    if (space.kind[e] === edgeKinds.within || factor[e] === 0 || rates.includes(0))
      throw refused(edges, e, "is switched off by a factor of zero", "simulate individuals");
  }
}
