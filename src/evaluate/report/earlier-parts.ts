import { presentTable } from "../../show/present-table.ts";
import { formatPercent } from "../../show/unit.ts";
import { byGroup } from "../cost-table.ts";
import { regressionToMean } from "../design/regression-to-mean.ts";
import { kronorColumn, type SectionContext, type SectionPart } from "./section.ts";
import { serviceRows } from "./service-rows.ts";
import { added } from "./study-costs.ts";

/** Whether the groups have counterparts in each other, where they are large enough to tell. */
export function overlapPart({ designs, sentence }: SectionContext): SectionPart {
  const { result } = designs?.overlap ?? {};
  if (result === undefined)
    return sentence("overlap", {
      sv: "Överlappning i propensitet visas inte: det görs för minst 50 personer i varje grupp och högst 10 000 i allt.",
      en: "Overlap in propensity is not shown: that is done for 50 persons or more in each group and at most 10,000 in all.",
    });
  const common = (language: "sv" | "en"): string => formatPercent(result.common, { language, decimals: 0 });
  return sentence("overlap", {
    sv: `Gruppernas propensitet överlappar till ${common("sv")}.`,
    en: `The groups' propensities overlap by ${common("en")}.`,
  });
}

/** Costs before the start by service, withheld as those after it are. */
export function earlierServices({
  costs,
  study,
  audience,
  language,
  part,
  one,
}: SectionContext): readonly SectionPart[] {
  if (costs.before.length === 0) return [];
  const groups = byGroup((group) =>
    costs.groups[group].map((_, at) => added(costs.servicesBefore.map(({ kronor }) => kronor[group][at]!))),
  );
  const { rows, withheld, total } = serviceRows(
    { services: costs.servicesBefore, groups },
    { audience, prices: study.pricing.prices },
  );
  if (rows.length === 0 && withheld === undefined) return [];
  const few = { missing: { sv: "få personer: uppges inte", en: "few persons: withheld" } };
  return [
    part(
      "services before",
      presentTable({
        language,
        caption: {
          sv: `Kostnad per ${one.sv} och insats före start`,
          en: `Cost per ${one.en} and service before the start`,
        },
        columns: [
          { id: "service", head: { sv: "Insats", en: "Service" }, kind: "words" },
          kronorColumn("treated", study.words.treated),
          kronorColumn("control", study.words.control),
          kronorColumn("difference", { sv: "Skillnad", en: "Difference" }, "difference"),
        ],
        rows: [
          ...rows.map(({ service, perPerson, difference }) => ({ service, ...perPerson, difference })),
          ...(withheld === undefined
            ? []
            : [
                {
                  service: { sv: `${withheld.services} andra insatser`, en: `${withheld.services} other services` },
                  treated: few,
                  control: few,
                  difference: withheld.difference,
                },
              ]),
        ],
        totals: [{ service: { sv: "Summa", en: "Total" }, ...total.perPerson, difference: total.difference }],
        source: {
          sv: `Odiskonterat, ${costs.before.length} år tillsammans.`,
          en: `Undiscounted, ${costs.before.length} years together.`,
        },
      }),
    ),
  ];
}

/** What would have happened to the costs without any effect. */
export function drift({ costs, study, sentence }: SectionContext): readonly SectionPart[] {
  const [earlier, later] = costs.before.slice(-2);
  if (earlier === undefined || later === undefined || costs.groups.control.length < 4) return [];
  const both = (year: typeof earlier) => [...year.treated, ...year.control];
  if (new Set(earlier.control).size < 2 || new Set(later.control).size < 2) return [];
  const { words } = regressionToMean({
    earlier: both(earlier),
    later: both(later),
    isTreated: [...earlier.treated.map(() => true), ...earlier.control.map(() => false)],
    crisis: study.crisis ?? false,
  });
  return [sentence("regression to the mean", words)];
}
