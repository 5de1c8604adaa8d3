import { presentTable } from "../../show/present-table.ts";
import { say } from "../../show/words.ts";
import { cheersList } from "./cheers.ts";
import type { ComparisonSection, SectionContext } from "./section.ts";
import { stated, statementLabels } from "./statements-section.ts";

/** Where each item of CHEERS 2022 is answered: by what stands in a section of this very report, not by its heading. */
function answered(
  { study, outcomes, language }: SectionContext,
  sections: readonly ComparisonSection[],
): Readonly<Record<number, string>> {
  const titleOf = (id: string): string | undefined => sections.find((section) => section.id === id)?.title;
  const beside = outcomes.length > 0 ? titleOf("outcomes") : undefined;
  const model =
    study.extrapolation === undefined
      ? say({ sv: "ingen modell används", en: "no model is used" }, language)
      : titleOf("extrapolation");
  const places: Readonly<Record<number, string | undefined>> = {
    ...{ 2: titleOf("plain"), 4: study.plan === undefined ? undefined : titleOf("question") },
    ...Object.fromEntries([5, 7, 8, 9, 10, 15].map((item) => [item, titleOf("question")])),
    ...{ 11: beside, 12: beside, 13: beside, 14: titleOf("services"), 16: model, 17: titleOf("certainty") },
    ...{ 20: titleOf("certainty"), 22: titleOf("grounds"), 23: titleOf("result"), 24: titleOf("decision") },
  };
  const own = stated(study.statements).map((name) => [statementLabels[name].item, titleOf("statements")] as const);
  const all = [...Object.entries(places), ...own].filter(([, title]) => title !== undefined);
  return Object.fromEntries(all) as Readonly<Record<number, string>>;
}

/** The list of CHEERS 2022 with where each item is answered in these sections. */
export function cheersSection(of: SectionContext, sections: readonly ComparisonSection[]): ComparisonSection {
  const { language, part } = of;
  return {
    id: "cheers",
    title: "CHEERS 2022",
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
          rows: cheersList(answered(of, sections)).map(({ item, label, section, reason }) => ({
            item: { sv: `${item} ${say(label, "sv")}`, en: `${item} ${say(label, "en")}` },
            where: section ?? { missing: reason! },
          })),
        }),
      ),
    ],
  };
}
