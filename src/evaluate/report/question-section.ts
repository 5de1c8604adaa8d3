import { annuityFactor } from "../../money/annuity.ts";
import type { Convention } from "../../money/discounting.ts";
import { formatNumber } from "../../show/number.ts";
import { presentTable } from "../../show/present-table.ts";
import { formatPercent } from "../../show/unit.ts";
import { type Label, say } from "../../show/words.ts";
import { estimandSentence } from "../design/estimand.ts";
import { participantFlow } from "../design/flow.ts";
import { targetTrial } from "../design/target-trial.ts";
import { discountWords } from "./comparison-estimates.ts";
import { planParts } from "./plan-parts.ts";
import type { ComparisonSection, SectionContext, SectionPart } from "./section.ts";

/** What is asked, of whom, and by which design. */
export function questionSection(of: SectionContext): ComparisonSection {
  const { study, costs, language, sentence, estimates, facts } = of;
  const { words, pricing } = study;
  const estimand = estimandSentence({
    effect: "ATT",
    population: words.population,
    treatment: words.programme ?? words.treated,
    comparison: words.control,
    outcome: { sv: `kostnad per ${of.one.sv}`, en: `cost per ${of.one.en}` },
    years: Math.max(1, costs.years.length),
    perspective: words.perspective,
    priceYear: pricing.priceYear,
    discounting: pricing.discounting,
  });
  const findings = costs.findings.map((one, at) =>
    sentence(`finding ${at + 1}`, {
      sv: `${say(one.explanation, "sv")} (${one.count})`,
      en: `${say(one.explanation, "en")} (${one.count})`,
    }),
  );
  return {
    id: "question",
    title: say({ sv: "Fråga och upplägg", en: "Question and design" }, language),
    parts: [
      sentence("estimand", estimand),
      ...timing(of),
      sentence("controls", study.controls),
      ...planParts(of),
      ...trialPart(of),
      ...flowPart(of),
      ...followUp(of),
      sentence("limits", limits(facts.sizes.treated + facts.sizes.control, estimates.welch.confidence)),
      ...(of.audience === "internal" ? findings : []),
    ],
  };
}

/** What five equal years are worth by each rate and convention: three per cent apart, and so always said. */
function timing({ costs, study, sentence }: SectionContext): readonly SectionPart[] {
  const years = costs.years.length;
  const { rate, convention } = study.pricing.discounting;
  if (years < 2 || rate.perYear === 0) return [];
  const factor = (own: Convention, language: "sv" | "en"): string =>
    formatNumber(annuityFactor(years, { rate, convention: own }), { language, decimals: 3 });
  const list = (language: "sv" | "en"): string =>
    (["due", "mid-year", "arrears"] as const)
      .map((own) => `${factor(own, language)} (${discountWords[own][language]})`)
      .join(", ");
  const percent = (language: "sv" | "en"): string => formatPercent(rate.perYear, { language });
  return [
    sentence("timing", {
      sv: `Diskonterat med ${percent("sv")} är ${years} lika år värda ${list("sv")}. Här räknas kostnaden ${discountWords[convention].sv}.`,
      en: `Discounted at ${percent("en")}, ${years} equal years are worth ${list("en")}. Here costs fall ${discountWords[convention].en}.`,
    }),
  ];
}

/** How long each group was followed, and how that ended; when published counts from five on only. */
function followUp({ followUp: groups, language, part, audience, study }: SectionContext): readonly SectionPart[] {
  const hidden = (count: number): boolean => audience === "published" && count > 0 && count < 5;
  if (groups.some(({ died }) => hidden(died))) return [];
  return [
    part(
      "follow-up",
      presentTable({
        language,
        caption: { sv: "Hur länge de följdes", en: "How long they were followed" },
        columns: [
          { id: "group", head: { sv: "Grupp", en: "Group" }, kind: "words" },
          { id: "persons", head: { sv: "personer", en: "persons" }, kind: "number", decimals: 0 },
          { id: "days", head: { sv: "dygn per person", en: "days per person" }, kind: "number", decimals: 1 },
          { id: "died", head: { sv: "avlidna", en: "died" }, kind: "number", decimals: 0 },
        ],
        rows: groups.map(({ persons, days, died }, at) => ({
          group: [study.words.treated, study.words.control, study.other?.label ?? ""][at]!,
          persons,
          days,
          died,
        })),
        source: {
          sv: "Alla är följda hela tiden eller till sin död: kostnaden är fullständig och medelvärdet behöver inte vägas.",
          en: "All were followed to the end or to their death: costs are complete and the mean needs no weights.",
        },
      }),
    ),
  ];
}

function limits(persons: number, confidence: number): Label {
  const percent = Math.round(100 * confidence);
  return {
    sv: `${persons} personer, ingen lottning. Alla intervall är ${percent} %; de säger vad slumpen kan ha gjort, inte vad som skilde grupperna åt från början.`,
    en: `${persons} persons, not assigned by lot. All intervals are ${percent}%; they tell what chance may have done, not what set the groups apart from the start.`,
  };
}

function trialPart({ study, language, part, sentence }: SectionContext): readonly SectionPart[] {
  if (study.trial === undefined)
    return [
      sentence("target trial", {
        sv: "Vilket försök jämförelsen efterliknar är inte angivet: fyll i `trial`.",
        en: "Which trial the comparison emulates is not stated: fill in `trial`.",
      }),
    ];
  const { rows } = targetTrial(study.trial);
  return [
    part(
      "target trial",
      presentTable({
        language,
        caption: {
          sv: "Försöket som man hade velat göra, och vad data medger",
          en: "The trial one would have made, and what the data allow",
        },
        columns: [
          { id: "part", head: { sv: "Del", en: "Part" }, kind: "words" },
          { id: "trial", head: { sv: "Försöket", en: "The trial" }, kind: "words" },
          { id: "data", head: "Data", kind: "words" },
        ],
        rows: rows.map(({ label, trial, data }) => ({ part: label, trial, data })),
      }),
    ),
  ];
}

/** The flow; when published only who was analysed where any other count is small, since the rest would follow by subtraction. */
function flowPart({ study, audience, language, part, sentence, facts }: SectionContext): readonly SectionPart[] {
  const { treated, control } = facts.sizes;
  const analysed = sentence("flow", {
    sv: `Analyserade: ${treated} i ${say(study.words.treated, "sv")} och ${control} i ${say(study.words.control, "sv")}.`,
    en: `Analysed: ${treated} in ${say(study.words.treated, "en")} and ${control} in ${say(study.words.control, "en")}.`,
  });
  if (study.flow === undefined) return [analysed];
  const { groups, rows } = participantFlow(study.flow);
  const small = rows.some(({ counts }) => counts.some((count) => count > 0 && count < 5));
  if (audience === "published" && small) return [analysed];
  return [
    part(
      "flow",
      presentTable({
        language,
        caption: { sv: "Från tillfrågad till analyserad", en: "From invited to analysed" },
        columns: [
          { id: "step", head: { sv: "Steg", en: "Step" }, kind: "words" },
          ...groups.map((id) => ({ id: `arm ${id}`, head: id, kind: "number" as const, decimals: 0 })),
        ],
        rows: rows.map(({ label, counts }) => ({
          step: label,
          ...Object.fromEntries(groups.map((id, at) => [`arm ${id}`, counts[at]!])),
        })),
      }),
    ),
  ];
}
