import type { Decimal } from "decimal.js";
import { type PresentedTable, presentTable, type RowContent, type ShownColumn } from "../show/present-table.ts";
import type { InLanguage, Label } from "../show/words.ts";
import type { AggregateComparison } from "./aggregate-comparison.ts";
import type { CostDifference } from "./cost-differences.ts";
import { plainName } from "./cost-table.ts";
import type { BothLanguages } from "./table-limits.ts";

const kronor = { sv: "kr", en: "SEK" };

/**
 * Cost per person by service, folded by block: both groups, the difference, and totals that the rows add up to.
 *
 * @param comparison  of a published table
 * @param words       `language`; `source`: what stands below the table; `persons`: what they are called, "children" for example
 * @example
 * const table = costComparisonTable(aggregateComparison(exampleCostTable));
 * table.raw.rows.at(-1) // => ["Total", 300000, 340000, -40000]
 */
export function costComparisonTable(
  comparison: AggregateComparison,
  {
    source,
    persons = { sv: "personer", en: "persons" },
    ...language
  }: InLanguage & { readonly source?: Label; readonly persons?: BothLanguages } = {},
): PresentedTable {
  const { table, differences, sizes } = comparison;
  const blockOf = new Map(table.services.map(({ service, block }) => [plainName(service), plainName(block)]));
  const inBlock = (block: Label): readonly CostDifference[] =>
    differences.services.filter(({ label }) => blockOf.get(plainName(label)) === plainName(block));
  return presentTable({
    ...language,
    caption: { sv: "Kostnad per person och insats", en: "Cost per person and service" },
    columns: [
      { id: "service", head: { sv: "Insats", en: "Service" }, kind: "words" },
      groupColumn("treated", table.groups.treated, counted(sizes.treated, persons)),
      groupColumn("control", table.groups.control, counted(sizes.control, persons)),
      { id: "difference", head: { sv: "Skillnad", en: "Difference" }, unit: kronor, kind: "difference", decimals: 0 },
    ],
    blocks: differences.blocks.map((block) => ({
      label: block.label,
      rows: inBlock(block.label).map(rowOf),
      sums: rowOf(block),
    })),
    totals: [{ ...rowOf(differences.total), service: { sv: "Summa", en: "Total" } }],
    source: source === undefined ? differences.rounding : joined(source, differences.rounding),
  });
}

/**
 * The scenarios of spread as a table: interval, probabilities and what a study of this size could have seen, for each assumed variation.
 *
 * @example
 * spreadTable(aggregateComparison(exampleCostTable)).raw.rows.length // => 6
 */
export function spreadTable({ scenarios }: AggregateComparison, language: InLanguage = {}): PresentedTable {
  const column = (id: string, head: Label, unit?: Label, decimals = 0): ShownColumn => ({
    id,
    head,
    kind: "number",
    decimals,
    ...(unit !== undefined && { unit }),
  });
  const covering = scenarios.some(({ probabilityOfCoveringProgramme }) => probabilityOfCoveringProgramme !== undefined);
  const thousand = { sv: "tkr", en: "SEK thousand" };
  const inHundred = { sv: "av 100", en: "in 100" };
  return presentTable({
    ...language,
    caption: {
      sv: "Vad skillnaden vore förenlig med, om kostnaderna varierade så mycket",
      en: "What the difference would be compatible with, if costs varied so much",
    },
    columns: [
      column("variation", { sv: "CV (antagen)", en: "CV (assumed)" }, undefined, 2),
      column("low", { sv: "95 % från", en: "95% from" }, thousand),
      column("high", { sv: "till", en: "to" }, thousand),
      column("saving", { sv: "Lägre kostnad", en: "Cost less" }, inHundred),
      ...(covering
        ? [column("covering", { sv: "… än insatsen kostade", en: "… by the programme cost" }, inHundred)]
        : []),
      column("detectable", { sv: "Påvisbar", en: "Detectable" }, thousand),
      column("sizePerArm", { sv: "Behövs", en: "Needed" }, { sv: "per grupp", en: "per group" }),
    ],
    rows: scenarios.map((scenario) => ({
      variation: scenario.variation,
      low: scenario.interval[0] / 1000,
      high: scenario.interval[1] / 1000,
      saving: 100 * scenario.probabilityOfSaving,
      ...(covering && { covering: 100 * scenario.probabilityOfCoveringProgramme! }),
      detectable: scenario.detectable / 1000,
      sizePerArm: Math.ceil(scenario.sizePerArm),
    })),
    source: {
      sv: "Tabellen publicerar ingen spridning: varje rad antar en variationskoefficient (CV), ingen är skattad. Lägre kostnad: sannolikheten, av 100. Påvisbar: den skillnad som fyra studier av fem av denna storlek skulle visa. Behövs: personer i varje grupp för att visa den skillnad som fanns, med 80 % styrka.",
      en: "The published table carries no spread: each row assumes a coefficient of variation (CV), none is estimated. Cost less: the probability, in 100. Detectable: the difference that four studies of five of this size would show. Needed: persons in each group to show the difference found, with 80% power.",
    },
  });
}

function groupColumn(id: string, head: Label, note: Label): ShownColumn {
  return { id, head, unit: kronor, kind: "number", decimals: 0, note };
}

function counted(size: number, { sv, en }: BothLanguages): Label {
  return { sv: `${size} ${sv}`, en: `${size} ${en}` };
}

/** Group means are shown rounded by themselves; the difference is the one that was rounded to add up. */
function rowOf({ label, perPerson, rounded }: CostDifference): RowContent {
  const whole = (amount: Decimal): number => amount.round().toNumber();
  return {
    service: label,
    treated: whole(perPerson.treated),
    control: whole(perPerson.control),
    difference: rounded.toNumber(),
  };
}

function joined(first: Label, second: Label): Label {
  const both = (language: "sv" | "en"): string =>
    [first, second].map((label) => (typeof label === "string" ? label : label[language])).join(" ");
  return { sv: both("sv"), en: both("en") };
}
