import { type Label, say } from "../../show/words.ts";
import type { Statements } from "./comparison-study.ts";
import type { ComparisonSection, SectionContext } from "./section.ts";

/** The authors' own statements, as they are headed, with the item of CHEERS 2022 that each answers. */
export const statementLabels = {
  background: { item: 3, label: { sv: "Bakgrund och syfte", en: "Background and objectives" } },
  analysisPlan: { item: 4, label: { sv: "Analysplan", en: "Analysis plan" } },
  setting: { item: 6, label: { sv: "Plats och sammanhang", en: "Setting and location" } },
  heterogeneity: { item: 18, label: { sv: "Olikheter mellan personer", en: "Heterogeneity" } },
  distribution: { item: 19, label: { sv: "Fördelning mellan grupper", en: "Distributional effects" } },
  engagement: { item: 21, label: { sv: "Hur berörda deltagit", en: "Engagement of those concerned" } },
  engagementEffect: { item: 25, label: { sv: "Vad deltagandet betytt", en: "Effect of engagement" } },
  limitations: { item: 26, label: { sv: "Begränsningar och räckvidd", en: "Limitations and generalisability" } },
  funding: { item: 27, label: { sv: "Finansiering", en: "Funding" } },
  interests: { item: 28, label: { sv: "Jäv", en: "Conflicts of interest" } },
} as const satisfies Readonly<Record<keyof Statements, { item: number; label: Label }>>;

/** How the section of statements is headed. */
export const statementsTitle: Label = { sv: "Författarnas egna uppgifter", en: "The authors' own statements" };

/** What the authors have stated; nothing where they have stated nothing. */
export function statementsSection({ study, sentence, language }: SectionContext): readonly ComparisonSection[] {
  const given = stated(study.statements);
  if (given.length === 0) return [];
  return [
    {
      id: "statements",
      title: say(statementsTitle, language),
      parts: given.map((name) => {
        const { label } = statementLabels[name];
        const own = study.statements![name]!;
        return sentence(`statement ${name}`, {
          sv: `**${label.sv}.** ${say(own, "sv")}`,
          en: `**${label.en}.** ${say(own, "en")}`,
        });
      }),
    },
  ];
}

/** Which statements there are, in the list's order. */
export function stated(statements: Statements | undefined): readonly (keyof typeof statementLabels)[] {
  return (Object.keys(statementLabels) as (keyof typeof statementLabels)[]).filter(
    (name) => statements?.[name] !== undefined,
  );
}
