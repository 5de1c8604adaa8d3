import { checkAllFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import { checkOptions } from "./check-options.ts";
import type { Base } from "./leaf.ts";

const attempt = "read the life table";

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
 * @param options  the trait, the first age (0 unless given), whether the last age is open (its rate goes on), and where the numbers come from
 * @throws         when the lists are empty or unlike in length; before a run, when somebody enters before the table begins or can outlive it
 * @example
 * lifeTable({ woman: [0.001, 0.002], man: [0.002, 0.003] }, { by: "sex", source: "assumed" }).hazard({ age: 1.5, sex: "man" })
 * // => 0.003
 */
export function lifeTable<const By extends string, Level extends string>(
  rates: Readonly<Record<Level, readonly number[]>>,
  options: { readonly by: By; readonly from?: number; readonly open?: boolean; readonly source: string },
): LifeTable<{ readonly age: number } & { readonly [K in By]: NoInfer<Level> }> {
  const known = { by: true, from: true, open: true, source: true } as const;
  checkOptions(attempt, { what: "an option of lifeTable", given: options, known });
  const { by, from = 0, open = false, source } = options;
  const lists = Object.values<readonly number[]>(rates);
  const length = lists[0]?.length ?? 0;
  if (length === 0 || lists.some((list) => list.length !== length))
    throw problem(attempt, "its lists are empty or unlike in length", "give one hazard a year of age, for every level");
  for (const [level, list] of Object.entries<readonly number[]>(rates))
    checkAllFinite(attempt, list, `"${level}", row`);
  return {
    kind: "lifeTable",
    from,
    rates,
    source,
    ages: { from, end: from + length, open },
    hazard: (who) => {
      const list = rates[who[by]];
      const year = Math.min(Math.floor(who.age) - from, open ? length - 1 : Number.POSITIVE_INFINITY);
      if (list === undefined || year < 0 || year >= length)
        throw problem(
          attempt,
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
