import { presentTable } from "../../show/present-table.ts";
import { formatKronor, formatPercent } from "../../show/unit.ts";
import { say } from "../../show/words.ts";
import { assumedPriors } from "./comparison-estimates.ts";
import { paybackParts } from "./payback-parts.ts";
import type { ComparisonSection, SectionContext, SectionPart } from "./section.ts";

/** What a decision can lean on. */
export function decisionSection(of: SectionContext): ComparisonSection {
  const { estimates, study, sentence, language, one } = of;
  const { chances } = estimates;
  const { programmeCost } = study;
  const net = (to: "sv" | "en"): string => formatKronor(chances.expectedNet, { language: to });
  return {
    id: "decision",
    title: say({ sv: "Underlag för beslut", en: "Ground for a decision" }, language),
    parts: [
      chanceTable(of),
      programmeCost === undefined
        ? sentence("net", {
            sv: "Insatsens egen kostnad är inte angiven: om den betalas tillbaka kan inte bedömas.",
            en: "The programme's own cost is not stated: whether it is paid back cannot be judged.",
          })
        : sentence("net", {
            sv: `Insatsen kostade ${formatKronor(programmeCost, { language: "sv" })} per ${one.sv}. Väntat netto under uppföljningen är ${net("sv")} per ${one.sv}.`,
            en: `The programme cost ${formatKronor(programmeCost)} per ${one.en}. The expected net over the follow-up is ${net("en")} per ${one.en}.`,
          }),
      ...paybackParts(of),
    ],
  };
}

function chanceTable({ estimates: { chances, shrunk }, study, language, part }: SectionContext): SectionPart {
  const share = (value: number): string => formatPercent(value, { language, decimals: 0 });
  const covering = study.programmeCost !== undefined;
  return part(
    "chances",
    presentTable({
      language,
      caption: {
        sv: "Hur troligt är det att kostnaden verkligen är lägre?",
        en: "How probable is it that the cost really is lower?",
      },
      columns: [
        { id: "belief", head: { sv: "Vad som väntades i förväg", en: "What was expected beforehand" }, kind: "words" },
        { id: "lower", head: { sv: "lägre", en: "lower" }, kind: "words" },
        ...(covering
          ? [
              {
                id: "covers",
                head: { sv: "lägre än insatsens kostnad", en: "lower by the programme's cost" },
                kind: "words" as const,
              },
            ]
          : []),
      ],
      rows: [
        { own: chances, belief: { sv: "ingenting", en: "nothing" } },
        ...shrunk.map((own, at) => ({
          own,
          belief: {
            sv: `skillnader inom ±${Math.round(200 * assumedPriors[at]!)} % av kontrollgruppens medelvärde (antaget)`,
            en: `differences within ±${Math.round(200 * assumedPriors[at]!)}% of the control group's mean (assumed)`,
          },
        })),
      ].map(({ own, belief }) => ({
        belief,
        lower: share(own.saving),
        ...(covering ? { covers: share(own.worthwhile) } : {}),
      })),
      source: {
        sv: "Sannolikheter givet dessa data, utan hänsyn till att grupperna kan ha varit olika från början.",
        en: "Probabilities given these data, with no regard to the groups' having differed from the start.",
      },
    }),
  );
}
