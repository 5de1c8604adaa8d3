/**
 * What is at hand while people of one kind are followed: shares of them that entered their block at one time move together.
 * @module
 */
import type { Plan } from "../../model/plan.ts";
import type { Layout } from "../layout.ts";
import { type Flow, flowOf } from "./flow.ts";
import { degree } from "./hazard-polynomial.ts";
import { type Jump, jumpsOf } from "./jumps.ts";
import { type Edges, edgesOf, type Kind } from "./kind.ts";
import { type Ledger, ledgerOf } from "./ledger.ts";
import { type Series, seriesOf } from "./series.ts";
import type { Space } from "./space.ts";
import type { Window } from "./stretches.ts";

/** Shares of people, by state of their block, who all entered it at one time. */
export interface Cohort {
  readonly block: number;
  readonly entered: number;
  readonly vector: Float64Array;
  /** When those like them entered, who may be put together later; undefined when that is done, or they began there. */
  readonly window: Window | undefined;
  /** The next jump of the block that is to come. */
  jump: number;
}

/** Everything at hand while people of one kind are followed. */
export interface Course {
  readonly plan: Plan;
  readonly space: Space;
  readonly kind: Kind;
  readonly edges: Edges;
  readonly flows: readonly Flow[];
  readonly jumps: readonly (readonly Jump[])[];
  readonly series: Series;
  readonly polynomials: readonly Float64Array[];
  readonly ledger: Ledger;
  /** Working memory: how many take each transition in a step, four moments side by side. */
  readonly taken: Float64Array;
  /** Who comes into each product state from another block within the stretch: moments of the share of the stretch gone. */
  inflow: Float64Array;
  readonly tolerance: number;
  /** By block: the first step that newcomers took lately, in years. */
  readonly firstWidth: Float64Array;
}

/** A course for one kind of people. */
export function courseOf(
  plan: Plan,
  space: Space,
  kind: Kind,
  given: { readonly layout: Layout; readonly tolerance: number },
): Course {
  const edges = edgesOf(plan, space, kind);
  const blocks = space.blockState.length;
  const flows = Array.from({ length: blocks }, (_, block) => flowOf(edges, block));
  const largest = (of: (flow: Flow) => number): number => flows.reduce((most, flow) => Math.max(most, of(flow)), 0);
  return {
    plan,
    space,
    kind,
    edges,
    flows,
    jumps: flows.map((_, block) => jumpsOf(edges, block)),
    series: seriesOf(
      largest(({ count }) => count),
      largest(({ pairShape }) => pairShape.length),
    ),
    polynomials: edges.shapes.map(() => new Float64Array(degree + 1)),
    ledger: ledgerOf(plan, space, given.layout),
    taken: new Float64Array(4 * plan.transitions.length),
    inflow: new Float64Array(4 * space.count),
    tolerance: given.tolerance,
    firstWidth: new Float64Array(blocks).fill(1),
  };
}
