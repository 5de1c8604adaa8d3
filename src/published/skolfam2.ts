/** Table 4 of SkolFam2 as a cost table: every amount is a fact of the register, by its id. */
import { type AggregateComparison, aggregateComparison } from "../evaluate/aggregate-comparison.ts";
import { type CostTable, costTable } from "../evaluate/cost-table.ts";
import type { Label } from "../show/words.ts";
import { documents } from "./register.ts";

/** How the services are kept together, by their rows in the table. The grouping is ours: the published table has none. */
const blocks: readonly { readonly label: Label; readonly rows: readonly number[] }[] = [
  { label: { sv: "Handläggning", en: "Casework" }, rows: [1, 2, 3, 4, 16, 17, 19, 20, 21, 22] },
  { label: { sv: "Öppenvård och kontakt", en: "Open care and contact" }, rows: [5, 6, 7, 8, 9] },
  { label: { sv: "Familjehem", en: "Foster family" }, rows: [10, 11, 12] },
  { label: { sv: "Institution (HVB)", en: "Residential care (HVB)" }, rows: [13, 14, 15] },
  { label: { sv: "Omplacering", en: "Re-placement" }, rows: [18] },
  { label: { sv: "SiS", en: "Secure state care (SiS)" }, rows: [23, 24] },
];

/** Services whose costs speak of children who differed from the start, not of an effect. */
const markers = [
  {
    service: "Omprovning och övervägande",
    meaning: {
      sv: "Omprövning görs av placerade barn, och SkolFam tar bara emot barn i familjehem.",
      en: "Placements are what is reviewed, and SkolFam admits only children in foster homes.",
    },
  },
  {
    service: "Kontaktfamilj (per månad)",
    meaning: {
      sv: "Kontaktfamilj ges oftast till barn som bor hemma.",
      en: "Contact families are usually for children who live at home.",
    },
  },
];

const facts = new Map(documents.flatMap((document) => document.facts.map((fact) => [fact.id, fact] as const)));

/**
 * The published table of discounted costs 2008–2012, kronor: 24 services, the SkolFam2 group and its control group, with the printed sums.
 *
 * @see Norrköpings kommun, slides on the social investment fund; the table is by Bernfort and Lundqvist, Linköping University, 2014
 * @example
 * skolfam2Table().services.length // => 24
 * skolfam2Table().printed.sums.treated.toString() // => 20507393
 */
export function skolfam2Table(): CostTable {
  const rows = blocks.flatMap(({ label, rows }) => rows.map((row) => ({ row, label })));
  return costTable({
    name: "SkolFam2 table 4",
    groups: { treated: "SkolFam2", control: { sv: "Kontrollgrupp", en: "Control group" } },
    services: rows
      .sort((a, b) => a.row - b.row)
      .map(({ row, label }) => {
        const id = `NK-T4-${String(row).padStart(2, "0")}`;
        const { sv, en } = facts.get(`${id}-S`)!;
        return {
          service: { sv, en: en.replace(/, SkolFam2$/, "") },
          block: label,
          cost: { treated: amount(`${id}-S`), control: amount(`${id}-K`) },
        };
      }),
    printed: {
      sums: { treated: amount("NK-T4-sumS"), control: amount("NK-T4-sumK") },
      perPerson: { treated: amount("NK-T4-pcS"), control: amount("NK-T4-pcK") },
      differenceOfSums: amount("NK-T4-diff"),
      differencePerPerson: amount("NK-T4-pcd"),
    },
  });
}

/** What the fund paid for SkolFam2, by year; kronor. */
export const skolfam2Funding: Readonly<Record<number, number>> = Object.fromEntries(
  [2011, 2012, 2013, 2014].map((year) => [year, 1000 * amount(`NK-C-SkolFam2-${year}`)]),
);

/**
 * SkolFam2's published comparison recomputed: gaps, implied group sizes, differences per child, scenarios of spread, doubts.
 *
 * @param options  `variations`: the assumed coefficients of variation
 * @example
 * const skolfam2 = skolfam2Comparison();
 * skolfam2.sizes // => { treated: 21, control: 19 }
 * skolfam2.total.difference.toFixed(0) // => -167542
 * skolfam2.gaps.control.toNumber() // => 1
 */
export function skolfam2Comparison(options: { readonly variations?: readonly number[] } = {}): AggregateComparison {
  const cost = Object.values(skolfam2Funding).reduce((sum, amount) => sum + amount, 0);
  const evaluated = facts.get("NK-12")!.value!;
  return aggregateComparison(skolfam2Table(), {
    ...options,
    markers,
    programmeCost: cost / evaluated,
    unit: { sv: "per barn", en: "per child" },
  });
}

function amount(id: string): number {
  return facts.get(id)!.value!;
}
