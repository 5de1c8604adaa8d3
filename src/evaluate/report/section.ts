import type { Displayable } from "../../show/display.ts";
import type { Figure } from "../../show/figure.ts";
import type { PresentedTable, ShownColumn } from "../../show/present-table.ts";
import type { Prose } from "../../show/prose.ts";
import type { InLanguage, Label, Language } from "../../show/words.ts";
import type { BalanceTable } from "../design/balance.ts";
import type { Deviation } from "../plan/deviations.ts";
import type { Audience, ReportPart } from "../secrecy/audience.ts";
import type { BothLanguages } from "../table-limits.ts";
import type { ComparisonEstimates } from "./comparison-estimates.ts";
import type { ComparisonStudy, SourceFile } from "./comparison-study.ts";
import type { GroupFollowUp } from "./group-follow-up.ts";
import type { OutcomeValues } from "./outcome-values.ts";
import type { PayerCosts } from "./payer-costs.ts";
import type { PersonFigures } from "./person-figures.ts";
import type { ServiceRows } from "./service-rows.ts";
import type { StudyCosts } from "./study-costs.ts";
import type { StudyDesigns } from "./study-designs.ts";
import type { WordingFacts } from "./wording.ts";

/** What a section holds: each part shows itself. */
export type Shown = PresentedTable | Figure | Prose;

/** A part of a section; `id` is its name among the report's tables, figures and sentences. */
export interface SectionPart extends ReportPart<Shown> {
  readonly id: string;
}

/** One section of a comparison. */
export interface ComparisonSection {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly SectionPart[];
}

/** Everything that sections are written from. */
export interface SectionContext extends InLanguage {
  readonly language: Language;
  readonly audience: Audience;
  readonly study: Pick<
    ComparisonStudy,
    | "words"
    | "controls"
    | "programmeCost"
    | "crisis"
    | "flow"
    | "trial"
    | "trajectories"
    | "pricing"
    | "source"
    | "seed"
    | "name"
    | "other"
    | "outcomes"
    | "covariateLabels"
    | "extrapolation"
    | "statements"
    | "plan"
  >;
  /** The second comparison group in the control group's place; undefined where there is none. */
  readonly otherCosts: StudyCosts | undefined;
  /** The groups weighed and paired on what was known before; undefined where nothing was. */
  readonly designs: StudyDesigns | undefined;
  readonly payers: readonly PayerCosts[];
  /** Whether sums by year may be told to the audience. */
  readonly yearsOpen: boolean;
  readonly outcomes: readonly OutcomeValues[];
  /** Treated, control, and the second comparison group where there is one. */
  readonly followUp: readonly GroupFollowUp[];
  readonly deviations: readonly Deviation[];
  readonly files: readonly SourceFile[];
  readonly costs: StudyCosts;
  readonly estimates: ComparisonEstimates;
  readonly persons: PersonFigures;
  readonly services: ServiceRows;
  readonly balance: BalanceTable | undefined;
  readonly one: BothLanguages;
  readonly facts: WordingFacts;
  /** A sentence that passed the rules of wording, as a part. */
  readonly sentence: (id: string, text: Label) => SectionPart;
  /** A table or figure as a part; the kind where it is one person's. */
  readonly part: (id: string, content: PresentedTable | Figure, kind?: ReportPart<unknown>["kind"]) => SectionPart;
}

/** A column of kronor. */
export function kronorColumn(id: string, head: Label, kind: "number" | "difference" = "number"): ShownColumn {
  return { id, head, unit: inKronor, kind, decimals: 0 };
}

/** A column of thousands of kronor, for tables with many of them. */
export function thousandsColumn(id: string, head: Label, kind: "number" | "difference" = "number"): ShownColumn {
  return { id, head, unit: { sv: "tkr", en: "SEK thousand" }, kind, decimals: 0 };
}

/** A column of p-values. */
export function pColumn(head: Label, id = "p"): ShownColumn {
  return { id, head, kind: "number", decimals: 3, least: 0.001 };
}

/** Kronor as the unit of a column. */
export const inKronor = { sv: "kr", en: "SEK" } as const;

/** Whether something shows itself as a table. */
export function isTable(content: Displayable): content is PresentedTable {
  return "sections" in content;
}

/** Whether something shows itself as a figure. */
export function isFigure(content: Displayable): content is Figure {
  return "plotly" in content;
}
