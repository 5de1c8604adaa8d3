import { problem } from "../../problem.ts";
import { formatInterval } from "../../show/interval.ts";
import { formatKronor, formatPercent } from "../../show/unit.ts";
import { type Label, type Language, say } from "../../show/words.ts";
import type { BothLanguages } from "../table-limits.ts";
import type { ComparisonEstimates } from "./comparison-estimates.ts";

/** How many words a committee's box may have. */
export const mostWords = 120;

/** What the box is made of beside the estimates. */
export interface PlainBoxParts {
  readonly treated: Label;
  readonly control: Label;
  readonly one: BothLanguages;
  readonly years: number;
  readonly programmeCost: number | undefined;
  /** Whether the groups differed before by more than chance gives. */
  readonly unlike: boolean;
}

/**
 * The result for a committee, in plain words: who, what, how sure, what could not have been seen. At most 120 words in either language.
 *
 * @throws  when the names of the groups are so long that the box exceeds its words
 */
export function plainBox(estimates: ComparisonEstimates, parts: PlainBoxParts): BothLanguages {
  const box = { sv: swedish(estimates, parts), en: english(estimates, parts) };
  for (const language of ["sv", "en"] as const) {
    const words = wordsIn(box[language]);
    if (words > mostWords)
      throw problem(
        "write the plain-language box",
        `it has ${words} words in ${language === "sv" ? "Swedish" : "English"} and may have ${mostWords}`,
        "give the groups shorter names",
      );
  }
  return box;
}

/** Words as a reader counts them: a number with its spaces is one. */
export function wordsIn(text: string): number {
  return text
    .replace(/(?<=\d)[\s\u202f\u00a0](?=\d)/g, "")
    .split(/[\s\u00a0]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The figures in a language's own writing. */
function figuresOf({ welch, chances, detectable }: ComparisonEstimates, language: Language) {
  const tkr = { language, unit: "tkr", decimals: 0 } as const;
  return {
    mean: (group: "treated" | "control") => formatKronor(welch.means[group], tkr),
    size: formatKronor(Math.abs(welch.estimate), tkr),
    interval: formatInterval(welch.interval.lower, welch.interval.upper, tkr),
    lower: formatPercent(chances.saving, { language, decimals: 0 }),
    worthwhile: formatPercent(chances.worthwhile, { language, decimals: 0 }),
    detectable: formatKronor(detectable, tkr),
    sure: welch.interval.lower > 0 || welch.interval.upper < 0,
  };
}

function swedish(
  estimates: ComparisonEstimates,
  { treated, control, one, years, programmeCost, unlike }: PlainBoxParts,
): string {
  const { mean, size, interval, lower, worthwhile, detectable, sure } = figuresOf(estimates, "sv");
  const { treated: n, control: m } = estimates.welch.sizes;
  const how = estimates.welch.estimate < 0 ? "lägre" : "högre";
  return [
    `Vi jämförde ${n} i ${say(treated, "sv")} med ${m} i ${say(control, "sv")} under ${years} år.`,
    `Kostnaden per ${one.sv} var ${mean("treated")} mot ${mean("control")}: ${size} ${how}.`,
    sure
      ? `Slumpen ensam är en svag förklaring: skillnaden är förenlig med ${interval}.`
      : `Grupperna är för små för att avgöra vad som beror på slumpen: skillnaden är förenlig med ${interval}.`,
    `Sannolikheten att kostnaden verkligen är lägre är ${lower}${programmeCost === undefined ? "" : `, och att den är så mycket lägre att insatsen betalas ${worthwhile}`}.`,
    `Så här små grupper visar bara skillnader från ungefär ${detectable}.`,
    unlike
      ? "Grupperna skilde sig åt redan före insatsen, mer än slumpen ger. Skillnaden kan bero på det."
      : "Jämförelsen är inte lottad: grupperna kan ha skilt sig åt från början.",
  ].join(" ");
}

function english(
  estimates: ComparisonEstimates,
  { treated, control, one, years, programmeCost, unlike }: PlainBoxParts,
): string {
  const { mean, size, interval, lower, worthwhile, detectable, sure } = figuresOf(estimates, "en");
  const { treated: n, control: m } = estimates.welch.sizes;
  const how = estimates.welch.estimate < 0 ? "lower" : "higher";
  return [
    `We compared ${n} in ${say(treated, "en")} with ${m} in ${say(control, "en")} over ${years} years.`,
    `The cost per ${one.en} was ${mean("treated")} against ${mean("control")}: ${size} ${how}.`,
    sure
      ? `Chance alone is a weak explanation: the difference is compatible with ${interval}.`
      : `The groups are too small to tell what is due to chance: the difference is compatible with ${interval}.`,
    `The probability that the cost really is lower is ${lower}${programmeCost === undefined ? "" : `, and that it is lower by more than the programme costs ${worthwhile}`}.`,
    `Groups this small show only differences from about ${detectable}.`,
    unlike
      ? "The groups differed before the programme began, by more than chance gives. That may be what the difference is."
      : "Nobody was assigned by lot: the groups may have differed from the start.",
  ].join(" ");
}
