import { problem } from "../problem.ts";

/** Whether amounts and rates leave inflation out (`real`, amounts in one year's prices) or in (`nominal`, each year's own prices). */
export type PriceBasis = "real" | "nominal";

/** A yearly rate that says what it is: real or nominal. */
export interface Rate {
  readonly basis: PriceBasis;
  /** share per year: 0.04 is 4 % */
  readonly perYear: number;
}

/**
 * A real yearly rate: for amounts in one year's prices.
 *
 * @param perYear share per year, above -1
 * @throws when the rate is not above -1, or looks like a percentage (1 or more)
 * @example
 * real(0.04) // => { basis: "real", perYear: 0.04 }
 * real(4) // throws Cannot make a real rate: 4 a year is 400 %. Instead, write 4 per cent as 0.04.
 */
export function real(perYear: number): Rate {
  return checked("real", perYear);
}

/**
 * A nominal yearly rate: for amounts in each year's own prices.
 *
 * @param perYear share per year, above -1
 * @throws when the rate is not above -1, or looks like a percentage (1 or more)
 * @example
 * nominal(0.061).perYear // => 0.061
 */
export function nominal(perYear: number): Rate {
  return checked("nominal", perYear);
}

/**
 * The real rate behind a nominal one, by Fisher's relation: (1 + nominal) / (1 + inflation) - 1.
 *
 * @param rate       nominal
 * @param inflation  nominal rate of price change, share per year
 * @throws           when the rate is real already
 * @see Fisher, The Theory of Interest (1930)
 * @example
 * realFrom(nominal(0.0608), nominal(0.02)).perYear // => 0.0400
 */
export function realFrom(rate: Rate, inflation: Rate): Rate {
  if (rate.basis !== "nominal" || inflation.basis !== "nominal")
    throw problem("take inflation out of a rate", "one of the two rates is real", "give two nominal rates");
  return real((1 + rate.perYear) / (1 + inflation.perYear) - 1);
}

/**
 * Refuses rates and amounts of different price bases. Returns the one basis they share.
 *
 * @throws when some are real and some nominal
 * @example
 * oneBasis(real(0.04).basis, "real") // => real
 * oneBasis("real", "nominal") // throws Cannot combine amounts: some are real and some nominal. Instead, take inflation out of the nominal ones (inPriceYear, realFrom).
 */
export function oneBasis(first: PriceBasis, ...others: readonly PriceBasis[]): PriceBasis {
  if (others.some((basis) => basis !== first))
    throw problem(
      "combine amounts",
      "some are real and some nominal",
      "take inflation out of the nominal ones (inPriceYear, realFrom)",
    );
  return first;
}

/** Refuses what is no share per year: not a finite number, -1 or below, or what looks like a percentage (1 or more). */
export function checkPerYear(attempt: string, perYear: number): void {
  if (!Number.isFinite(perYear))
    throw problem(attempt, `"${perYear}" is not a finite number`, "give a share per year, as 0.04");
  if (perYear <= -1) throw problem(attempt, `${perYear} is not above -1`, "give a share per year, as 0.04");
  if (perYear >= 1)
    throw problem(attempt, `${perYear} a year is ${perYear * 100} %`, `write ${perYear} per cent as ${perYear / 100}`);
}

function checked(basis: PriceBasis, perYear: number): Rate {
  checkPerYear(`make a ${basis} rate`, perYear);
  return { basis, perYear };
}
