import { problem } from "../problem.ts";
import { asNumber, type Numberlike } from "./number.ts";
import { type AmountStyle, prefix, scaledDigits, suffix } from "./unit.ts";

/**
 * An interval in words, never with a dash between signed numbers: −844 to 509 thousand.
 *
 * @param low    the lower end, in kronor (or a fraction when the unit is per cent)
 * @param high   the upper end
 * @throws       when the lower end lies above the upper one
 * @example
 * typed(formatInterval(-844000, 509000, { unit: "tkr" })) // => SEK -844 to 509 thousand
 * typed(formatInterval(-844000, 509000, { unit: "tkr", language: "sv" })) // => -844 till 509 tkr
 * typed(formatInterval(0.69, 0.84, { unit: "percent" })) // => 69 to 84%
 */
export function formatInterval(low: Numberlike, high: Numberlike, style: AmountStyle = {}): string {
  if (asNumber(low) > asNumber(high)) {
    throw problem(
      "write an interval",
      `it runs from ${asNumber(low)} down to ${asNumber(high)}`,
      "give the lower end first",
    );
  }
  const { unit = "kr", language = "en" } = style;
  const ends = [low, high].map((end) => scaledDigits(end, style));
  const before = language === "en" ? prefix(unit) : "";
  return before + ends.join(language === "sv" ? " till " : " to ") + suffix(unit, language);
}
