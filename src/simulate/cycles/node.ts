import type { CyclePlan } from "./cycle-plan.ts";
import { endedBy, type Standing } from "./standing.ts";

/** How many cycles of a spell are told apart, by state over all processes: none where nothing depends on the spell. */
export function spellsKept(c: CyclePlan): Int32Array {
  const last = c.plan.processes.at(-1)!;
  const kept = new Int32Array(last.first + last.states.length);
  const keep = (state: number, cycles: number): void => {
    kept[state] = Math.max(kept[state]!, cycles);
  };
  for (let t = 0; t < c.transitions; t++)
    if (c.spellBands[t]! > 1) keep(c.first[c.process[t]!]! + c.from[t]!, c.spellBands[t]! - 1);
  for (const { process, state, from, steps } of c.plan.interventions)
    if (process >= 0)
      for (const at of [from, ...steps]) if (Number.isFinite(at)) keep(c.first[process]! + state, at + 1);
  return kept;
}

/** The node of a standing: spells only as long as they matter; a life that ended is remembered by what ended it and nothing else. */
export function nodeOf(c: CyclePlan, kept: Int32Array, { state, spell, status }: Standing): Standing {
  const ended = endedBy(c, { state, spell, status });
  if (ended >= 0)
    return {
      state: state.map((own, p) => (p === ended ? own : 0)),
      spell: new Int32Array(spell.length),
      status: new Int32Array(status.length),
    };
  return {
    state: state.slice(),
    spell: spell.map((cycles, p) => Math.min(cycles, kept[c.first[p]! + state[p]!]!)),
    status: status.slice(),
  };
}

/** A node's name: what two nodes differ in. */
export function nameOfNode({ state, spell, status }: Standing): string {
  return `${state.join(" ")}|${spell.join(" ")}|${status.join(" ")}`;
}

/** Another standing that may be changed. */
export function copyOf({ state, spell, status }: Standing): Standing {
  return { state: state.slice(), spell: spell.slice(), status: status.slice() };
}
