import basta from "../../data/annual-accounts/basta-2005.json" with { type: "json" };
import norrkoping from "../../data/funds/norrkoping.json" with { type: "json" };
import contract from "../../data/funds/norrkoping-outcome-contract.json" with { type: "json" };
import alternatives from "../../data/investments/alternatives.json" with { type: "json" };
import addiction from "../../data/investments/hallstahammar-addiction.json" with { type: "json" };
import jobWithoutSubsidy from "../../data/investments/hallstahammar-job-without-subsidy.json" with { type: "json" };
import jobs from "../../data/investments/hallstahammar-jobs.json" with { type: "json" };
import ladder from "../../data/investments/jonkoping-ladder.json" with { type: "json" };
import klara from "../../data/investments/lilla-edet-klara.json" with { type: "json" };
import type { OutcomeContract } from "./contract.ts";
import { defineInvestment } from "./define-investment.ts";
import { defineFund, type WrittenFund } from "./fund.ts";
import type { WrittenInvestment } from "./investment.ts";

const investment = (written: unknown) => defineInvestment(written as WrittenInvestment);

/**
 * The founding documents' investments, fund, annual accounts and alternative uses, from their data files (`data/investments`, `data/funds`,
 * `data/annual-accounts`), as printed there: what is ours in them is said beside each file.
 */
export const foundingCases = {
  /** Norrköping's social investment fund, 2011 to 2018, with its table as printed: its column sums do not close. */
  norrkopingFund: defineFund(norrkoping as unknown as WrittenFund),
  /** Norrköping's outcome contract of 2016, in kronor. */
  norrkopingContract: contract as OutcomeContract,
  /** Hallstahammar's programme for persons with a heavy addiction. */
  addiction: investment(addiction),
  /** Hallstahammar's job programme. */
  jobs: investment(jobs),
  /** One person employed for a year without a wage subsidy. */
  jobWithoutSubsidy: investment(jobWithoutSubsidy),
  /** Lilla Edet's KLARA. */
  klara: investment(klara),
  /** The example of a hundred persons, per krona of cost. */
  hundred: investment(ladder),
  /** Basta's annual accounts of 2005, as printed. */
  basta,
  /** What two persons fewer in exclusion would pay for. */
  alternatives,
} as const;
