import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import { formatKronor } from "../show/unit.ts";
import { type Label, say } from "../show/words.ts";

/** A price of a day in care, with where it is from: an assumption that must be seen. */
export interface DayPrice {
  /** Kronor a day. */
  readonly amount: number;
  readonly care: Label;
  /** Document and year, or the word "assumed" (sv: "antaget"). */
  readonly source: Label;
}

/** A difference of costs as time in care. */
export interface CareYears {
  readonly days: number;
  readonly years: number;
  readonly price: DayPrice;
  readonly sentence: { readonly sv: string; readonly en: string };
}

/**
 * A whole difference of costs as years of one child in one kind of care: how few placements could be all of it.
 *
 * @param difference  kronor; its sign is left out
 * @param price       of a day, with its source
 * @throws            when the price is not above 0
 * @example
 * const years = careYears(-3_518_389, { amount: 3500, care: { sv: "HVB", en: "residential care" }, source: "assumed" });
 * years.years // => 2.75
 * typed(years.sentence.en) // => At SEK 3,500 a day (assumed) the whole difference is 2.8 years of one child in residential care.
 */
export function careYears(difference: number, price: DayPrice): CareYears {
  checkFinite("tell a difference as care", { difference });
  if (!(price.amount > 0))
    throw problem("tell a difference as care", `a day costs ${price.amount} kr`, "give a price above 0");
  const days = Math.abs(difference) / price.amount;
  const years = days / 365.25;
  const care = typeof price.care === "string" ? { sv: price.care, en: price.care } : price.care;
  return {
    days,
    years,
    price,
    sentence: {
      sv: `Med ${formatKronor(price.amount, { language: "sv" })} per dygn (${say(price.source, "sv")}) är hela skillnaden ${years.toFixed(1).replace(".", ",")} år för ett barn i ${care.sv}.`,
      en: `At ${formatKronor(price.amount)} a day (${say(price.source, "en")}) the whole difference is ${years.toFixed(1)} years of one child in ${care.en}.`,
    },
  };
}
