import { alternatives, problem } from "../problem.ts";
import type { Label } from "../show/words.ts";
import { type Confidence, type Estimate, estimateFrom } from "./confidence-interval.ts";
import { doublyRobustChange } from "./doubly-robust.ts";
import { type CheckedPanel, checkPanel, type Panel } from "./panel.ts";

/** With whom the treated are compared: those never treated, or all not treated yet. */
export type Controls = "never" | "notYet";

/** How group-time effects are found. */
export interface GroupTimeOptions extends Confidence {
  /** "never" when left out. */
  readonly controls?: Controls;
  /** The period compared with, before the programme begins: "varying", the one before (placebo steps), or "universal", the last before it. */
  readonly base?: "varying" | "universal";
}

/** The effect on one cohort in one period. Before the programme begins it is a placebo, which should be nothing. */
export interface GroupTimeEffect extends Estimate {
  readonly cohort: number;
  readonly period: number;
  /** Periods since the programme began; negative for placebos. */
  readonly exposure: number;
  readonly persons: { readonly treated: number; readonly control: number };
}

/** All group-time effects of a panel, with what each person adds to each of them: what aggregates are made of. */
export interface GroupTimeEffects {
  readonly effects: readonly GroupTimeEffect[];
  readonly influences: readonly (readonly number[])[];
  readonly panel: CheckedPanel;
  readonly confidence: number;
  readonly cautions: readonly Label[];
}

/**
 * Average effects on the treated by cohort and period, for programmes that begin at different times: each cohort is compared with persons
 * not treated then, never with persons treated before. Doubly robust where there are covariates.
 *
 * @param panel    persons with the period in which their programme began, and outcomes for all periods
 * @param options  `controls`: "never"; `base`: "varying"; `confidence`: 0.95
 * @returns        effects treated less control with influence-function standard errors and normal intervals; small cohorts are cautioned
 * @throws         when the panel is none, a cohort has one person (its error would be false), or a period has too few controls
 * @see            Callaway & Sant'Anna (2021), doi:10.1016/j.jeconom.2020.12.001; R's did without bootstrap
 * @example
 * const { effects } = groupTimeEffects(examplePanel);
 * effects.map(({ cohort, period, estimate }) => [cohort, period, estimate]) // => [[2021, 2020, 0.5], [2021, 2021, -2], [2021, 2022, -4]]
 */
export function groupTimeEffects(panel: Panel, options: GroupTimeOptions = {}): GroupTimeEffects {
  const { controls = "never", base = "varying" } = options;
  for (const [value, allowed] of [
    [controls, ["never", "notYet"]],
    [base, ["varying", "universal"]],
  ] as const)
    if (!(allowed as readonly string[]).includes(value))
      throw problem("find group-time effects", `there is no "${value}"`, `choose ${alternatives(allowed)}`);
  const checked = checkPanel(panel);
  const cells = checked.cohorts.flatMap((cohort) =>
    checked.periods.flatMap((_, at) => {
      const from = baseOf(checked, cohort, at, base);
      return from === undefined || from === at ? [] : [cellOf(checked, { cohort, at, from, controls }, options)];
    }),
  );
  return {
    effects: cells.map(({ effect }) => effect),
    influences: cells.map(({ influence }) => influence),
    panel: checked,
    confidence: options.confidence ?? 0.95,
    cautions: smallCohorts(checked),
  };
}

/** The index of the period compared with; undefined when there is none. */
function baseOf(
  { periods }: CheckedPanel,
  cohort: number,
  at: number,
  base: "varying" | "universal",
): number | undefined {
  const last = periods.filter((period) => period < cohort).length - 1;
  if (base === "universal" || periods[at]! >= cohort) return last;
  return at === 0 ? undefined : at - 1;
}

interface Cell {
  readonly cohort: number;
  readonly at: number;
  readonly from: number;
  readonly controls: Controls;
}

function cellOf(
  { periods, persons }: CheckedPanel,
  { cohort, at, from, controls }: Cell,
  options: Confidence,
): { readonly effect: GroupTimeEffect; readonly influence: readonly number[] } {
  const latest = periods[Math.max(at, from)]!;
  const chosen = persons.flatMap(({ begins }, i) => {
    const control = controls === "never" ? begins === Number.POSITIVE_INFINITY : begins > latest && begins !== cohort;
    return begins === cohort || control ? [i] : [];
  });
  const rows = chosen.map((i) => persons[i]!);
  const treated = rows.filter(({ begins }) => begins === cohort).length;
  const control = rows.length - treated;
  const width = (persons[0]!.covariates?.length ?? 0) + 1;
  if (treated < 2 || control <= width)
    throw problem(
      "find group-time effects",
      `in ${periods[at]} the cohort of ${cohort} has ${treated} person${treated === 1 ? "" : "s"} and ${control} controls`,
      "merge cohorts, or compare fewer periods: at least two treated, and more controls than covariates and one",
    );
  const { effect, influence } = doublyRobustChange({
    treated: rows.map(({ begins }) => begins === cohort),
    changes: rows.map(({ outcomes }) => outcomes[at]! - outcomes[from]!),
    design: rows.map(({ covariates = [] }) => [1, ...covariates]),
  });
  const whole = new Array<number>(persons.length).fill(0);
  chosen.forEach((i, k) => {
    whole[i] = (influence[k]! * persons.length) / chosen.length;
  });
  return {
    effect: {
      ...estimateFrom(
        { estimate: effect, standardError: errorOf(whole), degreesOfFreedom: Number.POSITIVE_INFINITY },
        options,
      ),
      cohort,
      period: periods[at]!,
      exposure: exposureOf(periods, cohort, at),
      persons: { treated, control },
    },
    influence: whole,
  };
}

/** The standard error of an estimate from what each person adds to it. */
export function errorOf(influence: readonly number[]): number {
  return Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0)) / influence.length;
}

/** Periods passed since the first one of the programme. */
function exposureOf(periods: readonly number[], cohort: number, at: number): number {
  return at - periods.filter((period) => period < cohort).length;
}

function smallCohorts({ cohorts, persons }: CheckedPanel): Label[] {
  return cohorts
    .map((cohort) => ({ cohort, size: persons.filter(({ begins }) => begins === cohort).length }))
    .filter(({ size }) => size < 10)
    .map(({ cohort, size }) => ({
      sv: `Kohorten ${cohort} har ${size} personer: intervallen är då för smala.`,
      en: `The cohort of ${cohort} has ${size} persons: its intervals are then too narrow.`,
    }));
}

/** Three treated from 2021 on and four never, 2019 to 2022, made up: the example of this folder for panels. */
export const examplePanel: Panel = {
  periods: [2019, 2020, 2021, 2022],
  persons: [
    { begins: 2021, outcomes: [10, 11, 10, 9] },
    { begins: 2021, outcomes: [14, 16, 15, 15] },
    { begins: 2021, outcomes: [20, 22.5, 22.5, 21.5] },
    { begins: Number.POSITIVE_INFINITY, outcomes: [12, 13, 14, 16] },
    { begins: Number.POSITIVE_INFINITY, outcomes: [18, 20, 22, 23] },
    { begins: Number.POSITIVE_INFINITY, outcomes: [9, 10, 11, 13] },
    { begins: Number.POSITIVE_INFINITY, outcomes: [15, 16.333333333333332, 18, 19] },
  ],
};
