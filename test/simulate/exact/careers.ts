import { defineIntervention } from "../../../src/model/define-intervention.ts";
import { defineModel } from "../../../src/model/define-model.ts";
import { population } from "../../../src/model/population.ts";
import { oneOf } from "../../../src/table/column.ts";

/** Four processes and an event; work depends on its duration. Its numbers are invented. */
export const careers = defineModel({
  traits: { sex: oneOf("woman", "man") },
  processes: {
    school: ["enrolled", "completed", "leftEarly"],
    work: ["established", "unemployed", "outside"],
    addiction: ["none", "dependent", "recovered"],
    life: ["alive", "dead"],
  },
  ends: { life: "dead" },
  hazards: {
    school: {
      enrolled: {
        completed: ({ age }) => (age < 15 ? 0 : 0.4),
        leftEarly: ({ age, addiction }) => (age < 14 ? 0.01 : 0.1) * (addiction === "dependent" ? 3 : 1),
      },
    },
    work: {
      established: {
        unemployed: {
          hazard: ({ age }) => 0.3 - 0.002 * age,
          times: ({ school }) => (school === "completed" ? 0.5 : 1),
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
      dependent: { recovered: 0.25 },
      recovered: { dependent: 0.15 },
    },
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

export const tutoring = defineIntervention(careers, {
  name: "tutoring",
  reaches: ({ school, sex }) => school === "enrolled" && sex === "woman",
  acts: { from: 2, to: 4, halfLife: 5 },
  hazards: { school: { enrolled: { leftEarly: 0.6 } }, work: { established: { unemployed: 0.8 } } },
  events: { conviction: ({ age }) => (age < 20 ? 0.5 : 0.9) },
});

export const placement = defineIntervention(careers, {
  name: "placement",
  reaches: ({ age }) => age < 40,
  acts: { during: ["work", "unemployed"], from: 0.3, to: 1.4 },
  hazards: { work: { unemployed: { established: 1.8 } } },
});

export const young = population(careers, {
  size: 12_000,
  age: 16,
  startYear: 2026,
  starts: {
    school: { enrolled: 0.7, completed: 0.3 },
    addiction: { none: 0.9, dependent: 0.1 },
    work: { outside: 0.8, unemployed: 0.2 },
  },
  spells: { work: { unemployed: 1.25 } },
  traits: { sex: { woman: 0.5, man: 0.5 } },
});
