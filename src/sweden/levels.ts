import targets from "../../data/calibration/targets.json" with { type: "json" };
import { type Expectation, expectation } from "../simulate/exact/expectation.ts";
import { yearly } from "../simulate/yearly.ts";
import type { ParameterValues } from "../uncertainty/beliefs.ts";
import type { numbers } from "./person.ts";
import { fosterChildren, youth } from "./populations.ts";
import { sweden } from "./sweden.ts";

/** The name of a published level that the model is held against (`data/calibration/targets.json`). */
export type LevelName = keyof typeof targets;

type Values = Partial<ParameterValues<typeof numbers>>;
type Share = (state: string, ages: readonly [from: number, to: number], sex?: "woman" | "man") => number;

/** Person-years in a state as a share of all lived between two ages. */
function sharesOf(people: "youth" | "fostered", parameters: Values): Share {
  const start = people === "youth" ? 16 : 12;
  const population = people === "youth" ? youth({ size: 2 }) : fosterChildren({ size: 2 });
  const run: Expectation<typeof sweden.processes, typeof sweden.traits, typeof numbers, "reconviction"> = expectation(
    sweden,
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

/** How many times their peers' risks children in foster care carry at 20-30. */
export function fosterLevels(parameters: Values = {}) {
  const [fostered, peers] = [sharesOf("fostered", parameters), sharesOf("youth", parameters)];
  const times = (state: string): number => fostered(state, [20, 31]) / peers(state, [20, 31]);
  return {
    fosterDependence: times("addiction dependent"),
    fosterCrime: times("crime active"),
  } satisfies Partial<Record<LevelName, number>>;
}
