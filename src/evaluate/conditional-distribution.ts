import { logGamma } from "../numeric/log-gamma.ts";
import type { TwoByTwo } from "./two-by-two.ts";

/** How many of the events fall on the treated when the margins are given and the odds ratio is known (Fisher's noncentral hypergeometric). */
export interface ConditionalDistribution {
  readonly least: number;
  readonly most: number;
  /** The probability of each count from `least` to `most` at an odds ratio of exp(logOdds). */
  readonly masses: (logOdds: number) => readonly number[];
}

/** The conditional distribution of a table's treated events. */
export function conditionalDistribution({ treated, control }: TwoByTwo): ConditionalDistribution {
  const events = treated.events + control.events;
  const least = Math.max(0, events - control.persons);
  const most = Math.min(treated.persons, events);
  const ways = Array.from(
    { length: most - least + 1 },
    (_, i) => logWays(treated.persons, least + i) + logWays(control.persons, events - least - i),
  );
  const masses = (logOdds: number): number[] => {
    const logs = ways.map((log, i) => log + i * logOdds);
    const largest = logs.reduce((most, log) => Math.max(most, log));
    const weights = logs.map((log) => Math.exp(log - largest));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  };
  return { least, most, masses };
}

/** The logarithm of how many ways there are to choose k of n. */
function logWays(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
