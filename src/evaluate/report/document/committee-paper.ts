import type { PresentedTable } from "../../../show/present-table.ts";
import { type Label, say } from "../../../show/words.ts";
import type { GroupComparison } from "../compare-groups.ts";
import type { ComparisonStudy } from "../comparison-study.ts";

/** A piece of a committee's paper, in one language. */
export type PaperBlock =
  | { readonly kind: "title" | "heading" | "text" | "notice"; readonly text: string }
  /** What the officer writes, because no data can. */
  | { readonly kind: "to write"; readonly text: string }
  | { readonly kind: "fields"; readonly fields: readonly string[] }
  | { readonly kind: "table"; readonly table: PresentedTable }
  | { readonly kind: "signatures"; readonly roles: readonly string[] };

/** The heads of a Swedish municipal paper to a committee (_tjänsteskrivelse_), in their order. */
const heads = {
  matter: { sv: "Ärendet", en: "The matter" },
  proposal: { sv: "Förslag till beslut", en: "Proposed decision" },
  background: { sv: "Bakgrund", en: "Background" },
  assessment: { sv: "Bedömning", en: "Assessment" },
  economy: { sv: "Ekonomiska konsekvenser", en: "Economic consequences" },
  children: { sv: "Barnets bästa (barnkonsekvensanalys)", en: "The best interests of the child" },
  equality: { sv: "Jämställdhet och jämlikhet", en: "Gender equality and equality" },
  unsure: { sv: "Osäkerhet och begränsningar", en: "Uncertainty and limitations" },
  ground: { sv: "Beslutsunderlag", en: "Documents" },
  sent: { sv: "Beslutet skickas till", en: "The decision is sent to" },
} as const satisfies Record<string, Label>;

/** What a paper takes from its study: what the comparison does not carry. */
type PaperStudy = Pick<ComparisonStudy, "statements" | "words" | "programmeCost">;

/**
 * The skeleton of a paper to a committee: a published comparison's own sentences and main tables under the heads of a Swedish municipal paper, and what
 * only the officer can write marked as such. The report proposes no decision.
 */
export function committeePaper(
  comparison: GroupComparison,
  { statements = {}, words }: PaperStudy,
): readonly PaperBlock[] {
  const { language, sentences, tables, title, plain } = comparison;
  const to = (label: Label): string => say(label, language);
  const head = (name: keyof typeof heads): PaperBlock => ({ kind: "heading", text: to(heads[name]) });
  const told = (...ids: readonly string[]): readonly PaperBlock[] =>
    ids.flatMap((id) => (sentences[id] === undefined ? [] : [{ kind: "text", text: sentences[id] } as const]));
  const table = (id: string): readonly PaperBlock[] => {
    const own = tables[id];
    return own === undefined ? [] : [{ kind: "table", table: own }];
  };
  const stated = (name: keyof typeof statements, asked: Label): PaperBlock => {
    const own = statements[name];
    return own === undefined ? write(asked) : { kind: "text", text: to(own) };
  };
  const write = (asked: Label): PaperBlock => ({ kind: "to write", text: to(asked) });
  return [
    {
      kind: "fields",
      fields: [
        to({ sv: "Datum", en: "Date" }),
        to({ sv: "Diarienummer", en: "Case number" }),
        to({ sv: "Handläggare", en: "Officer" }),
        to({ sv: "Till nämnden", en: "To the committee" }),
      ],
    },
    { kind: "title", text: title },
    ...(sentences["source"] === undefined ? [] : [{ kind: "notice", text: sentences["source"] } as const]),
    head("matter"),
    { kind: "text", text: plain[language] },
    head("proposal"),
    write({
      sv: "Nämnden beslutar att … Rapporten föreslår inget beslut; siffrorna nedan är underlag.",
      en: "The committee decides to … The report proposes no decision; the figures below are its ground.",
    }),
    head("background"),
    stated("background", {
      sv: "Varför frågan är väckt, och vad insatsen är.",
      en: "Why the question is raised, and what the programme is.",
    }),
    ...(statements.setting === undefined ? [] : [{ kind: "text", text: to(statements.setting) } as const]),
    ...told("estimand", "controls", "plan", "flow"),
    head("assessment"),
    ...told("conclusion", "balance", "agreement", "bias gauge", "power"),
    ...table("means"),
    write({ sv: "Förvaltningens samlade bedömning.", en: "The administration's overall assessment." }),
    head("economy"),
    ...told("net", "payback"),
    ...table("payback"),
    ...table("payers"),
    ...told("payers", "extrapolation"),
    write({
      sv: "Hur beslutet finansieras, och i vilken nämnds budget kostnad och minskad kostnad faller.",
      en: "How the decision is financed, and in which committee's budget costs and lower costs fall.",
    }),
    head("children"),
    ...told("outcomes"),
    ...table("outcomes"),
    ...table("placement days"),
    write({
      sv: `Vad beslutet betyder för ${to(words.population)}: barnets bästa (artikel 3), barnens egna åsikter och hur de har hämtats in (artikel 12), och om något barn får det sämre.`,
      en: `What the decision means for ${to(words.population)}: the best interests of the child (article 3), the children's own views and how they were asked (article 12), and whether any child is worse off.`,
    }),
    head("equality"),
    ...table("balance table"),
    write({
      sv: "Om insatsen når flickor och pojkar lika, och om resultatet skiljer sig.",
      en: "Whether the programme reaches girls and boys alike, and whether the result differs.",
    }),
    head("unsure"),
    ...told("limits", "hidden confounding", "pairs"),
    stated("limitations", { sv: "Övriga begränsningar.", en: "Other limitations." }),
    head("ground"),
    ...table("manifest"),
    write({
      sv: "Rapporten i sin helhet som bilaga, med datum.",
      en: "The whole report as an appendix, with its date.",
    }),
    head("sent"),
    write({ sv: "Mottagare.", en: "Recipients." }),
    {
      kind: "signatures",
      roles: [to({ sv: "Förvaltningschef", en: "Head of administration" }), to({ sv: "Handläggare", en: "Officer" })],
    },
  ];
}
