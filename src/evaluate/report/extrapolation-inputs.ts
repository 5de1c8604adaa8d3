import { formatInterval } from "../../show/interval.ts";
import { formatNumber } from "../../show/number.ts";
import { presentTable } from "../../show/present-table.ts";
import { formatKronor } from "../../show/unit.ts";
import { type Label, type Language, say } from "../../show/words.ts";
import type { ExtrapolationPlan } from "../extrapolation-plan.ts";
import type { SectionContext, SectionPart } from "./section.ts";

const provenance = {
  observed: { sv: "mätt i studien", en: "observed in this study" },
  borrowed: { sv: "lånat", en: "borrowed" },
  assumed: { sv: "antaget", en: "assumed" },
} as const satisfies Record<string, Label>;

export function inputTable(
  { language, part, estimates: { welch }, costs }: SectionContext,
  plan: ExtrapolationPlan,
): SectionPart {
  const years = (to: Language, value: number): string =>
    formatNumber(value, { language: to, decimals: Number(!Number.isInteger(value)) });
  const ranged = (own: { central: number; low: number; high: number }, unit: Label): Label => ({
    sv: `${years("sv", own.central)} ${say(unit, "sv")} (${years("sv", own.low)} till ${years("sv", own.high)})`,
    en: `${years("en", own.central)} ${say(unit, "en")} (${years("en", own.low)} to ${years("en", own.high)})`,
  });
  const money = (to: Language): string =>
    `${formatKronor(welch.estimate, { language: to })} (${formatInterval(welch.interval.lower, welch.interval.upper, { language: to })})`;
  return part(
    "extrapolation inputs",
    presentTable({
      language,
      caption: { sv: "Vad framskrivningen bygger på", en: "What is carried on, and on what grounds" },
      columns: [
        { id: "what", head: { sv: "Parameter", en: "Parameter" }, kind: "words" },
        { id: "value", head: { sv: "Värde (95 %)", en: "Value (95%)" }, kind: "words" },
        { id: "distribution", head: { sv: "Fördelning", en: "Distribution" }, kind: "words" },
        { id: "from", head: { sv: "Varifrån", en: "From" }, kind: "words" },
        { id: "source", head: { sv: "Källa", en: "Source" }, kind: "words" },
      ],
      rows: [
        {
          what: { sv: `skillnad under ${costs.years.length} år`, en: `difference over ${costs.years.length} years` },
          value: { sv: money("sv"), en: money("en") },
          distribution: { sv: "t, Welch", en: "t, Welch" },
          from: provenance.observed,
          source: { sv: "den här studien", en: "this study" },
        },
        {
          what: {
            sv: "årlig skillnad därefter, innan den klingar av",
            en: "yearly difference afterwards, before it fades",
          },
          value: { sv: "medelvärdet av de mätta åren", en: "the mean of the observed years" },
          distribution: { sv: "t, samma fel som ovan", en: "t, the same error as above" },
          from: provenance.assumed,
          source: { sv: "antaget: att den går vidare", en: "assumed: that it goes on" },
        },
        {
          what: { sv: "halveringstid", en: "half-life" },
          value: ranged(plan.halfLife, { sv: "år", en: "years" }),
          distribution: { sv: "lognormal", en: "log-normal" },
          from: provenance.assumed,
          source: plan.halfLife.source,
        },
        ...(plan.until === undefined
          ? []
          : [
              {
                what: { sv: "sista år, tredje scenariot", en: "last year, third scenario" },
                value: { sv: `år ${plan.until.year}`, en: `year ${plan.until.year}` },
                distribution: { sv: "fast", en: "fixed" },
                from: provenance.assumed,
                source: plan.until.label,
              },
            ]),
        ...(plan.later ?? []).map((own) => ({
          what: {
            sv: `${say(own.label, "sv")}, år ${own.from}–${own.to}`,
            en: `${say(own.label, "en")}, years ${own.from}–${own.to}`,
          },
          value: ranged(own, { sv: "kr per år", en: "SEK a year" }),
          distribution: { sv: "normal", en: "normal" },
          from: provenance[own.provenance],
          source: own.source,
        })),
      ],
    }),
  );
}
