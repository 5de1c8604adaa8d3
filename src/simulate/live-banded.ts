/**
 * Lives one life of a plan whose hazards are all constant in bands and the same for everybody of a profile: the loop in which nearly all
 * time goes. It does what `live.ts` does, to the last bit, with everything at hand in one function: cut up, it takes half as long again.
 * @module
 */
import type { People } from "../model/people.ts";
import { windPair } from "../random/wind-pair.ts";
import { type BandedMachine, beginBanded } from "./banded-machine.ts";
import { barely } from "./machine.ts";
import { note, type Path } from "./path.ts";

/** Lives the life of person i of a block, and writes it down in `path`. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop, kept whole for its speed; live-plainly.ts tells it in parts
export function liveBanded(m: BandedMachine, people: People, i: number, path: Path): void {
  const { values, row, out, outFirst, reader, readerFirst, constants, shift, soonest, which, state, restedAt, pair } =
    m;
  const { left, since, next, spare, base, cell, turn, key0, key1, processes, bands, band, unit } = m;
  beginBanded(m, people, i, path);
  const [id0, id1] = [people.id[2 * i]! | 0, people.id[2 * i + 1]! | 0];
  path.end = m.plan.years;
  // The processes of the start are entered first, one after another, at time 0; from then on, the one that moved.
  let entering = -1;
  let process = 0;
  let at = 0;
  let target = 0;
  let change = 0;
  for (;;) {
    if (entering < processes) {
      entering++;
      if (entering < processes) {
        process = entering;
        target = state[process]!;
        if (target === m.end[process]) {
          path.end = 0;
          return;
        }
      }
    }
    if (entering === processes) {
      at = bands;
      let fired = -1;
      for (let p = 0; p < processes; p++) {
        const time = soonest[p]!;
        if (time > at || (time === at && (fired < 0 || which[p]! > fired))) continue;
        at = time;
        fired = which[p]!;
      }
      if (fired < 0) return;
      note(path, at * band, fired, 0);
      const c = fired << 3;
      process = constants[c]!;
      target = constants[c + 2]!;
      if (target === m.end[process]) {
        path.end = at * band;
        return;
      }
      const origin = constants[c + 1]!;
      restedAt[origin] = at;
      left[fired] = 0;
      turn[fired]!++;
      state[process] = target;
      change = target - origin;
    }
    const k = at | 0;

    // The clocks of the state that was entered begin, or go on with what was left.
    let earliest = Number.POSITIVE_INFINITY;
    let earliestOf = -1;
    const outEnd = outFirst[target + 1]!;
    for (let o = outFirst[target]!; o < outEnd; o++) {
      const t = out[o]!;
      const c = t << 3;
      let rest = left[t]!;
      if (rest === 0) {
        const n = turn[t]!;
        if ((n & 1) === 1) rest = spare[t]!;
        else {
          windPair(key0, key1, n >>> 1, constants[c + 3]!, id0, id1, pair);
          rest = pair[0]!;
          spare[t] = pair[1]!;
        }
      } else {
        // What it spent until the state was last left.
        const until = restedAt[target]!;
        const last = until | 0;
        const start = since[t]!;
        const first = start | 0;
        const b = base[t]!;
        if (first === last) rest -= unit * values[b + last]! * (until - start);
        else {
          rest -= unit * values[b + first]! * (first + 1 - start);
          for (let place = b + first + 1; place < b + last; place++) rest -= unit * values[place]!;
          rest -= unit * values[b + last]! * (until - last);
        }
        if (!(rest > barely)) rest = barely;
      }
      left[t] = rest;
      since[t] = at;
      const b = row[cell[t]!]! + shift[constants[c + 4]!]!;
      base[t] = b;
      let fires = Number.POSITIVE_INFINITY;
      let hazard = unit * values[b + k]!;
      const spent = hazard * (k + 1 - at);
      if (spent >= rest) fires = Math.min(at + rest / hazard, k + 1);
      else {
        rest -= spent;
        for (let place = b + k + 1; place < b + bands; place++) {
          hazard = unit * values[place]!;
          if (hazard >= rest) {
            fires = Math.min(place - b + rest / hazard, place - b + 1);
            break;
          }
          rest -= hazard;
        }
      }
      next[t] = fires;
      if (fires >= earliest) continue;
      earliest = fires;
      earliestOf = t;
    }
    soonest[process] = earliest;
    which[process] = earliestOf;
    if (entering < processes) continue;

    // Those that read the process look again, where they run.
    const readEnd = readerFirst[process + 1]!;
    for (let r = readerFirst[process]!; r < readEnd; r++) {
      const u = r << 2;
      const t = reader[u]!;
      const now = cell[t]! + change * reader[u + 1]!;
      cell[t] = now;
      if (state[reader[u + 2]!] !== reader[u + 3]) continue;
      const b = row[now]! + shift[constants[(t << 3) + 4]!]!;
      const old = base[t]!;
      if (b === old) continue;
      let rest = left[t]!;
      let start = since[t]!;
      const first = start | 0;
      const same = values[b + k] === values[old + k];
      const until = same ? k : at;
      if (until > start) {
        if (first === k) rest -= unit * values[old + k]! * (until - start);
        else {
          rest -= unit * values[old + first]! * (first + 1 - start);
          for (let place = old + first + 1; place < old + k; place++) rest -= unit * values[place]!;
          if (!same) rest -= unit * values[old + k]! * (until - k);
        }
        if (!(rest > barely)) rest = barely;
        start = until;
        left[t] = rest;
        since[t] = until;
      }
      base[t] = b;
      let fires = Number.POSITIVE_INFINITY;
      let hazard = unit * values[b + k]!;
      const spent = hazard * (k + 1 - start);
      if (spent >= rest) fires = Math.min(start + rest / hazard, k + 1);
      else {
        rest -= spent;
        for (let place = b + k + 1; place < b + bands; place++) {
          hazard = unit * values[place]!;
          if (hazard >= rest) {
            fires = Math.min(place - b + rest / hazard, place - b + 1);
            break;
          }
          rest -= hazard;
        }
      }
      next[t] = fires;
      const p = reader[u + 2]!;
      if (fires < soonest[p]!) {
        soonest[p] = fires;
        which[p] = t;
      } else if (which[p] === t || fires === soonest[p]) {
        let first = Number.POSITIVE_INFINITY;
        for (let o = outFirst[state[p]!]!; o < outFirst[state[p]! + 1]!; o++) {
          const time = next[out[o]!]!;
          if (time >= first) continue;
          first = time;
          which[p] = out[o]!;
        }
        soonest[p] = first;
      }
    }
  }
}
