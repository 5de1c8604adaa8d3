import { checkAllFinite, checkList } from "../numeric/finite-numbers.ts";
import { mean } from "../numeric/moments.ts";
import { problem } from "../problem.ts";
import { type ShareOfDraws, shareOfDraws, sortedDraws, sortedQuantile } from "./describe-draws.ts";

/** A quantity over years, one path for each draw, all as long. */
export type Paths = readonly (readonly number[])[];

/** What the draws say of one year, as a line with bands has it (`lineBands`). */
export interface Fan {
  readonly mean: readonly number[];
  /** The median, year by year. */
  readonly values: readonly number[];
  /** Bands that hold the middle of the draws year by year, the widest first. */
  readonly bands: readonly {
    readonly level: number;
    readonly low: readonly number[];
    readonly high: readonly number[];
  }[];
}

/** How likely an actor has been paid back by the end of a year. */
export interface PayBack<A extends string = string> {
  readonly actor: A;
  /** 1 is the first year. */
  readonly year: number;
  /** Share of draws whose accumulated net is 0 or more at the end of the year. */
  readonly probability: number;
  readonly standardError: number;
  /** 95 % interval of the probability, for want of draws. */
  readonly interval: readonly [low: number, high: number];
}

/**
 * A fan: median and bands of paths, year by year.
 *
 * @param paths   one for each draw, all as long
 * @param levels  shares of the draws within the bands; 95, 80 and 50 % when left out
 * @throws        when there are fewer than two paths, or they differ in length
 * @example
 * fan([[0, 1], [0, 2], [0, 6]], { levels: [0.5] }).bands[0].high // => [0, 4]
 */
export function fan(paths: Paths, { levels = [0.95, 0.8, 0.5] }: { readonly levels?: readonly number[] } = {}): Fan {
  const wide = levels.find((level) => !(level > 0 && level < 1));
  if (wide !== undefined)
    throw problem("draw a fan", `a level is ${wide}`, "give shares between 0 and 1, such as 0.95");
  const years = yearsOf("draw a fan", paths);
  const sorted = years.map((year) => sortedDraws(paths.map((path) => path[year]!)));
  const at = (probability: number): readonly number[] => sorted.map((own) => sortedQuantile(own, probability));
  return {
    mean: years.map((year) => mean(paths.map((path) => path[year]!))),
    values: at(0.5),
    bands: [...levels]
      .sort((a, b) => b - a)
      .map((level) => ({ level, low: at((1 - level) / 2), high: at((1 + level) / 2) })),
  };
}

/**
 * The probability that each actor has been paid back by the end of each year: that its accumulated net is 0 or more then. A path may fall
 * below again, so the probability may fall too.
 *
 * @param nets  by actor: net by year (not accumulated; discounted if it should be), kronor, gains above 0, one path for each draw
 * @returns     a row for each actor and year
 * @throws      when an actor has fewer than two paths, or they differ in length
 * @example
 * payBack({ municipality: [[-10, 5, 5], [-10, 20, 1]] }).map(({ year, probability }) => [year, probability]) // => [[1, 0], [2, 0.5], [3, 1]]
 */
export function payBack<A extends string>(nets: { readonly [K in A]: Paths }): readonly PayBack<A>[] {
  return (Object.keys(nets) as A[]).flatMap((actor) => {
    const paths = nets[actor];
    const years = yearsOf(`say when "${actor}" is paid back`, paths);
    const sums = paths.map((path) => {
      let sum = 0;
      return path.map((net) => (sum += net));
    });
    return years.map((year) => {
      const own: ShareOfDraws = shareOfDraws(
        sums.map((path) => path[year]!),
        (sum) => sum >= 0,
      );
      const { share, standardError, interval } = own;
      return { actor, year: year + 1, probability: share, standardError, interval };
    });
  });
}

/** The years of paths, from 0. */
function yearsOf(attempt: string, paths: Paths): readonly number[] {
  checkList(attempt, paths);
  for (const path of paths) checkList(attempt, path);
  const first = paths[0];
  if (first === undefined || paths.length < 2)
    throw problem(attempt, `there are ${paths.length} paths`, "give one for each of two draws or more");
  const other = paths.findIndex((path) => path.length !== first.length);
  if (other > 0)
    throw problem(
      attempt,
      `draw 0 has ${first.length} years and draw ${other} has ${paths[other]!.length}`,
      "give every draw the same years",
    );
  paths.forEach((path, draw) => {
    checkAllFinite(attempt, path, `in draw ${draw}, year`);
  });
  return first.map((_, year) => year);
}
