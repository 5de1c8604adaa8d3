import { problem, refuseMissing } from "../../problem.ts";
import type { personColumns } from "../../register/extract-columns.ts";
import { type Displayable, display } from "../../show/display.ts";
import type { Figure } from "../../show/figure.ts";
import type { PresentedTable } from "../../show/present-table.ts";
import { type Language, say } from "../../show/words.ts";
import { type Audience, forAudience } from "../secrecy/audience.ts";
import type { BothLanguages } from "../table-limits.ts";
import { baselineSection } from "./baseline-section.ts";
import { certaintySection } from "./certainty-section.ts";
import { changesSection } from "./changes-section.ts";
import { cheersSection } from "./cheers-section.ts";
import type { ComparisonEstimates } from "./comparison-estimates.ts";
import type { ComparisonOptions, ComparisonStudy } from "./comparison-study.ts";
import { comparisonBundle } from "./comparison-view.ts";
import { decisionSection } from "./decision-section.ts";
import { extrapolationSection } from "./extrapolation-section.ts";
import { groundsSection } from "./grounds-section.ts";
import { outcomesSection } from "./outcomes-section.ts";
import { payersSection } from "./payers-section.ts";
import type { PersonFigures } from "./person-figures.ts";
import { plainBox } from "./plain-box.ts";
import { questionSection } from "./question-section.ts";
import { resultSection } from "./result-section.ts";
import { type ComparisonSection, isFigure, isTable, type SectionContext } from "./section.ts";
import { sectionContext } from "./section-context.ts";
import type { ServiceRows } from "./service-rows.ts";
import { servicesSection } from "./services-section.ts";
import { statementsSection } from "./statements-section.ts";
import { isOutside } from "./study-balance.ts";
import { studyCosts } from "./study-costs.ts";
import { trajectorySection } from "./trajectory-section.ts";

/** A finished comparison: numbers, and the tables, figures and sentences that tell them. */
export interface GroupComparison extends Displayable {
  readonly title: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly estimates: ComparisonEstimates;
  readonly services: ServiceRows;
  /** Figures of single persons; undefined in the published version. */
  readonly persons: PersonFigures | undefined;
  /** For a committee: at most 120 words in each language. */
  readonly plain: BothLanguages;
  readonly sections: readonly ComparisonSection[];
  readonly tables: Readonly<Record<string, PresentedTable>>;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly sentences: Readonly<Record<string, string>>;
  /** What the audience may not see, by title and reason. */
  readonly withheld: readonly { readonly title: string; readonly reason: string }[];
}

/**
 * The comparison of two groups of a register extract as a report: question, baseline, result, services, certainty, decision, placements and CHEERS
 * 2022, in one language. Every sentence passes the rules of wording. It shows itself in a notebook; figures are shown one by one from `figures`.
 *
 * @param study    extract, prices, the question in words, and what the data cannot say of themselves
 * @param options  `language`: "en" when left out; `audience`: "published" when left out, which tells nothing of single persons
 * @throws         when a group has fewer than two persons (five, when published), somebody was not followed to the end, or nobody's cost differs
 * @example
 * const study = syntheticStudy("diffuse")
 * const comparison = compareGroups(study)
 * Math.round(comparison.estimates.welch.estimate) // => -167542
 * comparison.persons // => undefined
 * compareGroups(study, { audience: "internal" }).persons.leaveOneOut.signChanges // => false
 */
export function compareGroups<P extends typeof personColumns>(
  study: ComparisonStudy<P>,
  options: ComparisonOptions = {},
): GroupComparison {
  refuseMissing("compare groups", "the study", study, "give a study: its extract, groups, prices and words");
  const context = sectionContext(study, studyCosts(study), options);
  refuseSmall(study, context);
  const { language, one, estimates, balance } = context;
  const plain = plainBox(estimates, {
    ...study.words,
    one,
    years: Math.max(1, context.costs.years.length),
    programmeCost: study.programmeCost,
    unlike: balance?.rows.some((row) => isOutside(row, balance)) ?? false,
  });
  const written: readonly ComparisonSection[] = [
    {
      id: "plain",
      title: say({ sv: "Kort sagt", en: "In short" }, language),
      parts: [context.sentence("source", study.source), context.sentence("plain", plain)],
    },
    questionSection(context),
    baselineSection(context),
    resultSection(context),
    servicesSection(context),
    ...payersSection(context),
    ...changesSection(context),
    certaintySection(context),
    ...outcomesSection(context),
    decisionSection(context),
    ...trajectorySection(context, [study.treated, study.control]),
    ...extrapolationSection(context),
    groundsSection(context),
    ...statementsSection(context),
  ];
  return finished(say(study.name, language), [...written, cheersSection(context, written)], context, plain);
}

function finished(
  title: string,
  written: readonly ComparisonSection[],
  { audience, language, estimates, services, persons }: SectionContext,
  plain: BothLanguages,
): GroupComparison {
  const kept = written.map((section) => ({ section, ...forAudience(audience, section.parts) }));
  const sections = kept.map(({ section }) => ({
    ...section,
    parts: section.parts.filter(({ kind }) => audience === "internal" || kind === undefined),
  }));
  const parts = sections.flatMap((section) => section.parts);
  const named = <T>(pick: (content: (typeof parts)[number]["content"]) => T | undefined): Readonly<Record<string, T>> =>
    Object.fromEntries(
      parts.flatMap(({ id, content }) => {
        const own = pick(content);
        return own === undefined ? [] : [[id, own]];
      }),
    );
  return {
    ...{ title, audience, language, estimates, services, plain, sections },
    persons: audience === "internal" ? persons : undefined,
    tables: named((content) => (isTable(content) ? content : undefined)),
    figures: named((content) => (isFigure(content) ? content : undefined)),
    sentences: named((content) => ("text" in content ? content.text : undefined)),
    withheld: kept.flatMap(({ withheld }) =>
      withheld.map((one) => ({ title: say(one.title, language), reason: say(one.reason, language) })),
    ),
    [display]: () => comparisonBundle(title, sections),
  };
}

function refuseSmall<P extends typeof personColumns>(
  { treated, control, other }: ComparisonStudy<P>,
  { facts: { sizes }, followUp, audience }: SectionContext,
): void {
  if (audience === "internal") return;
  const groups = [[treated, sizes.treated] as const, [control, sizes.control] as const];
  for (const [name, persons] of [...groups, [other?.group, followUp[2]?.persons ?? 5] as const])
    if (persons < 5)
      throw problem(
        "publish the comparison",
        `the group "${name}" has ${persons} persons, and fewer than 5 could be known from it`,
        'merge it with another, or say audience: "internal"',
      );
}
