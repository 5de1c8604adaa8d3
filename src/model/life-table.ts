import { problem } from "../problem.ts";
import type { Base } from "./leaf.ts";

/** A hazard of death by age, one list a level of a trait. */
export interface LifeTable<in W> extends Base<W> {
  readonly kind: "lifeTable";
  readonly from: number;
  readonly rates: Readonly<Record<string, readonly number[]>>;
}

/**
 * A life table as a hazard: deaths per person-year at each whole age, by the levels of one trait.
 *
 * @param rates    for each level of the trait, deaths per person-year from the first age on, one number a year of age
 * @param options  the trait, the first age (0 unless given), and where the numbers come from
 * @throws         when the lists are empty or unlike in length; later, in a run, when somebody grows older than the table
 * @example
 * lifeTable({ woman: [0.001, 0.002], man: [0.002, 0.003] }, { by: "sex", source: "assumed" }).hazard({ age: 1.5, sex: "man" })
 * // => 0.003
 */
export function lifeTable<const By extends string, Level extends string>(
  rates: Readonly<Record<Level, readonly number[]>>,
  { by, from = 0, source }: { readonly by: By; readonly from?: number; readonly source: string },
): LifeTable<{ readonly age: number } & { readonly [K in By]: NoInfer<Level> }> {
  const lists = Object.values<readonly number[]>(rates);
  const length = lists[0]?.length ?? 0;
  if (length === 0 || lists.some((list) => list.length !== length))
    throw problem(
      "read the life table",
      "its lists are empty or unlike in length",
      "give one hazard a year of age, for every level",
    );
  return {
    kind: "lifeTable",
    from,
    rates,
    source,
    hazard: (who) => {
      const list = rates[who[by]];
      const year = Math.floor(who.age) - from;
      if (list === undefined || year < 0 || year >= length)
        throw problem(
          "read the life table",
          list === undefined
            ? `it has no column "${who[by]}"`
            : `age ${Math.floor(who.age)} is outside it (${from} to ${from + length - 1})`,
          list === undefined ? `give it one for each level of ${by}` : "end the run earlier, or lengthen the table",
        );
      return list[year]!;
    },
    fits: (band) => (Math.abs(1 / band - Math.round(1 / band)) < 1e-9 ? undefined : "a whole share of a year"),
  };
}
