import { problem } from "../problem.ts";
import type { CostTable } from "./cost-table.ts";

/** A label that is always in both languages. */
export interface BothLanguages {
  readonly sv: string;
  readonly en: string;
}

/** What no table of group sums can tell, whatever is done with it. */
export const beyondSums: readonly BothLanguages[] = [
  {
    sv: "spridningen mellan personer, och därmed intervall och p-värden",
    en: "the spread between persons, and with it intervals and p-values",
  },
  {
    sv: "hur många som använde varje insats, och kostnad per användare",
    en: "how many used each service, and the cost per user",
  },
  {
    sv: "om samma personer bär flera av de dyra posterna",
    en: "whether the same persons bear several of the dear items",
  },
  { sv: "hur kostnaderna fördelar sig över åren", en: "how the costs fall over the years" },
  { sv: "vilken aktör som betalar", en: "which actor pays" },
  {
    sv: "hur lika grupperna var från början, och hur de valdes",
    en: "how alike the groups were at the start, and how they were chosen",
  },
  {
    sv: "diskonteringsränta, basår och när på året kostnader räknas, om tabellen inte säger det",
    en: "discount rate, base year and when in the year costs fall, unless the table says so",
  },
  { sv: "bortfall, flytt och dödsfall under uppföljningen", en: "losses, moves and deaths during follow-up" },
  { sv: "om programmets egen kostnad är med", en: "whether the programme's own cost is in it" },
];

/** What to ask the evaluators for: one row for each person, service and year, under a pseudonym. */
export const toAskFor: readonly (BothLanguages & { readonly column: string })[] = [
  { column: "pseudonym", sv: "pseudonym för barnet", en: "the child's pseudonym" },
  { column: "arm", sv: "grupp", en: "group" },
  { column: "ageAtStart", sv: "ålder vid start", en: "age at start" },
  { column: "placementAtStart", sv: "placering vid start", en: "placement at start" },
  { column: "startDate", sv: "startdatum", en: "start date" },
  { column: "sibling", sv: "syskon-id", en: "sibling id" },
  { column: "fosterHome", sv: "familjehems-id", en: "foster-home id" },
  { column: "service", sv: "insats", en: "service" },
  { column: "year", sv: "år", en: "year" },
  { column: "days", sv: "dygn eller antal", en: "days or quantity" },
  { column: "kronor", sv: "kronor, odiskonterat och med prisår", en: "kronor, undiscounted and with the price year" },
  { column: "followUpDays", sv: "uppföljda dagar", en: "days of follow-up" },
];

/**
 * There is no p-value of a table of sums, and this says why: it carries no spread. Always throws.
 *
 * @throws  always, with what to do instead
 * @example
 * pValue(exampleCostTable, { treated: 7, control: 6 })
 * // throws Cannot give a p-value for example: the table holds sums of two groups and nothing about how costs vary between persons. Instead, lay out spreadScenarios and ask for the 13 rows of persons (toAskFor lists the columns).
 */
export function pValue(table: CostTable, sizes: { readonly treated: number; readonly control: number }): never {
  throw problem(
    `give a p-value for ${table.name}`,
    "the table holds sums of two groups and nothing about how costs vary between persons",
    `lay out spreadScenarios and ask for the ${sizes.treated + sizes.control} rows of persons (toAskFor lists the columns)`,
  );
}
