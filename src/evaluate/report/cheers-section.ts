import { presentTable } from "../../show/present-table.ts";
import { type Label, say } from "../../show/words.ts";
import { cheersList } from "./cheers.ts";
import type { ComparisonSection, SectionContext } from "./section.ts";

const question: Label = { sv: "Fråga och upplägg", en: "Question and design" };
const result: Label = { sv: "Resultat", en: "Result" };
const services: Label = { sv: "Insatserna bakom skillnaden", en: "The services behind the difference" };
const certainty: Label = { sv: "Hur säkert är det?", en: "How sure is it?" };

/** Items of CHEERS 2022 that a comparison answers of itself. */
const answered: Readonly<Record<number, Label>> = {
  2: { sv: "Kort sagt", en: "In short" },
  5: question,
  7: question,
  8: question,
  9: question,
  10: question,
  11: question,
  12: services,
  14: services,
  15: question,
  17: certainty,
  20: certainty,
  23: result,
  24: certainty,
};

/** The list of CHEERS 2022 with where each item is answered. */
export function cheersSection({ language, part }: SectionContext): ComparisonSection {
  return {
    id: "cheers",
    title: say({ sv: "CHEERS 2022", en: "CHEERS 2022" }, language),
    parts: [
      part(
        "cheers",
        presentTable({
          language,
          caption: { sv: "Var punkterna i CHEERS 2022 besvaras", en: "Where the items of CHEERS 2022 are answered" },
          columns: [
            { id: "item", head: { sv: "Punkt", en: "Item" }, kind: "words" },
            { id: "where", head: { sv: "Avsnitt", en: "Section" }, kind: "words" },
          ],
          rows: cheersList(answered).map(({ item, label, section, reason }) => ({
            item: { sv: `${item} ${say(label, "sv")}`, en: `${item} ${say(label, "en")}` },
            where: section ?? { missing: reason! },
          })),
        }),
      ),
    ],
  };
}
