import type { CyclePlan } from "./cycle-plan.ts";
import { copyOf } from "./node.ts";
import { type CycleKind, endCycle, endedBy, makeTransition, rowOf, type Standing } from "./standing.ts";

/** What one process of a node can do in a cycle: a transition with the place of its probability, or to stay (-1). */
export interface Way {
  readonly process: number;
  readonly transition: number;
  readonly row: number;
}

/** What all processes of a node can do together: where it leads, and whose ways it takes. */
export interface Move {
  readonly target: Standing;
  readonly ways: readonly Way[];
  /** Processes that may end a life and, for this move to happen, do not. */
  readonly spared: readonly number[];
}

/** The ways of one process of a node, staying first; none where it has no way out. */
export function waysOf(c: CyclePlan, kind: CycleKind, node: Standing, process: number): Way[] {
  const { outFirst, out, values } = c.tables;
  const state = c.first[process]! + node.state[process]!;
  const ways = Array.from(out.subarray(outFirst[state]!, outFirst[state + 1]!), (transition): Way => {
    return { process, transition, row: rowOf(c, kind, node, transition) };
  }).filter(({ row }) => values.subarray(row, row + c.bands).some((value) => value > 0));
  return ways.length === 0 ? [] : [{ process, transition: -1, row: -1 }, ...ways];
}

/** All that can happen to a node in a cycle. A life that ends makes no other move; the first process to end it is named. */
export function movesOf(c: CyclePlan, node: Standing, ways: readonly (readonly Way[])[]): Move[] {
  if (endedBy(c, node) >= 0) return [{ target: copyOf(node), ways: [], spared: [] }];
  const ends = ({ process, transition }: Way): boolean => transition >= 0 && c.to[transition] === c.end[process];
  let together: Way[][] = [[]];
  const moves: Move[] = [];
  const spared: number[] = [];
  for (const own of ways) {
    for (const way of own.filter(ends))
      moves.push({ target: after(c, node, [way]), ways: [way], spared: spared.slice() });
    if (own.some(ends)) spared.push(own[0]!.process);
    const others = own.filter((way) => !ends(way));
    if (others.length > 0) together = together.flatMap((before) => others.map((way) => [...before, way]));
  }
  return [...moves, ...together.map((all): Move => ({ target: after(c, node, all), ways: all, spared: [] }))];
}

function after(c: CyclePlan, node: Standing, ways: readonly Way[]): Standing {
  const target = copyOf(node);
  for (const { transition } of ways) if (transition >= 0) makeTransition(c, target, transition);
  endCycle(target);
  return target;
}
