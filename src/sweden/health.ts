import type { Person } from "./person.ts";
import { combined, outOfWork, schoolAndCare, when } from "./ratios.ts";

const worse = combined(({ school, work, mental, addiction, p }) => [
  when(work === "unemployed", p.sickUnemployed),
  when(mental === "inCare", p.sickIll),
  when(addiction === "dependent", p.sickDependent),
  when(school === "ineligible", p.sickIneligible),
]);

/** Hazards of sick leave and disability pension; from 65 old age pension takes over. */
export const sickness = {
  well: {
    sick: {
      hazard: ({ age, sex, p }: Person) =>
        age < 16 || age >= 65 ? 0 : p.fallingSick * when(sex === "woman", p.sickWomen),
      times: worse,
    },
  },
  sick: {
    well: {
      hazard: ({ p }: Person) => p.recovering,
      times: ({ mental, p }: Person) => when(mental === "inCare", p.recoveringIll),
    },
    disabled: {
      hazard: ({ age, p }: Person) => (age < 19 || age >= 65 ? 0 : p.disabling),
      times: ({ work, p }: Person) => when(work === "unemployed", p.disabledUnemployed),
    },
  },
  disabled: { well: ({ age, p }: Person) => (age < 65 ? p.leavingDisability : p.retiring) },
};

/** Hazards of psychiatric specialist care. */
export const mental = {
  well: {
    inCare: {
      hazard: ({ age, sex, p }: Person) =>
        p.fallingIll * when(age < 25, p.illYoung) * when(sex === "woman", p.illWomen),
      times: combined((who) => [
        when(outOfWork(who), who.p.illUnemployed),
        when(who.addiction === "dependent", who.p.illDependent),
        when(who.school === "ineligible", who.p.illIneligible),
        when(who.fostered, who.p.fosterPsychiatry),
      ]),
    },
  },
  inCare: { well: ({ p }: Person) => p.leavingCare },
};

/** Hazards of dependence on alcohol or drugs that care knows of, which is about one in five of the dependent. */
export const addiction = {
  none: {
    dependent: {
      hazard: ({ age, sex, p }: Person) =>
        age < 14 ? 0 : p.becomingDependent * when(age < 25, p.dependentYoung) * when(sex === "man", p.dependentMen),
      times: combined((who) => [
        when(outOfWork(who), who.p.dependentUnemployed),
        when(who.mental === "inCare", who.p.dependentIll),
        schoolAndCare(who, who.p.dependentIneligible),
      ]),
    },
  },
  dependent: { recovered: ({ p }: Person) => p.remitting },
  recovered: { dependent: ({ p }: Person) => p.relapsing },
};
