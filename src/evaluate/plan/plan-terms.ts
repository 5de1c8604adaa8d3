import type { personColumns } from "../../register/extract-columns.ts";
import { type Label, say } from "../../show/words.ts";
import type { ComparisonStudy } from "../report/comparison-study.ts";

/** What a plan fixes before anything begins, by what it is about. */
export const termLabels = {
  population: { sv: "vilka det gäller", en: "population" },
  programme: { sv: "insats", en: "programme" },
  treated: { sv: "programgrupp", en: "treated group" },
  control: { sv: "jämförelsegrupp", en: "comparison group" },
  other: { sv: "andra jämförelsegruppen", en: "second comparison group" },
  outcome: { sv: "utfall i pengar", en: "outcome in money" },
  outcomes: { sv: "utfall vid sidan av pengar", en: "outcomes beside money" },
  years: { sv: "år av uppföljning", en: "years of follow-up" },
  yearsBefore: { sv: "år före start", en: "years before" },
  perspective: { sv: "perspektiv", en: "perspective" },
  payers: { sv: "vems kostnader", en: "whose costs" },
  kinds: { sv: "slag av kostnader", en: "kinds of costs" },
  priceYear: { sv: "prisår", en: "price year" },
  discounting: { sv: "diskontering", en: "discounting" },
  covariates: { sv: "känt före start", en: "covariates" },
  programmeCost: { sv: "insatsens kostnad per person, kr", en: "programme cost per person, SEK" },
  controls: { sv: "hur kontrollerna hittas", en: "how controls are found" },
  analysis: { sv: "huvudanalys", en: "primary analysis" },
  extrapolation: { sv: "framskrivning", en: "extrapolation" },
} as const satisfies Record<string, Label>;

/** One of the things that a plan fixes. */
export type PlanTerm = keyof typeof termLabels;

/** What a plan fixes, in words and numbers as they are compared; "none" where something is not planned. */
export type PlanTerms = Readonly<Record<PlanTerm, string>>;

/** What of a study its plan is made of: everything but the data. */
export type Planned = Pick<
  ComparisonStudy,
  "words" | "treated" | "control" | "other" | "controls" | "covariates" | "outcomes" | "programmeCost" | "extrapolation"
> & {
  readonly pricing: Omit<ComparisonStudy["pricing"], "prices">;
  readonly years: number;
};

/** The terms of a study, the same words for the same study whenever they are asked for. */
export function planTerms(of: Planned): PlanTerms {
  const { words, pricing, extrapolation } = of;
  const named = (group: string, label: Label): string => `${group} (${both(label)})`;
  const { rate, convention } = pricing.discounting;
  const listed = (items: readonly string[] | undefined, otherwise = "none"): string =>
    items === undefined || items.length === 0 ? otherwise : [...items].sort().join(", ");
  return {
    population: both(words.population),
    programme: words.programme === undefined ? "none" : both(words.programme),
    treated: named(of.treated, words.treated),
    control: named(of.control, words.control),
    other: of.other === undefined ? "none" : named(of.other.group, of.other.label),
    outcome: `cost per ${words.one?.en ?? "person"}`,
    outcomes: listed(of.outcomes?.map(({ column, better }) => `${column} (${better} is better)`)),
    years: String(of.years),
    yearsBefore: String(pricing.before ?? 0),
    perspective: both(words.perspective),
    payers: listed(pricing.payers, "everybody's"),
    kinds: listed(pricing.kinds, "real"),
    priceYear: String(pricing.priceYear),
    discounting: `${rate.perYear} ${rate.basis}, ${convention}`,
    covariates: listed(of.covariates),
    programmeCost: of.programmeCost === undefined ? "none" : String(of.programmeCost),
    controls: both(of.controls),
    analysis: "difference of means, Welch, 95 %",
    extrapolation:
      extrapolation === undefined
        ? "none"
        : `${extrapolation.horizon} years, half-life ${extrapolation.halfLife.central} (${extrapolation.halfLife.low} to ${extrapolation.halfLife.high})`,
  };
}

/** The terms of a study with its data. */
export function termsOfStudy<P extends typeof personColumns>(study: ComparisonStudy<P>, years: number): PlanTerms {
  return planTerms({ ...study, years } as unknown as Planned);
}

function both(label: Label): string {
  return typeof label === "string" ? label : `${say(label, "sv")} / ${say(label, "en")}`;
}
