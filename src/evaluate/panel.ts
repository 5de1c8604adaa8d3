import { problem } from "../problem.ts";

/** One person of a panel: when the programme began for them (Infinity for never), and one outcome for each period. */
export interface PanelPerson {
  readonly begins: number;
  readonly outcomes: readonly number[];
  /** What was known before, the same for every person. */
  readonly covariates?: readonly number[];
}

/** Persons followed over the same periods. */
export interface Panel {
  /** In rising order: years, as a rule. */
  readonly periods: readonly number[];
  readonly persons: readonly PanelPerson[];
}

/** The panel's persons who can be compared: those not treated from the start; with the cohorts that they form. */
export interface CheckedPanel extends Panel {
  readonly cohorts: readonly number[];
}

const attempt = "follow the panel";

/** Refuses a panel that is none, and leaves out whoever was treated from the first period on: they have no before. */
export function checkPanel({ periods, persons }: Panel): CheckedPanel {
  if (periods.length < 2 || periods.some((period, i) => i > 0 && !(period > periods[i - 1]!)))
    throw problem(attempt, "its periods do not rise, or there are fewer than two", "give years in order, each once");
  const width = persons[0]?.covariates?.length ?? 0;
  persons.forEach(({ begins, outcomes, covariates = [] }, i) => {
    if (outcomes.length !== periods.length)
      throw problem(
        attempt,
        `person ${i + 1} has ${outcomes.length} outcomes for ${periods.length} periods`,
        "give one for each period",
      );
    if (![...outcomes, ...covariates].every((value) => Math.abs(value) < 1e90) || Number.isNaN(begins))
      throw problem(attempt, `person ${i + 1} has something that is not a number`, "leave that person out");
    if (covariates.length !== width)
      throw problem(
        attempt,
        `person ${i + 1} has ${covariates.length} covariates and person 1 ${width}`,
        "give the same",
      );
  });
  const kept = persons.filter(({ begins }) => begins > periods[0]!);
  const cohorts = [...new Set(kept.map(({ begins }) => begins).filter((begins) => begins <= periods.at(-1)!))].sort(
    (a, b) => a - b,
  );
  if (cohorts.length === 0)
    throw problem(attempt, "nobody's programme begins after the first period", "add periods before it begins");
  return { periods, persons: kept, cohorts };
}
