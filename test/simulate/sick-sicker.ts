/**
 * Published models in cycles, by their own inputs. Chancellor et al. (1997) as reproduced in heemod's vignette i_reproduction
 * (aphp/heemod 9dddd4c); the Sick-Sicker cohort of DARTH (cohort-modeling-tutorial-intro d3c5497 and -timedep 45dfd7d, analysis scripts);
 * the Sick-Sicker microsimulation of Krijkamp et al. (2018), Appendix A (DARTH-git/Microsimulation-tutorial a7fdd34).
 * @module
 */
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { probabilityFromRate, rateFromProbability } from "../../src/model/probability.ts";
import { flag } from "../../src/table/column.ts";

/** Zidovudine alone: transitions at the end of cycles, counted in the state that they lead to. */
export const chancellor = defineModel({
  processes: { illness: ["A", "B", "C", "D"] },
  ends: { illness: "D" },
  cycle: { years: 1, convention: "end" },
  probabilities: {
    illness: {
      A: { B: 350 / 1734, C: 116 / 1734, D: 17 / 1734 },
      B: { C: 512 / 1258, D: 15 / 1258 },
      C: { D: 437 / 1749 },
    },
  },
});

const risk = 0.509;

/** With lamivudine: relative risk 0.509 of every progression in the first two cycles. */
export const lamivudine = defineIntervention(chancellor, {
  name: "lamivudine",
  acts: { from: 0, to: 2 },
  probabilities: {
    illness: { A: { B: risk, C: risk, D: risk }, B: { C: risk, D: risk }, C: { D: risk } },
  },
});

/** Deaths per person-year in the United States 2015 at ages 25 to 99, as the tutorial's data/LifeTable_USA_Mx_2015.csv has them. */
const usa2015 = [
  0.001014, 0.000999, 0.00107, 0.001087, 0.001162, 0.001167, 0.001213, 0.001289, 0.001331, 0.001375, 0.00142, 0.00149,
  0.00155, 0.001616, 0.001657, 0.001747, 0.001902, 0.002052, 0.002173, 0.002395, 0.002559, 0.002807, 0.003023, 0.003349,
  0.003712, 0.004085, 0.00449, 0.004905, 0.005364, 0.005806, 0.006253, 0.006775, 0.007395, 0.007895, 0.008418, 0.008974,
  0.009666, 0.010456, 0.011384, 0.011838, 0.012667, 0.013593, 0.0147, 0.015732, 0.01734, 0.018758, 0.020967, 0.022917,
  0.024913, 0.026767, 0.029707, 0.032412, 0.035982, 0.039238, 0.043595, 0.048727, 0.053735, 0.059911, 0.066618,
  0.074051, 0.08219, 0.090754, 0.103968, 0.115093, 0.124341, 0.137872, 0.154177, 0.172393, 0.1941, 0.212654, 0.243752,
  0.259087, 0.287781, 0.316429, 0.339149,
];

/** The Sick-Sicker cohort: progression and recovery are conditional on surviving the cycle; treatment B slows progression. */
function sickSicker(background: (age: number) => number) {
  const dies = (age: number, ratio: number): number => probabilityFromRate(ratio * background(age));
  const slower = ({ treatmentB }: { readonly treatmentB: boolean }): number =>
    probabilityFromRate(0.105 * (treatmentB ? 0.6 : 1));
  return defineModel({
    traits: { treatmentB: flag() },
    processes: { illness: ["H", "S1", "S2", "D"] },
    ends: { illness: "D" },
    cycle: { years: 1, convention: "half-cycle" },
    probabilities: {
      illness: {
        H: { S1: ({ age }) => (1 - dies(age, 1)) * probabilityFromRate(0.15), D: ({ age }) => dies(age, 1) },
        S1: {
          H: ({ age }) => (1 - dies(age, 3)) * probabilityFromRate(0.5),
          S2: { probability: ({ age }) => 1 - dies(age, 3), times: slower },
          D: ({ age }) => dies(age, 3),
        },
        S2: { D: ({ age }) => dies(age, 10) },
      },
    },
  });
}

export const homogeneous = sickSicker(() => 0.002);
export const ageDependent = sickSicker((age) => usa2015[age - 25] ?? Number.NaN);

const death = rateFromProbability(0.005);

/** The microsimulation: not conditional on survival, every point in time counted whole. */
export const krijkamp = defineModel({
  processes: { illness: ["H", "S1", "S2", "D"] },
  ends: { illness: "D" },
  cycle: { years: 1, convention: "beginning" },
  probabilities: {
    illness: {
      H: { S1: 0.15, D: 0.005 },
      S1: { H: 0.5, S2: 0.105, D: probabilityFromRate(3 * death) },
      S2: { D: probabilityFromRate(10 * death) },
    },
  },
});
