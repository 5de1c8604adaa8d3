import { asNumber, formatNumber, formatSignificant, type Numberlike } from "./number.ts";
import { type InLanguage, type Label, type Language, say } from "./words.ts";

/** Kronor, thousands and millions of them, a share as per cent, or words of your own (years, persons). */
export type Unit = "kr" | "tkr" | "mkr" | "percent" | { readonly sv: string; readonly en: string };

/** How an amount or a measured value is written. */
export interface AmountStyle extends InLanguage {
  /** Kronor when nothing is said. Values are always given in kronor (shares as fractions) and scaled here. */
  readonly unit?: Unit;
  /** Digits after the decimal mark; when left out, full kronor for "kr" and three significant digits for the rest. */
  readonly decimals?: number;
  readonly signed?: boolean;
}

const divisors = { kr: 1, tkr: 1e3, mkr: 1e6, percent: 0.01 } as const;
const swedish = { kr: "\u00a0kr", tkr: "\u00a0tkr", mkr: "\u00a0mkr", percent: "\u00a0%" } as const;
const english = { kr: "", tkr: "\u00a0thousand", mkr: "\u00a0m", percent: "%" } as const;

/**
 * An amount of money with its unit, in kronor, thousands (tkr) or millions (mkr).
 *
 * @param amount   kronor, any sign
 * @throws         when the amount is not finite
 * @example
 * typed(formatKronor(1234567)) // => SEK 1,234,567
 * typed(formatKronor(-167542, { language: "sv" })) // => -167 542 kr
 * typed(formatKronor(1200000, { unit: "mkr", language: "sv" })) // => 1,2 mkr
 */
export function formatKronor(amount: Numberlike, style: AmountStyle & { unit?: "kr" | "tkr" | "mkr" } = {}): string {
  return measured(amount, style);
}

/**
 * A share as per cent: 14.6% in English, 14,6 % in Swedish.
 *
 * @param share   a fraction: 0.146
 * @example
 * typed(formatPercent(-0.14644)) // => -14.6%
 * typed(formatPercent(0.14644, { language: "sv", decimals: 0 })) // => 15 %
 */
export function formatPercent(share: Numberlike, style: Omit<AmountStyle, "unit"> = {}): string {
  return measured(share, { ...style, unit: "percent" });
}

/**
 * A difference between two shares, in percentage points and called so.
 *
 * @param difference  of fractions: 0.62 - 0.5 is 12 points
 * @example
 * typed(formatPercentagePoints(-0.032)) // => -3.2 percentage points
 * typed(formatPercentagePoints(0.12, { language: "sv", signed: true })) // => +12 procentenheter
 */
export function formatPercentagePoints(difference: Numberlike, style: Omit<AmountStyle, "unit"> = {}): string {
  const words = { sv: "procentenheter", en: "percentage points" };
  return `${digitsOf(asNumber(difference) * 100, style)}\u00a0${words[style.language ?? "en"]}`;
}

/** A value with its unit: what every figure writes on its marks. */
export function measured(value: Numberlike, style: AmountStyle = {}): string {
  const { unit = "kr", language = "en" } = style;
  const digits = scaledDigits(value, style);
  if (typeof unit === "object") return `${digits}\u00a0${unit[language]}`;
  return language === "sv" ? digits + swedish[unit] : prefix(unit) + digits + english[unit];
}

/** Only the digits, in the unit: for labels under an axis that names the unit. */
export function scaledDigits(value: Numberlike, style: AmountStyle = {}): string {
  const { unit = "kr" } = style;
  if (unit === "kr") return formatNumber(value, { ...style, decimals: style.decimals ?? 0 });
  return digitsOf(scaled(value, unit), style);
}

/** A value in its unit, as it is plotted. */
export function scaled(value: Numberlike, unit: Unit): number {
  return typeof unit === "object" ? asNumber(value) : asNumber(value) / divisors[unit];
}

/** The unit in words, for an axis or the head of a column. */
export function unitWords(unit: Unit, language: Language): string {
  if (typeof unit === "object") return unit[language];
  const words: Readonly<Record<string, Label>> = {
    kr: { sv: "kr", en: "SEK" },
    tkr: { sv: "tkr", en: "SEK thousand" },
    mkr: { sv: "mkr", en: "SEK million" },
    percent: { sv: "procent", en: "per cent" },
  };
  return say(words[unit] as Label, language);
}

/** What stands before the digits of an amount in English. */
export function prefix(unit: Unit): string {
  return typeof unit === "object" || unit === "percent" ? "" : "SEK\u00a0";
}

/** What stands after the digits. */
export function suffix(unit: Unit, language: Language): string {
  if (typeof unit === "object") return `\u00a0${unit[language]}`;
  return language === "sv" ? swedish[unit] : english[unit];
}

function digitsOf(value: number, style: AmountStyle): string {
  const { decimals } = style;
  return decimals === undefined ? formatSignificant(value, style) : formatNumber(value, { ...style, decimals });
}
