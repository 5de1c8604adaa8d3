import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { flag, oneOf } from "../../src/table/column.ts";

/** A model in cycles with one of everything: what agrees on this agrees. Its numbers are invented. */
export const cycleZoo = defineModel({
  parameters: { ratio: 1.7 },
  traits: { sex: oneOf("woman", "man"), girl: flag() },
  processes: {
    work: ["in", "out", "away"],
    addiction: ["none", "dependent", "recovered"],
    life: ["alive", "dead"],
  },
  ends: { life: "dead" },
  cycle: { years: 0.5, convention: "half-cycle" },
  probabilities: {
    work: {
      in: {
        out: {
          probability: ({ age }) => 0.3 - 0.002 * age,
          times: ({ addiction, p }) => (addiction === "dependent" ? p.ratio : 1),
        },
        away: ({ spell }) => (spell < 1.5 ? 0.1 : 0.03),
      },
      out: { in: ({ sex, time }) => (sex === "man" ? 0.4 : 0.3) + 0.01 * time, away: 0.1 },
      away: { in: ({ year }) => (year < 2030 ? 0.2 : 0.1), out: 0.05 },
    },
    addiction: {
      none: { dependent: ({ work, age }) => (work === "out" ? 0.1 : 0.04) + 0.0005 * age },
      dependent: { recovered: ({ spell }) => 0.1 + 0.4 / (2 + spell) },
      recovered: { dependent: 0.15 },
    },
    life: {
      alive: {
        dead: { hazard: ({ age }) => 0.002 * age, times: ({ addiction }) => (addiction === "dependent" ? 3 : 1) },
      },
    },
  },
});

const training = defineIntervention(cycleZoo, {
  name: "training",
  reaches: ({ work, girl }) => work !== "in" || girl,
  acts: { from: 2, to: 4, halfLife: 3 },
  hazards: { work: { in: { out: 0.5 } } },
  odds: { work: { out: { in: 2 } } },
});

const care = defineIntervention(cycleZoo, {
  name: "care",
  reaches: ({ sex, age }) => sex === "man" || age > 30,
  acts: { during: ["addiction", "dependent"], from: 0.5, to: 2, halfLife: 1 },
  probabilities: { addiction: { dependent: { recovered: 1.3 } }, life: { alive: { dead: 0.5 } } },
});

const head = defineIntervention(cycleZoo, {
  name: "head start",
  reaches: ({ sex }) => sex === "man",
  acts: { from: 0, to: 1 },
  traits: { girl: () => true },
  starts: { work: "out" },
});

export const cycleActing = intervene(cycleZoo, training, care, head);

/** Two ages, two cohorts' years, both sexes, spells that began before. */
export const cycleZooPeople = (size: number) =>
  population(cycleZoo, {
    size,
    age: { 20: 0.6, 40: 0.4 },
    birthYear: { 1985: 0.5, 2000: 0.5 },
    starts: { work: { in: 0.7, away: 0.3 }, addiction: { none: 0.8, dependent: 0.2 } },
    spells: { work: { in: 1 }, addiction: { dependent: 0.5 } },
    traits: { sex: { woman: 0.5, man: 0.5 }, girl: 0.3 },
    strata: ["sex"],
  });
