import { formatNumber } from "../../show/number.ts";
import { presentTable } from "../../show/present-table.ts";
import { type Label, say } from "../../show/words.ts";
import { attainablePercentage } from "../attainability.ts";
import { discountWords } from "./comparison-estimates.ts";
import { pricesTable } from "./prices-table.ts";
import type { ComparisonSection, SectionContext, SectionPart } from "./section.ts";
import { added } from "./study-costs.ts";

/** What the numbers rest on: what was recomputed, and which files, seed and prices they come from. */
export function groundsSection(of: SectionContext): ComparisonSection {
  return {
    id: "grounds",
    title: say({ sv: "Vad siffrorna vilar på", en: "What the numbers rest on" }, of.language),
    parts: [...pricesTable(of), checksTable(of), manifestTable(of)],
  };
}

/** One thing that was worked out again from its parts. */
interface Check {
  readonly what: Label;
  readonly found: Label;
}

function checksTable({ costs, services, outcomes, language, part }: SectionContext): SectionPart {
  const kr = (value: number): Label => ({
    sv: `${formatNumber(value, { language: "sv", decimals: 2 })} kr`,
    en: `SEK ${formatNumber(value, { decimals: 2 })}`,
  });
  const summed = added(
    (["treated", "control"] as const).flatMap((group) => costs.services.map(({ kronor }) => added(kronor[group]))),
  );
  const total = added((["treated", "control"] as const).map((group) => added(costs.groups[group])));
  const shown =
    services.rows.reduce((sum, { difference }) => sum + Math.round(difference!), 0) +
    Math.round(services.withheld?.difference ?? 0);
  const shares = outcomes.filter(({ kind }) => kind === "yes or no");
  const wrong = shares.flatMap(({ values }) =>
    (["treated", "control"] as const).filter((group) => {
      const own = values[group];
      if (own.length === 0) return false;
      const percent = ((100 * own.filter((value) => value === 1).length) / own.length).toFixed(1);
      return !attainablePercentage(percent, own.length).attainable;
    }),
  ).length;
  const checks: Check[] = [
    {
      what: { sv: "insatsernas summa minus gruppernas", en: "services' sum less the groups'" },
      found: kr(summed - total),
    },
    {
      what: {
        sv: "avrundning: visade skillnader per insats minus hela skillnaden",
        en: "rounding: shown differences by service less the whole difference",
      },
      found: kr(shown - services.total.difference),
    },
    ...(shares.length === 0
      ? []
      : [
          {
            what: {
              sv: "andelar som hela personer inte kan ge (GRIM)",
              en: "shares that whole persons cannot give (GRIM)",
            },
            found: { sv: `${wrong} av ${2 * shares.length}`, en: `${wrong} of ${2 * shares.length}` },
          },
        ]),
  ];
  return part(
    "checks",
    presentTable({
      language,
      caption: { sv: "Omräknat ur delarna", en: "Worked out again from the parts" },
      columns: [
        { id: "what", head: { sv: "Kontroll", en: "Check" }, kind: "words" },
        { id: "found", head: { sv: "Resultat", en: "Found" }, kind: "words" },
      ],
      rows: checks.map(({ what, found }) => ({ what, found })),
    }),
  );
}

function manifestTable({ study, files, audience, language, part, costs }: SectionContext): SectionPart {
  const { pricing } = study;
  const rows: { what: Label; value: Label }[] = [
    {
      what: { sv: "version för", en: "version for" },
      value:
        audience === "internal"
          ? { sv: "internt bruk, får inte spridas", en: "internal use, not to be spread" }
          : { sv: "publicering", en: "publication" },
    },
    { what: { sv: "prislista", en: "price list" }, value: pricing.prices.name },
    { what: { sv: "prisår", en: "price year" }, value: String(pricing.priceYear) },
    {
      what: { sv: "diskontering", en: "discounting" },
      value: {
        sv: `${formatNumber(100 * pricing.discounting.rate.perYear, { language: "sv", decimals: 1 })} %, ${discountWords[pricing.discounting.convention].sv}`,
        en: `${formatNumber(100 * pricing.discounting.rate.perYear, { decimals: 1 })}%, ${discountWords[pricing.discounting.convention].en}`,
      },
    },
    {
      what: { sv: "år av uppföljning, och före", en: "years of follow-up, and before" },
      value: `${costs.years.length}, ${costs.before.length}`,
    },
    { what: { sv: "frö till dragningar", en: "seed of the draws" }, value: String(study.seed) },
    ...files.map(({ name, bytes, digest }) => ({
      what: `${name} (${formatNumber(bytes, { language })} byte)`,
      value: `SHA-256 ${digest.slice(0, 16)}…`,
    })),
  ];
  return part(
    "manifest",
    presentTable({
      language,
      caption: { sv: "Data, priser och frö", en: "Data, prices and seed" },
      columns: [
        { id: "what", head: { sv: "Vad", en: "What" }, kind: "words" },
        { id: "value", head: { sv: "Värde", en: "Value" }, kind: "words" },
      ],
      rows: rows.map(({ what, value }) => ({ what, value })),
      source: {
        sv: "Samma filer och frö ger samma rapport. Räknat med Livsbana.",
        en: "The same files and seed give the same report. Computed with Livsbana.",
      },
    }),
  );
}
