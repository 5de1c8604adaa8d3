/**
 * A clock of the plain solver: its hazard is a list of pieces, walked one by one.
 * @module
 */
import { cumulativeHazard, timeAfter } from "../random/sojourn/evaluate.ts";
import { barely } from "./machine.ts";
import type { Clock, Person } from "./plain-person.ts";

/** A stretch of time in which a clock runs at one rate. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/** The last band of a grid that begins at or before a time. */
export function bandOf(time: number, origin: number, band: number): number {
  let k = Math.floor((time - origin) / band);
  while (origin + (k + 1) * band <= time) k++;
  while (k > 0 && origin + k * band > time) k--;
  return k;
}

/** The rate at which a clock is spent from a time on. */
export function rateAt({ plan }: Person, { place, began }: Clock, time: number): number {
  const k = bandOf(time, 0, plan.band);
  const j = place.rows.length === 1 ? 0 : Math.min(bandOf(time, began, plan.band), place.rows.length - 1);
  return place.factor * plan.tables.values[place.rows[j]! + k]!;
}

/** The pieces of a clock's hazard from its last settling on: cut at every band of the run, or for a distribution only where the rate changes. */
function* pieces(person: Person, clock: Clock): Generator<Piece> {
  const { band, years, transitions } = person.plan;
  const banded = transitions[clock.t]!.family === 0;
  let from = clock.since;
  let rate = rateAt(person, clock, from);
  let to = from;
  while (to < years) {
    const runEdge = (bandOf(to, 0, band) + 1) * band;
    const spellEdge =
      clock.place.rows.length === 1 ? runEdge : clock.began + (bandOf(to, clock.began, band) + 1) * band;
    to = Math.min(runEdge, spellEdge);
    if (to >= years) break;
    const after = rateAt(person, clock, to);
    if (after === rate && !(banded && to === runEdge)) continue;
    yield { from, to, rate };
    [from, rate] = [to, after];
  }
  yield { from, to: years, rate };
}

/** What a clock spends over a piece. */
export function spent({ plan }: Person, clock: Clock, { from, to, rate }: Piece): number {
  const { family } = plan.transitions[clock.t]!;
  if (family === 0) return rate * (to - from);
  if (!(rate > 0 && to > from)) return 0;
  const cumulative = (time: number): number =>
    time > clock.zero ? cumulativeHazard(family, plan.tables.leafValues, clock.place.leaf, time - clock.zero) : 0;
  return rate * (cumulative(to) - cumulative(from));
}

/** When a clock fires if nothing changes. */
export function fireTime(person: Person, clock: Clock): number {
  const { plan } = person;
  const { family } = plan.transitions[clock.t]!;
  let { left } = clock;
  for (const piece of pieces(person, clock)) {
    const { from, to, rate } = piece;
    const spends = spent(person, clock, piece);
    if (family === 0 && rate > 0 && spends >= left) return Math.min(from + left / rate, to);
    if (family !== 0 && rate > 0) {
      const exponential = left / rate;
      const fires =
        clock.zero +
        timeAfter(family, plan.tables.leafValues, clock.place.leaf, { from: from - clock.zero, exponential });
      if (fires < to) return fires;
    }
    left = Math.max(left - spends, barely);
  }
  return Number.POSITIVE_INFINITY;
}

/** Spends a clock up to a time, and begins anew there. */
export function settle(person: Person, clock: Clock, until: number): void {
  for (const piece of pieces(person, clock)) {
    if (piece.from >= until) break;
    const left = clock.left - spent(person, clock, { ...piece, to: Math.min(piece.to, until) });
    clock.left = Math.max(left, barely);
  }
  clock.since = until;
}

/** The beginning of the piece that a time is in. */
export function lastEdge(person: Person, clock: Clock, at: number): number {
  for (const { from, to } of pieces(person, clock)) if (to > at) return from;
  return at;
}
