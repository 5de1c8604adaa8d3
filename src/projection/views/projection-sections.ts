import type { ComparisonSection, SectionPart, Shown } from "../../evaluate/report/section.ts";
import { formatNumber } from "../../show/number.ts";
import { prose } from "../../show/prose.ts";
import { formatKronor, formatPercent } from "../../show/unit.ts";
import { type Label, type Language, say } from "../../show/words.ts";
import type { Projection } from "../project.ts";
import { actorsFigure, annuityFigure, projectionFan } from "./projection-figures.ts";
import { actorsShown, careersShown, itemsShown, oddsShown, until } from "./projection-tables.ts";

/** A projection as a report's sections, in one language. */
export function projectionSections(projection: Projection, language: Language): readonly ComparisonSection[] {
  const { investment, careers, source } = projection.bank;
  const words = { language };
  const section = (id: string, title: Label, parts: Readonly<Record<string, Shown>>): ComparisonSection => ({
    id,
    title: say(title, language),
    parts: Object.entries(parts).map(([name, content]): SectionPart => ({ id: name, title: name, content })),
  });
  const told = (text: Label): Shown => prose(text, words);
  return [
    section(
      "investment",
      { sv: "Satsningen", en: "The investment" },
      {
        terms: told({
          sv: `${investment.participants} deltagare, varav ${investment.deadweight} hade klarat sig ändå. Utfall: ${outcomes(projection, "sv")}. Källa: ${source}.`,
          en: `${investment.participants} participants, of whom ${investment.deadweight} would have managed anyway. Outcomes: ${outcomes(projection, "en")}. Source: ${source}.`,
        }),
        success: told({
          sv: `Vad en lyckad insats är, i karriärer. ${careers.source}.`,
          en: `What a success is, in careers. ${careers.source}.`,
        }),
        careers: careersShown(projection, words),
      },
    ),
    section(
      "actors",
      { sv: "Vem vinner, och när", en: "Who gains, and when" },
      {
        table: actorsShown(projection, words),
        heads: told(headsNeeded(projection)),
        figure: actorsFigure(projection, words),
        items: itemsShown(projection, words),
      },
    ),
    section(
      "certainty",
      { sv: "Hur säkert är det?", en: "How sure is it?" },
      {
        fan: projectionFan(projection, words),
        odds: oddsShown(projection, words),
      },
    ),
    section(
      "annuity",
      { sv: "Mot dokumentets fasta årssumma", en: "Against the document's constant annuity" },
      {
        figure: annuityFigure(projection, words),
      },
    ),
  ];
}

/** How many must succeed for the municipality to have its money back within the horizon. */
function headsNeeded({ central, successes, bank: { investment }, options: { years } }: Projection): Label {
  const { programme, careers } = central.municipality;
  const [cost, worth] = [-until(programme, years), until(careers, years) / successes];
  const [sv, en] = (["sv", "en"] as const).map((language) => formatKronor(worth, { language, unit: "tkr" }));
  if (!(worth > 0))
    return {
      sv: `En lyckad insats är värd ${sv} för kommunen på ${years} år: ingen mängd lyckade betalar programmet.`,
      en: `One success is worth ${en} to the municipality in ${years} years: no number of successes pays for the programme.`,
    };
  const heads = Math.ceil(cost / worth);
  return {
    sv: `En lyckad insats är värd ${sv} för kommunen på ${years} år: ${heads} av ${investment.participants} deltagare måste lyckas för att den ska få igen sina pengar.`,
    en: `One success is worth ${en} to the municipality in ${years} years: ${heads} of ${investment.participants} participants must succeed for it to have its money back.`,
  };
}

function outcomes({ bank: { investment } }: Projection, language: Language): string {
  return investment.success
    .map(({ name, share, degree }) => {
      const amount = formatPercent(share, { language, decimals: Math.round(1000 * share) % 10 === 0 ? 0 : 1 });
      return `${name} ${amount}${degree === 1 ? "" : ` (× ${formatNumber(degree, { language })})`}`;
    })
    .join(", ");
}
