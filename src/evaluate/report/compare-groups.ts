import { problem } from "../../problem.ts";
import type { personColumns } from "../../register/extract-columns.ts";
import { type Displayable, display } from "../../show/display.ts";
import type { Figure } from "../../show/figure.ts";
import type { PresentedTable } from "../../show/present-table.ts";
import { prose } from "../../show/prose.ts";
import { say } from "../../show/words.ts";
import { byGroup } from "../cost-table.ts";
import { type Audience, forAudience, internalFigures } from "../secrecy/audience.ts";
import type { BothLanguages } from "../table-limits.ts";
import { baselineSection } from "./baseline-section.ts";
import { certaintySection } from "./certainty-section.ts";
import { cheersSection } from "./cheers-section.ts";
import { type ComparisonEstimates, comparisonEstimates } from "./comparison-estimates.ts";
import type { ComparisonOptions, ComparisonStudy } from "./comparison-study.ts";
import { comparisonBundle } from "./comparison-view.ts";
import { decisionSection } from "./decision-section.ts";
import { type PersonFigures, personFigures } from "./person-figures.ts";
import { plainBox } from "./plain-box.ts";
import { questionSection } from "./question-section.ts";
import { resultSection } from "./result-section.ts";
import { type ComparisonSection, isFigure, isTable, type SectionContext } from "./section.ts";
import { type ServiceRows, serviceRows } from "./service-rows.ts";
import { servicesSection } from "./services-section.ts";
import { studyBalance } from "./study-balance.ts";
import { added, studyCosts } from "./study-costs.ts";
import { trajectorySection } from "./trajectory-section.ts";
import { checkedWording } from "./wording.ts";

/** A finished comparison: numbers, and the tables, figures and sentences that tell them. */
export interface GroupComparison extends Displayable {
  readonly title: string;
  readonly audience: Audience;
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
  { language = "en", audience = "published" }: ComparisonOptions = {},
): GroupComparison {
  const costs = studyCosts(study);
  refuseSmall(
    study,
    byGroup((group) => costs.groups[group].length),
    audience,
  );
  const estimates = comparisonEstimates(study, costs);
  const { interval, sizes } = estimates.welch;
  const one = study.words.one ?? { sv: "person", en: "person" };
  const totals = byGroup((group) => added(costs.groups[group]));
  const facts = { interval: [interval.lower, interval.upper], sizes, totals } as const;
  const checked = (text: Parameters<SectionContext["sentence"]>[1]) => checkedWording(text, facts);
  const context: SectionContext = {
    ...{ language, audience, study, costs, estimates, one, facts },
    persons: personFigures(costs.groups, audience),
    services: serviceRows(costs, { audience, prices: study.pricing.prices }),
    balance: studyBalance(study, costs, audience),
    sentence: (id, text) => ({ id, title: id, content: prose(checked(text), { language }) }),
    part: (id, content, kind) => ({
      id,
      title: kind === undefined ? titleOf(content) : internalFigures[kind],
      content,
      ...(kind && { kind }),
    }),
  };
  const plain = plainBox(estimates, {
    ...study.words,
    one,
    years: Math.max(1, costs.years.length),
    programmeCost: study.programmeCost,
    unlike:
      context.balance?.rows.some(({ standardisedDifference: d = 0 }) => Math.abs(d) > context.balance!.chanceSpread) ??
      false,
  });
  const written: readonly ComparisonSection[] = [
    {
      id: "plain",
      title: say({ sv: "Kort sagt", en: "In short" }, language),
      parts: [context.sentence("plain", plain)],
    },
    questionSection(context),
    baselineSection(context),
    resultSection(context),
    servicesSection(context),
    certaintySection(context),
    decisionSection(context),
    ...trajectorySection(context, [study.treated, study.control]),
    cheersSection(context),
  ];
  return finished(say(study.name, language), written, context, plain);
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
    ...{ title, audience, estimates, services, plain, sections },
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

function titleOf(content: PresentedTable | Figure): string {
  return "title" in content ? content.title : content.caption;
}

function refuseSmall<P extends typeof personColumns>(
  { treated, control }: ComparisonStudy<P>,
  sizes: { readonly treated: number; readonly control: number },
  audience: Audience,
): void {
  for (const [group, name] of [
    ["treated", treated],
    ["control", control],
  ] as const)
    if (audience === "published" && sizes[group] < 5)
      throw problem(
        "publish the comparison",
        `the group "${name}" has ${sizes[group]} persons, and fewer than 5 could be known from it`,
        'merge it with another, or say audience: "internal"',
      );
}
