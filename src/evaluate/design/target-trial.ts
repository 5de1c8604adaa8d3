import { problem } from "../../problem.ts";
import type { Label } from "../../show/words.ts";

/** What a target trial is told by, in order. */
export const trialParts = {
  eligibility: { sv: "vilka som kan vara med", en: "eligibility" },
  strategies: { sv: "vad som jämförs", en: "strategies compared" },
  assignment: { sv: "hur grupperna bestäms", en: "assignment" },
  start: { sv: "uppföljningens början", en: "start of follow-up" },
  followUp: { sv: "uppföljningens längd och slut", en: "length and end of follow-up" },
  outcome: { sv: "utfall", en: "outcome" },
  estimand: { sv: "storhet som skattas", en: "estimand" },
  analysis: { sv: "analys", en: "analysis" },
} as const satisfies Record<string, Label>;

/** One of the parts of a target trial. */
export type TrialPart = keyof typeof trialParts;

/** What the trial would do and what the data allow. */
export interface TrialRow {
  readonly trial: Label;
  readonly data: Label;
}

/** A target trial beside the data: which trial one would have made, and how near the data come. */
export interface TargetTrial {
  readonly rows: readonly (TrialRow & { readonly part: TrialPart; readonly label: Label })[];
}

/**
 * The target-trial table: for each part what the trial would be and what the data allow. Every part is asked for, because the one that is left out
 * is usually the one that differs.
 *
 * @param of  `trial` and `data` in words for each part, in one or both languages
 * @throws    when a part has no words
 * @see       Hernán & Robins (2016), doi:10.1093/aje/kwv254; TARGET (2025), doi:10.1001/jama.2025.13350
 * @example
 * targetTrial({ ...exampleTrial, outcome: { trial: "", data: "costs" } })
 * // throws Cannot lay out the target trial: outcome has no words for the trial. Instead, say what the trial would do.
 */
export function targetTrial(of: Readonly<Record<TrialPart, TrialRow>>): TargetTrial {
  const rows = (Object.keys(trialParts) as TrialPart[]).map((part) => {
    const row = of[part];
    for (const side of ["trial", "data"] as const)
      if (isEmpty(row?.[side]))
        throw problem(
          "lay out the target trial",
          `${part} has no words for the ${side}`,
          side === "trial" ? "say what the trial would do" : "say what the data allow",
        );
    return { part, label: trialParts[part], trial: row.trial, data: row.data };
  });
  return { rows };
}

function isEmpty(label: Label | undefined): boolean {
  if (label === undefined) return true;
  return typeof label === "string" ? label.trim() === "" : label.sv.trim() === "" || label.en.trim() === "";
}

/** A target trial for examples, invented after SkolFam2: what its evaluation would have to fill in. */
export const exampleTrial: Readonly<Record<TrialPart, TrialRow>> = {
  eligibility: {
    trial: { sv: "barn i familjehem, årskurs 1 till 6", en: "children in foster homes, school years 1 to 6" },
    data: { sv: "detsamma, i två kommuner", en: "the same, in two towns" },
  },
  strategies: {
    trial: { sv: "SkolFam2 eller vård som vanligt", en: "SkolFam2 or care as usual" },
    data: { sv: "detsamma", en: "the same" },
  },
  assignment: { trial: { sv: "lottning", en: "by lot" }, data: { sv: "kommun", en: "by town" } },
  start: {
    trial: { sv: "lottningens dag", en: "the day of the lot" },
    data: {
      sv: "första kartläggningen; för kontroller samma kalenderår",
      en: "the first mapping; for controls the same year",
    },
  },
  followUp: {
    trial: { sv: "fem år", en: "five years" },
    data: { sv: "fem år eller till flytt", en: "five years or to moving" },
  },
  outcome: {
    trial: { sv: "diskonterad kostnad per barn", en: "discounted cost per child" },
    data: { sv: "detsamma, ur kommunernas redovisning", en: "the same, from the towns' ledgers" },
  },
  estimand: {
    trial: { sv: "effekten för dem som fick insatsen", en: "effect on those treated" },
    data: { sv: "detsamma, om kommunerna i övrigt är lika", en: "the same, if the towns are otherwise alike" },
  },
  analysis: {
    trial: { sv: "skillnad i medelvärde", en: "difference of means" },
    data: { sv: "skillnad i medelvärde med Welchs intervall", en: "difference of means with Welch's interval" },
  },
};
