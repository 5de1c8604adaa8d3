import type { People } from "../../../src/model/people.ts";
import { axes, type Plan } from "../../../src/model/plan.ts";
import type { Key } from "../../../src/random/seed.ts";

/** A plan with banded hazards only and people who all enter at one age, as the bytes that careers.c reads. */
export function dumpPlan(plan: Plan, key: Key, blocks: readonly People[]): Uint8Array {
  const { tables, transitions, processes } = plan;
  const states = processes.at(-1)!.first + processes.at(-1)!.states.length;
  const profiles = tables.profileCell.length / transitions.length;
  const head = new Int32Array(16);
  head.set([transitions.length, processes.length, states, plan.bands, tables.row.length, tables.values.length]);
  head.set([tables.reader.length, tables.out.length, profiles, key.first, key.second], 6);
  const ints = (of: (t: Plan["transitions"][number]) => number): Int32Array => Int32Array.from(transitions, of);
  const parts: ArrayBufferView[] = [
    head,
    ints(({ process }) => process),
    ints(({ from }) => from),
    ints(({ to }) => to),
    ints(({ word }) => word),
    ints(({ axis }) => tables.entryShift[axes.indexOf(axis)]!),
    Int32Array.from(processes, ({ end }) => end),
    Int32Array.from(processes, ({ first }) => first),
    tables.outFirst,
    tables.out,
    tables.readerFirst,
    tables.reader,
    tables.stateStride,
    tables.profileCell,
    tables.row,
    tables.values,
    ...blocks.map(({ profile }) => profile),
    ...blocks.map(({ starts }) => starts),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}
