import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { fixed } from "../../src/random/parameter/declare.ts";
import { flag, number } from "../../src/table/column.ts";

/** A small model that uses every part of the language: tests of types, of completions and of lives start from it. */
export const careers = defineModel({
  parameters: { loss: fixed({ value: 0.3, assumed: true }), gain: 0.8 },
  traits: { reading: number("z-score at start"), girl: flag() },
  processes: {
    placement: ["foster", "home"],
    school: ["enrolled", "graduated", "leftEarly"],
    work: ["outside", "employed", "assistance"],
  },
  hazards: {
    placement: { foster: { home: 0.05 } },
    school: {
      enrolled: {
        graduated: {
          hazard: ({ age, p }) => (age < 15 ? 0 : 0.5 * p.gain),
          times: ({ reading }) => 1 + 0.1 * reading * reading,
        },
        leftEarly: ({ age, placement }) => (age < 15 ? 0 : placement === "foster" ? 0.3 : 0.1),
      },
    },
    work: {
      outside: {
        employed: ({ age, school }) => (age < 18 ? 0 : school === "graduated" ? 0.8 : 0.3),
        assistance: ({ age, school }) => (age < 18 ? 0 : school === "graduated" ? 0.02 : 0.15),
      },
      employed: { outside: ({ spell, girl }) => (spell < 1 ? 0.3 : girl ? 0.08 : 0.1) },
      assistance: { outside: 0.25 },
    },
  },
  events: { conviction: ({ work }) => (work === "assistance" ? 0.1 : 0.01) },
});

export const skolfam = defineIntervention(careers, {
  name: "SkolFam2",
  parameters: { readingGain: 0.25, dropoutRatio: 0.7 },
  reaches: ({ placement, age }) => placement === "foster" && age < 16,
  acts: { from: 0, to: 3, halfLife: 5 },
  traits: { reading: (z, { p }) => z + p.readingGain },
  hazards: { school: { enrolled: { leftEarly: ({ p }) => p.dropoutRatio } } },
  events: { conviction: 0.9 },
});
