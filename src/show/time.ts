import { formatNumber, type Numberlike, significant } from "./number.ts";
import type { InLanguage } from "./words.ts";

/**
 * A length of time in years.
 *
 * @example
 * typed(years(1)) // => 1 year
 * typed(years(4.5, { language: "sv" })) // => 4,5 år
 */
export function years(length: Numberlike, style: InLanguage = {}): string {
  const digits = significant(length, style);
  if (style.language === "sv") return `${digits}\u00a0år`;
  return `${digits}\u00a0${digits === "1" ? "year" : "years"}`;
}

/**
 * A person's age.
 *
 * @example
 * typed(age(17)) // => age 17
 * typed(age(17, { language: "sv" })) // => 17 år
 */
export function age(reached: Numberlike, style: InLanguage = {}): string {
  return style.language === "sv" ? `${formatNumber(reached, style)}\u00a0år` : `age\u00a0${formatNumber(reached, style)}`;
}

/**
 * A span of calendar years or ages, with a word and not a dash.
 *
 * @example
 * typed(span(2008, 2012)) // => 2008 to 2012
 * typed(span(2008, 2012, { language: "sv" })) // => 2008 till 2012
 */
export function span(from: number, to: number, style: InLanguage = {}): string {
  return from === to ? `${from}` : `${from} ${style.language === "sv" ? "till" : "to"} ${to}`;
}
