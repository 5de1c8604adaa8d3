import { intervene } from "../../../src/model/intervene.ts";
import type { AnyModel } from "../../../src/model/model.ts";
import type { AnyPopulation } from "../../../src/model/population.ts";
import { population } from "../../../src/model/population.ts";
import { expectation } from "../../../src/simulate/exact/expectation.ts";
import { groups } from "../../../src/simulate/layout.ts";
import { priceRun } from "../../../src/simulate/price-run.ts";
import type { AnyRun } from "../../../src/simulate/run.ts";
import { simulate } from "../../../src/simulate/simulate.ts";
import { cellOf } from "../../../src/simulate/sums.ts";
import { slotNames, yearly } from "../../../src/simulate/yearly.ts";
import { distances } from "../../simulate/exact/agreement.ts";
import { laws } from "../../simulate/laws.ts";
import { ageDependent, chancellor, homogeneous, krijkamp, lamivudine } from "../../simulate/sick-sicker.ts";
import { careers, support, youth } from "../careers.ts";

const people = 1_000_000;

/** One figure of the individual solver beside the published, or exact, one. */
interface Agreement {
  readonly of: string;
  /** How far apart they are. */
  readonly figure: number;
  readonly unit: "standard errors";
  readonly says?: number;
  readonly exact?: number;
  readonly comparisons?: number;
}

/**
 * A million individuals against closed forms, published models and the exact solver, in standard errors of the individuals: the goal is
 * that none is further than four away. Where many figures of one model are compared the furthest is told; of n independent ones it
 * is expected at about the square root of 2 log n.
 */
export function* run(): Generator<Agreement> {
  for (const { name, says, exact, standardError } of laws({ simulate, priceRun, yearly }, people))
    yield { of: name, figure: Math.abs(says - exact) / standardError, unit: "standard errors", says, exact };
  yield* hiv();
  yield* microsimulation();
  yield* cohorts();
  const treated = intervene(careers, support);
  for (const [of, model] of [
    ["five careers", careers],
    ["five careers with support", treated],
  ] as const)
    yield furthest(of, model, youth(people), 30);
  yield furthest(
    "Sick-Sicker, mortality by age, half-cycle",
    ageDependent,
    population(ageDependent, { size: people, age: 25, traits: { treatmentB: 0.5 }, strata: ["treatmentB"] }),
    75,
  );
}

/** What a state is worth in a year, discounted or not. */
type Worth = (state: string, year: number) => number;

/** The worth of a life in one process, with its standard error from the replicate groups. */
function worthOf(run: AnyRun, worth: Worth): { readonly mean: number; readonly standardError: number } {
  const names = slotNames(run);
  const values = Array.from({ length: groups }, (_, group) => {
    let value = 0;
    names.forEach(({ of, names: [, state = ""] }, slot) => {
      if (of !== "state") return;
      for (let year = 0; year < run.layout.years; year++)
        value += worth(state, year) * run.sums[group * run.layout.group + cellOf(run, 0, slot, year)]!;
    });
    return value;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / groups;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (groups - 1);
  return { mean: (mean * groups) / people, standardError: Math.sqrt(variance * groups) / people };
}

/** Worths of one world against what they should be. */
function* compare(
  name: string,
  { model, of, years }: { readonly model: AnyModel; readonly of: AnyPopulation; readonly years: number },
  wanted: readonly (readonly [what: string, worth: Worth, exact: number])[],
): Generator<Agreement> {
  const lived = simulate(model as never, of as never, { years, seed: 2026 });
  for (const [what, worth, exact] of wanted) {
    const { mean, standardError } = worthOf(lived, worth);
    const figure = Math.abs(mean - exact) / standardError;
    yield { of: `${name}: ${what}`, figure, unit: "standard errors", says: mean, exact };
  }
}

/** Chancellor et al. (1997), as heemod's vignette reproduces it. */
function* hiv(): Generator<Agreement> {
  const health: Readonly<Record<string, number>> = { A: 2756, B: 3052, C: 9007 };
  const of = population(chancellor, { size: people, age: 25 });
  for (const [name, model, lamivudinePrice, cost, life] of [
    ["HIV, zidovudine", chancellor, 0, 44663.45356, 7.991206646],
    ["HIV, with lamivudine", intervene(chancellor, lamivudine), 2086.5, 50601.65133, 8.937388892],
  ] as const) {
    const priced: Worth = (state, t) =>
      state === "D" ? 0 : (health[state]! + 2278 + (t < 2 ? lamivudinePrice : 0)) / 1.06 ** (t + 1);
    yield* compare(name, { model, of, years: 20 }, [
      ["discounted cost", priced, cost],
      ["life years", (state) => Number(state !== "D"), life],
    ]);
  }
}

/** A value by state, discounted at the beginning of each year. */
function byState(values: Readonly<Record<string, number>>): Worth {
  return (state, t) => (values[state] ?? 0) / 1.03 ** t;
}

/** Krijkamp et al. (2018). */
function* microsimulation(): Generator<Agreement> {
  const of = population(krijkamp, { size: people, age: 25 });
  yield* compare("Sick-Sicker microsimulation", { model: krijkamp, of, years: 31 }, [
    ["cost", byState({ H: 2000, S1: 4000, S2: 15000 }), 75976.14914],
    ["cost, treated", byState({ H: 2000, S1: 16000, S2: 27000 }), 141623.0282],
    ["quality", byState({ H: 1, S1: 0.75, S2: 0.5 }), 15.83884781],
    ["quality, treated", byState({ H: 1, S1: 0.95, S2: 0.5 }), 16.40040559],
  ]);
}

/** DARTH's cohort with every point in time counted whole, which is the one convention that values states at edges and individuals can follow. */
function* cohorts(): Generator<Agreement> {
  const model = { ...homogeneous, cycle: { years: 1, convention: "beginning" as const } };
  for (const [name, treatmentB, cost, quality] of [
    ["Sick-Sicker cohort, usual care", false, 153541.4129, 21.55448661],
    ["Sick-Sicker cohort, treatment B", true, 261490.9744, 23.03260781],
  ] as const) {
    const of = population(homogeneous, { size: people, age: 25, traits: { treatmentB } });
    const extra = treatmentB ? 13000 : 0;
    yield* compare(name, { model, of, years: 76 }, [
      ["cost", byState({ H: 2000, S1: 4000 + extra, S2: 15000 + extra }), cost],
      ["quality", byState({ H: 1, S1: 0.75, S2: 0.5 }), quality],
    ]);
  }
}

/** The furthest of everything that both the individuals and the exact solver count. */
function furthest(of: string, model: AnyModel, who: AnyPopulation, years: number): Agreement {
  const lived = simulate(model as never, who as never, { years, seed: 2026 });
  const exact = expectation(model as never, who as never, { years });
  const all = distances(lived, exact).map(({ z }) => Math.abs(z));
  return { of, figure: Math.max(...all), unit: "standard errors", comparisons: all.length };
}
