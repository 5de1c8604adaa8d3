import { beta, logNormal } from "../random/parameter/declare.ts";
import { assumed, from } from "./source.ts";

/** Numbers of crime, social assistance and placement: hazards per person-year, ratios of hazards, shares. */
export const crimeNumbers = {
  debut: logNormal({ median: 0.0006, ci95: [0.0003, 0.0012], ...assumed("first conviction of women from 25") }),
  debutYoung: logNormal({ median: 4, ci95: [2.5, 6.5], ...assumed("ages 15-24 against later") }),
  debutMen: logNormal({ median: 4, ci95: [2.5, 6.5], ...assumed("men against women") }),
  debutDependent: logNormal({ median: 6, ci95: [3, 12], ...assumed("when dependent") }),
  debutIneligible: logNormal({ median: 9, ci95: [8, 10], ...from("FOS-CRIM", "low marks against medium or high") }),
  debutUnemployed: logNormal({ median: 1.5, ci95: [1, 2.3], ...assumed("when out of work") }),
  reconvicted1: beta({ mean: 0.24, standardError: 0.01, ...from("CRI-REC", "all, 2016") }),
  reconvicted3: beta({ mean: 0.41, standardError: 0.01, ...from("CRI-REC", "all, 2012") }),
  imprisoned: logNormal({ median: 0.07, ci95: [0.03, 0.16], ...assumed("of the active, each year") }),
  released: logNormal({ median: 2, ci95: [1.2, 3.3], ...assumed("a stay of about half a year") }),
  assisted: logNormal({ median: 0.2, ci95: [0.08, 0.45], ...assumed("when out of work; half of it is unemployment") }),
  assistedWorking: logNormal({ median: 0.03, ci95: [0.01, 0.09], ...assumed("in work or studies against out of it") }),
  assistedIneligible: logNormal({ median: 2, ci95: [1.2, 3.3], ...assumed("without eligibility") }),
  assistedDependent: logNormal({ median: 2.5, ci95: [1.4, 4.5], ...assumed("when dependent") }),
  assistedDisabled: logNormal({ median: 0.1, ci95: [0.03, 0.35], ...assumed("on disability pension") }),
  leavingAssistance: logNormal({
    median: 0.7,
    ci95: [0.4, 1.2],
    ...assumed("out of work; SOC-AST has 6.4 months in a calendar year and 40 % of ten months or more"),
  }),
  leavingAssistanceWorking: logNormal({
    median: 3,
    ci95: [1.8, 5],
    ...assumed("in work or studies against out of it"),
  }),
  breakdown: logNormal({ median: 0.05, ci95: [0.02, 0.12], ...assumed("foster to residential care before 18") }),
  backToFoster: logNormal({ median: 0.3, ci95: [0.1, 0.9], ...assumed("residential to foster care before 18") }),
  goingHome: logNormal({ median: 0.05, ci95: [0.02, 0.12], ...assumed("from any placement before 18") }),
  ageingOut: logNormal({ median: 1.2, ci95: [0.7, 2], ...assumed("from any placement, 18-20") }),
  leftPlacement: logNormal({ median: 8, ci95: [5, 13], ...assumed("from any placement, from 21") }),
} as const;
