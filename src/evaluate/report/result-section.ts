import { colours } from "../../show/colour.ts";
import { presentTable, type RowContent } from "../../show/present-table.ts";
import { stripPlot } from "../../show/strip-plot.ts";
import { formatKronor, formatPercent } from "../../show/unit.ts";
import { type Label, say } from "../../show/words.ts";
import { conclusion } from "../conclusion.ts";
import { meansNote } from "./means-note.ts";
import { type ComparisonSection, inKronor, type SectionContext, type SectionPart } from "./section.ts";

/** The result per person, with how sure it is, and who bears it. */
export function resultSection(of: SectionContext): ComparisonSection {
  const { estimates, sentence, one } = of;
  const { welch, permutation } = estimates;
  const told = conclusion({
    difference: welch.estimate,
    interval: [welch.interval.lower, welch.interval.upper],
    unit: { sv: `per ${one.sv}`, en: `per ${one.en}` },
  });
  return {
    id: "result",
    title: say({ sv: "Resultat", en: "Result" }, of.language),
    parts: [
      sentence("conclusion", told),
      meansTable(of),
      sentence("permutation", permutation.words),
      ...yearsPart(of),
      ...personParts(of),
    ],
  };
}

function meansTable({ estimates: { welch }, study, language, part, one, facts }: SectionContext): SectionPart {
  const { means, standardDeviations, sizes } = welch;
  const error = (group: "treated" | "control"): number => standardDeviations[group] / Math.sqrt(sizes[group]);
  const row = (what: Label, value: (group: "treated" | "control") => number, difference?: number): RowContent => ({
    what,
    treated: value("treated"),
    control: value("control"),
    ...(difference === undefined ? {} : { difference }),
  });
  return part(
    "means",
    presentTable({
      language,
      caption: { sv: `Kostnad per ${one.sv}`, en: `Cost per ${one.en}` },
      missing: { sv: "raden har inget att jämföra", en: "this row has nothing to subtract" },
      columns: [
        { id: "what", head: "", kind: "words" },
        { id: "treated", head: study.words.treated, unit: inKronor, kind: "number", decimals: 0 },
        { id: "control", head: study.words.control, unit: inKronor, kind: "number", decimals: 0 },
        {
          id: "difference",
          head: { sv: "Skillnad", en: "Difference" },
          unit: inKronor,
          kind: "difference",
          decimals: 0,
        },
      ],
      rows: [
        row(
          {
            sv: `medelvärde (n = ${facts.sizes.treated} och ${facts.sizes.control})`,
            en: `mean (n = ${facts.sizes.treated} and ${facts.sizes.control})`,
          },
          (group) => means[group],
          welch.estimate,
        ),
        row({ sv: "standardfel", en: "standard error" }, error, welch.standardError),
        row({ sv: "standardavvikelse", en: "standard deviation" }, (group) => standardDeviations[group]),
      ],
      source: meansNote(welch),
    }),
  );
}

function yearsPart({ costs, study, language, part, one, yearsOpen, sentence }: SectionContext): readonly SectionPart[] {
  if (costs.years.length < 2) return [];
  if (!yearsOpen)
    return [
      sentence("years", {
        sv: "Kostnaden år för år uppges inte: något år hade så få personer kostnader att de kunde kännas igen.",
        en: "Costs year by year are withheld: in some year so few persons had costs that they could be known.",
      }),
    ];
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const all = [
    ...costs.before.map((year, at) => ({ year, at: at - costs.before.length })),
    ...costs.years.map((year, at) => ({ year, at: at + 1 })),
  ];
  return [
    part(
      "years",
      presentTable({
        language,
        caption: { sv: `Kostnad per ${one.sv} och år, odiskonterad`, en: `Cost per ${one.en} and year, undiscounted` },
        columns: [
          { id: "year", head: { sv: "År räknat från start", en: "Year from start" }, kind: "number", decimals: 0 },
          { id: "treated", head: study.words.treated, unit: inKronor, kind: "number", decimals: 0 },
          { id: "control", head: study.words.control, unit: inKronor, kind: "number", decimals: 0 },
          {
            id: "difference",
            head: { sv: "Skillnad", en: "Difference" },
            unit: inKronor,
            kind: "difference",
            decimals: 0,
          },
        ],
        rows: all.map(({ year, at }) => ({
          year: at,
          treated: mean(year.treated),
          control: mean(year.control),
          difference: mean(year.treated) - mean(year.control),
        })),
        source: { sv: "Negativa år är före start.", en: "Negative years are before the start." },
      }),
    ),
  ];
}

/** What shows single persons; the audience decides whether it is kept. */
function personParts({ persons, costs, study, language, part, one }: SectionContext): readonly SectionPart[] {
  const { ranges } = persons;
  const row = (what: Label, value: (range: (typeof ranges)["treated"]) => number): RowContent => ({
    what,
    treated: value(ranges.treated),
    control: value(ranges.control),
  });
  const share = (range: (typeof ranges)["treated"]): string => formatPercent(range.dearest, { language, decimals: 0 });
  return [
    part(
      "range",
      presentTable({
        language,
        caption: { sv: `Spridning mellan personer (bara internt)`, en: `Spread between persons (internal only)` },
        columns: [
          { id: "what", head: "", kind: "words" },
          { id: "treated", head: study.words.treated, kind: "number", decimals: 0 },
          { id: "control", head: study.words.control, kind: "number", decimals: 0 },
        ],
        rows: [
          row({ sv: "lägst, kr", en: "least, SEK" }, ({ least }) => least),
          row({ sv: "median, kr", en: "median, SEK" }, ({ median }) => median),
          row({ sv: "högst, kr", en: "most, SEK" }, ({ most }) => most),
          row(
            { sv: "den dyrastes andel, procent", en: "share of the dearest, per cent" },
            ({ dearest }) => 100 * dearest,
          ),
          row(
            { sv: "de tre dyrastes andel, procent", en: "share of the dearest three, per cent" },
            ({ dearestThree }) => 100 * dearestThree,
          ),
        ],
      }),
      "range",
    ),
    part(
      "strip plot",
      stripPlot({
        language,
        unit: "tkr",
        decimals: 0,
        title: {
          sv: `Den dyraste i kontrollgruppen bär ${share(ranges.control)} av dess kostnad`,
          en: `The dearest of the control group carries ${share(ranges.control)} of its cost`,
        },
        subtitle: { sv: `Kostnad per ${one.sv}, en prick var`, en: `Cost per ${one.en}, a dot each` },
        caption: study.source,
        groups: (["treated", "control"] as const).map((group) => ({
          label: study.words[group],
          values: costs.groups[group],
          colour: group === "treated" ? colours.intervention : colours.control,
          ...(ranges[group].most > 2 * ranges[group].median ? { largest: dearest(ranges[group].most) } : {}),
        })),
      }),
      "per-person plot",
    ),
  ];
}

function dearest(kronor: number): Label {
  const [sv, en] = (["sv", "en"] as const).map((to) =>
    formatKronor(kronor, { language: to, unit: "tkr", decimals: 0 }),
  );
  return { sv: `dyrast: ${sv}`, en: `dearest: ${en}` };
}
