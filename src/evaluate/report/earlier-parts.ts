import { formatInterval } from "../../show/interval.ts";
import { formatNumber } from "../../show/number.ts";
import { presentTable } from "../../show/present-table.ts";
import { formatKronor, formatPercent } from "../../show/unit.ts";
import { say } from "../../show/words.ts";
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
  const { words, correlation, interval, poolMean, treatedMean, driftInterval } = regressionToMean({
    earlier: both(earlier),
    later: both(later),
    isTreated: [...earlier.treated.map(() => true), ...earlier.control.map(() => false)],
    crisis: study.crisis ?? false,
  });
  const told = (to: "sv" | "en") => ({
    r: formatNumber(correlation, { language: to, decimals: 2 }),
    from: interval.map((end) => formatNumber(end, { language: to, decimals: 2 })),
    own: formatKronor(treatedMean, { language: to }),
    pool: formatKronor(poolMean, { language: to }),
    range: formatInterval(driftInterval[0], driftInterval[1], { language: to }),
  });
  const [sv, en] = [told("sv"), told("en")];
  const warned = (text: string): string => (study.crisis ? `**${text}**` : text);
  return [
    sentence("regression to the mean", { sv: warned(say(words, "sv")), en: warned(say(words, "en")) }),
    sentence("regression ground", {
      sv: `Det följer av att kostnaderna de två åren före start har korrelationen ${sv.r} (${sv.from[0]} till ${sv.from[1]}) i jämförelsegruppen och att programgruppen året före låg på ${sv.own} mot ${sv.pool}. Osäkerheten i korrelationen ger ${sv.range}.`,
      en: `It follows from the correlation of costs in the two years before, ${en.r} (${en.from[0]} to ${en.from[1]}) in the comparison group, and from the treated group's ${en.own} against ${en.pool} in the year before. The uncertainty of the correlation gives ${en.range}.`,
    }),
  ];
}
