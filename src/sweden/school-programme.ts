import { defineIntervention, type Intervention } from "../model/define-intervention.ts";
import type { UncertainNumber } from "../random/parameter/leaf.ts";
import type { numbers, processes, traits } from "./person.ts";
import { sweden } from "./sweden.ts";

/** An intervention on the Swedish model. */
export type SwedishIntervention = Intervention<typeof processes, typeof traits, typeof numbers, "reconviction">;

/**
 * A school programme for children in foster care, by what it leads to: the share of them who leave compulsory school eligible for upper
 * secondary school. What that does to their careers is the model's; it is linear in the share, since nobody leaves school sooner or later
 * by it.
 *
 * @param programme  its name; the share eligible, a number or a distribution, which becomes the parameter `programmeEligible`
 * @example
 * schoolProgramme({ name: "SkolFam2", eligible: beta({ events: 359, of: 482, source: "SKF-ELIG" }) }).name // => SkolFam2
 */
export function schoolProgramme({
  name,
  eligible,
}: {
  readonly name: string;
  readonly eligible: UncertainNumber | number;
}): SwedishIntervention {
  return defineIntervention(sweden, {
    name,
    parameters: { programmeEligible: eligible },
    reaches: ({ fostered }) => fostered,
    acts: { from: 0, to: 18 },
    hazards: {
      school: {
        compulsory: {
          eligible: ({ p }) => p.programmeEligible / p.eligibleFostered,
          ineligible: ({ p }) => (1 - p.programmeEligible) / (1 - p.eligibleFostered),
        },
      },
    },
  });
}
