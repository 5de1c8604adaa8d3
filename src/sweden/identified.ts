import fit from "../../data/calibration/sweden-fit.json" with { type: "json" };
import check from "../../data/calibration/sweden-posterior.json" with { type: "json" };
import { type PresentedTable, presentTable } from "../show/present-table.ts";
import type { InLanguage } from "../show/words.ts";

/** What the targets leave of a number's spread: below two thirds it is identified, above nine tenths it is not. */
function verdict(left: number) {
  if (left < 2 / 3) return { en: "identified", sv: "bestämd" };
  return left < 0.9 ? { en: "weakly", sv: "svagt" } : { en: "not", sv: "inte" };
}

/**
 * What the fit's targets say of each fitted number of the Swedish model, and what they leave unknown: its value, the share of its prior
 * spread that is left by the fit's normal approximation and by importance sampling on the exact solver, and a verdict.
 *
 * @example
 * showIdentified().sections[0].rows.length // => 8
 */
export function showIdentified({ language = "en" }: InLanguage = {}): PresentedTable {
  const names = Object.keys(fit.values) as (keyof typeof fit.values)[];
  const share = { kind: "number", decimals: 2 } as const;
  return presentTable({
    language,
    caption: { en: "What the targets identify", sv: "Vad målen bestämmer" },
    columns: [
      { id: "name", head: { en: "Number", sv: "Tal" }, kind: "words" },
      { id: "value", head: { en: "Fitted", sv: "Anpassat" }, kind: "number", decimals: 4 },
      { id: "left", head: { en: "Spread left", sv: "Spridning kvar" }, ...share },
      { id: "sampled", head: { en: "By importance sampling", sv: "Genom viktad dragning" }, ...share },
      { id: "verdict", head: { en: "Identified", sv: "Bestämt" }, kind: "words" },
    ],
    rows: names.map((name) => ({
      name,
      value: fit.values[name],
      left: fit.left[name],
      sampled: check.parameters[name].left,
      verdict: verdict(check.parameters[name].left),
    })),
    source: {
      en: `data/calibration; ${check.draws} weighted draws, worth ${Math.round(check.effectiveDraws)}.`,
      sv: `data/calibration; ${check.draws} viktade dragningar, värda ${Math.round(check.effectiveDraws)}.`,
    },
  });
}
