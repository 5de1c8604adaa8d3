import type { personColumns } from "../../register/extract-columns.ts";
import type { RegisterExtract } from "../../register/register-extract.ts";
import type { Pricing } from "../../register/service-costs.ts";
import type { Trajectories } from "../../register/trajectories.ts";
import type { Label, Language } from "../../show/words.ts";
import type { ArmFlow } from "../design/flow.ts";
import type { TrialPart, TrialRow } from "../design/target-trial.ts";
import type { Audience } from "../secrecy/audience.ts";
import type { BothLanguages } from "../table-limits.ts";

/** A comparison of two groups of a register extract: data, question, and what the data cannot say of themselves. */
export interface ComparisonStudy<P extends typeof personColumns = typeof personColumns> {
  readonly name: Label;
  readonly extract: RegisterExtract<P>;
  /** With `before: 2` the two years before are compared as a baseline. */
  readonly pricing: Pricing;
  /** The groups by their names in the extract. */
  readonly treated: string;
  readonly control: string;
  /** The groups as readers know them, and the rest of the question. */
  readonly words: {
    readonly treated: Label;
    readonly control: Label;
    readonly population: Label;
    readonly perspective: Label;
    /** What one of them is called, after "per": a child, a household; a person when left out. */
    readonly one?: BothLanguages;
  };
  /** How the controls were found: when, by whom, and whether the outcome was known. */
  readonly controls: Label;
  /** Further columns of the persons' table, known at baseline. */
  readonly covariates?: readonly string[];
  /** Kronor per person, in the same prices, not among the costs compared. */
  readonly programmeCost?: number;
  /** Whether enrolment was triggered by a crisis year. */
  readonly crisis?: boolean;
  readonly flow?: Readonly<Record<string, ArmFlow>>;
  readonly trial?: Readonly<Record<TrialPart, TrialRow>>;
  readonly trajectories?: Trajectories;
  /** Where the data come from, and what a reader must know of them: "synthetic". */
  readonly source: Label;
  readonly seed: number | string;
}

/** For whom a comparison is written. */
export interface ComparisonOptions {
  readonly language?: Language;
  /** `published` when left out: no figure of one person, small cells withheld. */
  readonly audience?: Audience;
}
