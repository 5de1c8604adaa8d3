import { colours } from "../../show/colour.ts";
import type { Figure } from "../../show/figure.ts";
import { lineBands } from "../../show/line-bands.ts";
import type { PersonalBalance } from "../personal-balance.ts";
import type { Words } from "./fund-figures.ts";

/**
 * Accumulated cost and production over a life: what has been invested and what has come back by each age, and the age at which they meet.
 *
 * @param sheet  of `personalBalance`
 * @returns      a Plotly figure in million kronor at the sheet's age of valuation
 * @example
 * const sheet = personalBalance(
 *   [
 *     { item: "school", actor: "municipality", side: "invested", fromAge: 7, toAge: 16, perYear: 100_000 },
 *     { item: "work", actor: "society", side: "returned", fromAge: 21, toAge: 65, perYear: 281_880 },
 *   ],
 *   { valuedAt: 21, discounting: asPublished },
 * )
 * lifeFigure(sheet).plotly.data.length // => 2
 */
export function lifeFigure(sheet: PersonalBalance, words: Words = {}): Figure {
  const path = (of: "invested" | "returned") => {
    let total = 0;
    return sheet.ages.map((year) => {
      total += year[of].toNumber();
      return total;
    });
  };
  const age = sheet.paidBackAt;
  return lineBands({
    title:
      age === undefined
        ? { sv: "Det som satsades kommer inte tillbaka", en: "What was invested does not come back" }
        : {
            sv: `Vid ${age} års ålder har det som satsades kommit tillbaka`,
            en: `By age ${age}, what was invested has come back`,
          },
    subtitle: { sv: "Ackumulerat per person, mkr, diskonterat", en: "Accumulated per person, SEK million, discounted" },
    ...words,
    unit: "mkr",
    years: sheet.ages.map((year) => year.age),
    yearWords: { sv: "ålder", en: "age" },
    lines: [
      { label: { sv: "satsat", en: "invested" }, values: path("invested"), colour: colours.cost },
      { label: { sv: "kommit tillbaka", en: "come back" }, values: path("returned"), colour: colours.gain },
    ],
  });
}
