import type { FundInvestment } from "./fund.ts";

/** Whether an investment may have money of a fund, and why, in a sentence. */
export interface Eligibility {
  readonly investment: string;
  readonly eligible: boolean;
  readonly committees: readonly string[];
  readonly reason: { readonly sv: string; readonly en: string };
}

/**
 * The rule that only investments shared between committees qualify (_beviljas endast till förvaltningsgemensamma projekt_):
 * whose costs, repayments or results touch at least so many committees.
 *
 * @param investment  an investment of a fund
 * @param atLeast     committees that must share it, 2 unless the fund says otherwise
 * @returns           a verdict with the committees that it counted
 * @see               Lilla Edet, social investment fund, slide 20
 * @example
 * const line = (committee) => ({ committee, funder: "municipality", amounts: new Map() })
 * sharedBetweenCommittees({ name: "KLARA", swedish: "KLARA", commitments: [line("education")], repayments: [line("social welfare")], results: undefined }).eligible
 * // => true
 */
export function sharedBetweenCommittees(investment: FundInvestment, atLeast = 2): Eligibility {
  const lines = [...investment.commitments, ...investment.repayments, ...(investment.results ?? [])];
  const committees = [...new Set(lines.map((line) => line.committee))].filter((name) => name !== "not published");
  const unknown = lines.length > 0 && committees.length === 0;
  const eligible = committees.length >= atLeast;
  const reason = unknown
    ? {
        sv: "nämnderna är inte publicerade, så regeln kan inte prövas",
        en: "the committees are not published, so the rule cannot be tried",
      }
    : {
        sv: `${committees.length} ${committees.length === 1 ? "nämnd" : "nämnder"} delar den och ${atLeast} behövs`,
        en: `${committees.length} ${committees.length === 1 ? "committee shares" : "committees share"} it and ${atLeast} are needed`,
      };
  return { investment: investment.name, eligible, committees, reason };
}
