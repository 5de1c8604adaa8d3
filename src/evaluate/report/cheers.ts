import type { Label } from "../../show/words.ts";

/** The 28 items of CHEERS 2022, in our words, by number. */
export const cheersItems = [
  { sv: "titel", en: "title" },
  { sv: "sammanfattning", en: "abstract" },
  { sv: "bakgrund och syfte", en: "background and objectives" },
  { sv: "analysplan", en: "analysis plan" },
  { sv: "studiepopulation", en: "study population" },
  { sv: "plats och sammanhang", en: "setting and location" },
  { sv: "vad som jämförs", en: "comparators" },
  { sv: "perspektiv", en: "perspective" },
  { sv: "tidshorisont", en: "time horizon" },
  { sv: "diskontering", en: "discount rate" },
  { sv: "val av utfall", en: "selection of outcomes" },
  { sv: "mätning av utfall", en: "measurement of outcomes" },
  { sv: "värdering av utfall", en: "valuation of outcomes" },
  { sv: "resurser och kostnader", en: "resources and costs" },
  { sv: "valuta och prisår", en: "currency and price date" },
  { sv: "modell och dess skäl", en: "rationale and description of model" },
  { sv: "analys och antaganden", en: "analytics and assumptions" },
  { sv: "olikheter mellan personer", en: "heterogeneity" },
  { sv: "fördelning mellan grupper", en: "distributional effects" },
  { sv: "hur osäkerhet hanteras", en: "characterising uncertainty" },
  { sv: "hur berörda deltagit", en: "approach to engagement" },
  { sv: "indata", en: "study parameters" },
  { sv: "huvudresultat", en: "main results" },
  { sv: "vad osäkerheten betyder", en: "effect of uncertainty" },
  { sv: "vad de berördas deltagande betytt", en: "effect of engagement" },
  { sv: "begränsningar och räckvidd", en: "findings, limitations, generalisability" },
  { sv: "finansiering", en: "source of funding" },
  { sv: "jäv", en: "conflicts of interest" },
] as const satisfies readonly Label[];

/** One item, and where a reader finds it. */
export interface CheersRow {
  readonly item: number;
  readonly label: Label;
  /** A section of the report; undefined where the report does not answer, with the reason. */
  readonly section: Label | undefined;
  readonly reason: Label | undefined;
}

/**
 * The list of CHEERS 2022 with where each item is answered; what nothing answers is told as such and left to the author.
 *
 * @param answered  sections by item, from 1
 * @see             Husereau et al. (2022), doi:10.1136/bmj-2021-067975
 * @example
 * cheersList({ 8: "Question" }).filter(({ section }) => section !== undefined).map(({ item }) => item) // => [8]
 * cheersList({}).length // => 28
 */
export function cheersList(answered: Readonly<Record<number, Label>>): readonly CheersRow[] {
  return cheersItems.map((label, at) => {
    const section = answered[at + 1];
    return { item: at + 1, label, section, reason: section === undefined ? left : undefined };
  });
}

const left: Label = {
  sv: "kan inte utläsas ur data; skrivs av rapportens författare",
  en: "cannot be read from data; for the report's author to write",
};
