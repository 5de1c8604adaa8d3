import { simulate } from "../../../src/simulate/simulate.ts";
import { simulateOnThreads } from "../../../src/simulate/simulate-on-threads.ts";
import { careers, youth } from "../careers.ts";

/**
 * How much sooner two threads are done than one with 2.4 million lives, from beginning to end: least times of three rounds taken in turn, which
 * still rise when others use the processors. Processor time does not: `idle` is what idle processors would give, twice what one thread
 * uses over what two use, and `idleAfterStart` the same for the last two of these millions, when the second thread has loaded the engine
 * and its code is warm. The goal is nearly twice.
 */
export async function run() {
  const options = { years: 30, seed: 1 };
  const [few, many] = [youth(100 * 4096), youth(600 * 4096)];
  simulate(careers, few, options);
  const one = { few: noTime, many: noTime };
  const two = { few: noTime, many: noTime };
  for (let round = 0; round < 3; round++)
    for (const [size, people] of [
      ["few", few],
      ["many", many],
    ] as const) {
      one[size] = least(one[size], await timed(() => simulate(careers, people, options)));
      two[size] = least(two[size], await timed(() => simulateOnThreads(careers, people, { ...options, threads: 2 })));
    }
  return {
    figure: one.many.wall / two.many.wall,
    unit: "times as fast on two threads",
    reference: 2,
    idle: (2 * one.many.processor) / two.many.processor,
    idleAfterStart: (2 * (one.many.processor - one.few.processor)) / (two.many.processor - two.few.processor),
  };
}

/** Milliseconds by the clock, and of all processors. */
interface Time {
  readonly wall: number;
  readonly processor: number;
}

const noTime: Time = { wall: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY };

function least(a: Time, b: Time): Time {
  return { wall: Math.min(a.wall, b.wall), processor: Math.min(a.processor, b.processor) };
}

async function timed(work: () => unknown): Promise<Time> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, processor: (user + system) / 1000 };
}
