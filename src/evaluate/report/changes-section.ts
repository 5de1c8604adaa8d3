import { formatInterval } from "../../show/interval.ts";
import { presentTable } from "../../show/present-table.ts";
import { formatKronor } from "../../show/unit.ts";
import { type Label, say } from "../../show/words.ts";
import { comparedChange } from "./compared-change.ts";
import { type Compared, eventParts } from "./event-parts.ts";
import { type ComparisonSection, kronorColumn, pColumn, type SectionContext, type SectionPart } from "./section.ts";

/** The same persons before and after, against one comparison group or two; where no years before were kept, why it is not there. */
export function changesSection(of: SectionContext): readonly ComparisonSection[] {
  const { costs, otherCosts, study, sentence, language } = of;
  const title = say({ sv: "Före och efter", en: "Before and after" }, language);
  if (costs.before.length === 0)
    return [
      {
        id: "changes",
        title,
        parts: [
          sentence("changes", {
            sv: "Kostnader före start är inte med: förändringen kan inte jämföras.",
            en: "Costs before the start are not at hand: the change cannot be compared.",
          }),
        ],
      },
    ];
  const compared = [
    { label: study.words.control, change: comparedChange(costs) },
    ...(otherCosts === undefined ? [] : [{ label: study.other!.label, change: comparedChange(otherCosts) }]),
  ];
  return [
    {
      id: "changes",
      title,
      parts: [
        sentence("changes", {
          sv: "Varje person jämförs med sig själv: medelkostnad per år före start och under uppföljningen. Det som skiljer grupperna och inte ändras faller bort. Det förutsätter att grupperna utan insatsen hade förändrats lika mycket.",
          en: "Each person is compared with himself or herself: mean cost per year before the start and during follow-up. What sets the groups apart and stays drops out. It takes for granted that without the programme the groups would have changed alike.",
        }),
        cellsTable(of, compared),
        changeTable(of, compared),
        ...eventParts(of, compared),
        ...gauge(of),
      ],
    },
  ];
}

function cellsTable({ study, language, part, one }: SectionContext, compared: readonly Compared[]): SectionPart {
  const { cells } = compared[0]!.change.difference;
  const rows = [
    { group: study.words.treated, ...cells.treated },
    ...compared.map(({ label, change }) => ({ group: label, ...change.difference.cells.control })),
  ];
  return part(
    "changes cells",
    presentTable({
      language,
      caption: {
        sv: `Kostnad per ${one.sv} och år, före och efter start`,
        en: `Cost per ${one.en} and year, before and after the start`,
      },
      columns: [
        { id: "group", head: { sv: "Grupp", en: "Group" }, kind: "words" },
        kronorColumn("before", { sv: "Före", en: "Before" }),
        kronorColumn("after", { sv: "Efter", en: "After" }),
        kronorColumn("change", { sv: "Förändring", en: "Change" }, "difference"),
      ],
      rows,
      source: { sv: "Odiskonterat, medelvärde per år.", en: "Undiscounted, mean per year." },
    }),
  );
}

function changeTable({ language, part, study }: SectionContext, compared: readonly Compared[]): SectionPart {
  const number = (id: string, head: Label, decimals: number) => ({ id, head, kind: "number" as const, decimals });
  return part(
    "changes",
    presentTable({
      language,
      caption: {
        sv: `Förändringen i ${say(study.words.treated, "sv")} minus jämförelsegruppens`,
        en: `The change in ${say(study.words.treated, "en")} less the comparison group's`,
      },
      columns: [
        { id: "against", head: { sv: "Mot", en: "Against" }, kind: "words" },
        kronorColumn("estimate", { sv: "Skillnad i förändring", en: "Difference in change" }, "difference"),
        kronorColumn("low", { sv: "95 % från", en: "95% from" }),
        kronorColumn("high", { sv: "till", en: "to" }),
        number("welch", { sv: "fg, Welch", en: "df, Welch" }, 1),
        number("cr2", { sv: "fg, CR2", en: "df, CR2" }, 1),
        pColumn({ sv: "p-värde", en: "p-value" }),
      ],
      rows: compared.map(({ label, change: { difference, cr2 } }) => ({
        against: label,
        estimate: difference.estimate,
        low: difference.interval.lower,
        high: difference.interval.upper,
        welch: difference.degreesOfFreedom,
        cr2,
        p: difference.pValue,
      })),
      missing: { sv: "går inte att räkna", en: "cannot be given" },
      source: {
        sv: "Per år. Skillnad i skillnader (difference in differences); fg är frihetsgrader.",
        en: "Per year. Difference in differences; df are degrees of freedom.",
      },
    }),
  );
}

/** The two comparison groups against each other: what no programme can have made. */
function gauge({ costs, otherCosts, study, sentence }: SectionContext): readonly SectionPart[] {
  if (otherCosts === undefined) return [];
  const { difference } = comparedChange({
    ...costs,
    ...between(costs, otherCosts),
  });
  const told = (to: "sv" | "en") => ({
    size: formatKronor(difference.estimate, { language: to }),
    range: formatInterval(difference.interval.lower, difference.interval.upper, { language: to }),
    first: say(study.words.control, to),
    second: say(study.other!.label, to),
  });
  const [sv, en] = [told("sv"), told("en")];
  return [
    sentence("bias gauge", {
      sv: `Mellan ${sv.first} och ${sv.second}, där ingen fick insatsen, skiljer sig förändringen med ${sv.size} per år (${sv.range}). Så mycket kan en jämförelse vara fel utan att någon insats ligger bakom.`,
      en: `Between ${en.first} and ${en.second}, where nobody had the programme, the change differs by ${en.size} a year (${en.range}). A comparison may be off by that much with no programme behind it.`,
    }),
  ];
}

/** The first comparison group in the treated group's place, the second as its control. */
function between(costs: SectionContext["costs"], other: SectionContext["costs"]) {
  const swap = (own: { readonly control: readonly number[] }, its: { readonly control: readonly number[] }) => ({
    treated: own.control,
    control: its.control,
  });
  return {
    before: costs.before.map((year, at) => swap(year, other.before[at]!)),
    years: costs.years.map((year, at) => swap(year, other.years[at] ?? { control: other.groups.control.map(() => 0) })),
  };
}
