import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";

/** A price index: its level by year, and where it comes from. Levels are ratios: any base year will do. */
export interface PriceIndex {
  readonly name: string;
  readonly source: string;
  /** level by year, above 0 */
  readonly levels: Readonly<Record<number, number>>;
}

/** A change of price year: from whose kronor to whose, by which index. The index may be left out only when the years are the same. */
export interface PriceYears {
  readonly from: number;
  readonly to: number;
  readonly index?: PriceIndex | undefined;
}

/**
 * How many kronor of one year's prices one krona of another year's is, by a supplied index. No index is built in: municipalities
 * use PKV, regions LPIK, households KPIF, and which one belongs to an amount is the analyst's to say.
 *
 * @param years  `from`, `to` and `index`
 * @returns      a ratio above 0; 1 when the years are the same
 * @throws       when no index is given, or a year is missing from it or is not above 0 in it
 * @example
 * const kpif = { name: "KPIF", source: "assumed", levels: { 2012: 100, 2024: 131 } };
 * priceFactor({ from: 2012, to: 2024, index: kpif }) // => 1.31
 * priceFactor({ from: 2012, to: 2024 }) // throws Cannot change price year from 2012 to 2024: no index is given. Instead, supply one, as { name: "PKV", source: "...", levels: { 2012: 100, 2024: 131 } }.
 * priceFactor({ from: 2012, to: 2023, index: kpif }) // throws Cannot change price year from 2012 to 2023: the index KPIF has no 2023 (it has 2012, 2024). Instead, supply that year's level.
 */
export function priceFactor({ from, to, index }: PriceYears): number {
  const attempt = `change price year from ${from} to ${to}`;
  if (from === to) return 1;
  if (index === undefined) {
    const shape = `{ name: "PKV", source: "...", levels: { ${Math.min(from, to)}: 100, ${Math.max(from, to)}: 131 } }`;
    throw problem(attempt, "no index is given", `supply one, as ${shape}`);
  }
  return level(attempt, to, index) / level(attempt, from, index);
}

/**
 * An amount in another year's prices, by a supplied index.
 *
 * @param amount  kronor of the year `from`
 * @param years   `from`, `to` and `index`
 * @returns       kronor of the year `to`
 * @throws        as `priceFactor` does
 * @example
 * inPriceYear(1_000, { from: 2012, to: 2012 }) // => 1000
 */
export function inPriceYear(amount: number, years: PriceYears): number {
  checkFinite(`change price year from ${years.from} to ${years.to}`, { amount });
  return amount * priceFactor(years);
}

function level(attempt: string, year: number, { name, levels }: PriceIndex): number {
  const value = levels[year];
  if (value === undefined) {
    const known = Object.keys(levels);
    const has = known.length > 6 ? `${known[0]} to ${known.at(-1)}` : known.join(", ");
    throw problem(
      attempt,
      `the index ${name} has no ${year} (it has ${has || "no years"})`,
      "supply that year's level",
    );
  }
  if (!(value > 0 && value < Number.POSITIVE_INFINITY))
    throw problem(attempt, `the index ${name} is ${value} in ${year}`, "supply a level above 0 for each year");
  return value;
}
