import { beta, logNormal } from "../random/parameter/declare.ts";
import { assumed, from } from "./source.ts";

/** Numbers of school, studies and work: hazards per person-year, ratios of hazards, shares. */
export const workNumbers = {
  eligible: beta({ mean: 0.86, standardError: 0.01, ...from("FOS-ELIG", "all born 1982-93") }),
  eligibleFostered: beta({ mean: 0.56, standardError: 0.03, ...from("FOS-ELIG", "children in foster care, 2015") }),
  schoolEnds: logNormal({
    median: 8,
    ci95: [5, 13],
    ...assumed("almost everybody leaves compulsory school in the year of turning 16"),
  }),
  lateEligibility: logNormal({ median: 0.05, ci95: [0.02, 0.12], ...assumed("introductory and adult education") }),
  leavingStudiesEarly: logNormal({ median: 0.03, ci95: [0.01, 0.08], ...assumed("ages 16-18, with eligibility") }),
  leavingStudiesYoung: logNormal({ median: 0.4, ci95: [0.25, 0.65], ...assumed("ages 19-24") }),
  leavingStudiesLater: logNormal({ median: 0.7, ci95: [0.4, 1.2], ...assumed("from age 25") }),
  earlyLeavingIneligible: logNormal({ median: 5, ci95: [2.5, 10], ...assumed("ineligible against eligible, 16-18") }),
  toUnemploymentOdds: logNormal({ median: 0.2, ci95: [0.1, 0.4], ...assumed("from studies, against to work") }),
  toOutsideOdds: logNormal({ median: 0.08, ci95: [0.03, 0.2], ...assumed("from studies, against to work") }),
  ineligibleOdds: logNormal({ median: 3, ci95: [1.5, 6], ...assumed("of not reaching work after studies") }),
  studyingAgainYoung: logNormal({ median: 0.2, ci95: [0.1, 0.4], ...assumed("from out of work, under 25") }),
  studyingAgainLater: logNormal({ median: 0.03, ci95: [0.01, 0.09], ...assumed("from out of work, from 25") }),
  losingWork: logNormal({
    median: 0.05,
    ci95: [0.025, 0.1],
    ...assumed("four quarters of LAB-FLOW's rows P, T and S by shares of work that the record does not give"),
  }),
  losingWorkYoung: logNormal({ median: 2.5, ci95: [1.5, 4], ...assumed("under 25 against 25-54: temporary work") }),
  findingWork: logNormal({
    median: 1.325,
    ci95: [0.7, 2.5],
    ...from("LAB-FLOW", "four times -ln(1 - 0.282), if its period is a quarter, which is not stated"),
  }),
  givingUp: logNormal({ median: 0.12, ci95: [0.05, 0.3], ...assumed("unemployed to outside") }),
  leavingWork: logNormal({ median: 0.015, ci95: [0.006, 0.04], ...assumed("employed to outside before 65") }),
  stopping: logNormal({ median: 2, ci95: [1, 4], ...assumed("to outside, on disability pension or in prison") }),
  retiring: logNormal({ median: 1, ci95: [0.5, 2], ...assumed("employed to outside from 65") }),
  returning: logNormal({ median: 0.2, ci95: [0.1, 0.4], ...assumed("outside to employed before 65") }),
  seeking: logNormal({ median: 0.12, ci95: [0.05, 0.3], ...assumed("outside to unemployed before 65") }),
  findingIneligible: logNormal({ median: 0.6, ci95: [0.35, 1], ...assumed("finding work without eligibility") }),
  findingIll: logNormal({ median: 0.6, ci95: [0.3, 1.1], ...assumed("finding work when in psychiatric care") }),
  findingDependent: logNormal({ median: 0.4, ci95: [0.2, 0.8], ...assumed("finding work when dependent") }),
  findingConvicted: logNormal({ median: 0.6, ci95: [0.3, 1.1], ...assumed("finding work when criminally active") }),
  findingSick: logNormal({ median: 0.3, ci95: [0.12, 0.8], ...assumed("finding work when sick-listed") }),
  losingIneligible: logNormal({ median: 1.5, ci95: [1, 2.3], ...assumed("losing work without eligibility") }),
  losingIll: logNormal({ median: 1.6, ci95: [1, 2.6], ...assumed("losing work when in psychiatric care") }),
  losingDependent: logNormal({ median: 2.5, ci95: [1.3, 5], ...assumed("losing work when dependent") }),
  losingConvicted: logNormal({ median: 2, ci95: [1, 4], ...assumed("losing work when criminally active") }),
} as const;
