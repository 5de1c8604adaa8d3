import { mean } from "../numeric/moments.ts";
import { type CostEffect, checkStrategies } from "./net-benefit.ts";

/** Where the draws of a difference lie in the cost-effectiveness plane. */
export interface Plane {
  /** Differences of each draw: treated less control. */
  readonly cost: readonly number[];
  readonly effect: readonly number[];
  readonly mean: { readonly cost: number; readonly effect: number };
  /** Shares of the draws; those on a line count as no better and no dearer. They sum to 1. */
  readonly quadrants: {
    readonly betterAndCheaper: number;
    readonly betterAndDearer: number;
    readonly worseAndCheaper: number;
    readonly worseAndDearer: number;
  };
}

/**
 * The cost-effectiveness plane: in each draw what one strategy costs and gives more than another, and how the draws fall on its quadrants.
 *
 * @param pair  the two strategies, in the same draws
 * @throws      when they have different numbers of draws
 * @see         Black (1990), doi:10.1177/0272989X9001000308
 * @example
 * const control = { cost: [0, 0], effect: [0, 0] };
 * costEffectivenessPlane({ treated: { cost: [-5, 5], effect: [1, 1] }, control }).quadrants.betterAndCheaper // => 0.5
 */
export function costEffectivenessPlane({
  treated,
  control,
}: {
  readonly treated: CostEffect;
  readonly control: CostEffect;
}): Plane {
  checkStrategies("draw a cost-effectiveness plane", { treated, control });
  const cost = treated.cost.map((own, draw) => own - control.cost[draw]!);
  const effect = treated.effect.map((own, draw) => own - control.effect[draw]!);
  const share = (better: boolean, dearer: boolean): number =>
    cost.filter((own, draw) => own > 0 === dearer && effect[draw]! > 0 === better).length / cost.length;
  return {
    cost,
    effect,
    mean: { cost: mean(cost), effect: mean(effect) },
    quadrants: {
      betterAndCheaper: share(true, false),
      betterAndDearer: share(true, true),
      worseAndCheaper: share(false, false),
      worseAndDearer: share(false, true),
    },
  };
}
