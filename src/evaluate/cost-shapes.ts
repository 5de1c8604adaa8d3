import { normalDistribution } from "../numeric/normal-distribution.ts";
import { nameWord } from "../random/address.ts";
import { keyOf } from "../random/seed.ts";
import { uniformOf } from "../random/uniform-at.ts";
import type { Label } from "../show/words.ts";
import { type ByGroup, byGroup } from "./cost-table.ts";
import type { TwoGroups } from "./two-groups.ts";

/** How costs are spread over persons in two groups: what a draw between 0 and 1 costs, and the true means. */
export interface CostShape {
  readonly label: Label;
  /** The cost at one uniform and a second one, above 0 and below 1. */
  readonly cost: ByGroup<(uniform: number, second: number) => number>;
  readonly means: ByGroup<number>;
}

const { quantile } = normalDistribution();

/** Log-normal with mean 1. */
const logNormal = (spread: number) => (u: number) => Math.exp(spread * quantile(u) - (spread * spread) / 2);

/** Exponential with mean 1: gamma with coefficient of variation 1. */
const exponential = (u: number): number => -Math.log(u);

const both = (label: Label, cost: (u: number, second: number) => number, mean = 1): CostShape => ({
  label,
  cost: { treated: cost, control: cost },
  means: { treated: mean, control: mean },
});

/**
 * The shapes of costs over which intervals and tests are measured: from normal to ones in which few persons cost most. All assumed; chosen to
 * span what municipal placement costs look like.
 *
 * @example
 * costShapes.exponential.means // => { treated: 1, control: 1 }
 */
export const costShapes = {
  normal: both({ sv: "normal, CV 0,5", en: "normal, CV 0.5" }, (u) => 1 + quantile(u) / 2),
  exponential: both({ sv: "gamma, CV 1", en: "gamma, CV 1" }, exponential),
  lower: {
    label: { sv: "gamma, CV 1, sann skillnad −15 %", en: "gamma, CV 1, true difference -15 %" },
    cost: { treated: (u: number) => 0.85 * exponential(u), control: exponential },
    means: { treated: 0.85, control: 1 },
  },
  logNormal: both({ sv: "lognormal, s = 1", en: "log-normal, s = 1" }, logNormal(1)),
  unequal: {
    label: { sv: "lognormal, s 0,75 mot 1,15, lika medel", en: "log-normal, s 0.75 v 1.15, equal means" },
    cost: { treated: logNormal(0.75), control: logNormal(1.15) },
    means: { treated: 1, control: 1 },
  },
  zeros: both(
    { sv: "55 % utan kostnad, övriga gamma", en: "55 % without cost, gamma otherwise" },
    (u, second) => (u < 0.55 ? 0 : exponential(second)),
    0.45,
  ),
  dear: both(
    { sv: "10 % tio gånger dyrare", en: "10 % ten times dearer" },
    (u, second) => (u < 0.1 ? 10 : 1) * exponential(second),
    1.9,
  ),
} satisfies Readonly<Record<string, CostShape>>;

/**
 * Two groups drawn from a shape: one study among many, the same for the same seed and number.
 *
 * @param shape    one of `costShapes`, or your own
 * @param options  `sizes` of both groups, `seed`, and the number of the `study`
 * @example
 * drawGroups(costShapes.exponential, { sizes: { treated: 2, control: 2 }, seed: 1, study: 0 }).treated.length // => 2
 */
export function drawGroups(
  shape: CostShape,
  { sizes, seed, study }: { readonly sizes: ByGroup<number>; readonly seed: number | string; readonly study: number },
): TwoGroups {
  const key = keyOf(seed);
  return byGroup((name) => {
    const word = nameWord(["cost shape", name]);
    const at = (turn: number): number => uniformOf(key, "own", { person: study, word, turn });
    return Array.from({ length: sizes[name] }, (_, i) => shape.cost[name](at(2 * i), at(2 * i + 1)));
  });
}
