import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { population } from "../../src/model/population.ts";
import { flag, oneOf } from "../../src/table/column.ts";

/** Five processes, 16 transitions, hazards that change every year, about 11 events in 30 years. The numbers are invented. */
export const careers = defineModel({
  traits: { sex: oneOf("woman", "man"), poor: flag() },
  processes: {
    work: ["established", "unemployed", "outside"],
    sickness: ["well", "sick", "disabled"],
    addiction: ["none", "dependent", "recovered"],
    crime: ["none", "active"],
    life: ["alive", "dead"],
  },
  ends: { life: "dead" },
  hazards: {
    work: {
      established: {
        unemployed: ({ age, addiction }) => (0.12 - 0.001 * age) * (addiction === "dependent" ? 3 : 1),
        outside: ({ age, sickness }) => (0.02 + 0.0005 * age) * (sickness === "well" ? 1 : 4),
      },
      unemployed: {
        established: ({ age, addiction }) => (0.6 - 0.006 * age) * (addiction === "dependent" ? 0.4 : 1),
        outside: ({ age }) => 0.05 + 0.001 * age,
      },
      outside: { unemployed: ({ age, sickness }) => (0.2 - 0.002 * age) * (sickness === "well" ? 1 : 0.4) },
    },
    sickness: {
      well: { sick: ({ age, work }) => (0.03 + 0.001 * age) * (work === "established" ? 1 : 1.5) },
      sick: { well: ({ age }) => 0.8 - 0.008 * age, disabled: ({ age }) => 0.01 + 0.0005 * age },
      disabled: { sick: ({ age }) => 0.02 + 0.0001 * age },
    },
    addiction: {
      none: {
        dependent: ({ age, work, poor }) =>
          (age < 30 ? 0.02 : 0.008) * (work === "established" ? 1 : 2) * (poor ? 1.5 : 1),
      },
      dependent: { recovered: ({ age }) => 0.08 + 0.002 * age },
      recovered: { dependent: ({ age, work }) => (0.2 - 0.001 * age) * (work === "established" ? 0.5 : 1) },
    },
    crime: {
      none: {
        active: ({ age, addiction, sex }) =>
          (age < 25 ? 0.03 : 0.006) * (addiction === "dependent" ? 8 : 1) * (sex === "man" ? 3 : 1),
      },
      active: { none: ({ age }) => 0.3 + 0.01 * age },
    },
    life: {
      alive: {
        dead: ({ age, addiction, sex }) =>
          0.0002 * (1 + (age * age) / 400) * (addiction === "dependent" ? 5 : 1) * (sex === "man" ? 1.5 : 1),
      },
    },
  },
});

export const support = defineIntervention(careers, {
  name: "support",
  acts: { from: 0, to: 30 },
  hazards: { work: { established: { unemployed: 0.85 } }, addiction: { none: { dependent: 0.85 } } },
});

export const youth = (size: number) =>
  population(careers, { size, age: 18, traits: { sex: { woman: 0.5, man: 0.5 }, poor: 0.3 } });
