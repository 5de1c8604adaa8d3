import type { personColumns } from "../../register/extract-columns.ts";
import type { RegisterExtract } from "../../register/register-extract.ts";
import type { Pricing } from "../../register/service-costs.ts";
import type { Trajectories } from "../../register/trajectories.ts";
import type { Label, Language } from "../../show/words.ts";
import type { ArmFlow } from "../design/flow.ts";
import type { TrialPart, TrialRow } from "../design/target-trial.ts";
import type { ExtrapolationPlan } from "../extrapolation-plan.ts";
import type { FrozenPlan } from "../plan/frozen-plan.ts";
import type { Audience } from "../secrecy/audience.ts";
import type { BothLanguages } from "../table-limits.ts";

/** An outcome beside money: a column of the persons' table, yes or no or a number. */
export interface StudyOutcome {
  readonly column: string;
  readonly label: Label;
  /** What the numbers measure; none for yes or no. */
  readonly unit?: Label;
  /** Which way is good for the child. */
  readonly better: "higher" | "lower";
}

/** What only the authors can say, by what it is about; told in the report as theirs. */
export type Statements = Readonly<
  Partial<
    Record<
      | "background"
      | "analysisPlan"
      | "setting"
      | "heterogeneity"
      | "distribution"
      | "engagement"
      | "engagementEffect"
      | "limitations"
      | "funding"
      | "interests",
      Label
    >
  >
>;

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
    /** What the programme is called; the treated group's own name when left out. */
    readonly programme?: Label;
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
  /** A second comparison group, by its name in the extract: held beside the first, and the two against each other. */
  readonly other?: { readonly group: string; readonly label: Label };
  readonly outcomes?: readonly StudyOutcome[];
  /** What covariates are called for readers, by column. */
  readonly covariateLabels?: Readonly<Record<string, Label>>;
  /** How the difference is carried beyond follow-up; it is not when left out. */
  readonly extrapolation?: ExtrapolationPlan;
  readonly statements?: Statements;
  /** What was frozen before the programme began; the report lists every deviation from it. */
  readonly plan?: FrozenPlan;
  /** Where the data come from, and what a reader must know of them: "synthetic". */
  readonly source: Label;
  readonly seed: number | string;
}

/** For whom a comparison is written. */
export interface ComparisonOptions {
  readonly language?: Language;
  /** `published` when left out: no figure of one person, small cells withheld. */
  readonly audience?: Audience;
  /** The files that the study was made of: told in the report with their digests. */
  readonly files?: readonly SourceFile[];
}

/** A file that a study was made of. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}
