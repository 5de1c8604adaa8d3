import { skolfam2Comparison } from "../published/skolfam2.ts";
import type { Provenance } from "../show/provenance.ts";
import type { Label } from "../show/words.ts";

/** One reading of SkolFam2's published difference of five years: how much of it belongs to the programme, and whether it was seen there. */
export interface FiveYearReading {
  readonly id: "programme" | "baseline" | "cohort";
  readonly label: Label;
  /** The share of the difference that counts. */
  readonly share: number;
  readonly on: Provenance;
  readonly why: Label;
}

/**
 * Three ways to read the difference of costs 2008-2012 between the two groups of SkolFam2's table 4. None of them makes it an effect: the
 * groups were not drawn by lot, and the table says nothing of what came before.
 *
 * @example
 * fiveYearReadings.map(({ share }) => share) // => [1, 0.4, 1]
 */
export const fiveYearReadings: readonly FiveYearReading[] = [
  {
    id: "programme",
    label: { sv: "allt är programtid", en: "all programme time" },
    share: 1,
    on: "observed",
    why: {
      sv: "De 21 barnen hade programmet under hela 2008–2012.",
      en: "The 21 children had the programme throughout 2008–2012.",
    },
  },
  {
    id: "baseline",
    label: { sv: "till dels före programmet", en: "partly baseline" },
    share: 2 / 5,
    on: "observed",
    why: {
      sv: "Fonden betalade från 2011: två av de fem åren är programtid, och skillnaden antas lika stor varje år.",
      en: "The fund paid from 2011: two of the five years are programme time, and the difference is assumed the same in each.",
    },
  },
  {
    id: "cohort",
    label: { sv: "andra barn än fondens", en: "another cohort" },
    share: 1,
    on: "borrowed",
    why: {
      sv: "De 21 är inte de barn som fonden betalade för: om fondens barn säger tabellen inget, siffran är lånad.",
      en: "The 21 are not the children the fund paid for: of those the table says nothing, and the figure is borrowed.",
    },
  },
];

const skolfam2 = skolfam2Comparison({ variations: [1] });

/** The difference per child as a saving (kronor, discounted by its authors), and its standard error for each unit of variation in costs. */
export const fiveYearSaving = {
  saving: -skolfam2.total.difference.toNumber(),
  standardErrorPerVariation: skolfam2.scenarios[0]!.standardError,
} as const;
