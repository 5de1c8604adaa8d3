import { isProblem } from "../../problem.ts";
import { formatInterval } from "../../show/interval.ts";
import { formatNumber } from "../../show/number.ts";
import { presentTable, type RowContent } from "../../show/present-table.ts";
import { formatPercent } from "../../show/unit.ts";
import { type Label, type Language, say } from "../../show/words.ts";
import { byGroup } from "../cost-table.ts";
import { exactTwoByTwo } from "../exact-two-by-two.ts";
import { welchDifference } from "../mean-difference.ts";
import { riskDifference } from "../risk-difference.ts";
import type { OutcomeValues } from "./outcome-values.ts";
import { type ComparisonSection, pColumn, type SectionContext } from "./section.ts";

/** How the children fared, with the same uncertainty as the money and never netted against it. */
export function outcomesSection(of: SectionContext): readonly ComparisonSection[] {
  const { outcomes, language, sentence, part, study, audience } = of;
  const title = say({ sv: "Hur det gick, vid sidan av pengar", en: "How they fared, beside money" }, language);
  if (outcomes.length === 0)
    return [
      {
        id: "outcomes",
        title,
        parts: [
          sentence("outcomes", {
            sv: "Inga utfall vid sidan av pengar är med. En lägre kostnad säger inget om hur det gick för dem det gäller.",
            en: "No outcomes beside money are at hand. A lower cost says nothing of how those concerned fared.",
          }),
        ],
      },
    ];
  const missing = outcomes.reduce((sum, one) => sum + one.missing.treated + one.missing.control, 0);
  return [
    {
      id: "outcomes",
      title,
      parts: [
        sentence("outcomes", {
          sv: "Utfallen står för sig: skada och nytta för barn vägs inte mot kronor här.",
          en: "The outcomes stand by themselves: harm and good to children are not weighed against kronor here.",
        }),
        part(
          "outcomes",
          presentTable({
            language,
            caption: title,
            columns: [
              { id: "outcome", head: { sv: "Utfall", en: "Outcome" }, kind: "words" },
              { id: "treated", head: study.words.treated, kind: "words" },
              { id: "control", head: study.words.control, kind: "words" },
              { id: "difference", head: { sv: "Skillnad (95 %)", en: "Difference (95%)" }, kind: "words" },
              pColumn({ sv: "p-värde", en: "p-value" }),
            ],
            rows: outcomes.map((one) => row(one, language, audience)),
            missing: { sv: "uppges inte", en: "withheld" },
            source: {
              sv: "Andelar: Newcombes intervall och exakt test (mitt-p). Tal: Welchs intervall och t-test.",
              en: "Shares: Newcombe's interval and the exact test (mid-p). Numbers: Welch's interval and t test.",
            },
          }),
        ),
        ...(missing === 0 || audience === "published"
          ? []
          : [
              sentence("outcomes missing", {
                sv: `${missing} uppgifter saknas; var och en är räknad bland dem där den är känd.`,
                en: `${missing} values are missing; each outcome is of those for whom it is known.`,
              }),
            ]),
      ],
    },
  ];
}

const betterWords = {
  higher: { sv: "högre är bättre", en: "higher is better" },
  lower: { sv: "lägre är bättre", en: "lower is better" },
} as const;

function row(one: OutcomeValues, language: Language, audience: SectionContext["audience"]): RowContent {
  const { outcome, kind, values } = one;
  const notes = (to: Language): string =>
    [...(outcome.unit === undefined ? [] : [say(outcome.unit, to)]), betterWords[outcome.better][to]].join("; ");
  const common = {
    outcome: { sv: `${say(outcome.label, "sv")} (${notes("sv")})`, en: `${say(outcome.label, "en")} (${notes("en")})` },
  };
  const sizes = [values.treated.length, values.control.length];
  if (sizes.some((size) => size < (audience === "internal" ? 2 : 5))) return { ...common, ...withheld };
  return kind === "number"
    ? { ...common, ...ofNumbers(one, language) }
    : { ...common, ...ofShares(one, language, audience) };
}

const few: Label = { sv: "få personer: uppges inte", en: "few persons: withheld" };
const withheld = { treated: few, control: few, difference: few, p: { missing: few } } as const;

function ofNumbers({ values }: OutcomeValues, language: Language): RowContent {
  const told = (value: number): string => formatNumber(value, { language, decimals: 1 });
  const mean = (own: readonly number[]): number => own.reduce((sum, value) => sum + value, 0) / own.length;
  const common = { treated: told(mean(values.treated)), control: told(mean(values.control)) };
  try {
    const { estimate, interval, pValue } = welchDifference(values);
    const range = formatInterval(interval.lower, interval.upper, {
      language,
      unit: { sv: "", en: "" },
      decimals: 1,
    }).trim();
    return {
      ...common,
      difference: `${formatNumber(estimate, { language, decimals: 1, signed: true })} (${range})`,
      p: pValue,
    };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { ...common, difference: { missing: error.message }, p: { missing: error.message } };
  }
}

function ofShares({ values }: OutcomeValues, language: Language, audience: SectionContext["audience"]): RowContent {
  const table = byGroup((group) => ({
    events: values[group].filter((value) => value === 1).length,
    persons: values[group].length,
  }));
  const counts = [table.treated, table.control].flatMap(({ events, persons }) => [events, persons - events]);
  if (audience === "published" && counts.some((count) => count > 0 && count < 5)) return withheld;
  const share = ({ events, persons }: { events: number; persons: number }): string =>
    `${events}/${persons} (${formatPercent(events / persons, { language, decimals: 0 })})`;
  const { difference, newcombe } = riskDifference(table);
  const range = formatInterval(100 * newcombe.lower, 100 * newcombe.upper, {
    ...{ language, decimals: 0, unit: { sv: "", en: "" } },
  }).trim();
  return {
    treated: share(table.treated),
    control: share(table.control),
    difference: `${formatNumber(100 * difference, { language, signed: true })} ${language === "sv" ? "procentenheter" : "points"} (${range})`,
    p: exactTwoByTwo(table).midP.pValue,
  };
}
