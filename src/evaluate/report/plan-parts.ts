import { presentTable } from "../../show/present-table.ts";
import { formatKronor } from "../../show/unit.ts";
import type { Language } from "../../show/words.ts";
import type { SectionContext, SectionPart } from "./section.ts";

/** What was frozen beforehand, and everything that became otherwise; that nothing was, where nothing was. */
export function planParts(of: SectionContext): readonly SectionPart[] {
  const { study, deviations, sentence, part, language, one, facts, estimates } = of;
  const { plan } = study;
  if (plan === undefined)
    return [
      sentence("plan", {
        sv: "Ingen analysplan frystes innan insatsen började: vad som skulle jämföras kan ha valts efteråt.",
        en: "No plan was frozen before the programme began: what was to be compared may have been chosen afterwards.",
      }),
    ];
  const { expected, foreseen } = plan;
  const amount = (value: number, to: Language): string => formatKronor(value, { language: to });
  const { welch, detectable } = estimates;
  const cv = (welch.standardDeviations.control / welch.means.control).toFixed(2);
  const count = deviations.length;
  return [
    sentence("plan", {
      sv: `Analysplanen frystes ${plan.frozen} (SHA-256 ${plan.digest.slice(0, 12)}). ${count === 0 ? "Jämförelsen följer den." : `${count} ${count === 1 ? "sak blev" : "saker blev"} annorlunda; alla står nedan.`}`,
      en: `The plan was frozen ${plan.frozen} (SHA-256 ${plan.digest.slice(0, 12)}). ${count === 0 ? "The comparison follows it." : `${count} ${count === 1 ? "thing" : "things"} became otherwise; all are below.`}`,
    }),
    ...lateness(of),
    ...(count === 0
      ? []
      : [
          part(
            "deviations",
            presentTable({
              language,
              caption: { sv: "Avvikelser från planen", en: "Deviations from the plan" },
              columns: [
                { id: "term", head: { sv: "Vad", en: "What" }, kind: "words" },
                { id: "planned", head: { sv: "Planerat", en: "Planned" }, kind: "words" },
                { id: "now", head: { sv: "Blev", en: "Became" }, kind: "words" },
              ],
              rows: deviations.map(({ term, planned, now }) => ({ term, planned, now })),
            }),
          ),
        ]),
    part(
      "expected",
      presentTable({
        language,
        caption: { sv: "Vad som väntades, och vad det blev", en: "What was expected, and what became of it" },
        columns: [
          { id: "what", head: { sv: "Vad", en: "What" }, kind: "words" },
          { id: "planned", head: { sv: "Väntat", en: "Expected" }, kind: "words" },
          { id: "now", head: { sv: "Blev", en: "Became" }, kind: "words" },
        ],
        rows: [
          {
            what: { sv: "personer i grupperna", en: "persons in the groups" },
            planned: `${expected.treated} + ${expected.control}`,
            now: `${facts.sizes.treated} + ${facts.sizes.control}`,
          },
          {
            what: { sv: `kontrollgruppens medelvärde per ${one.sv}`, en: `control mean per ${one.en}` },
            planned: amount(expected.controlMean, language),
            now: amount(welch.means.control, language),
          },
          {
            what: { sv: "kontrollgruppens variationskoefficient", en: "control group's coefficient of variation" },
            planned: decimal(expected.coefficientOfVariation.toFixed(2), language),
            now: decimal(cv, language),
          },
          {
            what: { sv: "påvisbar skillnad, styrka 80 %", en: "detectable difference, 80% power" },
            planned: amount(foreseen.detectable, language),
            now: amount(detectable, language),
          },
          ...(expected.effect === null
            ? []
            : [
                {
                  what: { sv: "skillnad", en: "difference" },
                  planned: amount(expected.effect, language),
                  now: amount(welch.estimate, language),
                },
              ]),
        ],
      }),
    ),
  ];
}

/** A plan that was frozen when follow-up had begun is no plan made beforehand. */
function lateness({ followUp, sentence }: SectionContext): readonly SectionPart[] {
  const begun = followUp.reduce((sum, group) => sum + group.begun, 0);
  const persons = followUp.reduce((sum, group) => sum + group.persons, 0);
  if (begun === 0) return [];
  const [sv, en] = begun < 5 ? ["några få", "a few"] : [String(begun), String(begun)];
  return [
    sentence("plan lateness", {
      sv: `Planen frystes efter det att uppföljningen hade börjat för ${sv} av ${persons} personer: en del kan ha varit känt.`,
      en: `The plan was frozen after follow-up had begun for ${en} of ${persons} persons: something may have been known.`,
    }),
  ];
}

function decimal(text: string, language: Language): string {
  return language === "sv" ? text.replace(".", ",") : text;
}
