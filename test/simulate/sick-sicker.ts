import { defineModel } from "../../src/model/define-model.ts";
import { probabilityFromRate, rateFromProbability } from "../../src/model/probability.ts";

/** The Sick-Sicker microsimulation of Krijkamp et al. (2018), Appendix A: not conditional on survival, counted at the beginning. */
const death = rateFromProbability(0.005);
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
