import type { Person } from "./person.ts";
import { combined, outOfWork, schoolAndCare, when } from "./ratios.ts";
import { reconvictionHazards } from "./reconviction.ts";

/** Hazards of criminal activity: it begins with a conviction, goes on with others, and ceases. */
export const crime = {
  none: {
    active: {
      hazard: ({ age, sex, p }: Person) =>
        age < 15 ? 0 : p.debut * when(age < 25, p.debutYoung) * when(sex === "man", p.debutMen),
      times: combined((who) => [
        when(who.addiction === "dependent", who.p.debutDependent),
        schoolAndCare(who, who.p.debutIneligible),
        when(outOfWork(who), who.p.debutUnemployed),
      ]),
    },
  },
  active: {
    none: ({ p }: Person) => reconvictionHazards(p.reconvicted1, p.reconvicted3).ceasing,
    prison: ({ age, p }: Person) => (age < 18 ? 0 : p.imprisoned),
  },
  prison: { active: ({ p }: Person) => p.released },
};

/** Convictions of those who are already criminally active, per person-year. */
export const reconviction = ({ crime, p }: Person): number =>
  crime === "active" ? reconvictionHazards(p.reconvicted1, p.reconvicted3).convicted : 0;

/** Hazards of social assistance. */
export const support = {
  none: {
    assisted: {
      hazard: ({ age, p }: Person) => (age < 18 || age >= 65 ? 0 : p.assisted),
      times: [
        (who: Person) => (outOfWork(who) ? 1 : who.p.assistedWorking),
        combined((who) => [
          schoolAndCare(who, who.p.assistedIneligible),
          when(who.addiction === "dependent", who.p.assistedDependent),
        ]),
        ({ sickness, p }: Person) => when(sickness === "disabled", p.assistedDisabled),
      ],
    },
  },
  assisted: {
    none: {
      hazard: ({ p }: Person) => p.leavingAssistance,
      times: (who: Person) => (outOfWork(who) ? 1 : who.p.leavingAssistanceWorking),
    },
  },
};

/** Hazards of placement; nobody who lives at home is placed, because no such hazard was found. */
export const placement = {
  foster: {
    home: ({ age, p }: Person) => leaving(age, p),
    residential: ({ age, p }: Person) => (age < 18 ? p.breakdown : 0),
  },
  residential: {
    home: ({ age, p }: Person) => leaving(age, p),
    foster: ({ age, p }: Person) => (age < 18 ? p.backToFoster : 0),
  },
};

function leaving(age: number, p: Person["p"]): number {
  return age < 18 ? p.goingHome : age < 21 ? p.ageingOut : p.leftPlacement;
}
