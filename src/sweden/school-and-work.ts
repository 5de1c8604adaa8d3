import type { Person, PersonFactor } from "./person.ts";
import { combined, when } from "./ratios.ts";

/** Hazards of the school: compulsory school ends at 16, with or without eligibility; some become eligible later. */
export const school = {
  compulsory: {
    eligible: (who: Person) => (who.age < 15.5 ? 0 : who.p.schoolEnds * eligibleShare(who)),
    ineligible: (who: Person) => (who.age < 15.5 ? 0 : who.p.schoolEnds * (1 - eligibleShare(who))),
  },
  ineligible: { eligible: ({ age, p }: Person) => (age < 25 ? p.lateEligibility : 0) },
};

function eligibleShare({ fostered, p }: Person): number {
  return fostered ? p.eligibleFostered : p.eligible;
}

/** What makes work easier to lose. */
const losing = combined(({ school, mental, addiction, crime, p }) => [
  when(school === "ineligible", p.losingIneligible),
  when(mental === "inCare", p.losingIll),
  when(addiction === "dependent", p.losingDependent),
  when(crime !== "none", p.losingConvicted),
]);

/** What makes work harder to find. */
const finding = combined(({ school, sickness, mental, addiction, crime, p }) => [
  when(school === "ineligible", p.findingIneligible),
  when(sickness === "sick", p.findingSick),
  when(mental === "inCare", p.findingIll),
  when(addiction === "dependent", p.findingDependent),
  when(crime !== "none", p.findingConvicted),
]);

/** Nobody finds or seeks work on a disability pension or in prison, nor from 65. */
const kept = ({ sickness, crime }: Person): boolean => sickness === "disabled" || crime === "prison";
const available: PersonFactor = (who) => (kept(who) ? 0 : 1);
const until65 =
  (hazard: PersonFactor): PersonFactor =>
  (who) =>
    who.age < 65 ? hazard(who) : 0;

/** Leaving studies, by age and eligibility; nobody leaves before compulsory school has ended. */
const leavingStudies: PersonFactor = ({ age, school, p }) => {
  if (school === "compulsory") return 0;
  if (age >= 25) return p.leavingStudiesLater;
  if (age >= 19) return p.leavingStudiesYoung;
  return p.leavingStudiesEarly * when(school === "ineligible", p.earlyLeavingIneligible);
};

/** Where those who leave studies go: odds against work, higher without eligibility. */
function leavingTo(to: "employed" | "unemployed" | "outside"): PersonFactor {
  return ({ school, p }) => {
    const more = when(school === "ineligible", p.ineligibleOdds);
    const odds = { employed: 1, unemployed: p.toUnemploymentOdds * more, outside: p.toOutsideOdds * more };
    return odds[to] / (odds.employed + odds.unemployed + odds.outside);
  };
}

const studyingAgain = {
  hazard: ({ age, p }: Person) =>
    age < 16 ? 0 : age < 25 ? p.studyingAgainYoung : age < 50 ? p.studyingAgainLater : 0,
  times: available,
};

/** Hazards of studies and work. */
export const work = {
  studying: {
    employed: { hazard: leavingStudies, times: leavingTo("employed") },
    unemployed: { hazard: leavingStudies, times: leavingTo("unemployed") },
    outside: { hazard: leavingStudies, times: leavingTo("outside") },
  },
  employed: {
    unemployed: {
      hazard: until65(({ age, p }) => p.losingWork * when(age < 25, p.losingWorkYoung)),
      times: losing,
    },
    outside: (who: Person) => (kept(who) ? who.p.stopping : who.age < 65 ? who.p.leavingWork : who.p.retiring),
  },
  unemployed: {
    studying: studyingAgain,
    employed: { hazard: until65(({ p }) => p.findingWork), times: [finding, available] },
    outside: (who: Person) => (kept(who) ? who.p.stopping : who.age < 65 ? who.p.givingUp : who.p.retiring),
  },
  outside: {
    studying: studyingAgain,
    employed: { hazard: until65(({ p }) => p.returning), times: [finding, available] },
    unemployed: { hazard: until65(({ p }) => p.seeking), times: available },
  },
};
