import { checkAllFinite, checkFinite, checkList } from "../numeric/finite-numbers.ts";
import { mean } from "../numeric/moments.ts";
import { problem } from "../problem.ts";

/** The net benefit of each strategy, one number for each draw; all strategies in the same draws. */
export type NetBenefits<S extends string = string> = { readonly [K in S]: readonly number[] };

/** What each strategy costs and gives, one number for each draw; all strategies in the same draws. */
export interface CostEffect {
  /** Kronor. */
  readonly cost: readonly number[];
  /** In whatever unit: years in work, school results, QALYs. More is better. */
  readonly effect: readonly number[];
}

/** Strategies by name. */
export type Strategies<S extends string = string> = { readonly [K in S]: CostEffect };

/**
 * Net benefit of strategies: effects at what one is worth, less costs. One strategy is better than another when its mean net benefit is larger.
 *
 * @param willingness  kronor for one more unit of effect; 0 or more
 * @returns            kronor, one for each draw, by strategy
 * @throws             when strategies have different numbers of draws
 * @see                Stinnett & Mullahy (1998), doi:10.1177/0272989X98018002S09
 * @example
 * netBenefits({ usual: { cost: [10, 20], effect: [1, 1] } }, { willingness: 100 }) // => { usual: [90, 80] }
 */
export function netBenefits<S extends string>(
  strategies: Strategies<S>,
  { willingness }: { readonly willingness: number },
): NetBenefits<S> {
  checkStrategies("take net benefits", strategies);
  checkFinite("take net benefits", { willingness });
  const entries = Object.entries<CostEffect>(strategies).map(([name, { cost, effect }]) => [
    name,
    effect.map((amount, draw) => willingness * amount - cost[draw]!),
  ]);
  return Object.fromEntries(entries) as NetBenefits<S>;
}

/** Refuses strategies that do not share their draws. */
export function checkStrategies(attempt: string, strategies: Strategies): void {
  checkDraws(
    attempt,
    Object.fromEntries(
      Object.entries(strategies ?? {}).flatMap(([name, { cost, effect }]) => [
        [`${name}, cost`, cost],
        [`${name}, effect`, effect],
      ]),
    ),
  );
}

/** Refuses columns of different length, no columns or draws at all, and what is no finite number: a NaN has no largest. */
export function checkDraws(attempt: string, columns: Readonly<Record<string, readonly number[]>>): number {
  for (const column of Object.values(columns ?? {})) checkList(attempt, column);
  const [first, ...others] = Object.entries(columns ?? {});
  if (first === undefined || first[1].length < 2)
    throw problem(attempt, `there are ${first?.[1].length ?? "no"} draws`, "give two or more");
  for (const [name, column] of others)
    if (column.length !== first[1].length)
      throw problem(
        attempt,
        `"${first[0]}" has ${first[1].length} draws and "${name}" has ${column.length}`,
        "give all of them in the same draws",
      );
  for (const [name, column] of [first, ...others]) checkAllFinite(attempt, column, `"${name}", draw`);
  return first[1].length;
}

/** The strategy with the largest mean, and the means in order. */
export function bestStrategy<S extends string>(benefits: NetBenefits<S>): { best: S; means: readonly number[] } {
  const names = Object.keys(benefits) as S[];
  const means = names.map((name) => mean(benefits[name]));
  return { best: names[means.indexOf(Math.max(...means))]!, means };
}
