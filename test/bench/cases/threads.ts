import { simulate } from "../../../src/simulate/simulate.ts";
import { simulateOnThreads } from "../../../src/simulate/simulate-on-threads.ts";
import { careers, youth } from "../careers.ts";

/** How much sooner two threads are done than one with 800 000 lives; the goal is nearly twice. */
export async function run() {
  const people = youth(200 * 4096);
  const options = { years: 30, seed: 1 };
  simulate(careers, youth(8 * 4096), options);
  const start = performance.now();
  simulate(careers, people, options);
  const middle = performance.now();
  await simulateOnThreads(careers, people, { ...options, threads: 2 });
  return {
    figure: (middle - start) / (performance.now() - middle),
    unit: "times as fast on two threads",
    reference: 2,
  };
}
