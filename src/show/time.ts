import { formatNumber, formatSignificant, type Numberlike } from "./number.ts";
import type { InLanguage } from "./words.ts";

/**
 * A length of time in years.
 *
 * @example
 * typed(formatYears(1)) // => 1 year
 * typed(formatYears(4.5, { language: "sv" })) // => 4,5 år
 */
export function formatYears(length: Numberlike, style: InLanguage = {}): string {
  const digits = formatSignificant(length, style);
  if (style.language === "sv") return `${digits}\u00a0år`;
  return `${digits}\u00a0${digits === "1" ? "year" : "years"}`;
}

/**
 * A person's age.
 *
 * @example
 * typed(formatAge(17)) // => age 17
 * typed(formatAge(17, { language: "sv" })) // => 17 år
 */
export function formatAge(reached: Numberlike, style: InLanguage = {}): string {
  return style.language === "sv"
    ? `${formatNumber(reached, style)}\u00a0år`
    : `age\u00a0${formatNumber(reached, style)}`;
}

/**
 * A span of calendar years or ages, with a word and not a dash.
 *
 * @example
 * typed(formatSpan(2008, 2012)) // => 2008 to 2012
 * typed(formatSpan(2008, 2012, { language: "sv" })) // => 2008 till 2012
 */
export function formatSpan(from: number, to: number, style: InLanguage = {}): string {
  return from === to ? `${from}` : `${from} ${style.language === "sv" ? "till" : "to"} ${to}`;
}
