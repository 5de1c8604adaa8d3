import { problem } from "../../problem.ts";
import type { Label } from "../../show/words.ts";

/** The steps from invitation to analysis, in order; those of losses are what went away since the last count. */
export const flowSteps = {
  invited: { sv: "tillfrågade", en: "invited" },
  declined: { sv: "tackade nej", en: "declined" },
  ineligible: { sv: "uppfyllde inte villkoren", en: "not eligible" },
  included: { sv: "ingick från start", en: "included" },
  died: { sv: "avlidna under uppföljningen", en: "died during follow-up" },
  moved: { sv: "flyttade", en: "moved" },
  lost: { sv: "bortfall av annat skäl", en: "lost for other reasons" },
  followed: { sv: "följda hela tiden", en: "followed to the end" },
  withoutCosts: { sv: "utan kostnadsuppgifter", en: "without costs" },
  analysed: { sv: "analyserade", en: "analysed" },
} as const satisfies Record<string, Label>;

/** One step of the flow. */
export type FlowStep = keyof typeof flowSteps;

/** Persons at each step in one group. */
export type ArmFlow = Readonly<Record<FlowStep, number>>;

/** The flow of participants, checked, as rows: a step and each group's count. */
export interface ParticipantFlow {
  readonly groups: readonly string[];
  readonly rows: readonly { readonly step: FlowStep; readonly label: Label; readonly counts: readonly number[] }[];
}

/**
 * The flow of participants in each group. The counts must add up: invited less declined and ineligible are included; included less died, moved and
 * lost are followed; nobody who was not included is analysed, and who has no costs is not.
 *
 * @param groups  counts at each step, by the group's name
 * @throws        when a count is no whole number from 0, or does not follow from those above it
 * @see           CONSORT 2010, item 13
 * @example
 * participantFlow({ programme: { invited: 25, declined: 3, ineligible: 1, included: 20, died: 0, moved: 0, lost: 0, followed: 20, withoutCosts: 0, analysed: 20 } })
 * // throws Cannot lay out the flow of programme: 20 are included, and 25 invited less 3 declined and 1 ineligible are 21. Instead, count again.
 */
export function participantFlow(groups: Readonly<Record<string, ArmFlow>>): ParticipantFlow {
  const steps = Object.keys(flowSteps) as FlowStep[];
  for (const [name, counts] of Object.entries(groups)) checkFlow(name, counts, steps);
  const names = Object.keys(groups);
  return {
    groups: names,
    rows: steps.map((step) => ({ step, label: flowSteps[step], counts: names.map((name) => groups[name]![step]) })),
  };
}

function checkFlow(name: string, counts: ArmFlow, steps: readonly FlowStep[]): void {
  const attempt = `lay out the flow of ${name}`;
  for (const step of steps)
    if (!(Number.isInteger(counts[step]) && counts[step] >= 0))
      throw problem(attempt, `${step} is ${counts[step]}`, "give a whole number from 0");
  const { invited, declined, ineligible, included, died, moved, lost, followed, withoutCosts, analysed } = counts;
  if (included !== invited - declined - ineligible)
    throw problem(
      attempt,
      `${included} are included, and ${invited} invited less ${declined} declined and ${ineligible} ineligible are ${invited - declined - ineligible}`,
      "count again",
    );
  if (followed !== included - died - moved - lost)
    throw problem(
      attempt,
      `${followed} are followed, and ${included} included less ${died} died, ${moved} moved and ${lost} lost are ${included - died - moved - lost}`,
      "count again",
    );
  if (analysed > included - withoutCosts)
    throw problem(
      attempt,
      `${analysed} are analysed, and ${included} included less ${withoutCosts} without costs are ${included - withoutCosts}`,
      "count again",
    );
}
