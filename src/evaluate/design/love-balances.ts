import type { Balance } from "../../show/love-plot.ts";
import type { Design } from "./design.ts";

/**
 * A design's balance before and after as `lovePlot` takes it. Covariates that nobody varies in have no standardised difference and are left out.
 *
 * @example
 * loveBalances(entropyBalancing(exampleBaseline)).map(({ label }) => label) // => ["age", "girl"]
 */
export function loveBalances({ balance: { before, after } }: Design): readonly Balance[] {
  return before.rows.flatMap(({ covariate, standardisedDifference }, at) => {
    const then = after.rows[at]!.standardisedDifference;
    if (standardisedDifference === undefined) return [];
    return [{ label: covariate, before: standardisedDifference, ...(then === undefined ? {} : { after: then }) }];
  });
}
