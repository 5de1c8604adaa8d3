import { enter } from "./clock.ts";
import type { Machine } from "./machine.ts";

/** The clocks that leave the present state of a process begin, or go on; the first of them to fire is known. */
export function enterState(m: Machine, process: number, at: number, k: number): void {
  const { out, outFirst } = m;
  const state = m.first[process]! + m.state[process]!;
  let soonest = Number.POSITIVE_INFINITY;
  let which = -1;
  for (let o = outFirst[state]!; o < outFirst[state + 1]!; o++) {
    const t = out[o]!;
    const fires = enter(m, t, at, k);
    if (fires >= soonest) continue;
    soonest = fires;
    which = t;
  }
  m.soonest[process] = soonest;
  m.which[process] = which;
}
