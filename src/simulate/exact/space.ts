import type { Plan } from "../../model/plan.ts";
import { type Duration, stepsDuring } from "./duration.ts";
import { tooLarge } from "./too-large.ts";

/** What a transition does to the state it leaves. */
export const edgeKinds = { within: 0, over: 1, event: 2, across: 3 } as const;

/**
 * The reachable part of the product of all processes and the statuses of all interventions. States of one block lie side by side: the
 * first block holds everybody whose spell does not matter, then one block for each state of the process that depends on its spell.
 */
export interface Space {
  readonly count: number;
  /** Process states and statuses, side by side for each product state. */
  readonly states: Int32Array;
  readonly statuses: Int32Array;
  /** Edges that leave a product state: transition, where it leads (-1 when the life is over), and of what kind it is. */
  readonly firstEdge: Int32Array;
  readonly transition: Int32Array;
  readonly target: Int32Array;
  readonly kind: Uint8Array;
  /** Where each block begins, the end of the last, and the state of the timed process in it; -1 in the first. */
  readonly blockFirst: Int32Array;
  readonly blockState: Int32Array;
  readonly blockOf: Int32Array;
  /** The place of a combination of states and statuses; -1 when it is not there. */
  readonly find: (states: ArrayLike<number>, statuses: ArrayLike<number>) => number;
}

type Point = readonly number[];

/** Finds every product state that can be reached from the given ones, by breadth-first search. */
export function spaceOf(plan: Plan, duration: Duration, starts: Iterable<Point>): Space {
  const strides = stridesOf(plan);
  if (strides.at(-1)! > Number.MAX_SAFE_INTEGER) throw tooLarge(plan, duration);
  const keyOf = (point: ArrayLike<number>): number => strides.reduce((sum, stride, i) => sum + stride * point[i]!, 0);
  const known = new Map<number, Point>();
  const queue: Point[] = [];
  const meet = (point: Point): void => {
    const key = keyOf(point);
    if (known.has(key)) return;
    known.set(key, point);
    queue.push(point);
    if (known.size > duration.most) throw tooLarge(plan, duration);
  };
  for (const start of starts) meet(start);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const t of leaving(plan, next)) {
      const after = afterwards(plan, next, t);
      if (after !== undefined) meet(after);
    }
    for (const after of statusSteps(plan, next)) meet(after);
  }
  const blockOf = (point: Point): number => (duration.process < 0 ? 0 : duration.block[point[duration.process]!]!);
  const points = [...known.values()].sort((a, b) => blockOf(a) - blockOf(b) || keyOf(a) - keyOf(b));
  const place = new Map(points.map((point, i) => [keyOf(point), i]));
  return laidOut(plan, duration, points, { blockOf, place: (point) => place.get(keyOf(point)) ?? -1 });
}

/** What each process's state and each status adds to the key of a combination. */
function stridesOf({ processes, interventions }: Plan): number[] {
  const lengths = [...processes.map(({ states }) => states.length), ...interventions.map(({ statuses }) => statuses)];
  let stride = 1;
  return lengths.map((length) => {
    const own = stride;
    stride *= length;
    return own;
  });
}

/** The transitions that leave a combination. */
function* leaving({ processes, tables }: Plan, point: Point): Generator<number> {
  for (let p = 0; p < processes.length; p++) {
    const state = processes[p]!.first + point[p]!;
    for (let o = tables.outFirst[state]!; o < tables.outFirst[state + 1]!; o++) yield tables.out[o]!;
  }
}

/** The combination after a transition; undefined when the life is over. Leaving a triggering spell ends what it triggered. */
function afterwards({ processes, transitions, interventions }: Plan, point: Point, t: number): Point | undefined {
  const { process, from, to } = transitions[t]!;
  if (processes[process]!.end === to) return undefined;
  const after = [...point];
  after[process] = to;
  interventions.forEach((intervention, i) => {
    const at = processes.length + i;
    if (intervention.process === process && intervention.state === from && after[at]! > 0)
      after[at] = intervention.after;
  });
  return after;
}

/** The combinations that a change of one status may lead to. */
function* statusSteps({ processes, interventions }: Plan, point: Point): Generator<Point> {
  for (const [i, intervention] of interventions.entries()) {
    if (intervention.process >= 0 && point[intervention.process] !== intervention.state) continue;
    for (const { from, to } of stepsDuring(intervention)) {
      const at = processes.length + i;
      if (from.includes(point[at]!)) yield point.map((value, place) => (place === at ? to : value));
    }
  }
}

function laidOut(
  plan: Plan,
  duration: Duration,
  points: readonly Point[],
  { blockOf, place }: { readonly blockOf: (point: Point) => number; readonly place: (point: Point) => number },
): Space {
  const processes = plan.processes.length;
  const blocks = Int32Array.from(points, blockOf);
  const edges = points.map((point, i) =>
    [...leaving(plan, point)].map((t) => {
      const after = afterwards(plan, point, t);
      const target = after === undefined ? -1 : place(after);
      return { t, target, kind: kindOf(plan, duration, { t, target, block: blocks[i]!, blocks }) };
    }),
  );
  const all = edges.flat();
  const firstEdge = new Int32Array(points.length + 1);
  edges.forEach((own, i) => {
    firstEdge[i + 1] = firstEdge[i]! + own.length;
  });
  const blockFirst = new Int32Array(duration.states.length + 2);
  for (let b = 0; b <= duration.states.length; b++)
    blockFirst[b + 1] = blockFirst[b]! + blocks.filter((block) => block === b).length;
  return {
    count: points.length,
    states: Int32Array.from(points.flatMap((point) => point.slice(0, processes))),
    statuses: Int32Array.from(points.flatMap((point) => point.slice(processes))),
    firstEdge,
    transition: Int32Array.from(all, ({ t }) => t),
    target: Int32Array.from(all, ({ target }) => target),
    kind: Uint8Array.from(all, ({ kind }) => kind),
    blockFirst,
    blockState: Int32Array.from([-1, ...duration.states]),
    blockOf: blocks,
    find: (states, statuses) => place([...Array.from(states), ...Array.from(statuses)]),
  };
}

function kindOf(
  { transitions, processes }: Plan,
  duration: Duration,
  {
    t,
    target,
    block,
    blocks,
  }: { readonly t: number; readonly target: number; readonly block: number; readonly blocks: Int32Array },
): number {
  const { process } = transitions[t]!;
  if (target < 0) return edgeKinds.over;
  if (process === duration.process && (block > 0 || blocks[target] !== block)) return edgeKinds.across;
  return processes[process]!.event ? edgeKinds.event : edgeKinds.within;
}
