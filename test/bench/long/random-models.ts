import { defineIntervention, type Intervention } from "../../../src/model/define-intervention.ts";
import { defineModel } from "../../../src/model/define-model.ts";
import { intervene } from "../../../src/model/intervene.ts";
import type { AnyModel } from "../../../src/model/model.ts";
import { population } from "../../../src/model/population.ts";
import { generator } from "../../../src/random/seed.ts";
import { expectation } from "../../../src/simulate/exact/expectation.ts";
import { simulate } from "../../../src/simulate/simulate.ts";
import { oneOf } from "../../../src/table/column.ts";
import { distances } from "../../simulate/exact/agreement.ts";

const models = 60;

/** Chance for one model: the same number, the same model. */
interface Dice {
  readonly between: (low: number, high: number) => number;
  readonly oneOf: <T>(all: readonly T[]) => T;
  readonly happens: (probability: number) => boolean;
}

type Person = Readonly<Record<string, number | string>>;
type Processes = Readonly<Record<string, readonly string[]>>;
type Hazards = Record<string, Record<string, Record<string, unknown>>>;

/**
 * Models drawn at random (one to three processes that read each other, six distributions on three clocks, interventions that fade or that a spell
 * triggers), each lived by 60 000 individuals and solved exactly: the furthest of everything that both count, in standard errors.
 * Of some eight hundred figures one or two lie beyond three by chance; what lies far beyond four is a fault of a solver.
 */
export function* run() {
  for (let number = 1; number <= models; number++) {
    const dice = diceOf(number);
    const model = randomModel(dice);
    const people = population(model as never, {
      size: 60_000,
      seed: number,
      age: { 20: 0.6, 35: 0.4 },
      traits: { sex: { woman: 0.4, man: 0.6 } } as never,
    });
    const years = dice.oneOf([3, 5, 8]);
    const exact = expectation(model as never, people, { years, tolerance: 1e-4 });
    const all = distances(simulate(model as never, people, { years, seed: number }), exact);
    const far = all.reduce((most, one) => (Math.abs(one.z) > Math.abs(most.z) ? one : most), { names: "", z: 0 });
    yield { of: number, figure: Math.abs(far.z), unit: "standard errors", what: far.names, comparisons: all.length };
  }
}

function diceOf(number: number): Dice {
  const next = generator(number);
  return {
    between: (low, high) => low + (high - low) * next(),
    oneOf: (all) => all[Math.floor(next() * all.length)]!,
    happens: (probability) => next() < probability,
  };
}

function randomModel(dice: Dice): AnyModel {
  const names = ["A", "B", "C"].slice(0, dice.oneOf([1, 2, 3]));
  const processes = Object.fromEntries(names.map((name) => [name, ["s0", "s1", "s2"].slice(0, dice.oneOf([2, 3]))]));
  // One process at most depends on the time in its state: the exact solver carries no second.
  const timed = dice.happens(0.4) ? dice.oneOf(names) : "";
  const ends = dice.happens(0.5) ? { A: processes["A"]!.at(-1)! } : {};
  const hazards: Hazards = {};
  for (const name of names) {
    hazards[name] = {};
    for (const from of processes[name]!) {
      if (name === "A" && ends.A === from) continue;
      const ways = processes[name]!.filter((to) => to !== from && dice.happens(0.7));
      hazards[name][from] = Object.fromEntries(ways.map((to) => [to, randomLeaf(dice, processes, { name, timed })]));
    }
  }
  const traits = { sex: oneOf("woman", "man") };
  const model = defineModel({ traits, processes, ends, hazards, band: dice.oneOf([1, 1, 0.5]) } as never);
  const interventions = ["first", "second"]
    .slice(0, dice.oneOf([0, 1, 2]))
    .flatMap((name) => randomIntervention(dice, model, { name, hazards, timed }));
  return intervene(model as never, ...(interventions as never[]));
}

function randomLeaf(
  dice: Dice,
  processes: Processes,
  { name, timed }: { readonly name: string; readonly timed: string },
): unknown {
  const other = dice.oneOf(Object.keys(processes));
  const [state, ratio, ofMen] = [dice.oneOf(processes[other]!), dice.between(0.3, 3), dice.between(0.5, 2)];
  const times = (who: Person): number =>
    (other !== name && who[other] === state ? ratio : 1) * (who["sex"] === "man" ? ofMen : 1);
  const level = dice.between(0.05, 0.8);
  if (dice.happens(0.3)) return (who: Person) => level * times(who);
  if (dice.happens(0.3)) return (who: Person) => level * times(who) * (0.5 + (who["age"] as number) / 60);
  const clock = name === timed ? "spell" : dice.oneOf(["time", "age"]);
  if (clock === "age")
    return { gompertz: { shape: dice.between(0.02, 0.09), rate: dice.between(0.002, 0.03) }, clock, times };
  const family = dice.oneOf([
    { weibull: { shape: dice.between(0.7, 2.5), scale: dice.between(2, 9) } },
    { gamma: { shape: dice.between(0.8, 3), rate: dice.between(0.3, 1) } },
    { logNormal: { meanLog: dice.between(0, 1.5), sdLog: dice.between(0.4, 1) } },
    { logLogistic: { shape: dice.between(1, 3), scale: dice.between(2, 8) } },
    { piecewiseExponential: { starts: [0, 1.5, 4], rates: [dice.between(0.1, 0.5), 0.2, dice.between(0.1, 0.5)] } },
    { generalisedGamma: { mu: dice.between(0, 1.5), sigma: dice.between(0.4, 1), q: dice.between(-1, 1) } },
  ]);
  return { ...family, clock, times };
}

/** An intervention on one transition: from the start or a later year, or during a spell; none where nothing moves. */
function randomIntervention(
  dice: Dice,
  model: AnyModel,
  { name, hazards, timed }: { readonly name: string; readonly hazards: Hazards; readonly timed: string },
): readonly Intervention<never, never, never>[] {
  const process = dice.oneOf(Object.keys(hazards));
  const moves = Object.entries(hazards[process]!).flatMap(([from, ways]) => Object.keys(ways).map((to) => [from, to]));
  if (moves.length === 0) return [];
  const [from, to] = dice.oneOf(moves) as [string, string];
  const spell = timed === "" ? process : timed;
  const triggered = timed !== "" && dice.happens(0.5) ? { during: [spell, dice.oneOf(model.processes[spell]!)] } : {};
  const begins = dice.oneOf([0, 0, 1, 2]);
  return [
    defineIntervention(
      model as never,
      {
        name,
        acts: {
          ...triggered,
          from: begins,
          to: begins + dice.oneOf([1, 2, 4]),
          ...(dice.happens(0.5) ? { halfLife: dice.between(0.5, 2) } : {}),
        },
        ...(dice.happens(0.5) ? { reaches: ({ sex }: Person) => sex === "man" } : {}),
        hazards: { [process]: { [from]: { [to]: dice.between(0.2, 2.5) } } },
      } as never,
    ),
  ];
}
