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

/** A target trial for examples: SkolFam2 as its evaluation describes it. */
export const exampleTrial: Readonly<Record<TrialPart, TrialRow>> = {
  eligibility: { trial: "children in foster homes, school years 1 to 6", data: "the same, in two towns" },
  strategies: { trial: "SkolFam2 or care as usual", data: "the same" },
  assignment: { trial: "by lot", data: "by town" },
  start: { trial: "the day of the lot", data: "the first mapping; for controls the same calendar year" },
  followUp: { trial: "five years", data: "five years or to moving" },
  outcome: { trial: "discounted cost per child", data: "the same, from the towns' ledgers" },
  estimand: { trial: "effect on those treated", data: "the same, if the towns are otherwise alike" },
  analysis: { trial: "difference of means", data: "difference of means with Welch's interval" },
};
