import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { normal } from "../../src/random/parameter/declare.ts";
import { flag, number, oneOf } from "../../src/table/column.ts";

/** A model with one of everything: what agrees on this agrees. Its numbers are invented. */
export const zoo = defineModel({
  parameters: { ratio: 1.7 },
  traits: { sex: oneOf("woman", "man"), girl: flag(), reading: number("z-score") },
  processes: {
    school: ["enrolled", "completed", "leftEarly"],
    work: ["established", "unemployed", "outside"],
    addiction: ["none", "dependent", "recovered"],
    placement: ["home", "placed"],
    life: ["alive", "dead"],
  },
  ends: { life: "dead" },
  hazards: {
    school: {
      enrolled: {
        completed: { hazard: ({ age }) => (age < 15 ? 0 : 0.4), times: ({ reading }) => 1 + 0.1 * reading * reading },
        leftEarly: ({ age, addiction }) => (age < 14 ? 0.01 : 0.1) * (addiction === "dependent" ? 3 : 1),
      },
    },
    work: {
      established: {
        unemployed: {
          hazard: ({ age }) => 0.3 - 0.002 * age,
          times: [
            ({ school }) => (school === "completed" ? 0.5 : 1),
            ({ addiction, p }) => (addiction === "dependent" ? p.ratio : 1),
          ],
        },
        outside: ({ spell, addiction }) => (spell < 1.2 ? 0.1 : 0.02) * (addiction === "dependent" ? 2 : 1),
      },
      unemployed: {
        established: {
          weibull: { shape: 0.8, scale: 1.4 },
          clock: "spell",
          times: ({ addiction }) => (addiction === "dependent" ? 0.4 : 1),
        },
        outside: {
          logNormal: { meanLog: ({ sex }) => (sex === "man" ? 1.2 : 1), sdLog: 1 },
          times: ({ spell }) => (spell < 2 ? 1 : 2),
        },
      },
      outside: { unemployed: ({ year, age }) => (year < 2030 ? 0.2 : 0.1) + 0.001 * age },
    },
    addiction: {
      none: {
        dependent: {
          weibull: { shape: 1.4, scale: 30 },
          clock: "time",
          times: ({ age, work }) => (work === "outside" ? 2 : 1) * (age < 25 ? 1.5 : 1),
        },
      },
      dependent: { recovered: { gamma: { shape: 2, rate: 0.5 } } },
      recovered: { dependent: 0.15 },
    },
    placement: { home: { placed: 0.1 }, placed: { home: { fixed: { after: 1.5 } } } },
    life: {
      alive: {
        dead: {
          gompertz: { shape: 0.08, rate: 0.0002 },
          clock: "age",
          times: ({ addiction }) => (addiction === "dependent" ? 5 : 1),
        },
      },
    },
  },
  events: { conviction: ({ addiction, time }) => (addiction === "dependent" ? 0.4 : 0.03) * (time < 5 ? 1 : 0.7) },
});

export const tutoring = defineIntervention(zoo, {
  name: "tutoring",
  parameters: { gain: 0.25 },
  reaches: ({ school, girl }) => school === "enrolled" && girl,
  acts: { from: 2, to: 4, halfLife: 5 },
  traits: { reading: (z, { p }) => z + p.gain },
  hazards: { school: { enrolled: { leftEarly: 0.6 } }, work: { established: { unemployed: 0.8 } } },
  events: { conviction: ({ age }) => (age < 20 ? 0.5 : 0.9) },
});

export const aftercare = defineIntervention(zoo, {
  name: "aftercare",
  reaches: ({ age }) => age < 40,
  acts: { during: ["addiction", "recovered"], from: 0.3, to: 2, halfLife: 1 },
  hazards: { addiction: { recovered: { dependent: 0.4 } }, work: { unemployed: { established: 1.5 } } },
});

export const bothActing = intervene(zoo, tutoring, aftercare);

export const zooPeople = population(zoo, {
  size: 3000,
  age: { 7: 0.5, 16: 0.3, 40: 0.2 },
  startYear: 2026,
  starts: { school: { enrolled: 0.7, completed: 0.3 }, addiction: { none: 0.9, dependent: 0.1 }, work: "outside" },
  spells: { work: { outside: 1.25 } },
  traits: {
    sex: { woman: 0.5, man: 0.5 },
    girl: 0.5,
    reading: normal({ mean: -0.2, standardError: 1, assumed: true }),
  },
  strata: ["sex"],
});
