import { alternatives, problem } from "../problem.ts";
import { nameWord } from "../random/address.ts";
import { keyOf } from "../random/seed.ts";
import { uniformOf } from "../random/uniform-at.ts";
import { type Estimate, estimateFrom } from "./confidence-interval.ts";
import { errorOf, type GroupTimeEffects } from "./group-time-effects.ts";

/** What group-time effects are averaged by: how long the programme has run, the cohort, the period, or all of it at once. */
export type Aggregation = "exposure" | "cohort" | "period" | "simple";

/** One averaged effect; `at` is its exposure, cohort or period, which the simple average has not. */
export interface AveragedEffect extends Estimate {
  readonly at?: number;
}

/** Averaged group-time effects and their own average. */
export interface AveragedEffects {
  readonly by: Aggregation;
  readonly effects: readonly AveragedEffect[];
  /** The mean effect after the programme began; placebos are not part of it. */
  readonly overall: Estimate;
  /** What a limit must reach so that all effects lie inside together; absent without a seed. */
  readonly simultaneous?: { readonly critical: number; readonly intervals: readonly (readonly [number, number])[] };
}

interface Averaged {
  readonly at?: number;
  readonly estimate: number;
  readonly influence: readonly number[];
}

/**
 * Averages of group-time effects: by exposure it is the event study, whose negative exposures are placebos. Cohorts weigh as many persons
 * as they have, and the errors count that these weights were estimated too.
 *
 * @param result   from `groupTimeEffects`
 * @param options  `by`: "exposure" when left out; `seed`: draws a band that holds for all effects at once; `draws`: 9 999
 * @throws         when there is no such aggregation, or no effect after the programme began
 * @see            Callaway & Sant'Anna (2021), section 3; R's did::aggte
 * @example
 * const { effects, overall } = averageEffects(groupTimeEffects(examplePanel));
 * effects.map(({ at, estimate }) => [at, estimate]) // => [[-1, 0.5], [0, -2], [1, -4]]
 * overall.estimate // => -3
 */
export function averageEffects(
  result: GroupTimeEffects,
  {
    by = "exposure",
    seed,
    draws = 9_999,
  }: { readonly by?: Aggregation; readonly seed?: number | string; readonly draws?: number } = {},
): AveragedEffects {
  const averaged = averages(result, by);
  const after = averaged.filter(({ at }) => by !== "exposure" || at! >= 0);
  const overall =
    by === "cohort"
      ? weighted(
          result,
          after,
          after.map(({ at }) => at!),
        )
      : { estimate: average(after.map(({ estimate }) => estimate)), influence: meanInfluence(after) };
  const band = seed === undefined ? undefined : simultaneous(averaged, result.confidence, { seed, draws });
  return {
    by,
    effects: averaged.map((own) => ({ ...estimateOf(own, result), ...(own.at !== undefined && { at: own.at }) })),
    overall: estimateOf(overall, result),
    ...(band && { simultaneous: band }),
  };
}

function averages(result: GroupTimeEffects, by: Aggregation): Averaged[] {
  const { effects } = result;
  const after = effects.flatMap(({ exposure }, k) => (exposure >= 0 ? [k] : []));
  const over = (ks: readonly number[], at?: number): Averaged => ({
    ...(at !== undefined && { at }),
    ...weighted(
      result,
      ks.map((k) => ({ estimate: effects[k]!.estimate, influence: result.influences[k]! })),
      ks.map((k) => effects[k]!.cohort),
    ),
  });
  const split = (ks: readonly number[], of: (k: number) => number): [number, number[]][] =>
    [...new Set(ks.map(of))].sort((a, b) => a - b).map((at) => [at, ks.filter((k) => of(k) === at)]);
  if (by === "simple") return [over(after)];
  if (by === "exposure")
    return split(
      effects.map((_, k) => k),
      (k) => effects[k]!.exposure,
    ).map(([at, ks]) => over(ks, at));
  if (by === "period") return split(after, (k) => effects[k]!.period).map(([at, ks]) => over(ks, at));
  if (by === "cohort") return split(after, (k) => effects[k]!.cohort).map(([at, ks]) => over(ks, at));
  throw problem(
    "average the effects",
    `there is no "${by}"`,
    `choose ${alternatives(["exposure", "cohort", "period", "simple"])}`,
  );
}

/** An average with each cohort's share of the persons as weight, and the error of those shares in its influence. */
function weighted(
  { panel: { persons } }: GroupTimeEffects,
  parts: readonly Averaged[],
  cohorts: readonly number[],
): Pick<Averaged, "estimate" | "influence"> {
  const shares = cohorts.map((cohort) => persons.filter(({ begins }) => begins === cohort).length / persons.length);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const estimate = parts.reduce((sum, part, k) => sum + (part.estimate * shares[k]!) / total, 0);
  return {
    estimate,
    influence: persons.map(({ begins }, i) => {
      const own = parts.reduce((sum, part, k) => sum + (part.influence[i]! * shares[k]!) / total, 0);
      const of = (k: number): number => Number(begins === cohorts[k]) - shares[k]!;
      const moved = parts.reduce((sum, part, k) => sum + (of(k) * (part.estimate - estimate)) / total, 0);
      return own + moved;
    }),
  };
}

function meanInfluence(parts: readonly Averaged[]): number[] {
  return parts[0]!.influence.map((_, i) => average(parts.map(({ influence }) => influence[i]!)));
}

function estimateOf(
  { estimate, influence }: Pick<Averaged, "estimate" | "influence">,
  { confidence }: GroupTimeEffects,
): Estimate {
  const degreesOfFreedom = Number.POSITIVE_INFINITY;
  return estimateFrom({ estimate, standardError: errorOf(influence), degreesOfFreedom }, { confidence });
}

/** A band for all effects together: the quantile of the largest of them in standard errors, each person's influence given a random sign. */
function simultaneous(
  parts: readonly Averaged[],
  confidence: number,
  { seed, draws }: { readonly seed: number | string; readonly draws: number },
): NonNullable<AveragedEffects["simultaneous"]> {
  const key = keyOf(seed);
  const word = nameWord(["multiplier bootstrap"]);
  const errors = parts.map(({ influence }) => errorOf(influence));
  const size = parts[0]!.influence.length;
  const largest = Float64Array.from({ length: draws }, (_, draw) => {
    const signs = Array.from({ length: size }, (__, turn) =>
      uniformOf(key, "own", { person: draw, word, turn }) < 0.5 ? -1 : 1,
    );
    return Math.max(
      ...parts.map(({ influence }, k) =>
        Math.abs(influence.reduce((sum, value, i) => sum + value * signs[i]!, 0) / size / errors[k]!),
      ),
    );
  }).sort();
  const critical = largest[Math.min(draws - 1, Math.ceil(confidence * (draws + 1)) - 1)]!;
  return {
    critical,
    intervals: parts.map(({ estimate }, k) => [estimate - critical * errors[k]!, estimate + critical * errors[k]!]),
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
