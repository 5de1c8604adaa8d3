import type { CohortSpace } from "./space.ts";

/** A cohort's space as flat arrays, for the loops that walk through it. */
export interface CohortEdges {
  readonly nodes: number;
  /** Shares, in order of nodes: by process the probability of each way, of staying, and of not ending the life; each summed from rows. */
  readonly nodeShare: Int32Array;
  readonly shareFirst: Int32Array;
  readonly shareRow: Int32Array;
  /** For each share: 0 the row's own value, 1 one minus the values of the rows listed. */
  readonly shareKind: Uint8Array;
  /** Edges by node; the shares that each multiplies, where it leads, and the transitions that it makes. */
  readonly edgeFirst: Int32Array;
  readonly factorFirst: Int32Array;
  readonly factor: Int32Array;
  readonly target: Int32Array;
  readonly madeFirst: Int32Array;
  readonly made: Int32Array;
  /** Whether no probability changes from cycle to cycle. */
  readonly steady: boolean;
}

/** Flattens a space. */
export function cohortEdges({ c, nodes, ways, moves }: CohortSpace): CohortEdges {
  const shares = { first: [0], row: [] as number[], kind: [] as number[] };
  const addShare = (kind: number, rows: readonly number[]): number => {
    shares.kind.push(kind);
    shares.row.push(...rows);
    return shares.first.push(shares.row.length) - 2;
  };
  const nodeShare = [0];
  const edgeFirst = [0];
  const factors = { first: [0], all: [] as number[] };
  const made = { first: [0], all: [] as number[] };
  const target: number[] = [];
  nodes.forEach((_, node) => {
    const byWay = new Map<unknown, number>();
    const spared = new Map<number, number>();
    for (const own of ways[node]!) {
      const rows = own.slice(1).map(({ row }) => row);
      for (const way of own) byWay.set(way, way.row < 0 ? addShare(1, rows) : addShare(0, [way.row]));
      const ending = own.filter(({ process, transition }) => transition >= 0 && c.to[transition] === c.end[process]);
      if (ending.length > 0)
        spared.set(
          ending[0]!.process,
          addShare(
            1,
            ending.map(({ row }) => row),
          ),
        );
    }
    for (const move of moves[node]!) {
      target.push(move.to);
      factors.all.push(
        ...move.ways.map((way) => byWay.get(way)!),
        ...move.spared.map((process) => spared.get(process)!),
      );
      factors.first.push(factors.all.length);
      made.all.push(...move.ways.flatMap(({ transition }) => (transition < 0 ? [] : [transition])));
      made.first.push(made.all.length);
    }
    nodeShare.push(shares.kind.length);
    edgeFirst.push(target.length);
  });
  const { values } = c.tables;
  return {
    nodes: nodes.length,
    nodeShare: Int32Array.from(nodeShare),
    shareFirst: Int32Array.from(shares.first),
    shareRow: Int32Array.from(shares.row),
    shareKind: Uint8Array.from(shares.kind),
    edgeFirst: Int32Array.from(edgeFirst),
    factorFirst: Int32Array.from(factors.first),
    factor: Int32Array.from(factors.all),
    target: Int32Array.from(target),
    madeFirst: Int32Array.from(made.first),
    made: Int32Array.from(made.all),
    steady: shares.row.every((row) => values.subarray(row, row + c.bands).every((value) => value === values[row])),
  };
}

/** Writes the probability of each edge of some nodes in cycle k. */
export function fillChances(
  edges: CohortEdges,
  values: Float64Array,
  { k, node, end }: { readonly k: number; readonly node: number; readonly end: number },
  { share, chance }: { readonly share: Float64Array; readonly chance: Float64Array },
): void {
  const { nodeShare, shareFirst, shareRow, shareKind, edgeFirst, factorFirst, factor } = edges;
  for (let s = nodeShare[node]!; s < nodeShare[end]!; s++) {
    let sum = 0;
    for (let r = shareFirst[s]!; r < shareFirst[s + 1]!; r++) sum += values[shareRow[r]! + k]!;
    share[s] = shareKind[s] === 0 ? sum : sum < 1 ? 1 - sum : 0;
  }
  for (let e = edgeFirst[node]!; e < edgeFirst[end]!; e++) {
    let product = 1;
    for (let f = factorFirst[e]!; f < factorFirst[e + 1]!; f++) product *= share[factor[f]!]!;
    chance[e] = product;
  }
}
