import { defineInvestment } from "./define-investment.ts";

/**
 * Hallstahammar's addiction programme for examples and lessons: 1.5 mkr, ten participants, two successes expected, and the yearly welfare
 * cost of a person with a heavy addiction as printed (unrounded bases that reproduce both printed horizons; `data/investments`).
 */
export const exampleInvestment = defineInvestment({
  name: "Addiction programme",
  swedish: "Missbrukssatsningen",
  source: "Hallstahammar municipality, 2014; facts HH-26 to HH-34",
  unit: "kr",
  participants: 10,
  success: [{ name: "free of addiction", share: 0.2 }],
  costs: [{ actor: "municipality", byYear: [1_500_000] }],
  gains: [
    { actor: "municipality", item: "welfare", perYear: "258979.25" },
    { actor: "other", item: "welfare", perYear: "1393781.51" },
  ],
  discounting: { rate: 0.04, basis: "real", convention: "due" },
});
