/**
 * What one life is worth at given prices: the functional of its stays and happenings, with whole years looked up as running sums.
 * @module
 */
import type { Account } from "./account.ts";
import type { Layout } from "./layout.ts";
import type { Path } from "./path.ts";
import type { Functional } from "./prices.ts";

/** Prices made ready for lives: the functional, and by slot and year what all whole years before are worth. */
export interface Pricer extends Functional {
  readonly layout: Layout;
  readonly account: Account;
  readonly before: Float64Array;
}

/** Prices made ready for the lives of a plan. */
export function pricerOf(functional: Functional, layout: Layout, account: Account): Pricer {
  const { years, worth } = functional;
  const before = new Float64Array(layout.slots * (years + 1));
  for (let slot = 0; slot < layout.slots; slot++)
    for (let year = 0; year < years; year++) {
      const at = (slot * years + year) * 4;
      before[slot * (years + 1) + year + 1] = before[slot * (years + 1) + year]! + worth[at]! + worth[at + 2]! / 12;
    }
  return { ...functional, layout, account, before };
}

/** What a life is worth. */
export function priceOf(pricer: Pricer, path: Path): number {
  const { account, layout, priced } = pricer;
  const { processes, first, event, process, to, state, since, acting } = account;
  let sum = 0;
  for (let p = 0; p < processes; p++) {
    state[p] = path.starts[p]!;
    since[p] = 0;
  }
  acting.fill(-1);
  for (let e = 0; e < path.count; e++) {
    const t = path.what[e]!;
    const time = path.time[e]!;
    if (t < 0) {
      sum += statusWorth(pricer, -1 - t, path.status[e]!, time);
      continue;
    }
    if (priced[layout.counts + t] === 1) sum += countWorth(pricer, layout.counts + t, time);
    const p = process[t]!;
    if (event[p] === 1) continue;
    const slot = first[p]! + state[p]!;
    if (priced[slot] === 1) sum += stayWorth(pricer, slot, since[p]!, time);
    state[p] = to[t]!;
    since[p] = time;
  }
  for (let p = 0; p < processes; p++) {
    const slot = first[p]! + state[p]!;
    if (event[p] === 0 && priced[slot] === 1) sum += stayWorth(pricer, slot, since[p]!, path.end);
  }
  for (let i = 0; i < acting.length; i++) sum += statusWorth(pricer, i, 0, path.end);
  return sum;
}

/** What the years that an intervention acted until its new status are worth, and its beginning. */
function statusWorth(pricer: Pricer, i: number, status: number, time: number): number {
  const { acting, until } = pricer.account;
  const since = acting[i]!;
  acting[i] = status === 1 ? time : -1;
  const acted = since < 0 ? 0 : stayWorth(pricer, pricer.layout.acting + i, since, Math.min(time, until[i]!));
  return status === 1 ? acted + countWorth(pricer, pricer.layout.begun + i, time) : acted;
}

function stayWorth({ worth, before, years }: Pricer, slot: number, from: number, to: number): number {
  if (!(to > from)) return 0;
  const first = from | 0;
  const last = to | 0;
  const cell = slot * years * 4;
  if (first === last) return partWorth(worth, cell + first * 4, from - first - 0.5, to - first - 0.5);
  const whole = slot * (years + 1);
  const between = before[whole + last]! - before[whole + first + 1]!;
  const begins = partWorth(worth, cell + first * 4, from - first - 0.5, 0.5);
  return begins + between + (to > last ? partWorth(worth, cell + last * 4, -0.5, to - last - 0.5) : 0);
}

function partWorth(worth: Float64Array, at: number, a: number, b: number): number {
  const aa = a * a;
  const bb = b * b;
  return (
    worth[at]! * (b - a) +
    worth[at + 1]! * 0.5 * (bb - aa) +
    (worth[at + 2]! * (bb * b - aa * a)) / 3 +
    worth[at + 3]! * 0.25 * (bb * bb - aa * aa)
  );
}

function countWorth({ worth, years }: Pricer, slot: number, time: number): number {
  const year = time | 0;
  const u = time - year - 0.5;
  const at = (slot * years + year) * 4;
  return worth[at]! + u * (worth[at + 1]! + u * (worth[at + 2]! + u * worth[at + 3]!));
}
