import { placementForms } from "../../register/placement-columns.ts";
import { placementDays } from "../../register/trajectory-counts.ts";
import { presentTable, type RowContent } from "../../show/present-table.ts";
import { say } from "../../show/words.ts";
import type { ComparisonSection, SectionContext } from "./section.ts";

/** Where children lived: days by placement and group, when placements were given. */
export function trajectorySection(
  of: SectionContext,
  names: readonly [treated: string, control: string],
): readonly ComparisonSection[] {
  const { study, language, part, facts, audience } = of;
  if (study.trajectories === undefined) return [];
  const days = [...placementDays(study.trajectories).rows()];
  const cell = (form: string, group: string, size: number): RowContent[string] => {
    const own = days.filter((row) => row.form === form && row.group === group);
    const few = own.some(({ persons }) => persons > 0 && persons < 5);
    if (audience === "published" && few)
      return { missing: { sv: "få personer: uppges inte", en: "few persons: withheld" } };
    return own.reduce((sum, row) => sum + row.days, 0) / size;
  };
  const forms = Object.entries(placementForms).filter(
    ([form]) => form !== "home" && days.some((row) => row.form === form),
  );
  return [
    {
      id: "placements",
      title: say({ sv: "Var barnen bodde", en: "Where the children lived" }, language),
      parts: [
        part(
          "placement days",
          presentTable({
            language,
            caption: { sv: "Dygn i placering per person", en: "Days in placement per person" },
            columns: [
              { id: "form", head: { sv: "Placering", en: "Placement" }, kind: "words" },
              { id: "treated", head: study.words.treated, kind: "number", decimals: 0 },
              { id: "control", head: study.words.control, kind: "number", decimals: 0 },
            ],
            rows: forms.map(([form, label]) => ({
              form: label,
              treated: cell(form, names[0], facts.sizes.treated),
              control: cell(form, names[1], facts.sizes.control),
            })),
          }),
        ),
      ],
    },
  ];
}
