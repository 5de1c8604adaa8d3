import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { formatNumber } from "../show/number.ts";
import type { Fact } from "./facts.ts";

const shares = ["share", "percentage points", "per year", "ratio"];
const shownUnits: Readonly<Record<string, string>> = {
  SEK: "kr",
  tkr: "tkr",
  mkr: "mkr",
  "percentage points": "points",
};

/** A decimal as Swedish print has it, with all its decimals or so many. */
export function numberText(value: Decimal, decimals = value.decimalPlaces()): string {
  return formatNumber(value, { language: "sv", decimals });
}

/**
 * A figure in its unit, with as many decimals as tell it from its print, at most.
 *
 * @param value in the unit
 * @param step  the size of the last printed place; none when nothing is printed
 */
export function figureText(value: Decimal, unit: string, step?: Decimal): string {
  if (value.isNaN()) return "undetermined";
  const percent = shares.includes(unit);
  const shown = percent ? value.times(100) : value;
  const places = step === undefined ? placesOf(shown) : Math.max(0, (percent ? step.times(100) : step).decimalPlaces());
  const decimals = Math.min(shown.decimalPlaces(), step === undefined ? places : places + 2);
  return `${numberText(shown, decimals)}${unitText(unit, shown.equals(1))}`;
}

/** The figure of a fact as printed, with its unit and qualifier. */
export function printedText(fact: Fact): string {
  const body = `${fact.printed}${fact.printed?.includes("%") ? "" : unitText(fact.unit, fact.value === 1)}`.replace(
    /(?<=\d) (?=\d{3})/g,
    "\u202f",
  );
  return fact.qualifier === undefined ? body : `${fact.qualifier} ${body}`;
}

function unitText(unit: string, one = false): string {
  if (shares.includes(unit)) return unit === "percentage points" ? " percentage points" : "\u00a0%";
  if (["count", "units", "times"].includes(unit)) return "";
  return `\u00a0${shownUnits[unit] ?? (one ? unit.replace(/s$/, "") : unit)}`;
}

/** Decimals for a figure that nothing is printed beside: four significant digits, none from a thousand. */
function placesOf(value: Decimal): number {
  const size = value.abs();
  if (size.greaterThanOrEqualTo(1000)) return 0;
  return size.isZero() ? 0 : Math.max(0, 3 - Exact.log10(size).floor().toNumber());
}
