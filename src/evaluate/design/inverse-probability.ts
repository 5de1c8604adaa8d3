import type { Baseline } from "./baseline.ts";
import { type Design, type DesignOptions, designOf, type Estimand } from "./design.ts";
import { propensityScores } from "./propensity.ts";

/**
 * Inverse-probability weighting by the propensity score e: for the effect on the treated controls weigh e / (1 - e); on everybody, 1 / e and 1 / (1 - e); on
 * those who could be in either group, 1 - e and e (overlap weights, never extreme). Look at the diagnostics before using the first two.
 *
 * @param of       from `baseline`
 * @param options  `estimand`: `ATT` when left out
 * @see            Lunceford & Davidian (2004), doi:10.1002/sim.1903; Li, Morgan & Zaslavsky (2018), doi:10.1080/01621459.2016.1260466
 * @example
 * inverseProbability(exampleBaseline, { estimand: "ATO" }).balance.after.rows[0].standardisedDifference // => 0
 */
export function inverseProbability(
  of: Baseline,
  options: DesignOptions & { readonly estimand?: Estimand } = {},
): Design {
  const { estimand = "ATT" } = options;
  const weigh = weighing[estimand];
  const weights = propensityScores(of).map((score, row) =>
    of.isTreated[row] ? weigh.treated(score) : weigh.control(score),
  );
  const method = { sv: "omvänd sannolikhetsviktning", en: "inverse-probability weighting" };
  return designOf(of, { method, estimand, weights }, options);
}

const weighing = {
  ATT: { treated: () => 1, control: (score: number) => score / (1 - score) },
  ATE: { treated: (score: number) => 1 / score, control: (score: number) => 1 / (1 - score) },
  ATO: { treated: (score: number) => 1 - score, control: (score: number) => score },
} as const;
