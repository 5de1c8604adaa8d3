import { defineModel } from "../model/define-model.ts";
import { crime, placement, reconviction, support } from "./crime-and-support.ts";
import { addiction, mental, sickness } from "./health.ts";
import { life } from "./life.ts";
import { numbers, processes, traits } from "./person.ts";
import { school, work } from "./school-and-work.ts";

/**
 * The default model of Swedish careers: school, work, sickness, mental health, addiction, crime, social assistance, placement and life,
 * in hazards that are constant within a year of age. No hazard depends on the time already spent in a state: that keeps the exact
 * solver fast, and spells of unemployment or sickness therefore have no long tail of their own. Every number has a source with year
 * and grade, or is assumed with a wide distribution; showing the model lists them all. `calibrated` has the values
 * with which it meets published levels; `showFit` says how well, and what it misses.
 *
 * @see `data/parameters` and `data/life-table` for the records that its numbers name
 * @example
 * describeModel(sweden).diagram[4] // => addiction: none -> dependent, dependent -> recovered, recovered -> dependent
 */
export const sweden = defineModel({
  parameters: numbers,
  traits,
  processes,
  ends: { life: "dead" },
  hazards: { school, work, sickness, mental, addiction, crime, support, placement, life },
  events: { reconviction },
});
