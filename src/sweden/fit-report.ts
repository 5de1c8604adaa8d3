import fit from "../../data/calibration/sweden-fit.json" with { type: "json" };
import targets from "../../data/calibration/targets.json" with { type: "json" };
import { type PresentedTable, presentTable } from "../show/present-table.ts";
import type { InLanguage } from "../show/words.ts";

/** One published level and the model's. */
export interface FitRow {
  readonly what: { readonly sv: string; readonly en: string };
  /** The record of `data/parameters` that the target comes from. */
  readonly record: string;
  readonly target: number;
  readonly before: number;
  readonly level: number;
  /** How many of the target's standard errors the fitted level lies above it. */
  readonly distance: number;
  /** Whether the fit saw the target, or it was kept out to judge the fit by. */
  readonly use: string;
  readonly hit: boolean;
}

/** A level is hit within this many standard errors of its target. */
const near = 2;

/**
 * How well the fitted Swedish model meets published levels, those that it was fitted to and those that were held out.
 *
 * @example
 * fitRows().filter(({ hit }) => !hit).map(({ record }) => record) // => ["FOS-RISK", "FOS-RISK", "FOS-RISK", "FOS-RISK"]
 */
export function fitRows(): readonly FitRow[] {
  return Object.entries(targets).map(([name, { what, record, value, relativeError, use }]) => {
    const level = fit.levels[name as keyof typeof fit.levels];
    const distance = Math.log(level / value) / relativeError;
    const before = fit.before[name as keyof typeof fit.before];
    return { what, record, target: value, before, level, distance, use, hit: Math.abs(distance) <= near };
  });
}

/**
 * The fit of the Swedish model as a table: targets, levels before and after, and which are hit or missed.
 *
 * @example
 * showFit().heads.length // => 7
 */
export function showFit({ language = "en" }: InLanguage = {}): PresentedTable {
  const digits = { kind: "number", decimals: 3 } as const;
  const block = (of: string) =>
    fitRows()
      .filter(({ use }) => use === of)
      .map(({ what, record, target, before, level, distance, hit }) => {
        const met = hit ? { en: "hit", sv: "ja" } : { en: "missed", sv: "nej" };
        return { what, record, target, before, level, distance, met };
      });
  return presentTable({
    language,
    caption: { en: "Fit to published levels", sv: "Anpassning till publicerade nivåer" },
    columns: [
      { id: "what", head: { en: "Level", sv: "Nivå" }, kind: "words" },
      { id: "record", head: { en: "Record", sv: "Post" }, kind: "words" },
      { id: "met", head: { en: "Met", sv: "Träffad" }, kind: "words" },
      { id: "target", head: { en: "Published", sv: "Publicerad" }, ...digits },
      { id: "level", head: { en: "Fitted", sv: "Anpassad" }, ...digits },
      { id: "distance", head: { en: "Off by", sv: "Avstånd" }, unit: "SE", kind: "difference", decimals: 1 },
      { id: "before", head: { en: "Before", sv: "Före" }, ...digits },
    ],
    blocks: [
      { label: { en: "Fitted to", sv: "Anpassad till" }, rows: block("fit"), open: true },
      { label: { en: "Held out", sv: "Undanhållna" }, rows: block("held out"), open: true },
    ],
    source: {
      en: "data/calibration; standard errors of the targets are assumed; hit: within two of them.",
      sv: "data/calibration; målens medelfel är antagna; träffad: inom två av dem.",
    },
  });
}
