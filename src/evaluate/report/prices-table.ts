import { presentTable } from "../../show/present-table.ts";
import type { Label } from "../../show/words.ts";

import { payerLabel } from "./payer-costs.ts";
import { kronorColumn, type SectionContext, type SectionPart } from "./section.ts";

const grades: Readonly<Record<string, Label>> = {
  A: { sv: "A, officiell", en: "A, official" },
  B: { sv: "B, andrahand", en: "B, secondary" },
  C: { sv: "C, svag", en: "C, weak" },
  derived: { sv: "härledd", en: "derived" },
  assumed: { sv: "antagen", en: "assumed" },
};

/** What a unit of each service that is told costs, whom, and how that is known. */
export function pricesTable({ services, study, language, part }: SectionContext): readonly SectionPart[] {
  const { prices, payers, kinds = ["real"], margin = "average" } = study.pricing;
  const used = new Set(services.rows.map(({ name }) => name));
  const own = prices.prices.filter(
    (price) =>
      price.priced.of === "service" &&
      used.has(price.priced.service) &&
      kinds.includes(price.kind) &&
      price.margin === margin &&
      (payers?.includes(price.actor) ?? true),
  );
  if (own.length === 0) return [];
  return [
    part(
      "prices",
      presentTable({
        language,
        caption: { sv: "Styckkostnader", en: "Unit costs" },
        columns: [
          { id: "service", head: { sv: "Insats", en: "Service" }, kind: "words" },
          { id: "per", head: "Per", kind: "words" },
          { ...kronorColumn("amount", { sv: "Belopp", en: "Amount" }), decimals: 2 },
          { id: "payer", head: { sv: "Betalas av", en: "Paid by" }, kind: "words" },
          { id: "source", head: { sv: "Källa", en: "Source" }, kind: "words" },
          { id: "grade", head: { sv: "Grad", en: "Grade" }, kind: "words" },
        ],
        rows: own.map(({ item, per, amount, actor, source, grade }) => ({
          service: item,
          per: perWords[per] ?? per,
          amount,
          payer: payerLabel(actor),
          source,
          grade: grades[grade] ?? grade,
        })),
        source: {
          sv: `Prislista ${prices.name}, kronor av år ${study.pricing.priceYear}. Insatser som inte redovisas var för sig är inte med.`,
          en: `Price list ${prices.name}, kronor of ${study.pricing.priceYear}. Services not told one by one are left out.`,
        },
      }),
    ),
  ];
}

const perWords: Readonly<Record<string, Label>> = {
  day: { sv: "dygn", en: "day" },
  hour: { sv: "timme", en: "hour" },
  month: { sv: "månad", en: "month" },
  year: { sv: "år", en: "year" },
  event: { sv: "gång", en: "event" },
  unit: { sv: "enhet", en: "unit" },
};
