import { mean } from "../numeric/moments.ts";
import { checkStrategies, type Strategies } from "./net-benefit.ts";

/** One strategy among the others, by mean cost and mean effect. */
export interface IncrementalRow<S extends string = string> {
  readonly strategy: S;
  readonly cost: number;
  readonly effect: number;
  /**
   * `reference`: the cheapest that is worth considering; `efficient`: worth it for somebody; `dominated`: another costs no more and gives no
   * less; `extendedly dominated`: a mixture of two others does.
   */
  readonly standing: "reference" | "efficient" | "dominated" | "extendedly dominated";
  /** Kronor for one more unit of effect than the efficient strategy before it gives; only of efficient strategies. */
  readonly ratio: number | null;
  /** The efficient strategy that it is compared with. */
  readonly against: S | null;
}

/**
 * Incremental cost-effectiveness analysis of the mean: strategies by rising cost, with those that nobody should choose marked, and the
 * price of one more unit of effect between the others. The ratio is one of means; its uncertainty is told by `acceptability`, never
 * by an interval of the ratio.
 *
 * @param strategies  costs in kronor and effects, in the same draws (two or more)
 * @returns           a row for each strategy, the cheapest first
 * @throws            when strategies have different numbers of draws
 * @see               Johannesson & Weinstein (1993), doi:10.1016/0167-6296(93)90017-9
 * @example
 * const twice = (cost, effect) => ({ cost: [cost, cost], effect: [effect, effect] });
 * incremental({ usual: twice(0, 0), light: twice(60, 1), full: twice(100, 4) }).map(({ standing, ratio }) => [standing, ratio])
 * // => [["reference", null], ["extendedly dominated", null], ["efficient", 25]]
 */
export function incremental<S extends string>(strategies: Strategies<S>): readonly IncrementalRow<S>[] {
  checkStrategies("compare strategies", strategies);
  const points = (Object.keys(strategies) as S[])
    .map((strategy) => ({
      strategy,
      cost: mean(strategies[strategy].cost),
      effect: mean(strategies[strategy].effect),
    }))
    .sort((a, b) => a.cost - b.cost || b.effect - a.effect);
  let [reach, hull] = [Number.NEGATIVE_INFINITY, [] as typeof points];
  const dominated = new Set<S>();
  for (const point of points) {
    if (point.effect <= reach) {
      dominated.add(point.strategy);
      continue;
    }
    reach = point.effect;
    while (hull.length > 1 && ratio(hull.at(-2)!, hull.at(-1)!) >= ratio(hull.at(-1)!, point)) hull = hull.slice(0, -1);
    hull.push(point);
  }
  return points.map((point) => {
    const place = hull.indexOf(point);
    const against = hull[place - 1];
    if (place > 0 && against)
      return { ...point, standing: "efficient", ratio: ratio(against, point), against: against.strategy };
    const standing = place === 0 ? "reference" : dominated.has(point.strategy) ? "dominated" : "extendedly dominated";
    return { ...point, standing, ratio: null, against: null };
  });
}

type Point = { readonly cost: number; readonly effect: number };

function ratio(less: Point, more: Point): number {
  return (more.cost - less.cost) / (more.effect - less.effect);
}
