import type { personColumns } from "../../register/extract-columns.ts";
import type { Figure } from "../../show/figure.ts";
import type { PresentedTable } from "../../show/present-table.ts";
import { prose } from "../../show/prose.ts";
import { byGroup } from "../cost-table.ts";
import { deviations } from "../plan/deviations.ts";
import { termsOfStudy } from "../plan/plan-terms.ts";
import { internalFigures } from "../secrecy/audience.ts";
import { comparisonEstimates } from "./comparison-estimates.ts";
import type { ComparisonOptions, ComparisonStudy } from "./comparison-study.ts";
import { groupFollowUp } from "./group-follow-up.ts";
import { yearsMayBeTold } from "./may-be-told.ts";
import { outcomeValues } from "./outcome-values.ts";
import { payerCosts } from "./payer-costs.ts";
import { personFigures } from "./person-figures.ts";
import { isTable, type SectionContext } from "./section.ts";
import { serviceRows } from "./service-rows.ts";
import { studyBalance, studyBaseline } from "./study-balance.ts";
import { added, type StudyCosts, studyCosts } from "./study-costs.ts";
import { studyDesigns } from "./study-designs.ts";
import { checkedWording } from "./wording.ts";

/** Everything that the sections of a comparison are written from, worked out once. */
export function sectionContext<P extends typeof personColumns>(
  study: ComparisonStudy<P>,
  costs: StudyCosts,
  { language = "en", audience = "published", files = [] }: ComparisonOptions,
): SectionContext {
  const known = studyBaseline(study, costs);
  const designs = known === undefined ? undefined : studyDesigns(known, costs.groups);
  const estimates = comparisonEstimates(study, costs, designs);
  const { interval, sizes } = estimates.welch;
  const totals = byGroup((group) => added(costs.groups[group]));
  const facts = { interval: [interval.lower, interval.upper], sizes, totals } as const;
  const otherCosts = study.other === undefined ? undefined : studyCosts({ ...study, control: study.other.group });
  return {
    ...{ language, audience, study, costs, estimates, facts, designs, otherCosts, files },
    one: study.words.one ?? { sv: "person", en: "person" },
    persons: personFigures(costs.groups, audience),
    services: serviceRows(costs, { audience, prices: study.pricing.prices }),
    balance: known === undefined ? undefined : studyBalance(known, audience),
    payers: payerCosts(study),
    yearsOpen: audience === "internal" || [costs, otherCosts ?? costs].every(yearsMayBeTold),
    outcomes: outcomeValues(study, costs),
    followUp: [
      costs.rows.treated,
      costs.rows.control,
      ...(otherCosts === undefined ? [] : [otherCosts.rows.control]),
    ].map((rows) => groupFollowUp(study, rows, study.plan?.frozen)),
    deviations: study.plan === undefined ? [] : deviations(study.plan, termsOfStudy(study, costs.years.length)),
    sentence: (id, text) => ({ id, title: id, content: prose(checkedWording(text, facts), { language }) }),
    part: (id, content, kind) => {
      for (const words of wordsOf(content)) checkedWording({ sv: words, en: words }, facts);
      const title = kind === undefined ? titleOf(content) : internalFigures[kind];
      return { id, title, content, ...(kind && { kind }) };
    },
  };
}

function titleOf(content: PresentedTable | Figure): string {
  return "title" in content ? content.title : content.caption;
}

/** What a table or a figure says in words of its own: the rules hold there too. */
function wordsOf(content: PresentedTable | Figure): readonly string[] {
  if (!isTable(content)) return [content.title, content.subtitle, content.caption, content.alt];
  return [content.caption, content.source, ...content.notes.map(({ text }) => text)];
}
