import { formatInterval } from "../../show/interval.ts";
import { lineBands } from "../../show/line-bands.ts";
import { formatNumber } from "../../show/number.ts";
import { presentTable } from "../../show/present-table.ts";
import { formatKronor, formatPercent } from "../../show/unit.ts";
import { type Label, type Language, say } from "../../show/words.ts";
import { byGroup } from "../cost-table.ts";
import { type Extrapolation, extrapolate, type Fading } from "../extrapolation.ts";
import type { ExtrapolationPlan } from "../extrapolation-plan.ts";
import { welchDifference } from "../mean-difference.ts";
import { inputTable } from "./extrapolation-inputs.ts";
import {
  type ComparisonSection,
  kronorColumn,
  type SectionContext,
  type SectionPart,
  thousandsColumn,
} from "./section.ts";

/** From the observed years to the horizon; where no plan for it is given, that it is not done. */
export function extrapolationSection(of: SectionContext): readonly ComparisonSection[] {
  const { study, language, sentence, costs } = of;
  const title = say({ sv: "Bortom uppföljningen", en: "Beyond follow-up" }, language);
  const { extrapolation: plan } = study;
  if (plan === undefined)
    return [
      {
        id: "extrapolation",
        title,
        parts: [
          sentence("extrapolation", {
            sv: "Skillnaden är inte framskriven: rapporten slutar där mätningen gör det.",
            en: "The difference is not carried on: the report ends where observation does.",
          }),
        ],
      },
    ];
  const carried = extrapolated(of, plan);
  const fades = carried.paths.find(({ fading }) => fading === "fades")!;
  const { parts } = fades;
  const horizon = plan.horizon;
  const range = (to: Language): string =>
    formatInterval(fades.bands.low[horizon]!, fades.bands.high[horizon]!, { language: to });
  const seen = (to: Language): string => formatKronor(parts.observed, { language: to });
  const guessed = (to: Language): string => formatKronor(parts.assumed + parts.borrowed, { language: to });
  return [
    {
      id: "extrapolation",
      title,
      parts: [
        sentence("extrapolation", {
          sv: `Av skillnaden efter ${horizon} år, i scenariot där den klingar av, är ${seen("sv")} per ${of.one.sv} mätt under ${costs.years.length} år och ${guessed("sv")} lånat eller antaget. Den är förenlig med ${range("sv")}. Studiens slumpfel följer med i varje scenario.`,
          en: `Of the difference after ${horizon} years, in the scenario in which it fades, ${seen("en")} per ${of.one.en} were observed in ${costs.years.length} years and ${guessed("en")} are borrowed or assumed. It is compatible with ${range("en")}. The study's sampling error is carried through every scenario.`,
        }),
        inputTable(of, plan),
        scenarioTable(of, plan, carried),
        fan(of, plan, carried),
        informationTable(of, carried),
      ],
    },
  ];
}

function extrapolated({ costs, estimates: { welch }, study }: SectionContext, plan: ExtrapolationPlan): Extrapolation {
  const years = costs.years.length;
  const yearly = welchDifference(
    byGroup((group) =>
      costs.groups[group].map((_, at) => costs.years.reduce((sum, year) => sum + year[group][at]!, 0) / years),
    ),
  );
  return extrapolate({ years, sum: welch, yearly }, { plan, discounting: study.pricing.discounting, seed: study.seed });
}

function fadingLabel(fading: Fading, plan: ExtrapolationPlan): Label {
  if (fading === "stays") return { sv: "består", en: "stays" };
  if (fading === "ends") return plan.until!.label;
  return { sv: "klingar av", en: "fades" };
}

function scenarioTable(
  { language, part, one }: SectionContext,
  plan: ExtrapolationPlan,
  { paths, draws }: Extrapolation,
): SectionPart {
  return part(
    "extrapolation",
    presentTable({
      language,
      caption: {
        sv: `Skillnad per ${one.sv} efter ${plan.horizon} år, diskonterad`,
        en: `Difference per ${one.en} after ${plan.horizon} years, discounted`,
      },
      columns: [
        { id: "scenario", head: { sv: "Skillnaden", en: "The difference" }, kind: "words" },
        thousandsColumn("total", { sv: "Skillnad", en: "Difference" }, "difference"),
        thousandsColumn("low", { sv: "95 % från", en: "95% from" }),
        thousandsColumn("high", { sv: "till", en: "to" }),
        thousandsColumn("observed", { sv: "varav mätt", en: "of which observed" }, "difference"),
        thousandsColumn("borrowed", { sv: "lånat", en: "borrowed" }, "difference"),
        thousandsColumn("assumed", { sv: "antaget", en: "assumed" }, "difference"),
      ],
      rows: paths.map(({ fading, sums, bands, parts }) => ({
        scenario: fadingLabel(fading, plan),
        total: sums.at(-1)! / 1000,
        low: bands.low.at(-1)! / 1000,
        high: bands.high.at(-1)! / 1000,
        observed: parts.observed / 1000,
        borrowed: parts.borrowed / 1000,
        assumed: parts.assumed / 1000,
      })),
      source: {
        sv: `${formatNumber(draws, { language: "sv" })} dragningar. Summan räknas vid parametrarnas mittvärden, intervallet är dragningarnas mittersta 95 %.`,
        en: `${formatNumber(draws)} draws. The sum is at the parameters' central values, the interval the middle 95% of the draws.`,
      },
    }),
  );
}

function fan(
  { language, part, study, costs, one }: SectionContext,
  plan: ExtrapolationPlan,
  { paths }: Extrapolation,
): SectionPart {
  const seen = costs.years.length;
  const observed = paths.find(({ fading }) => fading === "fades")!;
  return part(
    "fan chart",
    lineBands({
      language,
      unit: "tkr",
      decimals: 0,
      years: Array.from({ length: plan.horizon + 1 }, (_, year) => year),
      elections: [seen],
      title: {
        sv: `Till vänster om linjen är skillnaden mätt, till höger antagen`,
        en: `Left of the line the difference is observed, right of it assumed`,
      },
      subtitle: {
        sv: `Löpande diskonterad skillnad per ${one.sv}, tkr; skuggat: 95 % när den klingar av`,
        en: `Running discounted difference per ${one.en}, SEK thousand; shaded: 95% when it fades`,
      },
      caption: study.source,
      lines: paths.map((path) => ({
        label: fadingLabel(path.fading, plan),
        values: path.sums,
        ...(path === observed ? { bands: [{ level: 0.95, low: path.bands.low, high: path.bands.high }] } : {}),
        from: "assumed" as const,
      })),
    }),
  );
}

const widthLabels = {
  now: { sv: "som studien är", en: "as the study is" },
  "twice as many": { sv: "dubbelt så många i varje grupp", en: "twice as many in each group" },
  "two more years": { sv: "två år längre uppföljning", en: "two more years of follow-up" },
  both: { sv: "båda", en: "both" },
  "half-life known": { sv: "halveringstiden känd", en: "the half-life known" },
} as const satisfies Record<keyof Extrapolation["widths"], Label>;

function informationTable({ language, part }: SectionContext, { widths }: Extrapolation): SectionPart {
  const names = Object.keys(widthLabels) as (keyof typeof widthLabels)[];
  return part(
    "missing information",
    presentTable({
      language,
      caption: {
        sv: "Vad mer kunskap skulle göra med intervallet",
        en: "What more knowledge would do to the interval",
      },
      columns: [
        { id: "what", head: { sv: "Om", en: "With" }, kind: "words" },
        kronorColumn("width", { sv: "Intervallets bredd", en: "Width of the interval" }),
        { id: "share", head: { sv: "av nuvarande", en: "of the present" }, kind: "words" },
      ],
      rows: names.map((name) => ({
        what: widthLabels[name],
        width: widths[name],
        share: formatPercent(widths[name] / widths.now, { language, decimals: 0 }),
      })),
      source: {
        sv: "Scenariot där skillnaden klingar av. Längre uppföljning antas visa det som väntas, med samma spridning mellan personer; att den också skulle säga mer om halveringstiden är inte medräknat.",
        en: "The scenario in which the difference fades. Longer follow-up is taken to show what is expected, with the same spread between persons; that it would also tell of the half-life is not counted.",
      },
    }),
  );
}
