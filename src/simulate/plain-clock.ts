/**
 * A clock of the plain solver: its hazard is a list of pieces, walked one by one. Time is in bands.
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

/** The last band of a grid that begins at or before a time, both in bands. */
export function bandOf(time: number, origin: number): number {
  let k = Math.floor(time - origin);
  while (origin + (k + 1) <= time) k++;
  while (k > 0 && origin + k > time) k--;
  return k;
}

/** The rate at which a clock is spent from a time on: per band for a hazard, the multiplier of a distribution. */
export function rateAt({ plan }: Person, { t, place, began }: Clock, time: number): number {
  const k = bandOf(time, 0);
  const j = place.rows.length === 1 ? 0 : Math.min(bandOf(time, began), place.rows.length - 1);
  const unit = plan.transitions[t]!.family === 0 ? plan.band : 1;
  return unit * place.factor * plan.tables.values[place.rows[j]! + k]!;
}

/** The pieces of a clock's hazard from its last settling on: cut at every band of the run, or for a distribution only where the rate changes. */
export function* pieces(person: Person, clock: Clock): Generator<Piece> {
  const { bands, transitions } = person.plan;
  const banded = transitions[clock.t]!.family === 0;
  let from = clock.since;
  let rate = rateAt(person, clock, from);
  let to = from;
  while (to < bands) {
    const runEdge = bandOf(to, 0) + 1;
    const spellEdge = clock.place.rows.length === 1 ? runEdge : clock.began + (bandOf(to, clock.began) + 1);
    to = Math.min(runEdge, spellEdge);
    if (to >= bands) break;
    const after = rateAt(person, clock, to);
    if (after === rate && !(banded && to === runEdge)) continue;
    yield { from, to, rate };
    [from, rate] = [to, after];
  }
  yield { from, to: bands, rate };
}

/** What a clock spends over a piece. */
export function spent({ plan }: Person, clock: Clock, { from, to, rate }: Piece): number {
  const { family } = plan.transitions[clock.t]!;
  if (family === 0) return rate * (to - from);
  if (!(rate > 0 && to > from)) return 0;
  const cumulative = (time: number): number =>
    time > clock.zero
      ? cumulativeHazard(family, plan.tables.leafValues, clock.place.leaf, (time - clock.zero) * plan.band)
      : 0;
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
        timeAfter(family, plan.tables.leafValues, clock.place.leaf, {
          from: (from - clock.zero) * plan.band,
          exponential,
        }) /
          plan.band;
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
