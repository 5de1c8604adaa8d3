import { intervene } from "../../../src/model/intervene.ts";
import { effect } from "../../../src/simulate/effect.ts";
import { simulate } from "../../../src/simulate/simulate.ts";
import { careers, support, youth } from "../careers.ts";

/**
 * What pairing gains on the career model, job loss and onset of dependence times 0.85, total cost as the outcome: how many times smaller
 * the variance is than with two independent worlds. The goal is 40, at less than 2.5 times the time of one world.
 */
export function run() {
  const people = youth(20 * 4096);
  const options = { years: 30, seed: 2024 };
  const control = simulate(careers, people, options);
  const treated = simulate(intervene(careers, support), people, options);
  const priced = {
    years: {
      work: { unemployed: 90_000, outside: 60_000 },
      sickness: { sick: 120_000, disabled: 180_000 },
      addiction: { dependent: 250_000 },
      crime: { active: 300_000 },
    },
    discount: 0.035,
  };
  let [one, two] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let gain = 0;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    simulate(careers, people, options);
    const middle = performance.now();
    gain = effect({ treated, control }, { priced }).pairingGain;
    one = Math.min(one, middle - start);
    two = Math.min(two, performance.now() - middle);
  }
  return { figure: gain, unit: "times less variance", reference: 40, timesTheTimeOfOneWorld: two / one };
}
