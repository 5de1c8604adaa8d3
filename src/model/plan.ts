import type { Cycle } from "./cycle.ts";

/**
 * The plan: a model, its interventions, its parameters and the kinds of people it meets, tabulated into typed arrays.
 * Every solver runs on a plan and on nothing else; it has no function in it, so it goes to a worker or another machine as it is.
 *
 * **Cells.** The hazard of transition t depends on what its functions were seen to read. Each combination is a *cell*:
 * `profileCell[profile * entries + t] + sum over processes of stateStride * state + sum over interventions of statusStride * status`,
 * plus the band of the present spell where the hazard reads `spell`. States and statuses count from 0 in their own process.
 *
 * **Rows.** `row[cell]` points into `values`: one number a band of the axis that the hazard reads, the first at
 * `row[cell] + entryShift[entry * 4 + axis]` for the band in which the person enters. Cells with equal rows share one, so an equal pointer means an unchanged hazard.
 *
 * **Leaves.** For a banded transition (`family` 0) the row holds the hazard per person-year. For a distribution the row holds its multiplier and
 * `leaf[cell]` points into `leafValues`, at the distribution's own numbers.
 *
 * **Cycles.** In a plan in cycles a band is a cycle, and the row holds the probability of the transition in it.
 *
 * **Factors.** `factor[cell]` names a column of numbers, one a person, that multiplies the row; column 0 is one for everybody.
 *
 * **Interventions.** Each has a status, which begins at 0. Its question "who is reached?" is tabulated as if it were a transition, at entry
 * `transitions.length + intervention`; its row holds 1 for yes and 0 for no.
 */
export interface Plan {
  readonly format: 1;
  /** What the world is called: the interventions' names, or "control". */
  readonly world: string;
  /** The horizon, in years; a whole number of bands. */
  readonly years: number;
  /** What deserves a second look, one sentence each: a state that nobody can reach. */
  readonly warnings: readonly string[];
  /** Years in which a function hazard is constant, and how many such bands the horizon has. */
  readonly band: number;
  readonly bands: number;
  /** The cycle of a model in cycles; undefined for one in hazards. */
  readonly cycle: Cycle | undefined;
  readonly processes: readonly PlanProcess[];
  /** Sorted by name, so that the order of declaration changes nothing. */
  readonly transitions: readonly PlanTransition[];
  readonly interventions: readonly PlanIntervention[];
  /** The axis of the row that says who each intervention reaches. */
  readonly reaches: readonly Axis[];
  /** The values of all parameters, of the model and of its interventions. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Discrete traits that a cell may depend on; `profile` counts their combinations, the last trait fastest. */
  readonly traits: readonly PlanTrait[];
  /** Person-number columns: what each is, for errors and explanations. Column 0 is one for everybody. */
  readonly factors: readonly string[];
  readonly tables: PlanTables;
}

/** A process; or an event, which has one state and happens without leaving it. */
export interface PlanProcess {
  readonly name: string;
  readonly states: readonly string[];
  /** The place of its first state among all states. */
  readonly first: number;
  readonly event: boolean;
  /** The state in which a life ends, or -1. */
  readonly end: number;
}

export interface PlanTransition {
  /** Process, from and to by name: the address of its clock. */
  readonly name: readonly [string, string, string];
  readonly process: number;
  /** The word of that name in the address of its draws. */
  readonly word: number;
  /** States counted within the process. */
  readonly from: number;
  readonly to: number;
  /** 0 for a hazard that is constant in each band; otherwise the code of its distribution. */
  readonly family: number;
  /** What time means to its distribution. */
  readonly clock: Clock;
  readonly axis: Axis;
  /** How many bands of the present spell its hazard tells apart: 1 when it does not read `spell`; longer spells count as the last. */
  readonly spellBands: number;
}

/** Time in the present state, time since the start, or age. */
export type Clock = "spell" | "time" | "age";

/** What a row runs over: bands since the start, of age, of the calendar, or of the start for each entry group by itself. */
export type Axis = "time" | "age" | "year" | "entry";

/** The axes in the order of their codes in `axis` and `entryShift`. */
export const axes: readonly Axis[] = ["time", "age", "year", "entry"];

export interface PlanIntervention {
  readonly name: string;
  /** The process and state (counted within it) of a triggering spell; -1 when it acts from the start of the run. */
  readonly process: number;
  readonly state: number;
  /** Years after which it begins, and ends, since the start or since the spell began. */
  readonly from: number;
  readonly to: number;
  /** Years in the triggering spell at which the status of a reached person changes, and what it becomes; none for one that acts from the start. */
  readonly steps: Float64Array;
  readonly next: Int32Array;
  /** How many statuses there are: 0 is not reached (yet), 1 is acting. */
  readonly statuses: number;
  /** The status once the triggering spell is over. */
  readonly after: number;
  /** Starting states of the reached, one a process; -1 where they keep their own. */
  readonly starts: Int32Array;
}

export interface PlanTrait {
  readonly name: string;
  readonly levels: readonly string[];
}

/** The typed arrays. `entries` is the number of transitions plus the number of interventions. */
export interface PlanTables {
  /** Transitions by origin: `out[outFirst[s]]` up to `out[outFirst[s + 1]]` leave state s (counted over all processes). */
  readonly outFirst: Int32Array;
  readonly out: Int32Array;
  /** Transitions by process that they read: theirs is settled and looked up again when that process moves. */
  readonly readerFirst: Int32Array;
  readonly reader: Int32Array;
  /** Transitions by intervention whose status they read. */
  readonly statusReaderFirst: Int32Array;
  readonly statusReader: Int32Array;
  /** Strides by entry and process, by entry and intervention. */
  readonly stateStride: Int32Array;
  readonly statusStride: Int32Array;
  /** First cell by profile and entry of the plan (a transition, or who an intervention reaches): that of profile f is at `f * entries`. */
  readonly profileCell: Int32Array;
  /** By cell. */
  readonly row: Int32Array;
  readonly leaf: Int32Array;
  readonly factor: Int32Array;
  readonly values: Float64Array;
  readonly leafValues: Float64Array;
  /** By entry of a person (age and calendar year at the start): years, and shifts of the four axes in bands. */
  readonly entryAge: Float64Array;
  readonly entryYear: Float64Array;
  readonly entryShift: Int32Array;
}
