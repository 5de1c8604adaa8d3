import type { Discounting } from "../../money/discounting.ts";
import { problem } from "../../problem.ts";
import { type Label, say } from "../../show/words.ts";
import type { BothLanguages } from "../table-limits.ts";
import type { Estimand } from "./design.ts";

/** What is estimated: for whom, which contrast, of what, over how long, for whom to pay, in which kronor. */
export interface WrittenEstimand {
  readonly effect: Estimand;
  readonly population: Label;
  readonly treatment: Label;
  readonly comparison: Label;
  readonly outcome: Label;
  /** Years of follow-up. */
  readonly years: number;
  readonly perspective: Label;
  readonly priceYear: number;
  readonly discounting: Discounting;
}

/**
 * What a study estimates, in one sentence that names horizon, perspective, price year, rate and convention: at 3 % the convention alone moves five equal
 * years by 3 %.
 *
 * @throws when the years are not above 0
 * @example
 * const words = estimandSentence({ effect: "ATT", population: "children in foster homes", treatment: "SkolFam2", comparison: "care as usual", outcome: "cost per child", years: 5, perspective: "municipality", priceYear: 2013, discounting: asPublished })
 * words.en // => Average effect on the treated of SkolFam2 against care as usual for children in foster homes: cost per child over 5 years, municipality, in the kronor of 2013, discounted at 4% real (due).
 */
export function estimandSentence(of: WrittenEstimand): BothLanguages {
  if (!(of.years > 0 && Number.isFinite(of.years)))
    throw problem("state the estimand", `the follow-up is ${of.years} years`, "give a number of years above 0");
  const { rate, convention } = of.discounting;
  const percent = Math.round(rate.perYear * 1e6) / 1e4;
  const [sv, en] = (["sv", "en"] as const).map((language) => ({
    ...{ population: say(of.population, language), treatment: say(of.treatment, language) },
    ...{ comparison: say(of.comparison, language), outcome: say(of.outcome, language) },
    ...{ perspective: say(of.perspective, language), effect: effects[of.effect][language] },
  })) as [Spoken, Spoken];
  const percentSv = String(percent).replace(".", ",");
  return {
    sv: `${sv.effect} av ${sv.treatment} mot ${sv.comparison} för ${sv.population}: ${sv.outcome} under ${of.years} år, ${sv.perspective}, i ${of.priceYear} års kronor, diskonterat med ${percentSv} % ${rate.basis === "real" ? "realt" : "nominellt"} (${conventionWords[convention]}).`,
    en: `${en.effect} of ${en.treatment} against ${en.comparison} for ${en.population}: ${en.outcome} over ${of.years} years, ${en.perspective}, in the kronor of ${of.priceYear}, discounted at ${percent}% ${rate.basis} (${convention}).`,
  };
}

type Spoken = Readonly<
  Record<"population" | "treatment" | "comparison" | "outcome" | "perspective" | "effect", string>
>;

const effects = {
  ATT: { sv: "Genomsnittlig effekt för dem som fick insatsen", en: "Average effect on the treated" },
  ATE: { sv: "Genomsnittlig effekt för alla", en: "Average effect on everybody" },
  ATO: {
    sv: "Genomsnittlig effekt för dem som kunde ha hört till båda grupperna",
    en: "Average effect on those who could be in either group",
  },
} as const satisfies Record<Estimand, Label>;

const conventionWords = {
  due: "i förskott",
  arrears: "i efterskott",
  "mid-year": "mitt på året",
  continuous: "löpande under året",
} as const;
