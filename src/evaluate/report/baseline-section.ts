import { lovePlot } from "../../show/love-plot.ts";
import { formatNumber } from "../../show/number.ts";
import { presentTable } from "../../show/present-table.ts";
import { type Label, say } from "../../show/words.ts";
import type { BalanceTable } from "../design/balance.ts";
import { drift, earlierServices, overlapPart } from "./earlier-parts.ts";
import type { ComparisonSection, SectionContext, SectionPart } from "./section.ts";
import { isOutside } from "./study-balance.ts";

/** How alike the groups were before. */
export function baselineSection(of: SectionContext): ComparisonSection {
  const title = say({ sv: "Före insatsen", en: "Before the programme" }, of.language);
  const { balance, sentence } = of;
  if (balance === undefined || balance.rows.length === 0)
    return {
      id: "baseline",
      title,
      parts: [
        sentence("baseline", {
          sv: "Inget är känt om personerna före insatsen: om grupperna var lika från början kan inte bedömas.",
          en: "Nothing is known of the persons before the programme: whether the groups were alike cannot be judged.",
        }),
      ],
    };
  const outside = balance.rows.filter((row) => isOutside(row, balance));
  const band = (language: "sv" | "en") => formatNumber(balance.chanceSpread, { language, decimals: 2 });
  const named = (language: "sv" | "en") =>
    outside.map(({ covariate }) => say(covariateLabel(covariate, of.study.covariateLabels), language)).join(", ");
  return {
    id: "baseline",
    title,
    parts: [
      sentence("balance", {
        sv: `Slumpen ensam ger standardiserade skillnader upp till ±${band("sv")} i så stora grupper. ${outside.length === 0 ? "Ingen faktor ligger utanför." : `Utanför ligger: ${named("sv")}. Grupperna var olika från början, och resultatet kan vara ett arv av det.`}`,
        en: `Chance alone gives standardised differences up to ±${band("en")} in groups of this size. ${outside.length === 0 ? "No factor lies outside." : `Outside lie: ${named("en")}. The groups differed from the start, and the result may be inherited from that.`}`,
      }),
      ...constants(of),
      balanceTable(of),
      ...love(of, outside.length),
      overlapPart(of),
      ...earlierServices(of),
      ...drift(of),
    ],
  };
}

/** Covariates of which the groups have no value in common, or that do not vary in one of them: what no model can tell from the programme. */
function constants({ balance, study, sentence }: SectionContext): readonly SectionPart[] {
  const named = (rows: BalanceTable["rows"], language: "sv" | "en"): string =>
    rows.map(({ covariate }) => say(covariateLabel(covariate, study.covariateLabels), language)).join(", ");
  const apart = balance!.rows.filter(({ largestGap }) => largestGap > 1 - 1e-9);
  const still = balance!.rows.filter(
    (row) => !apart.includes(row) && (row.treated.standardDeviation === 0 || row.control.standardDeviation === 0),
  );
  return [
    ...(apart.length === 0
      ? []
      : [
          sentence("separation", {
            sv: `Grupperna har inget gemensamt värde i: ${named(apart, "sv")}. Vad som beror på det och vad som beror på insatsen kan inga data skilja åt.`,
            en: `The groups have no value in common of: ${named(apart, "en")}. What is due to that and what to the programme, no data can tell apart.`,
          }),
        ]),
    ...(still.length === 0
      ? []
      : [
          sentence("no variation", {
            sv: `Alla i en av grupperna har samma värde i: ${named(still, "sv")}.`,
            en: `Everybody in one of the groups has the same value of: ${named(still, "en")}.`,
          }),
        ]),
  ];
}

function balanceTable({ balance, language, part, audience, study }: SectionContext): SectionPart {
  const number = (id: string, head: { sv: string; en: string }) => ({ id, head, kind: "number" as const, decimals: 2 });
  const [first, second] = [study.words.treated, study.words.control].map((label) => ({
    sv: say(label, "sv"),
    en: say(label, "en"),
  })) as [{ sv: string; en: string }, { sv: string; en: string }];
  const undefinedHere = { sv: "går inte att räkna", en: "cannot be given" };
  const medians = audience === "internal";
  return part(
    "balance table",
    presentTable({
      language,
      caption: { sv: "Grupperna före insatsen", en: "The groups before the programme" },
      missing: undefinedHere,
      columns: [
        { id: "covariate", head: { sv: "Faktor", en: "Factor" }, kind: "words" },
        number("treated", first),
        number("treatedSD", { sv: "SD", en: "SD" }),
        ...(medians ? [number("treatedMedian", { sv: "median", en: "median" })] : []),
        number("control", second),
        number("controlSD", { sv: "SD", en: "SD" }),
        ...(medians ? [number("controlMedian", { sv: "median", en: "median" })] : []),
        { ...number("smd", { sv: "standardiserad skillnad", en: "standardised difference" }), kind: "difference" },
        number("ratio", { sv: "varianskvot", en: "variance ratio" }),
        number("gap", { sv: "KS", en: "KS" }),
      ],
      rows: balance!.rows.map(({ covariate, treated, control, standardisedDifference, varianceRatio, largestGap }) => ({
        covariate: covariateLabel(covariate, study.covariateLabels),
        treated: treated.mean,
        treatedSD: treated.standardDeviation,
        ...(medians ? { treatedMedian: treated.median, controlMedian: control.median } : {}),
        control: control.mean,
        controlSD: control.standardDeviation,
        smd: standardisedDifference,
        ratio: varianceRatio,
        gap: largestGap,
      })),
      source: {
        sv: "Standardiserad skillnad: delad med roten ur medelvärdet av de två gruppernas varianser. Inga p-värden: de mäter inte likhet.",
        en: "Standardised difference: over the root of the mean of the two groups' variances. No p-values: they do not measure likeness.",
      },
    }),
  );
}

function love(
  { balance, language, part, facts, study, designs }: SectionContext,
  outside: number,
): readonly SectionPart[] {
  const weighed = designs?.weighed.result;
  const balances = balance!.rows.flatMap(({ covariate, standardisedDifference }) => {
    if (standardisedDifference === undefined) return [];
    const after = weighed?.design.balance.after.rows.find((row) => row.covariate === covariate)?.standardisedDifference;
    const label = covariateLabel(covariate, study.covariateLabels);
    return [{ label, before: standardisedDifference, ...(after === undefined ? {} : { after }) }];
  });
  if (balances.length === 0) return [];
  return [
    part(
      "love plot",
      lovePlot({
        language,
        title:
          outside === 0
            ? { sv: "Grupperna var så lika som slumpen gör dem", en: "The groups were as alike as chance makes them" }
            : { sv: "Grupperna var olika från början", en: "The groups differed from the start" },
        ...(weighed === undefined
          ? {}
          : {
              subtitle: {
                sv: "före, och efter att kontrollerna vägts till samma medelvärden",
                en: "before, and after the controls were weighed to the same means",
              },
            }),
        caption: study.source,
        groups: [facts.sizes.treated, facts.sizes.control],
        balances,
      }),
    ),
  ];
}

/** A column's name for readers; the years before are costs. */
function covariateLabel(name: string, labels: Readonly<Record<string, Label>> = {}): Label {
  const given = labels[name];
  if (given !== undefined) return given;
  const year = /^cost (-\d+)$/.exec(name)?.[1];
  return year === undefined
    ? name
    : { sv: `kostnad år ${year}, tkr`.replace("-", "−"), en: `cost in year ${year}, SEK thousand`.replace("-", "−") };
}
