import { beta, logNormal, uniform } from "../random/parameter/declare.ts";
import { assumed, from } from "./source.ts";

/** Numbers of sickness, mental health, addiction and death: hazards per person-year, ratios of hazards. */
export const healthNumbers = {
  independence: uniform({ low: 0, high: 1, ...assumed("how far relative risks of unlike cohorts multiply") }),
  largestRatio: logNormal({
    median: 16.7,
    ci95: [11.7, 23],
    ...assumed("no ratio beyond the largest of SMR-SUD2, opiates"),
  }),
  fallingSick: logNormal({
    median: 0.022,
    ci95: [0.012, 0.04],
    ...assumed("of men; with the recovery below it gives the order of SICK-LVL's 9.7 days"),
  }),
  sickWomen: logNormal({ median: 1.894, ci95: [1.7, 2.1], ...from("SICK-LVL", "days of women against men") }),
  recovering: logNormal({
    median: 1.4,
    ci95: [1.1, 1.8],
    ...from("SICK-DEP", "-ln(1 - 0.65) / 0.75, 65 % back to zero by the ninth month"),
  }),
  disabling: logNormal({
    median: 0.05,
    ci95: [0.02, 0.12],
    ...assumed("while sick-listed; SICK-DP's 7.5 % in five years are spread over time in and out of sickness"),
  }),
  leavingDisability: logNormal({ median: 0.02, ci95: [0.005, 0.06], ...assumed("disability pension to well") }),
  sickUnemployed: logNormal({ median: 1.23, ci95: [1.02, 1.49], ...from("SMR-YUN", "60 days or more of absence") }),
  disabledUnemployed: logNormal({ median: 1.32, ci95: [1.08, 1.62], ...from("SMR-YUN", "disability pension") }),
  sickIll: logNormal({ median: 3, ci95: [1.8, 5], ...assumed("falling sick when in psychiatric care") }),
  sickDependent: logNormal({ median: 2, ci95: [1.2, 3.5], ...assumed("falling sick when dependent") }),
  sickIneligible: logNormal({ median: 1.4, ci95: [1, 2], ...assumed("falling sick without eligibility") }),
  recoveringIll: logNormal({ median: 0.7, ci95: [0.45, 1.1], ...assumed("recovering when in psychiatric care") }),
  fallingIll: logNormal({
    median: 0.0054,
    ci95: [0.004, 0.0075],
    ...from("MENT-1", "320 543 first treatments in 59.5 million person-years, Denmark"),
  }),
  illYoung: logNormal({ median: 1.7, ci95: [1.1, 2.6], ...assumed("psychiatric care under 25 against later") }),
  illWomen: logNormal({ median: 1.175, ci95: [1.1, 1.25], ...from("MENT-1", "lifetime risk of women against men") }),
  illUnemployed: logNormal({ median: 1.5, ci95: [1, 2.2], ...assumed("psychiatric care when out of work") }),
  illDependent: logNormal({ median: 4, ci95: [2, 8], ...assumed("psychiatric care when dependent") }),
  illIneligible: logNormal({ median: 1.8, ci95: [1.1, 3], ...assumed("psychiatric care without eligibility") }),
  leavingCare: logNormal({ median: 0.35, ci95: [0.15, 0.8], ...assumed("of a spell in psychiatric care") }),
  becomingDependent: logNormal({
    median: 0.0007,
    ci95: [0.0003, 0.0016],
    ...assumed("of women from 25, dependence known to care: the order of the 100 000 that ADD-PREV says care reaches"),
  }),
  dependentYoung: logNormal({ median: 1.5, ci95: [0.8, 2.8], ...assumed("under 25; ADD-PEAK has its peak at 33-35") }),
  dependentMen: logNormal({ median: 2, ci95: [1.4, 3], ...assumed("men against women") }),
  dependentUnemployed: logNormal({
    median: 1.8,
    ci95: [1.1, 3],
    ...assumed("out of work; SMR-UNALC's hazard of death is 4-6, much of it confounded"),
  }),
  dependentIll: logNormal({ median: 2.5, ci95: [1.5, 4.2], ...assumed("in psychiatric care") }),
  dependentIneligible: logNormal({ median: 3, ci95: [1.6, 6], ...assumed("without eligibility") }),
  remitting: logNormal({
    median: 0.07,
    ci95: [0.02, 0.2],
    ...assumed("between ADD-REM (0.005 a year) and ADD-REM3, in which 75 % of the once dependent no longer are"),
  }),
  relapsing: logNormal({ median: 0.05, ci95: [0.02, 0.13], ...assumed("recovered to dependent") }),
  fosterExcess: logNormal({ median: 8.1, ci95: [6, 11], ...from("FOS-RISK", "care leavers against peers") }),
  fosterBySchool: beta({ mean: 0.45, standardError: 0.0357, ...from("FOS-RISK", "38-52 % read as a 95 % interval") }),
  fosterPsychiatry: logNormal({ median: 3, ci95: [1.8, 5], ...assumed("psychiatric care of care leavers") }),
  dyingDependent: logNormal({ median: 5.3, ci95: [4.5, 6.2], ...from("SMR-SUD1", "between men 5.68 and women 4.98") }),
  dyingIll: logNormal({ median: 2.45, ci95: [2, 3], ...from("SMR-MENT", "two- to threefold, hospitalised") }),
  dyingUnemployed: logNormal({ median: 1.37, ci95: [1.22, 1.53], ...from("SMR-LTU", "long-term unemployed") }),
  dyingConvicted: logNormal({
    median: 3,
    ci95: [1.5, 6],
    ...assumed("the active; SMR-PRIS after release, without substance use disorder, is about six times a young man's"),
  }),
  dyingDisabled: logNormal({ median: 2, ci95: [1.2, 3.3], ...assumed("on disability pension: no ratio was found") }),
} as const;
