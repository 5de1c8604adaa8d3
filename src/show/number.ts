import { problem } from "../problem.ts";
import type { InLanguage, Language } from "./words.ts";

/** A number, or an exact decimal that can write itself (decimal.js). */
export type Numberlike =
  | number
  | bigint
  | { readonly toNumber: () => number; readonly toFixed: (decimals: number) => string };

/** How a number is written. */
export interface NumberStyle extends InLanguage {
  /** Digits after the decimal mark; none when nothing is said. */
  readonly decimals?: number;
  /** Whether a positive number carries its plus. */
  readonly signed?: boolean;
}

const marks = { sv: { group: "\u202f", decimal: "," }, en: { group: ",", decimal: "." } } as const;

/**
 * A number as the reader's language writes it: Swedish groups by narrow no-break space and has a decimal comma, both have a real minus.
 * Halves round away from zero; a zero has no sign.
 *
 * @throws when the value is not finite
 * @example
 * typed(formatNumber(-167542.32, { decimals: 1 })) // => -167,542.3
 * typed(formatNumber(1234567, { language: "sv" })) // => 1 234 567
 */
export function formatNumber(value: Numberlike, style: NumberStyle = {}): string {
  const text = fixed(value, style.decimals ?? 0);
  const negative = text.startsWith("-") && /[1-9]/.test(text);
  const [whole, fraction] = text.replace("-", "").split(".") as [string, string?];
  const { group, decimal } = marks[style.language ?? "en"];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = negative ? "−" : style.signed && /[1-9]/.test(text) ? "+" : "";
  return sign + grouped + (fraction === undefined ? "" : decimal + fraction);
}

/**
 * A number to so many significant digits (three when nothing is said), trailing zeros dropped: for prose and figures, not for sums.
 *
 * @example
 * typed(formatSignificant(1144085)) // => 1,140,000
 * typed(formatSignificant(0.0146666, { language: "sv" })) // => 0,0147
 */
export function formatSignificant(
  value: Numberlike,
  style: InLanguage & { digits?: number; signed?: boolean } = {},
): string {
  const rounded = Number(asNumber(value).toPrecision(style.digits ?? 3));
  return formatNumber(rounded, { ...style, decimals: decimalsOf(rounded) });
}

/**
 * Text as a keyboard types it: ordinary spaces and hyphen-minus, for terminals and searches.
 *
 * @example
 * typed(formatNumber(-167542, { language: "sv" })) // => -167 542
 */
export function typed(text: string): string {
  return text.replace(/[\u202f\u00a0]/g, " ").replace(/−/g, "-");
}

/** The double nearest to an exact decimal. */
export function asNumber(value: Numberlike): number {
  return typeof value === "object" ? value.toNumber() : Number(value);
}

/** Whether a value can be written as a number. */
export function isNumberlike(value: unknown): value is Numberlike {
  if (typeof value === "number" || typeof value === "bigint") return true;
  return typeof value === "object" && value !== null && "toNumber" in value && "toFixed" in value;
}

/** The decimal mark and the group mark of a language, as Plotly wants them. */
export function separators(language: Language): string {
  return marks[language].decimal + marks[language].group;
}

function fixed(value: Numberlike, decimals: number): string {
  if (typeof value === "bigint") return decimals === 0 ? `${value}` : `${value}.${"0".repeat(decimals)}`;
  if (!Number.isFinite(asNumber(value))) {
    throw problem("write a number", `the value is ${asNumber(value)}`, "say that it is missing, and why");
  }
  const text = value.toFixed(decimals);
  return text.includes("e") ? BigInt(asNumber(value)).toString() : text;
}

function decimalsOf(rounded: number): number {
  const [mantissa = "", exponent = "0"] = rounded.toString().split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
}
