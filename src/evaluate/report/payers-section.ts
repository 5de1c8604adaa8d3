import { isProblem } from "../../problem.ts";
import { presentTable } from "../../show/present-table.ts";
import { say } from "../../show/words.ts";
import { welchDifference } from "../mean-difference.ts";
import type { TwoGroups } from "../two-groups.ts";
import { mayBeTold } from "./may-be-told.ts";
import { type ComparisonSection, kronorColumn, type SectionContext, type SectionPart } from "./section.ts";

const few = { sv: "få personer: uppges inte", en: "few persons: withheld" } as const;

/** Who bears the costs, and when; nothing where one payer bears all. */
export function payersSection(of: SectionContext): readonly ComparisonSection[] {
  const { payers, language, sentence, audience } = of;
  if (payers.length === 0) return [];
  const open = audience === "internal" || payers.every(({ groups }) => mayBeTold(groups));
  return [
    {
      id: "payers",
      title: say({ sv: "Vem som betalar, och när", en: "Who pays, and when" }, language),
      parts: open
        ? [payersTable(of), ...(of.yearsOpen ? [payerYears(of)] : [])]
        : [
            sentence("payers", {
              sv: `Kostnaden delas av ${payers.length} betalare. Hur den fördelas uppges inte: någon av dem bär så få personers kostnad att de kunde kännas igen.`,
              en: `The cost is borne by ${payers.length} payers. How it is divided is withheld: one of them bears the cost of so few persons that they could be known.`,
            }),
          ],
    },
  ];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function payersTable({ payers, study, language, part, one, estimates }: SectionContext): SectionPart {
  const interval = (groups: TwoGroups): { low?: number; high?: number } => {
    try {
      const { lower, upper } = welchDifference(groups).interval;
      return { low: lower, high: upper };
    } catch (error) {
      if (!isProblem(error)) throw error;
      return {};
    }
  };
  const { welch } = estimates;
  return part(
    "payers",
    presentTable({
      language,
      caption: { sv: `Kostnad per ${one.sv}, efter vem som betalar`, en: `Cost per ${one.en}, by who pays` },
      columns: [
        { id: "payer", head: { sv: "Betalare", en: "Payer" }, kind: "words" },
        kronorColumn("treated", study.words.treated),
        kronorColumn("control", study.words.control),
        kronorColumn("difference", { sv: "Skillnad", en: "Difference" }, "difference"),
        kronorColumn("low", { sv: "95 % från", en: "95% from" }),
        kronorColumn("high", { sv: "till", en: "to" }),
      ],
      rows: payers.map(({ label, groups }) => ({
        payer: label,
        treated: mean(groups.treated),
        control: mean(groups.control),
        difference: mean(groups.treated) - mean(groups.control),
        ...interval(groups),
      })),
      totals: [
        {
          payer: { sv: "Summa", en: "Total" },
          treated: welch.means.treated,
          control: welch.means.control,
          difference: welch.estimate,
          low: welch.interval.lower,
          high: welch.interval.upper,
        },
      ],
      missing: { sv: "alla kostade lika mycket: inget intervall", en: "everybody had the same cost: no interval" },
      source: {
        sv: "Under noll: betalaren har lägre kostnad i programgruppen.",
        en: "Below zero: the payer's cost is lower in the treated group.",
      },
    }),
  );
}

/** Differences by payer and year; when published a year in which any payer's sum is few persons' is withheld whole. */
function payerYears({ payers, costs, language, part, audience }: SectionContext): SectionPart {
  return part(
    "payer years",
    presentTable({
      language,
      caption: { sv: "Skillnad per år, efter vem som betalar", en: "Difference by year and who pays" },
      columns: [
        { id: "year", head: { sv: "År räknat från start", en: "Year from start" }, kind: "number", decimals: 0 },
        ...payers.map(({ payer, label }) => kronorColumn(payer, label, "difference")),
      ],
      rows: costs.years.map((_, at) => {
        const told = audience === "internal" || payers.every(({ years }) => mayBeTold(years[at]!));
        return {
          year: at + 1,
          ...Object.fromEntries(
            payers.map(({ payer, years }) => [
              payer,
              told ? mean(years[at]!.treated) - mean(years[at]!.control) : { missing: few },
            ]),
          ),
        };
      }),
      source: { sv: "Odiskonterat, program minus kontroll.", en: "Undiscounted, treated less control." },
    }),
  );
}
