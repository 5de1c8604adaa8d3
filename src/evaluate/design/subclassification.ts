import { problem } from "../../problem.ts";
import type { Baseline } from "./baseline.ts";
import { type Design, type DesignOptions, designOf } from "./design.ts";
import { stratumWeights } from "./full-matching.ts";
import { propensityScores } from "./propensity.ts";

/**
 * Subclassification: persons are compared within classes of the propensity score that have equally many treated each.
 *
 * @param of       from `baseline`
 * @param options  `classes`: how many; 5 when left out
 * @throws         when a class has no treated or no controls
 * @see            Rosenbaum & Rubin (1984), doi:10.2307/2288398; limits are R's quantiles of type 7 among the treated
 * @example
 * subclassification(exampleBaseline, { classes: 2 }).sets.length // => 10
 */
export function subclassification(of: Baseline, options: DesignOptions & { readonly classes?: number } = {}): Design {
  const { classes = 5 } = options;
  if (!(Number.isInteger(classes) && classes >= 2))
    throw problem("divide into classes", `${classes} classes are asked for`, "ask for a whole number from 2");
  const scores = propensityScores(of);
  const treated = scores.filter((_, row) => of.isTreated[row]).sort((a, b) => a - b);
  const limits = Array.from({ length: classes - 1 }, (_, at) => quantile(treated, (at + 1) / classes));
  const sets = scores.map((score) => limits.filter((limit) => limit <= score).length);
  for (let set = 0; set < classes; set++) refuseOneSided(of, sets, set);
  const method = { sv: `${classes} klasser av propensitet`, en: `${classes} classes of propensity` };
  return designOf(of, { method, estimand: "ATT", sets, weights: stratumWeights(of, sets) }, options);
}

function refuseOneSided({ isTreated }: Baseline, sets: readonly number[], set: number): void {
  const members = sets.flatMap((own, row) => (own === set ? [isTreated[row]] : []));
  const treated = members.filter(Boolean).length;
  if (treated > 0 && treated < members.length) return;
  throw problem(
    "divide into classes",
    `class ${set + 1} has ${treated} treated and ${members.length - treated} controls`,
    "ask for fewer classes",
  );
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
