/**
 * Lives one life of a model in cycles. In each cycle every process moves at most once, by its own uniform, given the states in which the
 * cycle began; all moves of a cycle happen at one point of it, which the counting of time says. A life that ends makes no other move.
 * @module
 */
import type { People } from "../../model/people.ts";
import type { Plan } from "../../model/plan.ts";
import { problem } from "../../problem.ts";
import { nameWords, purposes } from "../../random/address.ts";
import type { Key } from "../../random/seed.ts";
import { uniformPair } from "../../random/uniform-pair.ts";
import { note, type Path } from "../path.ts";
import { chosenWay } from "./chosen.ts";
import { type CyclePlan, cyclePlanOf } from "./cycle-plan.ts";
import {
  beginCycle,
  type CycleKind,
  emptyStanding,
  endCycle,
  endedBy,
  makeTransition,
  rowOf,
  type Standing,
} from "./standing.ts";
import { moveAt, yearsAt } from "./times.ts";

/** What lives the lives of a plan in cycles with a seed, and the person at hand. */
export interface CycleLives {
  readonly c: CyclePlan;
  readonly key: Key;
  /** By process: the word of its draws, the block of random bits at hand with its two uniforms, and the transition chosen. */
  readonly word: Int32Array;
  readonly block: Int32Array;
  readonly uniforms: Float64Array;
  readonly chosen: Int32Array;
  readonly standing: Standing;
  readonly kind: CycleKind;
  readonly rows: Int32Array;
  readonly pair: Float64Array;
}

/** Lays out a plan in cycles for a seed; undefined for one in hazards. */
export function cycleLivesOf(plan: Plan, key: Key): CycleLives | undefined {
  if (plan.cycle === undefined) return undefined;
  if (plan.cycle.convention === "simpson")
    throw problem(
      "simulate lives",
      "time is counted by Simpson's rule, which weighs the states of a cohort at the edges of cycles",
      'use expectation or stochasticCohort, or count time by "half-cycle"',
    );
  const c = cyclePlanOf(plan, plan.cycle);
  return {
    c,
    key,
    word: nameWords(plan.processes.map(({ name }) => [name])),
    block: new Int32Array(c.processes),
    uniforms: new Float64Array(2 * c.processes),
    chosen: new Int32Array(c.processes),
    standing: emptyStanding(c),
    kind: { profile: 0, shift: new Int32Array(4) },
    rows: new Int32Array(256),
    pair: new Float64Array(2),
  };
}

/** Lives the life of person i of a block, and writes it down in `path`, in years. */
export function liveCycles(lives: CycleLives, people: People, i: number, path: Path): void {
  const { c, kind, standing } = lives;
  stand(lives, people, i);
  path.count = 0;
  path.end = c.bands;
  if (c.interventions > 0) beginCycle(c, kind, standing, 0, (j, status) => note(path, 0, -1 - j, status));
  path.starts.set(standing.state);
  path.spells.set(standing.spell);
  if (endedBy(c, standing) >= 0) path.end = 0;
  for (let k = 0; k < path.end; k++) {
    if (k > 0 && c.interventions > 0) beginCycle(c, kind, standing, k, (j, status) => note(path, k, -1 - j, status));
    chooseAll(lives, people, i, k);
    if (endsInCycle(lives, moveAt(c.cycle, k), path)) break;
  }
  inYears(lives, path);
}

/** Puts the person in their starting states. */
function stand({ c, kind, standing, block }: CycleLives, people: People, i: number): void {
  kind.profile = people.profile[i]!;
  for (let a = 0; a < 4; a++) kind.shift[a] = c.tables.entryShift[people.entry[i]! * 4 + a]!;
  for (let p = 0; p < c.processes; p++) {
    standing.state[p] = people.starts[i * c.processes + p]!;
    standing.spell[p] = Math.round(people.spells[i * c.processes + p]! / c.cycle.years);
  }
  standing.status.fill(0);
  block.fill(-1);
}

/** Every process chooses its transition of cycle k, given where the person stands; -1 to stay. */
function chooseAll(lives: CycleLives, people: People, i: number, k: number): void {
  const { c, kind, standing, rows, chosen } = lives;
  const { outFirst, out } = c.tables;
  for (let p = 0; p < c.processes; p++) {
    const state = c.first[p]! + standing.state[p]!;
    const first = outFirst[state]!;
    const count = outFirst[state + 1]! - first;
    chosen[p] = -1;
    if (count === 0) continue;
    for (let way = 0; way < count; way++) rows[way] = rowOf(c, kind, standing, out[first + way]!);
    const way = chosenWay(c, { rows, count }, k, uniformOf(lives, people, { p, i, k }));
    if (way >= 0) chosen[p] = out[first + way]!;
  }
}

/** The uniform at the address (seed; person; process by name; cycle): a block of random bits holds those of an even cycle and the next. */
function uniformOf(
  { key, word, block, uniforms, pair }: CycleLives,
  { id }: People,
  { p, i, k }: { readonly p: number; readonly i: number; readonly k: number },
): number {
  if (block[p] !== k >>> 1) {
    block[p] = k >>> 1;
    const last = id[2 * i + 1]! | (purposes.cycle << 24);
    uniformPair(key.first | 0, key.second | 0, k >>> 1, word[p]!, id[2 * i]! | 0, last, pair);
    uniforms[2 * p] = pair[0]!;
    uniforms[2 * p + 1] = pair[1]!;
  }
  return uniforms[2 * p + (k & 1)]!;
}

/** All move at a point of the cycle. True when the life ends: then nothing else moves. */
function endsInCycle({ c, standing, chosen }: CycleLives, at: number, path: Path): boolean {
  const last = chosen.findIndex((t, p) => t >= 0 && c.to[t] === c.end[p]);
  if (last >= 0) {
    note(path, at, chosen[last]!, 0);
    path.end = at;
    return true;
  }
  for (let p = 0; p < c.processes; p++) {
    const t = chosen[p]!;
    if (t < 0) continue;
    note(path, at, t, 0);
    makeTransition(c, standing, t, (j, status) => note(path, at, -1 - j, status));
  }
  endCycle(standing);
  return false;
}

/** The path was written in cycles. */
function inYears({ c: { cycle } }: CycleLives, path: Path): void {
  for (let e = 0; e < path.count; e++) path.time[e] = yearsAt(cycle, path.time[e]!);
  for (let p = 0; p < path.spells.length; p++) path.spells[p] = yearsAt(cycle, path.spells[p]!);
  path.end = yearsAt(cycle, path.end);
}
