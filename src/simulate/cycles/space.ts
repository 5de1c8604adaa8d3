import { problem } from "../../problem.ts";
import type { CyclePlan } from "./cycle-plan.ts";
import { copyOf, nameOfNode, nodeOf, spellsKept } from "./node.ts";
import { beginCycle, type Changed, type CycleKind, type Standing } from "./standing.ts";
import { type Move, movesOf, type Way, waysOf } from "./ways.ts";

/** What happens as a cycle begins, without luck: a node becomes another, and interventions begin. */
export interface Beginning {
  readonly node: number;
  readonly to: number;
  readonly begun: readonly number[];
}

/** The product space that people of a kind can reach, as it was explored cycle by cycle. */
export interface CohortSpace {
  readonly c: CyclePlan;
  readonly kind: CycleKind;
  readonly nodes: readonly Standing[];
  /** By node: the ways of its processes, and what can happen, with the node that it leads to. */
  readonly ways: readonly (readonly (readonly Way[])[])[];
  readonly moves: readonly (readonly (Move & { readonly to: number })[])[];
  /** By cycle: the nodes that change as it begins. */
  readonly beginnings: readonly (readonly Beginning[])[];
  readonly find: (standing: Standing) => number;
}

/** More nodes, or moves between them, than these are refused. */
const most = { nodes: 20_000, moves: 1_000_000 };

/** Explores what can be reached from these standings. */
export function cohortSpace(c: CyclePlan, kind: CycleKind, starts: readonly Standing[]): CohortSpace {
  const kept = spellsKept(c);
  const nodes: Standing[] = [];
  const places = new Map<string, number>();
  const place = (standing: Standing): number => {
    const node = nodeOf(c, kept, standing);
    const name = nameOfNode(node);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, nodes.length);
    return nodes.push(node) - 1;
  };
  const ways: Way[][][] = [];
  const moves: (Move & { to: number })[][] = [];
  let count = 0;
  const expand = (node: number): void => {
    if (moves[node] !== undefined) return;
    const own = Array.from({ length: c.processes }, (_, p) => waysOf(c, kind, nodes[node]!, p));
    ways[node] = own;
    moves[node] = movesOf(c, nodes[node]!, own).map((move) => ({ ...move, to: place(move.target) }));
    count += moves[node]!.length;
    if (nodes.length > most.nodes || count > most.moves) throw tooLarge(nodes.length, count);
  };
  const beginnings: Beginning[][] = [];
  let present = new Set(starts.map(place));
  for (let k = 0; k < c.bands; k++) {
    const began = c.interventions === 0 ? [] : beginningsOf(c, kind, { nodes, place, present, k });
    beginnings.push(began);
    for (const { node } of began) present.delete(node);
    for (const { to } of began) present.add(to);
    const next = new Set<number>();
    for (const node of present) {
      expand(node);
      for (const { to } of moves[node]!) next.add(to);
    }
    present = next;
  }
  for (let node = 0; node < nodes.length; node++) expand(node);
  return { c, kind, nodes, ways, moves, beginnings, find: place };
}

/** The nodes present that change as cycle k begins. */
function beginningsOf(
  c: CyclePlan,
  kind: CycleKind,
  {
    nodes,
    place,
    present,
    k,
  }: {
    readonly nodes: readonly Standing[];
    readonly place: (standing: Standing) => number;
    readonly present: ReadonlySet<number>;
    readonly k: number;
  },
): Beginning[] {
  return [...present].flatMap((node) => {
    const standing = copyOf(nodes[node]!);
    const begun: number[] = [];
    const changed: Changed = (i, status) => {
      if (status === 1) begun.push(i);
    };
    beginCycle(c, kind, standing, k, changed);
    const to = place(standing);
    return to === node ? [] : [{ node, to, begun }];
  });
}

function tooLarge(nodes: number, moves: number): Error {
  return problem(
    "follow the cohort",
    `its states and spells make more than ${nodes - 1} combinations with ${moves} moves between them`,
    "simulate individuals, or let fewer probabilities read `spell`",
  );
}
