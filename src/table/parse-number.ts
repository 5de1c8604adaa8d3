/** Numbers as people and programs write them in Sweden and elsewhere. */

/** Ordinary, no-break, thin and narrow no-break space. */
const grouped = /^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d*)?$/;
const spaces = /[ \u00a0\u2009\u202f]/g;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const simple = /^-?\d+$/;

/**
 * The number that a text says, or NaN when it says none. Comma and point are both decimal marks; thousands are set apart by spaces only;
 * the real minus sign is a minus.
 *
 * @example
 * parseNumber("−1 234,5") // => -1234.5
 * parseNumber("1,234.5") // => NaN
 */
export function parseNumber(text: string): number {
  if (simple.test(text)) return Number(text);
  let digits = text.trim().replace("\u2212", "-");
  if (grouped.test(digits)) digits = digits.replace(spaces, "");
  digits = digits.replace(",", ".");
  return plain.test(digits) ? Number(digits) : Number.NaN;
}

/** The decimal mark that a number is written with, if any. */
export function decimalMarkOf(text: string): "," | "." | undefined {
  if (text.includes(",")) return ",";
  return text.includes(".") ? "." : undefined;
}
