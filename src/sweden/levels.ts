import targets from "../../data/calibration/targets.json" with { type: "json" };
import { intervene } from "../model/intervene.ts";
import { meanOf } from "../random/parameter/quantile.ts";
import { type Expectation, expectation } from "../simulate/exact/expectation.ts";
import { yearly } from "../simulate/yearly.ts";
import type { ParameterValues } from "../uncertainty/beliefs.ts";
import { numbers } from "./person.ts";
import { fosterChildren, youth } from "./populations.ts";
import { schoolProgramme } from "./school-programme.ts";
import { sweden } from "./sweden.ts";

/** The name of a published level that the model is held against (`data/calibration/targets.json`). */
export type LevelName = keyof typeof targets;

type Values = Partial<ParameterValues<typeof numbers>>;
type Share = (state: string, ages: readonly [from: number, to: number], sex?: "woman" | "man") => number;

const asPeers = schoolProgramme({ name: "school results as their peers'", eligible: meanOf(numbers.eligible) });

/** Person-years in a state as a share of all lived between two ages. */
function sharesOf(people: "youth" | "fostered" | "schooled", parameters: Values): Share {
  const start = people === "youth" ? 16 : 12;
  const population = people === "youth" ? youth({ size: 2 }) : fosterChildren({ size: 2 });
  const world = people === "schooled" ? intervene(sweden, asPeers) : sweden;
  const run: Expectation<typeof sweden.processes, typeof sweden.traits, typeof numbers, "reconviction"> = expectation(
    world,
    population,
    { years: 30, parameters },
  );
  const rows = yearly(run).filter(({ of }) => of === "state");
  const lived = (state: string, [from, to]: readonly [number, number], sex: string | undefined): number =>
    rows
      .filter(({ names, stratum }) => names.join(" ") === state && (sex === undefined || stratum === sex))
      .reduce((sum, { byYear }) => sum + byYear.slice(from - start, to - start).reduce((a, b) => a + b, 0), 0);
  return (state, ages, sex) => lived(state, ages, sex) / lived("life alive", ages, sex);
}

/**
 * The model's levels of everything in `data/calibration` that one population of youth shows, solved exactly for 30 years from 16.
 *
 * @param parameters  values that stand in for the central ones
 */
export function youthLevels(parameters: Values = {}) {
  const share = sharesOf("youth", parameters);
  const unemployed = (ages: readonly [number, number]): number =>
    share("work unemployed", ages) / (share("work unemployed", ages) + share("work employed", ages));
  const neither = (ages: readonly [number, number]): number =>
    share("work unemployed", ages) + share("work outside", ages);
  return {
    unemployedYoung: unemployed([16, 25]),
    unemployed: unemployed([16, 46]),
    neitherYoung: neither([16, 25]),
    sick: share("sickness sick", [16, 46]),
    disabled: share("sickness disabled", [30, 36]),
    dependent: share("addiction dependent", [16, 46]),
    assisted: share("support assisted", [18, 46]),
    neitherLater: neither([25, 30]),
    disabledWomen: share("sickness disabled", [30, 36], "woman"),
    disabledMen: share("sickness disabled", [30, 36], "man"),
  } satisfies Partial<Record<LevelName, number>>;
}

/**
 * How many times their peers' risks children in foster care carry at 20-30, and what share of the excess goes when as many of them leave
 * school eligible.
 */
export function fosterLevels(parameters: Values = {}) {
  const [fostered, peers] = [sharesOf("fostered", parameters), sharesOf("youth", parameters)];
  const schooled = sharesOf("schooled", parameters);
  const at = (of: Share, state: string): number => of(state, [20, 31]);
  const times = (state: string): number => at(fostered, state) / at(peers, state);
  const bySchool = (state: string): number =>
    (at(fostered, state) - at(schooled, state)) / (at(fostered, state) - at(peers, state));
  return {
    fosterDependence: times("addiction dependent"),
    fosterCrime: times("crime active"),
    fosterAssistance: times("support assisted"),
    schoolDependence: bySchool("addiction dependent"),
    schoolCrime: bySchool("crime active"),
    schoolAssistance: bySchool("support assisted"),
  } satisfies Partial<Record<LevelName, number>>;
}
